package org.northboard.graph;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.northboard.cycle.Cycle;
import org.northboard.id.AlignmentId;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.ObjectiveState;
import org.northboard.people.Directory;
import org.northboard.progress.Cadence;
import org.northboard.progress.RollUp;
import org.northboard.progress.Span;

/**
 * Objectives, key results and links of one workspace with their progress. Knows nothing of threads: {@link WorkspaceGraph}
 * guards it.
 */
public final class Graph {

    private static final Comparator<LinkRow> BY_RANK = Comparator.comparingInt(LinkRow::rank)
            .thenComparing(link -> link.id().value());
    private static final Comparator<LinkRow> BY_POSITION = Comparator.comparingDouble(LinkRow::position)
            .thenComparing(link -> link.id().value());
    private static final Comparator<KeyResultNode> IN_ORDER = Comparator.comparingDouble(
                    (KeyResultNode node) -> node.row().position())
            .thenComparing(node -> node.row().id().value());

    /** In the order in which they came: what is computed after each other also lies side by side in memory. */
    private final Map<ObjectiveId, ObjectiveNode> objectives = new LinkedHashMap<>();

    private final Map<KeyResultId, KeyResultNode> keyResults = new HashMap<>();
    private final Map<AlignmentId, LinkRow> links = new HashMap<>();
    private final Map<CycleId, Cycle> cycles = new HashMap<>();
    /** By cycle: what has no parent in the same cycle, so that opening a board does not ask every objective. */
    private final Map<CycleId, Set<ObjectiveNode>> tops = new HashMap<>();

    private final Map<CycleId, Set<ObjectiveNode>> hidden = new HashMap<>();
    private final Map<CycleId, Tally> tallies = new HashMap<>();
    private final Cadence cadence;
    private final ZoneId zone;
    private Directory directory;
    private LocalDate today;
    private int round;

    Graph(Directory directory, Collection<Cycle> cycles, Cadence cadence, ZoneId zone, LocalDate today) {
        this.directory = directory;
        this.cadence = cadence;
        this.zone = zone;
        this.today = today;
        cycles.forEach(cycle -> this.cycles.put(cycle.id(), cycle));
    }

    public Directory directory() {
        return directory;
    }

    public LocalDate today() {
        return today;
    }

    public @Nullable ObjectiveNode objective(ObjectiveId id) {
        return objectives.get(id);
    }

    public @Nullable KeyResultNode keyResult(KeyResultId id) {
        return keyResults.get(id);
    }

    public Collection<ObjectiveNode> objectives() {
        return objectives.values();
    }

    /** All cycles of the workspace, the newest first. */
    public List<Cycle> cycles() {
        return cycles.values().stream()
                .sorted(Comparator.comparing(Cycle::startsOn).reversed().thenComparing(Cycle::endsOn))
                .toList();
    }

    /** The cycle of that id, or null when the workspace has none such. */
    public @Nullable Cycle cycle(CycleId id) {
        return cycles.get(id);
    }

    /** The cycle of an objective; always known, because rows of unknown cycles are not taken in. */
    public Cycle cycle(ObjectiveRow row) {
        return Objects.requireNonNull(cycles.get(row.cycle()));
    }

    /** The days in which an objective is worked on: its own inside its cycle, else the cycle's. */
    public Span span(ObjectiveRow row) {
        Cycle cycle = cycle(row);
        LocalDate first = row.startsOn() == null ? cycle.startsOn() : row.startsOn();
        LocalDate last = row.endsOn() == null ? cycle.endsOn() : row.endsOn();
        return new Span(first, last);
    }

    /** Whether nobody has said anything for more than twice the cadence (okr-rules, section 3). */
    public boolean isStale(KeyResultNode keyResult) {
        ObjectiveNode owner = objectives.get(keyResult.row().objective());
        if (owner == null || owner.row().closing() != null || !owner.row().counts()) {
            return false;
        }
        LocalDate last = keyResult.row().checkedInAt() == null
                ? null
                : LocalDate.ofInstant(keyResult.row().checkedInAt(), zone);
        return cadence.isStale(keyResult.row().source(), last, span(owner.row()).first(), today);
    }

