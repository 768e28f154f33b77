package org.northboard.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;

/**
 * Takes rows into a graph and remembers which objectives have to be computed again. The order of rows does not matter,
 * except that links come after what they link. Objectives, key results and links are taken in only where their version is
 * higher than the known one; milestones and phased targets as they come, because the feed is in order.
 */
final class Intake {

    /** As the database orders ids; a {@link UUID} compares itself as if its halves had signs. */
    private static final Comparator<UUID> AS_STORED = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    /** As verbs read them from the database. */
    private static final Comparator<LinkRow> BY_RANK = Comparator.comparingInt(LinkRow::rank)
            .thenComparingDouble(LinkRow::position)
            .thenComparing(link -> link.id().value(), AS_STORED);

    private static final Comparator<KeyResultNode> IN_ORDER = Comparator.comparingDouble(
                    (KeyResultNode node) -> node.row().position())
            .thenComparing(node -> node.row().id().value(), AS_STORED);

    private final Graph graph;
    private final Map<ObjectiveId, ObjectiveNode> objectives;
    private final Map<KeyResultId, KeyResultNode> keyResults;
    private final Map<AlignmentId, LinkRow> links;
    private final Set<ObjectiveId> dirty = new HashSet<>();
    private final Set<ObjectiveId> reportedOn = new HashSet<>();
    private final Set<KeyResultId> reports = new HashSet<>();

    Intake(
            Graph graph,
            Map<ObjectiveId, ObjectiveNode> objectives,
            Map<KeyResultId, KeyResultNode> keyResults,
            Map<AlignmentId, LinkRow> links) {
        this.graph = graph;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.links = links;
    }

    /** Objectives that have changed or have gone, or that something hangs on that has. */
    Set<ObjectiveId> dirty() {
        return dirty;
    }

    /** Objectives of which a key result has a new report, whatever else has changed. */
    Set<ObjectiveId> reportedOn() {
        return reportedOn;
    }

    /** Those key results. */
    Set<KeyResultId> reports() {
        return reports;
    }

    void put(ObjectiveRow row) {
        if (graph.cycle(row.cycle()) == null) {
            return;
        }
        ObjectiveNode node = objectives.get(row.id());
        if (node == null) {
            objectives.put(row.id(), new ObjectiveNode(row));
        } else if (row.version() > node.row().version()) {
            // What hangs on it shows its name.
            if (!row.standsWhereDid(node.row())
                    || !row.words().equals(node.row().words())) {
                graph.below(node).forEach(this::childIsDirty);
            }
            node.row(row);
        }
        dirty.add(row.id());
    }

    void remove(ObjectiveId id) {
        ObjectiveNode gone = objectives.remove(id);
        if (gone != null) {
            gone.above.forEach(link -> remove(link.id()));
            graph.places().forget(gone);
        }
        dirty.add(id);
    }

    void put(KeyResultRow row) {
        KeyResultNode node = keyResults.get(row.id());
        if (node == null) {
            if (!objectives.containsKey(row.objective())) {
                return;
            }
            node = new KeyResultNode(row);
            keyResults.put(row.id(), node);
        } else {
            if (row.version() <= node.row().version()) {
                return;
            }
            if (row.differsInReportOnly(node.row())) {
                node.row(row);
                reportedOn.add(row.objective());
                reports.add(row.id());
                return;
            }
            detach(node);
            if (row.active() != node.row().active()
                    || !row.words().equals(node.row().words())
                    || !row.objective().equals(node.row().objective())) {
                node.below.forEach(this::childIsDirty);
            }
            node.row(row);
        }
        ObjectiveNode owner = objectives.get(row.objective());
        if (row.active() && owner != null) {
            owner.keyResults = with(owner.keyResults, node, IN_ORDER);
        }
        dirty.add(row.objective());
    }

    void remove(KeyResultId id) {
        KeyResultNode gone = keyResults.remove(id);
        if (gone != null) {
            detach(gone);
        }
    }

    private void detach(KeyResultNode node) {
        ObjectiveNode owner = objectives.get(node.row().objective());
        if (owner != null) {
            owner.keyResults =
                    owner.keyResults.stream().filter(other -> other != node).toList();
            dirty.add(owner.row().id());
        }
    }

    void put(LinkRow link) {
        LinkRow known = links.get(link.id());
        if (known != null && link.version() <= known.version()) {
            return;
        }
        remove(link.id());
        ObjectiveNode child = objectives.get(link.child());
        if (child == null) {
            return;
        }
        links.put(link.id(), link);
        child.above = with(child.above, link, BY_RANK);
        dirty.add(link.child());
        above(link, branches -> with(branches, new Branch(link, child), Branch.BY_POSITION));
    }

    void remove(AlignmentId id) {
        LinkRow gone = links.remove(id);
        if (gone == null) {
            return;
        }
        ObjectiveNode child = objectives.get(gone.child());
        if (child != null) {
            child.above =
                    child.above.stream().filter(link -> !link.id().equals(id)).toList();
        }
        dirty.add(gone.child());
        above(
                gone,
                branches -> branches.stream()
                        .filter(branch -> !branch.link().id().equals(id))
                        .toList());
    }

    /** Changes what hangs on the upper end of a link. */
    private void above(LinkRow link, UnaryOperator<List<Branch>> change) {
        if (link.toObjective() != null) {
            ObjectiveNode parent = objectives.get(link.toObjective());
            if (parent != null) {
                parent.below = change.apply(parent.below);
                dirty.add(parent.row().id());
            }
        } else {
            KeyResultNode parent = keyResults.get(Objects.requireNonNull(link.toKeyResult()));
            if (parent != null) {
                parent.below = change.apply(parent.below);
                dirty.add(parent.row().objective());
            }
        }
    }

    void put(MilestoneRow row) {
        KeyResultNode node = dirtied(row.keyResult());
        if (node != null) {
            node.put(row);
        }
    }

    void remove(MilestoneRow row) {
        KeyResultNode node = dirtied(row.keyResult());
        if (node != null) {
            node.remove(row);
        }
    }

    void put(PhaseRow row) {
        KeyResultNode node = dirtied(row.keyResult());
        if (node != null) {
            node.put(row);
        }
    }

    void remove(PhaseRow row) {
        KeyResultNode node = dirtied(row.keyResult());
        if (node != null) {
            node.remove(row);
        }
    }

    private @Nullable KeyResultNode dirtied(KeyResultId id) {
        KeyResultNode node = keyResults.get(id);
        if (node != null) {
            dirty.add(node.row().objective());
        }
        return node;
    }

    private void childIsDirty(Branch branch) {
        dirty.add(branch.link().child());
    }

    private static <T> List<T> with(List<T> list, T added, Comparator<T> order) {
        List<T> copy = new ArrayList<>(list);
        copy.add(added);
        copy.sort(order);
        return List.copyOf(copy);
    }
}
