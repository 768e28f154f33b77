package org.northboard.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.Pace;
import org.northboard.progress.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes how objectives stand: all of them bottom-up, or after a change only what is above it. */
final class Evaluation {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);

    private final Graph graph;
    private final Places places;
    /** The number of the computation of everything that is under way. */
    private int round;
    /** What cannot be computed and has been reported. */
    private final Set<UUID> reported = new HashSet<>();

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
        evaluate(node, anyOfThem -> {});
    }

    /** Computes what has been taken in and, as far as it changes, what stands above. Returns what looks different then. */
    Touched upwards(Intake intake) {
        Set<ObjectiveId> dirty = intake.dirty();
        Set<ObjectiveId> reshaped = new HashSet<>(dirty);
        Set<ObjectiveId> moved = new HashSet<>(intake.reportedOn());
        Set<KeyResultId> keyResults = new HashSet<>(intake.reports());
        Set<ObjectiveNode> due = new HashSet<>();
        nodes(dirty).forEach(node -> {
            places.place(node);
            due.add(node);
        });
        due.addAll(nodes(moved));
        // Whatever stands above a new pace may have another worst one below it, also where its own figures stay.
        Set<ObjectiveNode> aboveNewPace = new HashSet<>();
        // Each one once, when all below it are done: there may be more ways up than anybody can count.
        for (ObjectiveNode node : withAllAbove(due).reversed()) {
            if (due.contains(node)) {
                Pace before = node.pace();
                boolean changed = evaluate(
                        node, keyResult -> keyResults.add(keyResult.row().id()));
                boolean given = reshaped.contains(node.row().id());
                if (node.pace() != before || aboveNewPace.contains(node)) {
                    aboveNewPace.addAll(parents(node));
                }
                if (changed || given || aboveNewPace.contains(node)) {
                    moved.add(node.row().id());
                    due.addAll(parents(node));
                }
                if (given) {
                    // All above show how many stand below them, whether or not that moves their progress.
                    parents(node).forEach(parent -> reshaped.add(parent.row().id()));
                }
            }
        }
        moved.removeAll(reshaped);
        Set<ObjectiveId> touched = new HashSet<>(reshaped);
        touched.addAll(moved);
        return new Touched(touched, moved, keyResults);
    }

    private List<ObjectiveNode> nodes(Set<ObjectiveId> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(graph.objective(id)).stream())
                .toList();
    }

    /** Some objectives, each behind everything that stands above it. */
    private List<ObjectiveNode> withAllAbove(Set<ObjectiveNode> nodes) {
        Set<ObjectiveNode> seen = new HashSet<>();
        List<ObjectiveNode> order = new ArrayList<>();
        nodes.forEach(node -> collectAbove(node, seen, order));
        return order;
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

    /**
     * Returns whether the objective or a key result of it, which is told of, stands another way now. One that cannot be
     * computed has no progress: whatever its row says, it must not take the others along.
     */
    private boolean evaluate(ObjectiveNode node, Consumer<KeyResultNode> told) {
        Span span = graph.span(node.row());
        boolean changed = false;
        for (KeyResultNode keyResult : node.keyResults) {
            if (evaluate(keyResult, span)) {
                changed = true;
                told.accept(keyResult);
            }
        }
        try {
            changed |= node.evaluate(span, graph.today());
        } catch (RuntimeException e) {
            report("objective", node.row().id().value(), e);
            changed |= node.unknown();
        }
        places.count(node);
        return changed;
    }

    private boolean evaluate(KeyResultNode keyResult, Span span) {
        try {
            return keyResult.evaluate(span, graph.today());
        } catch (RuntimeException e) {
            report("key result", keyResult.row().id().value(), e);
            return keyResult.unknown();
        }
    }

    private void report(String what, UUID id, RuntimeException why) {
        if (reported.add(id)) {
            LOG.error("The progress of {} {} cannot be computed; it is shown without any", what, id, why);
        }
    }
}
