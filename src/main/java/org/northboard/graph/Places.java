package org.northboard.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.northboard.id.CycleId;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Scope;

/**
 * By cycle: what stands at the top, what is private, what hangs on something private and how many stand how, so that
 * opening a board does not ask every objective.
 */
final class Places {

    private final Graph graph;
    private final Map<CycleId, Set<ObjectiveNode>> tops = new HashMap<>();
    private final Map<CycleId, Set<ObjectiveNode>> hidden = new HashMap<>();
    private final Map<CycleId, Set<ObjectiveNode>> belowHidden = new HashMap<>();
    private final Map<CycleId, Tally> tallies = new HashMap<>();

    Places(Graph graph) {
        this.graph = graph;
    }

    Collection<ObjectiveNode> tops(CycleId cycle) {
        return tops.getOrDefault(cycle, Set.of());
    }

    Collection<ObjectiveNode> hidden(CycleId cycle) {
        return hidden.getOrDefault(cycle, Set.of());
    }

    Collection<ObjectiveNode> belowHidden(CycleId cycle) {
        return belowHidden.getOrDefault(cycle, Set.of());
    }

    Tally tally(CycleId cycle) {
        return tallies.getOrDefault(cycle, new Tally());
    }

    /** Finds out where all objectives stand; after that it is kept current. */
    void placeAll() {
        graph.objectives().forEach(this::place);
    }

    /** Finds out where an objective stands now. */
    void place(ObjectiveNode node) {
        ObjectiveRow row = node.row();
        forget(node);
        boolean top = true;
        boolean aligned = false;
        boolean shaded = false;
        LinkRow standsBy = null;
        for (LinkRow link : node.above) {
            ObjectiveNode upper = graph.upper(link);
            aligned |= upper != null;
            shaded |= upper != null && upper.row().hidden();
            if (upper != null
                    && upper.row().cycle().equals(row.cycle())
                    && upper.row().state() != ObjectiveState.CANCELLED) {
                top = false;
                standsBy = upper.row().hidden() ? standsBy : firstOf(standsBy, link);
            }
        }
        node.standsBy = row.hidden() || row.state() == ObjectiveState.CANCELLED ? null : standsBy;
        node.shaded = shaded || row.hidden();
        node.loose = !aligned && row.scope() != Scope.COMPANY;
        if (top) {
            tops.computeIfAbsent(row.cycle(), cycle -> new LinkedHashSet<>()).add(node);
        }
        if (row.hidden()) {
            hidden.computeIfAbsent(row.cycle(), cycle -> new LinkedHashSet<>()).add(node);
        }
        if (shaded && !row.hidden()) {
            belowHidden
                    .computeIfAbsent(row.cycle(), cycle -> new LinkedHashSet<>())
                    .add(node);
        }
        count(node);
    }

    /** Of links in their order, the first that contributes, else the first. */
    private static LinkRow firstOf(@Nullable LinkRow earlier, LinkRow link) {
        return earlier == null || link.contributes() && !earlier.contributes() ? link : earlier;
    }

    /** Counts an objective as it stands now. */
    void count(ObjectiveNode node) {
        tallies.computeIfAbsent(node.row().cycle(), cycle -> new Tally()).count(node);
    }

    void forget(ObjectiveNode node) {
        tops.values().forEach(nodes -> nodes.remove(node));
        hidden.values().forEach(nodes -> nodes.remove(node));
        belowHidden.values().forEach(nodes -> nodes.remove(node));
        Tally.forget(node);
    }
}
