package org.northboard.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.northboard.cycle.Cycle;
import org.northboard.graph.Graph;
import org.northboard.graph.KeyResultNode;
import org.northboard.graph.KeyResultRow;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.ObjectiveRow;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.Pace;
import org.northboard.progress.Standing;

/**
 * Figures of one graph that were drawn for somebody, for the next whose board is to show the same: where a value moves before
 * a thousand people, a thousand cards would come out equal. They are drawn again as soon as anything that they were drawn
 * from is another, so who is handed them never gets what was meant for somebody else.
 */
final class DrawnFigures {

    /** Some hundred kilobytes; far more cards than move until everybody has been sent them. */
    private static final int KEPT = 1_000;

    private final Map<ObjectiveId, Drawn> drawn = new ConcurrentHashMap<>();

    private record Drawn(Basis from, Contract.Moved figures) {}

    /** Everything that figures are drawn from. */
    private record Basis(
            LocalDate today,
            Cycle cycle,
            ObjectiveRow objective,
            Standing standing,
            @Nullable Pace worst,
            List<Part> parts) {}

    private record Part(KeyResultRow keyResult, Standing standing, int done, boolean moved) {}

    /** What a change of figures moves on a card, with those of its key results that are among these. */
    Contract.Moved of(BoardTree tree, ObjectiveNode node, Set<KeyResultId> moved) {
        Basis basis = basis(tree, node, moved);
        ObjectiveId id = node.row().id();
        Drawn before = drawn.get(id);
        if (before != null && before.from().equals(basis)) {
            return before.figures();
        }
        if (drawn.size() >= KEPT) {
            drawn.clear();
        }
        Contract.Moved figures = new CardDrawer(tree).figures(node, basis.worst(), moved);
        drawn.put(id, new Drawn(basis, figures));
        return figures;
    }

    private static Basis basis(BoardTree tree, ObjectiveNode node, Set<KeyResultId> moved) {
        Graph graph = tree.graph();
        List<Part> parts = new ArrayList<>(node.keyResults().size());
        for (KeyResultNode each : node.keyResults()) {
            KeyResultRow row = each.row();
            parts.add(new Part(row, each.standing(), each.milestonesDone(), moved.contains(row.id())));
        }
        return new Basis(
                graph.today(),
                graph.cycle(node.row()),
                node.row(),
                node.standing(),
                tree.below(node).worst(),
                parts);
    }
}
