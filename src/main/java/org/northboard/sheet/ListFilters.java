package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.northboard.kit.Fold;
import org.northboard.objective.ObjectiveKind;
import org.northboard.people.Directory;
import org.northboard.people.Member;
import org.northboard.people.Team;
import org.northboard.progress.Pace;

/** What narrows the list. */
final class ListFilters extends Composite<Div> {

    private static final int TYPING_PAUSE = 350;

    private final TextField text = new TextField();
    private final ComboBox<Team> team = new ComboBox<>();
    private final ComboBox<Member> owner = new ComboBox<>();
    private final ComboBox<Pace> pace = new ComboBox<>();
    private final ComboBox<ObjectiveKind> kind = new ComboBox<>();
    private final Fold fold;
    private final Directory directory;
    private final Consumer<ListFilter> changed;
    private ListFilter shown;

    ListFilters(Directory directory, ListFilter first, Consumer<ListFilter> changed) {
        this.directory = directory;
        this.changed = changed;
        this.shown = first;
        text.setPlaceholder(getTranslation("sheet.filter.text"));
        text.setAriaLabel(getTranslation("sheet.filter.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE);
        team.setItems((each, typed) -> Words.answers(each.name(), typed), directory.teams());
        team.setItemLabelGenerator(Team::name);
        owner.setItems((each, typed) -> Words.answers(each.name(), typed), directory.members());
        owner.setItemLabelGenerator(Member::name);
        pace.setItems(Arrays.asList(Pace.values()).reversed());
        pace.setItemLabelGenerator(each -> Paces.sign(each) + " " + getTranslation("pace." + each));
        kind.setItems(ObjectiveKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("objective-kind." + each));
        name(team, "sheet.filter.team");
        name(owner, "sheet.filter.owner");
        name(pace, "sheet.filter.pace");
        name(kind, "sheet.filter.kind");
        text.addValueChangeListener(change -> narrow(change.isFromClient(), shown.withText(change.getValue())));
        team.addValueChangeListener(change -> narrow(
                change.isFromClient(),
                shown.withTeam(
                        change.getValue() == null ? null : change.getValue().id())));
        owner.addValueChangeListener(change -> narrow(
                change.isFromClient(),
                shown.withOwner(
                        change.getValue() == null ? null : change.getValue().id())));
        pace.addValueChangeListener(change -> narrow(change.isFromClient(), shown.withPace(change.getValue())));
        kind.addValueChangeListener(change -> narrow(change.isFromClient(), shown.withKind(change.getValue())));
        Div choices = new Div(team, owner, pace, kind);
        this.fold = new Fold(getTranslation("sheet.filters"), "list-filters", choices);
        getContent().addClassName("nb-filters");
        getContent().add(text, fold, choices);
        show(first);
    }

    /** Shows what the address says; a text that is being typed on stays. */
    void show(ListFilter filter) {
        shown = filter;
        if (!text.getValue().strip().equals(filter.text())) {
            text.setValue(filter.text());
        }
        team.setValue(
                filter.team() == null ? null : directory.team(filter.team()).orElse(null));
        owner.setValue(
                filter.owner() == null ? null : directory.member(filter.owner()).orElse(null));
        pace.setValue(filter.pace());
        kind.setValue(filter.kind());
        int inUse = 0;
        for (ComboBox<?> each : List.<ComboBox<?>>of(team, owner, pace, kind)) {
            boolean on = each.getValue() != null;
            each.setClassName("nb-filter-on", on);
            inUse += on ? 1 : 0;
        }
        fold.count(inUse);
    }

    private void narrow(boolean byPerson, ListFilter wanted) {
        if (byPerson) {
            shown = wanted;
            changed.accept(wanted);
        }
    }

    private void name(ComboBox<?> filter, String key) {
        filter.setPlaceholder(getTranslation(key));
        filter.setAriaLabel(getTranslation(key));
        filter.setClearButtonVisible(true);
    }
}
