package org.northboard.board.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.northboard.board.BoardCounts;
import org.northboard.board.BoardScope;
import org.northboard.board.Boards;
import org.northboard.id.ActingMember;
import org.northboard.id.TeamId;
import org.northboard.people.Directory;
import org.northboard.people.Team;

/** The line above the board: how many objectives stand how, and which team is looked at. */
class BoardBar extends Composite<Div> {

    /** One team of the choice, indented by how deep it stands; the first one means all. */
    private record Choice(@Nullable TeamId team, String name) {}

    private final Map<BoardCounts.Kind, Span> counts = new EnumMap<>(BoardCounts.Kind.class);
    private final Span loose = new Span();
    private final ComboBox<Choice> team = new ComboBox<>();
    private boolean filling;

    BoardBar(Consumer<@Nullable TeamId> onTeam) {
        Div paces = new Div();
        paces.addClassName("nb-counts");
        for (BoardCounts.Kind kind : BoardCounts.Kind.values()) {
            paces.add(count(kind));
        }
        loose.addClassName("nb-loose");
        team.setItemLabelGenerator(Choice::name);
        team.setAriaLabel(getTranslation("boardview.team"));
        team.addClassName("nb-team-filter");
        team.addValueChangeListener(change -> {
            if (!filling) {
                onTeam.accept(
                        change.getValue() == null ? null : change.getValue().team());
            }
        });
        getContent().addClassName("nb-board-bar");
        getContent().add(paces, loose, team, new PeopleHere());
    }

    /** Shows how this board stands now. */
    void show(Boards.Open board, BoardScope scope, ActingMember by) {
        BoardCounts now = board.graph().read(graph -> BoardCounts.of(graph, scope, by.member()));
        counts.forEach((kind, span) -> span.setText(String.valueOf(now.of(kind))));
        loose.setText(now.loose() == 0 ? "" : getTranslation("boardview.loose", now.loose()));
        if (team.isEmpty()) {
            fill(board.graph().read(graph -> graph.directory()), scope.team());
        }
    }

    private void fill(Directory directory, @Nullable TeamId chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(null, getTranslation("boardview.team.all")));
        directory.inOrder().stream()
                .filter(one -> one.parent() != null)
                .forEach(one -> choices.add(new Choice(one.id(), indented(directory, one))));
        filling = true;
        team.setItems(choices);
        team.setValue(choices.stream()
                .filter(choice -> Objects.equals(choice.team(), chosen))
                .findFirst()
                .orElse(choices.getFirst()));
        filling = false;
    }

    private static String indented(Directory directory, Team one) {
        return "\u2003".repeat(directory.depth(one.id()) - 1) + one.name();
    }

    private Span count(BoardCounts.Kind kind) {
        Span mark = new Span(kind.mark());
        mark.getElement().setAttribute("aria-hidden", "true");
        Span number = new Span();
        number.addClassName("nb-count-number");
        counts.put(kind, number);
        Span count = new Span(mark, number, new Span(getTranslation("boardview.counts." + kind)));
        count.addClassNames("nb-count", "nb-count-" + kind.name().toLowerCase(Locale.ROOT));
        return count;
    }
}
