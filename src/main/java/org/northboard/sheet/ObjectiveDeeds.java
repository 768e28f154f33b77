package org.northboard.sheet;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.id.MemberId;
import org.northboard.id.OperationId;
import org.northboard.kit.Texts;
import org.northboard.objective.Objective;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.ObjectiveKind;
import org.northboard.objective.Pillar;
import org.northboard.objective.Visibility;

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

    void title(Sheet seen, String typed, Consumer<String> refused) {
        change(
                seen,
                new ObjectiveEdit.Title(typed),
                typed.strip(),
                each -> each.objective().title(),
                null,
                atField(refused));
    }

    void why(Sheet seen, String typed, Consumer<String> refused) {
        change(
                seen,
                new ObjectiveEdit.Why(typed),
                typed.strip(),
                each -> each.objective().why(),
                null,
                atField(refused));
    }

    void owner(MemberId owner) {
        String name = sheet.get().nameOf(owner);
        change(
                sheet.get(),
                new ObjectiveEdit.Owner(owner),
                name,
                each -> each.nameOf(each.objective().owner()),
                texts.text("sheet.done.owner", name),
                desk::tell);
    }

    void kind(ObjectiveKind kind) {
        change(
                sheet.get(),
                new ObjectiveEdit.Kind(kind),
                word(kind),
                each -> word(each.objective().kind()),
                null,
                desk::tell);
    }

    void pillar(Pillar pillar) {
        change(
                sheet.get(),
                new ObjectiveEdit.Pillar(pillar.id()),
                pillar.name(),
                each -> each.pillar() == null ? "" : each.pillar().name(),
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

    private void change(
            Sheet seen,
            ObjectiveEdit edit,
            String mine,
            Function<Sheet, String> value,
            @Nullable String said,
            Consumer<Refused> refused) {
        Objective objective = seen.objective();
        desk.carryOut(new Wish(
                version -> desk.services()
                        .objectives()
                        .edit(desk.by(), OperationId.fresh(), objective.id(), version, edit),
                objective.version(),
                value.apply(seen),
                mine,
                value,
                said,
                refused));
    }

    private Consumer<Refused> atField(Consumer<String> field) {
        return refused -> field.accept(desk.words(refused));
    }

    private String word(ObjectiveKind kind) {
        return texts.text("objective-kind." + kind);
    }

    private String word(Visibility visibility) {
        return texts.text("visibility." + visibility);
    }
}
