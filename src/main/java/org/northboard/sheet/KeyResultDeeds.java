package org.northboard.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Done;
import org.northboard.change.Refused;
import org.northboard.checkin.Confidence;
import org.northboard.id.KeyResultId;
import org.northboard.id.OperationId;
import org.northboard.kit.Texts;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResult.Milestone;
import org.northboard.objective.KeyResultDraft;

/** What the gestures at key results mean. */
final class KeyResultDeeds {

    private final Desk desk;
    private final Supplier<Sheet> sheet;
    private final Texts texts;
    private final Words words;

    KeyResultDeeds(Desk desk, Supplier<Sheet> sheet, Texts texts, Words words) {
        this.desk = desk;
        this.sheet = sheet;
        this.texts = texts;
        this.words = words;
    }

    String words(Refused refused) {
        return desk.words(refused);
    }

    void tell(Refused refused) {
        desk.tell(refused);
    }

    void value(KeyResult keyResult, BigDecimal value, Consumer<String> refused, Runnable givenUp) {
        desk.carryOut(new Wish(
                        version -> desk.services()
                                .checkIns()
                                .checkIn(desk.by(), OperationId.fresh(), keyResult.id(), version, value, null, ""),
                        keyResult.version(),
                        words.figure(keyResult.current()),
                        words.figure(value),
                        now(keyResult.id(), present -> words.figure(present.current())),
                        null,
                        refusal -> refused.accept(desk.words(refusal)))
                .whenGivenUp(givenUp));
    }

    void confidence(KeyResult keyResult, Confidence confidence) {
        desk.carryOut(new Wish(
                version -> desk.services()
                        .checkIns()
                        .judge(desk.by(), OperationId.fresh(), keyResult.id(), version, confidence),
                keyResult.version(),
                said(keyResult.confidence()),
                said(confidence.stored()),
                now(keyResult.id(), present -> said(present.confidence())),
                null,
                desk::tell));
    }

    void tick(Milestone milestone, boolean done) {
        desk.carryOut(unconditional(
                version ->
                        desk.services().checkIns().tick(desk.by(), OperationId.fresh(), milestone.id(), version, done),
                milestone.version(),
                null));
    }

    /** Moves the key result by one place, up (−1) or down (1). */
    void move(KeyResult keyResult, int by) {
        List<KeyResult> all = sheet.get().keyResults();
        int place = all.indexOf(sheet.get().keyResult(keyResult.id()).orElse(keyResult));
        int before = by < 0 ? place - 1 : place + 2;
        KeyResultId other = before >= 0 && before < all.size() ? all.get(before).id() : null;
        desk.carryOut(unconditional(
                version -> desk.services()
                        .keyResults()
                        .order(desk.by(), OperationId.fresh(), keyResult.id(), version, other),
                keyResult.version(),
                null));
    }

    void rollUp(KeyResult keyResult) {
        desk.carryOut(unconditional(
                version -> desk.services()
                        .alignments()
                        .rollUpInto(desk.by(), OperationId.fresh(), keyResult.id(), version),
                keyResult.version(),
                texts.text("sheet.done.roll-up", keyResult.title())));
    }

    void retire(KeyResult keyResult) {
        desk.carryOut(unconditional(
                version -> desk.services().keyResults().retire(desk.by(), OperationId.fresh(), keyResult.id(), version),
                keyResult.version(),
                texts.text("sheet.done.retire", keyResult.title())));
    }

    boolean add(KeyResultDraft draft, Consumer<Refused> refused) {
        KeyResultId id = new KeyResultId(UUID.randomUUID());
        return desk.carryOut(new Wish(
                version -> desk.services()
                        .keyResults()
                        .add(
                                desk.by(),
                                OperationId.fresh(),
                                sheet.get().objective().id(),
                                id,
                                draft),
                0,
                "",
                "",
                present -> "",
                null,
                refused));
    }

    boolean edit(KeyResult keyResult, KeyResultDraft draft, @Nullable String reason, Consumer<Refused> refused) {
        return desk.carryOut(new Wish(
                version -> desk.services()
                        .keyResults()
                        .edit(desk.by(), OperationId.fresh(), keyResult.id(), version, draft, reason),
                keyResult.version(),
                summary(KeyResultDraft.of(keyResult)),
                summary(draft),
                now(keyResult.id(), present -> summary(KeyResultDraft.of(present))),
                null,
                refused));
    }

    /** For what is meant whatever the row holds by now. */
    private Wish unconditional(IntFunction<Done> verb, int version, @Nullable String said) {
        return new Wish(verb, version, "", "", present -> "", said, desk::tell);
    }

    private static Function<Sheet, String> now(KeyResultId id, Function<KeyResult, String> value) {
        return present -> present.keyResult(id).map(value).orElse("–");
    }

    private String summary(KeyResultDraft draft) {
        return words.summary(draft, sheet.get().nameOf(draft.owner()));
    }

    private String said(@Nullable Short stored) {
        return texts.text(stored == null ? "confidence.none" : "confidence." + Confidence.of(stored));
    }
}
