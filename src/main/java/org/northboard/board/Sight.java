package org.northboard.board;

import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.Graph;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.Viewer;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;

/** What one viewer looks at on a board, found in the graph when it is first needed and kept current from then on. */
final class Sight {

    private final BoardScope scope;
    private final Viewer viewer;
    private BoardLook look = BoardLook.PLAIN;
    private @Nullable Lineage lineage;
    private @Nullable Matches matches;

    Sight(BoardScope scope, MemberId viewer) {
        this.scope = scope;
        this.viewer = new Viewer(viewer);
    }

    /** Looks in another way. */
    void look(BoardLook other) {
        if (!Objects.equals(other.focus(), look.focus()) || !other.filter().equals(look.filter())) {
            forget();
        }
        look = other;
    }

    BoardLook look() {
        return look;
    }

    /** Something may have changed anywhere: everything is found anew when it is next needed. */
    void forget() {
        lineage = null;
        matches = null;
    }

    /** The cards that are looked at. Lives for one reading. */
    BoardTree tree(Graph graph) {
        BoardTree whole = new BoardTree(graph, viewer, scope);
        if (look.focus() != null && lineage == null) {
            lineage = new Lineage(graph, look.focus(), whole::isOnBoard);
        }
        BoardTree focused = lineage == null ? whole : whole.within(lineage);
        if (isNarrow() && matches == null) {
            matches = new Matches(graph, focused, look.filter());
        }
        return matches != null && look.filter().isOn()
                ? focused.lookingFor(matches, look.filter().hides())
                : focused;
    }

    /**
     * Takes in what has changed in the graph. Returns further cards that look different for it, or nothing when other
     * cards belong to what is looked at, so that all of it has to be drawn anew.
     */
    Optional<Set<ObjectiveId>> update(Graph graph, Set<ObjectiveId> touched) {
        BoardTree whole = new BoardTree(graph, viewer, scope);
        if (lineage != null && !lineage.isCurrent(graph, touched, whole::isOnBoard)) {
            return Optional.empty();
        }
        return Optional.of(
                matches == null
                        ? Set.of()
                        : matches.update(graph, lineage == null ? whole : whole.within(lineage), touched));
    }

    BoardOverview overview(Graph graph) {
        BoardTree tree = tree(graph);
        return new BoardOverview(
                matches == null ? BoardCounts.of(graph, scope, viewer.member()) : matches.counts(),
                tree.matches() == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(tree.matches().found()),
                trail(tree),
                lineage != null && lineage.isEmpty());
    }

    private List<BoardOverview.Crumb> trail(BoardTree tree) {
        LinkedList<BoardOverview.Crumb> trail = new LinkedList<>();
        ObjectiveNode at = look.focus() == null ? null : tree.graph().objective(look.focus());
        at = tree.isOnBoard(at) ? at : null;
        while (at != null) {
            trail.addFirst(new BoardOverview.Crumb(at.row().id(), at.row().title()));
            at = tree.primary(at);
        }
        return List.copyOf(trail);
    }

    /** A whole cycle is counted by the graph itself, for everybody at once. */
    private boolean isNarrow() {
        return look.filter().isOn() || look.focus() != null || scope.team() != null;
    }
}
