package org.northboard.board;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.Branch;
import org.northboard.graph.Graph;
import org.northboard.graph.LinkRow;
import org.northboard.graph.ObjectiveNode;
import org.northboard.id.ObjectiveId;

/**
 * One objective with all that stands above and below it on a board. What is linked through a card that the viewer does
 * not have is not counted among them: it would tell that there is one.
 */
final class Lineage {

    private final ObjectiveId focus;
    private final Set<ObjectiveId> above = new HashSet<>();
    private final Set<ObjectiveId> below = new HashSet<>();

    /** @param onBoard which cards there are, whatever the focus */
    Lineage(Graph graph, ObjectiveId focus, Predicate<@Nullable ObjectiveNode> onBoard) {
        this.focus = focus;
        ObjectiveNode node = graph.objective(focus);
        if (node != null && onBoard.test(node)) {
            collectAbove(graph, node, onBoard, above);
            collectBelow(graph, node, onBoard);
        }
    }

    boolean has(ObjectiveId id) {
        return below.contains(id) || above.contains(id);
    }

    /** Whether there is a card to look at. */
    boolean isEmpty() {
        return below.isEmpty();
    }

    /** Whether the same cards belong to it still, as far as these have changed. */
    boolean isCurrent(Graph graph, Set<ObjectiveId> touched, Predicate<@Nullable ObjectiveNode> onBoard) {
        ObjectiveNode node = graph.objective(focus);
        if (node == null || !onBoard.test(node)) {
            return isEmpty();
        }
        Set<ObjectiveId> aboveNow = new HashSet<>();
        collectAbove(graph, node, onBoard, aboveNow);
        if (isEmpty() || !aboveNow.equals(above)) {
            return false;
        }
        Map<ObjectiveId, Boolean> known = new HashMap<>();
        known.put(focus, true);
        return touched.stream()
                .allMatch(id -> leadsToFocus(graph, graph.objective(id), onBoard, known) == below.contains(id));
    }

    private static boolean leadsToFocus(
            Graph graph,
            @Nullable ObjectiveNode node,
            Predicate<@Nullable ObjectiveNode> onBoard,
            Map<ObjectiveId, Boolean> known) {
        if (node == null || !onBoard.test(node)) {
            return false;
        }
        Boolean before = known.get(node.row().id());
        if (before != null) {
            return before;
        }
        boolean leads = false;
        for (LinkRow link : node.above()) {
            leads |= leadsToFocus(graph, graph.upper(link), onBoard, known);
        }
        known.put(node.row().id(), leads);
        return leads;
    }

    private static void collectAbove(
            Graph graph, ObjectiveNode node, Predicate<@Nullable ObjectiveNode> onBoard, Set<ObjectiveId> above) {
        for (LinkRow link : node.above()) {
            ObjectiveNode upper = graph.upper(link);
            if (upper != null && onBoard.test(upper) && above.add(upper.row().id())) {
                collectAbove(graph, upper, onBoard, above);
            }
        }
    }

    private void collectBelow(Graph graph, ObjectiveNode node, Predicate<@Nullable ObjectiveNode> onBoard) {
        below.add(node.row().id());
        for (Branch branch : graph.below(node)) {
            if (onBoard.test(branch.child())
                    && !below.contains(branch.child().row().id())) {
                collectBelow(graph, branch.child(), onBoard);
            }
        }
    }
}
