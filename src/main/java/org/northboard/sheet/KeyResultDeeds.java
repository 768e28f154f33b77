package org.northboard.sheet;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.kit.Texts;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResultDraft;

/** What the gestures at key results mean. */
final class KeyResultDeeds {

    private final Desk desk;
    private final Supplier<Sheet> sheet;
    private final Texts texts;
    private final Words words;
    private final CheckInDeeds checkIns;

    KeyResultDeeds(Desk desk, Supplier<Sheet> sheet, Texts texts, Words words, Clock clock) {
        this.desk = desk;
        this.sheet = sheet;
        this.texts = texts;
        this.words = words;
        this.checkIns = new CheckInDeeds(desk, texts, words, clock);
    }

    /** What moves a key result. */
    CheckInDeeds checkIns() {
        return checkIns;
    }

    /** Shows a refusal where the person looks. */
    void refuse(KeyResultEditor editor, Refused refused) {
        if (!editor.refuse(refused.field(), desk.words(refused))) {
            desk.tell(refused);
        }
    }

    /** Moves the key result by one place, up (−1) or down (1). */
    void move(KeyResult keyResult, int by) {
        List<KeyResult> all = sheet.get().keyResults();
        int place = all.indexOf(sheet.get().keyResult(keyResult.id()).orElse(keyResult));
        int before = by < 0 ? place - 1 : place + 2;
        KeyResultId other = before >= 0 && before < all.size() ? all.get(before).id() : null;
        desk.carryOut(Wish.regardless(
                version -> desk.services()
                        .keyResults()
                        .order(desk.by(), OperationId.fresh(), keyResult.id(), version, other),
                keyResult.version(),
                null,
                desk::tell));
    }

    void rollUp(KeyResult keyResult) {
        desk.carryOut(Wish.regardless(
                version -> desk.services()
                        .alignments()
                        .rollUpInto(desk.by(), OperationId.fresh(), keyResult.id(), version),
                keyResult.version(),
                texts.text("sheet.done.roll-up", keyResult.title()),
                desk::tell));
    }

    void retire(KeyResult keyResult) {
        desk.carryOut(Wish.regardless(
                version -> desk.services().keyResults().retire(desk.by(), OperationId.fresh(), keyResult.id(), version),
                keyResult.version(),
                texts.text("sheet.done.retire", keyResult.title()),
                desk::tell));
    }

    /** @param saved called when it was */
    void add(KeyResultDraft draft, Runnable saved, Consumer<Refused> refused) {
        KeyResultId id = new KeyResultId(UUID.randomUUID());
        ObjectiveId objective = sheet.get().objective().id();
        boolean done = desk.carryOut(Wish.regardless(
                version -> desk.services().keyResults().add(desk.by(), OperationId.fresh(), objective, id, draft),
                0,
                null,
                refused));
        if (done) {
            saved.run();
        }
    }

    /** @param saved called when it was, before it is shown */
    void edit(
            KeyResult keyResult,
            KeyResultDraft draft,
            @Nullable String reason,
            Runnable saved,
            Consumer<Refused> refused) {
        desk.carryOut(new Wish(
                        version -> desk.services()
                                .keyResults()
                                .edit(desk.by(), OperationId.fresh(), keyResult.id(), version, draft, reason),
                        keyResult.version(),
                        summary(KeyResultDraft.of(keyResult)),
                        summary(draft),
                        now(keyResult.id(), present -> summary(KeyResultDraft.of(present))),
                        null,
                        refused)
                .then(saved));
    }

    private static Function<Sheet, String> now(KeyResultId id, Function<KeyResult, String> value) {
        return present -> present.keyResult(id).map(value).orElse("–");
    }

    private String summary(KeyResultDraft draft) {
        return words.summary(draft, sheet.get().nameOf(draft.owner()));
    }
}
