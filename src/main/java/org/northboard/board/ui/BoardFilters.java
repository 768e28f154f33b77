package org.northboard.board.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.northboard.board.BoardFilter;
import org.northboard.id.TeamId;
import org.northboard.objective.ObjectiveKind;
import org.northboard.objective.Pillar;
import org.northboard.people.Directory;
import org.northboard.people.Folding;
import org.northboard.people.Member;
import org.northboard.people.Team;

/** What can be looked for on a board, its text and pace aside. */
class BoardFilters extends Composite<Div> {

    private final ComboBox<Team> team;
    private final ComboBox<Member> owner;
    private final ComboBox<Pillar> pillar;
    private final ComboBox<ObjectiveKind> kind;
    private final Checkbox hide;
    private final BoardNames names;
    private BoardFilter filter = BoardFilter.NONE;

    /** @param changed called with the team and filter that a person chooses */
    BoardFilters(BoardNames names, BiConsumer<@Nullable TeamId, BoardFilter> changed) {
        this.names = names;
        Directory directory = names.directory();
        List<Team> teams = directory.inOrder().stream()
                .filter(each -> each.parent() != null)
                .toList();
        team = choice("team", teams, Team::name);
        team.setItemLabelGenerator(Team::name);
        team.setClassNameGenerator(each -> "nb-depth-" + Math.min(directory.depth(each.id()), 3));
        owner = choice("owner", List.copyOf(directory.members()), Member::name);
        pillar = choice("pillar", names.pillars(), Pillar::name);
        kind = choice("kind", List.of(ObjectiveKind.values()), names::kind);
        hide = new Checkbox(getTranslation("boardview.hide"));
        team.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(
                        change.getValue() == null ? null : change.getValue().id(), filter);
            }
        });
        owner.addValueChangeListener(change -> narrow(
                change.isFromClient(),
                changed,
                filter.withOwner(
                        change.getValue() == null ? null : change.getValue().id())));
        pillar.addValueChangeListener(change -> narrow(
                change.isFromClient(),
                changed,
                filter.withPillar(
                        change.getValue() == null ? null : change.getValue().id())));
        kind.addValueChangeListener(
                change -> narrow(change.isFromClient(), changed, filter.withKind(change.getValue())));
        hide.addValueChangeListener(
                change -> narrow(change.isFromClient(), changed, filter.withHide(change.getValue())));
        getContent().addClassName("nb-board-filters");
        getContent().add(team, owner, pillar, kind, hide);
    }

    void show(@Nullable TeamId chosen, BoardFilter now) {
        filter = now;
        team.setValue(chosen == null ? null : names.directory().team(chosen).orElse(null));
        owner.setValue(
                now.owner() == null
                        ? null
                        : names.directory().member(now.owner()).orElse(null));
        pillar.setValue(now.pillar() == null ? null : names.pillar(now.pillar()).orElse(null));
        kind.setValue(now.kind());
        hide.setValue(now.hide());
    }

    private void narrow(boolean byPerson, BiConsumer<@Nullable TeamId, BoardFilter> changed, BoardFilter wanted) {
        if (byPerson) {
            Team chosen = team.getValue();
            changed.accept(chosen == null ? null : chosen.id(), wanted);
        }
    }

    private <T> ComboBox<T> choice(String name, List<T> items, Function<T, String> text) {
        ComboBox<T> choice = new ComboBox<>(getTranslation("boardview." + name));
        choice.setItems((each, typed) -> Folding.fold(text.apply(each)).contains(Folding.fold(typed)), items);
        choice.setItemLabelGenerator(text::apply);
        choice.setPlaceholder(getTranslation("boardview.any"));
        choice.setClearButtonVisible(true);
        choice.setId("filter-" + name);
        return choice;
    }
}