    /** An objective is as stale as the freshest of its key results that live on check-ins. */
    public boolean isStale(ObjectiveNode objective) {
        boolean any = false;
        for (KeyResultNode keyResult : objective.keyResults()) {
            if (!keyResult.aligned()) {
                if (!isStale(keyResult)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** The objective that a link ends at, directly or through one of its key results that is not retired. */
    public @Nullable ObjectiveNode upper(LinkRow link) {
        if (link.toObjective() != null) {
            return objectives.get(link.toObjective());
        }
        KeyResultNode keyResult = keyResults.get(Objects.requireNonNull(link.toKeyResult()));
        return keyResult == null || !keyResult.row().active()
                ? null
                : objectives.get(keyResult.row().objective());
    }

    /** All links that end at an objective or at one of its key results, by position. */
    public List<LinkRow> linksBelow(ObjectiveNode objective) {
        List<LinkRow> all = new ArrayList<>(objective.below);
        objective.keyResults.forEach(keyResult -> all.addAll(keyResult.below));
        all.sort(BY_POSITION);
        return all;
    }

    void addTo(RollUp sum, LinkRow link) {
        ObjectiveNode child = objectives.get(link.child());
        if (child != null && link.contributes() && child.row().counts()) {
            sum.add(link.weight(), child.standing());
        }
    }

    /** Objectives of a cycle that are aligned to nothing in it. */
    public Collection<ObjectiveNode> tops(CycleId cycle) {
        return tops.getOrDefault(cycle, Set.of());
    }

    /** Private objectives of a cycle. */
    public Collection<ObjectiveNode> hidden(CycleId cycle) {
        return hidden.getOrDefault(cycle, Set.of());
    }

    /** How the objectives of a cycle stand that are not private. */
    public Tally tally(CycleId cycle) {
        return tallies.getOrDefault(cycle, new Tally());
    }

    private void count(ObjectiveNode node) {
        tallies.computeIfAbsent(node.row().cycle(), cycle -> new Tally()).count(node);
    }

    /** Finds out what stands at the top; after that it is kept current. */
    void indexAll() {
        objectives.values().forEach(this::index);
    }

    private void index(ObjectiveNode node) {
        ObjectiveRow row = node.row();
        unindex(node);
        boolean top = true;
        for (LinkRow link : node.above) {
            ObjectiveNode upper = upper(link);
            top &= upper == null
                    || !upper.row().cycle().equals(row.cycle())
                    || upper.row().state() == ObjectiveState.CANCELLED;
        }
        if (top) {
            tops.computeIfAbsent(row.cycle(), cycle -> new LinkedHashSet<>()).add(node);
        }
        count(node);
        if (row.hidden()) {
            hidden.computeIfAbsent(row.cycle(), cycle -> new LinkedHashSet<>()).add(node);
        }
    }

    private void unindex(ObjectiveNode node) {
        tops.values().forEach(nodes -> nodes.remove(node));
        hidden.values().forEach(nodes -> nodes.remove(node));
    }

    // ---- taking rows in; the order of rows does not matter, except that links come after what they link

    void directory(Directory newer) {
        directory = newer;
    }

    void today(LocalDate day) {
        today = day;
    }

    void cycle(Cycle cycle) {
        cycles.put(cycle.id(), cycle);
    }

    void put(ObjectiveRow row, Set<ObjectiveId> dirty) {
        if (!cycles.containsKey(row.cycle())) {
            return;
        }
        ObjectiveNode node = objectives.get(row.id());
        if (node == null) {
            objectives.put(row.id(), new ObjectiveNode(row));
        } else if (row.version() > node.row().version()) {
            if (!row.seenBySameAs(node.row())) {
                linksBelow(node).forEach(link -> dirty.add(link.child()));
            }
            node.row(row);
        }
        dirty.add(row.id());
    }

    void removeObjective(ObjectiveId id, Set<ObjectiveId> dirty) {
        ObjectiveNode gone = objectives.remove(id);
        if (gone != null) {
            gone.above.forEach(link -> removeLink(link.id(), dirty));
            unindex(gone);
            Tally.forget(gone);
        }
        dirty.add(id);
    }

    void put(KeyResultRow row, Set<ObjectiveId> dirty) {
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
            detach(node, dirty);
            if (row.active() != node.row().active()
                    || !row.objective().equals(node.row().objective())) {
                node.below.forEach(link -> dirty.add(link.child()));
            }
            node.row(row);
        }
        ObjectiveNode owner = objectives.get(row.objective());
        if (row.active() && owner != null) {
            List<KeyResultNode> ordered = new ArrayList<>(owner.keyResults);
            ordered.add(node);
            ordered.sort(IN_ORDER);
            owner.keyResults = List.copyOf(ordered);
        }
        dirty.add(row.objective());
    }

    void removeKeyResult(KeyResultId id, Set<ObjectiveId> dirty) {
        KeyResultNode gone = keyResults.remove(id);
        if (gone != null) {
            detach(gone, dirty);
        }
    }

    private void detach(KeyResultNode node, Set<ObjectiveId> dirty) {
        ObjectiveNode owner = objectives.get(node.row().objective());
        if (owner != null) {
            owner.keyResults =
                    owner.keyResults.stream().filter(other -> other != node).toList();
            dirty.add(owner.row().id());
        }
    }

    void put(LinkRow link, Set<ObjectiveId> dirty) {
        LinkRow known = links.get(link.id());
        if (known != null && link.version() <= known.version()) {
            return;
        }
        removeLink(link.id(), dirty);
        ObjectiveNode child = objectives.get(link.child());
        if (child == null) {
            return;
        }
        links.put(link.id(), link);
        child.above = sorted(child.above, link, BY_RANK);
        dirty.add(link.child());
        if (link.toObjective() != null) {
            ObjectiveNode parent = objectives.get(link.toObjective());
            if (parent != null) {
                parent.below = sorted(parent.below, link, BY_POSITION);
                dirty.add(parent.row().id());
            }
        } else {
            KeyResultNode parent = keyResults.get(Objects.requireNonNull(link.toKeyResult()));
            if (parent != null) {
                parent.below = sorted(parent.below, link, BY_POSITION);
                dirty.add(parent.row().objective());
            }
        }
    }

    void removeLink(AlignmentId id, Set<ObjectiveId> dirty) {
        LinkRow gone = links.remove(id);
        if (gone == null) {
            return;
        }
        Predicate<LinkRow> other = link -> !link.id().equals(id);
        ObjectiveNode child = objectives.get(gone.child());
        if (child != null) {
            child.above = child.above.stream().filter(other).toList();
            dirty.add(gone.child());
        }
        if (gone.toObjective() != null) {
            ObjectiveNode parent = objectives.get(gone.toObjective());
            if (parent != null) {
                parent.below = parent.below.stream().filter(other).toList();
                dirty.add(parent.row().id());
            }
        } else {
            KeyResultNode parent = keyResults.get(Objects.requireNonNull(gone.toKeyResult()));
            if (parent != null) {
                parent.below = parent.below.stream().filter(other).toList();
                dirty.add(parent.row().objective());
            }
        }
    }

    void put(MilestoneRow row) {
        KeyResultNode node = keyResults.get(row.keyResult());
        if (node != null) {
            node.put(row);
        }
    }

    void put(PhaseRow row) {
        KeyResultNode node = keyResults.get(row.keyResult());
        if (node != null) {
            node.put(row);
        }
    }

    private static List<LinkRow> sorted(List<LinkRow> links, LinkRow added, Comparator<LinkRow> order) {
        List<LinkRow> copy = new ArrayList<>(links);
        copy.add(added);
        copy.sort(order);
        return List.copyOf(copy);
    }

    // ---- progress

    /** Computes everything bottom-up. */
    void evaluateAll() {
        round++;
        objectives.values().forEach(this::evaluateBelow);
    }

    private void evaluateBelow(ObjectiveNode node) {
        if (node.round == round) {
            return;
        }
        node.round = round;
        for (LinkRow link : node.below) {
            evaluateChild(link);
        }
        for (KeyResultNode keyResult : node.keyResults) {
            for (LinkRow link : keyResult.below) {
                evaluateChild(link);
            }
        }
        evaluate(node);
    }

    private void evaluateChild(LinkRow link) {
        ObjectiveNode child = objectives.get(link.child());
        if (child != null) {
            evaluateBelow(child);
        }
    }

    /** Computes the given objectives and, as far as they change, what stands above them. Returns all that changed. */
    Set<ObjectiveId> evaluateUpwards(Set<ObjectiveId> dirty) {
        Set<ObjectiveId> touched = new HashSet<>(dirty);
        Set<ObjectiveNode> seen = new HashSet<>();
        Set<ObjectiveNode> due = new HashSet<>();
        List<ObjectiveNode> order = new ArrayList<>();
        for (ObjectiveId id : dirty) {
            ObjectiveNode node = objectives.get(id);
            if (node != null) {
                index(node);
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
                    parents(node).forEach(due::add);
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
            ObjectiveNode parent = upper(link);
            if (parent != null) {
                parents.add(parent);
            }
        }
        return parents;
    }

    private boolean evaluate(ObjectiveNode node) {
        Span span = span(node.row());
        boolean changed = false;
        for (KeyResultNode keyResult : node.keyResults) {
            changed |= keyResult.evaluate(this, span, today);
        }
        changed |= node.evaluate(this);
        count(node);
        return changed;
    }
}
