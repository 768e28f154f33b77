package org.northboard.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.id.OperationId;
import org.northboard.kit.Deeds;
import org.northboard.kit.InlineText;
import org.northboard.kit.Texts;
import org.northboard.objective.Cancellation;
import org.northboard.objective.Objective;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.ObjectiveKind;
import org.northboard.objective.Pillar;
import org.northboard.objective.Visibility;
import org.northboard.people.Member;

/** What the gestures at an objective mean: each changes one thing about it. */
final class ObjectiveDeeds {

    private final Desk desk;
    private final Supplier<Sheet> sheet;
    private final Texts texts;
    private final Words words;

    ObjectiveDeeds(Desk desk, Supplier<Sheet> sheet, Texts texts, Words words) {
        this.desk = desk;
        this.sheet = sheet;
        this.texts = texts;
        this.words = words;
    }

    void title(Sheet seen, String typed, InlineText field) {
        carryOut(
                seen,
                new ObjectiveEdit.Title(typed),
                typed.strip(),
                each -> each.objective().title(),
                field);
    }

    void why(Sheet seen, String typed, InlineText field) {
        carryOut(
                seen,
                new ObjectiveEdit.Why(typed),
                typed.strip(),
                each -> each.objective().why(),
                field);
    }

    /** Hands the objective over, as the person saw it. */
    Consumer<@Nullable Member> owner(Sheet seen) {
        return chosen -> {
            if (chosen != null) {
                change(
                        seen,
                        new ObjectiveEdit.Owner(chosen.id()),
                        chosen.name(),
                        each -> each.nameOf(each.objective().owner()),
                        texts.text("sheet.done.owner", chosen.name()),
                        desk::tell);
            }
        };
    }

    Consumer<@Nullable ObjectiveKind> kind(Sheet seen) {
        return chosen -> {
            if (chosen != null) {
                change(
                        seen,
                        new ObjectiveEdit.Kind(chosen),
                        word(chosen),
                        each -> word(each.objective().kind()),
                        null,
                        desk::tell);
            }
        };
    }

    Consumer<@Nullable Pillar> pillar(Sheet seen) {
        return chosen -> change(
                seen,
                new ObjectiveEdit.Pillar(chosen == null ? null : chosen.id()),
                name(chosen),
                each -> name(each.pillar()),
                null,
                desk::tell);
    }

    void toggleVisibility() {
        Visibility wanted = sheet.get().objective().isPrivate() ? Visibility.PUBLIC : Visibility.PRIVATE;
        change(
                sheet.get(),
                new ObjectiveEdit.Shown(wanted),
                word(wanted),
                each -> word(each.objective().visibility()),
                texts.text("sheet.done.visibility." + wanted),
                desk::tell);
    }

    void dates(@Nullable LocalDate first, @Nullable LocalDate last, Consumer<String> refused) {
        change(
                sheet.get(),
                new ObjectiveEdit.Dates(first, last),
                words.days(first, last),
                each -> words.days(each.objective().startsOn(), each.objective().endsOn()),
                null,
                atField(refused));
    }

    private void carryOut(
            Sheet seen, ObjectiveEdit edit, String mine, Function<Sheet, String> value, InlineText field) {
        desk.carryOut(
                wish(seen, edit, mine, value, null, atField(field::refuse)).whenGivenUp(field::giveUp));
    }

    /** @param percent progress as the owner judges it, 0–100 */
    void override(Sheet seen, BigDecimal percent, String reason, Runnable saved, Consumer<Refused> refused) {
        double share = percent.doubleValue() / 100;
        desk.carryOut(wish(
                        seen,
                        new ObjectiveEdit.Override(share, reason),
                        judged(share, reason),
                        each -> judged(
                                each.objective().overrideProgress(),
                                each.objective().overrideReason()),
                        texts.text("sheet.done.override", words.percent(share)),
                        refused)
                .then(saved));
    }

    private String judged(@Nullable Double share, @Nullable String reason) {
        return words.percent(share) + (reason == null || reason.isBlank() ? "" : ": " + reason.strip());
    }

    /** Lets progress be computed again. */
    void stopOverride() {
        change(
                sheet.get(),
                new ObjectiveEdit.Override(null, ""),
                words.percent(null),
                each -> words.percent(each.objective().overrideProgress()),
                texts.text("sheet.done.override-off"),
                desk::tell);
    }

    void cancel(String reason, Runnable saved, Consumer<Refused> refused) {
        Objective objective = sheet.get().objective();
        desk.carryOut(Wish.regardless(
                        version -> desk.services()
                                .objectives()
                                .cancel(desk.by(), OperationId.fresh(), objective.id(), version, reason),
                        objective.version(),
                        texts.text("sheet.done.cancel"),
                        refused)
                .then(saved));
    }

    void takeBack(Cancellation cancellation) {
        desk.carryOut(Wish.regardless(
                        version ->
                                desk.services().undo().undo(desk.by(), OperationId.fresh(), cancellation.operation()),
                        0,
                        null,
                        desk::tell)
                .then(() -> Deeds.takenBack(cancellation.operation())));
    }

    /** Where a refusal has no field of its own to stand at. */
    void tell(Refused refused) {
        desk.tell(refused);
    }

    String words(Refused refused) {
        return desk.words(refused);
    }

    private void change(
            Sheet seen,
            ObjectiveEdit edit,
            String mine,
            Function<Sheet, String> value,
            @Nullable String said,
            Consumer<Refused> refused) {
        desk.carryOut(wish(seen, edit, mine, value, said, refused));
    }

    private Wish wish(
            Sheet seen,
            ObjectiveEdit edit,
            String mine,
            Function<Sheet, String> value,
            @Nullable String said,
            Consumer<Refused> refused) {
        Objective objective = seen.objective();
        return new Wish(
                version -> desk.services()
                        .objectives()
                        .edit(desk.by(), OperationId.fresh(), objective.id(), version, edit),
                objective.version(),
                value.apply(seen),
                mine,
                value,
                said,
                refused);
    }

    private Consumer<Refused> atField(Consumer<String> field) {
        return refused -> field.accept(desk.words(refused));
    }

    private static String name(@Nullable Pillar pillar) {
        return pillar == null ? "" : pillar.name();
    }

    private String word(ObjectiveKind kind) {
        return texts.text("objective-kind." + kind);
    }

    private String word(Visibility visibility) {
        return texts.text("visibility." + visibility);
    }
}
