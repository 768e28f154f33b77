package org.northboard.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.Span;

/** Computes how objectives stand: all of them bottom-up, or after a change only what is above it. */
final class Evaluation {

    private final Graph graph;
    private final Places places;
    /** The number of the computation of everything that is under way. */
    private int round;

    Evaluation(Graph graph, Places places) {
        this.graph = graph;
        this.places = places;
    }

    /** Computes everything bottom-up; the youngest first, because what is aligned to something mostly came after it. */
    void all() {
        round++;
        graph.objectives().reversed().forEach(this::fromBelow);
    }

    private void fromBelow(ObjectiveNode node) {
        if (node.round == round) {
            return;
        }
        node.round = round;
        for (Branch branch : node.below) {
            fromBelow(branch.child());
        }
        for (KeyResultNode keyResult : node.keyResults) {
            for (Branch branch : keyResult.below) {
                fromBelow(branch.child());
            }
        }
        evaluate(node);
    }

    /** Computes the given objectives and, as far as they change, what stands above them. Returns all that changed. */
    Set<ObjectiveId> upwards(Set<ObjectiveId> dirty) {
        Set<ObjectiveId> touched = new HashSet<>(dirty);
        Set<ObjectiveNode> seen = new HashSet<>();
        Set<ObjectiveNode> due = new HashSet<>();
        List<ObjectiveNode> order = new ArrayList<>();
        for (ObjectiveId id : dirty) {
            ObjectiveNode node = graph.objective(id);
            if (node != null) {
                places.place(node);
                due.add(node);
                collectAbove(node, seen, order);
            }
        }
        // Each one once, when all below it are done: there may be more ways up than anybody can count.
        for (ObjectiveNode node : order.reversed()) {
            if (due.contains(node)) {
                boolean changed = evaluate(node);
                boolean given = dirty.contains(node.row().id());
                if (changed || given) {
                    touched.add(node.row().id());
                    due.addAll(parents(node));
                }
                if (given) {
                    // Parents show how many stand below them, whether or not that moves their progress.
                    parents(node).forEach(parent -> touched.add(parent.row().id()));
                }
            }
        }
        return touched;
    }

    /** Adds an objective behind everything that stands above it. */
    private void collectAbove(ObjectiveNode node, Set<ObjectiveNode> seen, List<ObjectiveNode> order) {
        if (seen.add(node)) {
            parents(node).forEach(parent -> collectAbove(parent, seen, order));
            order.add(node);
        }
    }

    private List<ObjectiveNode> parents(ObjectiveNode node) {
        List<ObjectiveNode> parents = new ArrayList<>(node.above.size());
        for (LinkRow link : node.above) {
            ObjectiveNode parent = graph.upper(link);
            if (parent != null) {
                parents.add(parent);
            }
        }
        return parents;
    }

    private boolean evaluate(ObjectiveNode node) {
        Span span = graph.span(node.row());
        boolean changed = false;
        for (KeyResultNode keyResult : node.keyResults) {
            changed |= keyResult.evaluate(span, graph.today());
        }
        changed |= node.evaluate(span, graph.today());
        places.count(node);
        return changed;
    }
}
