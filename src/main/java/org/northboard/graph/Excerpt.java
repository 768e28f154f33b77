package org.northboard.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.northboard.id.KeyResultId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.Progress;

/**
 * A graph of one objective and all that contributes to it, as it is cut now, at a time when nobody had reported anything
 * yet; then reports are put in one by one.
 */
final class Excerpt {

    private final Graph graph;
    private final ObjectiveId top;
    private final Map<KeyResultId, KeyResultRow> keyResults = new HashMap<>();
    private final Map<MilestoneId, MilestoneRow> milestones = new HashMap<>();
    private final Map<ObjectiveId, Double> byHand = new HashMap<>();
    private int version = 1;

    private Excerpt(Graph graph, ObjectiveId top) {
        this.graph = graph;
        this.top = top;
    }

    static Excerpt of(Graph whole, ObjectiveNode top) {
        Map<ObjectiveId, ObjectiveNode> found = new LinkedHashMap<>();
        collect(whole, top, found);
        Excerpt excerpt = new Excerpt(whole.empty(), top.row().id());
        Intake intake = excerpt.graph.intake();
        for (ObjectiveNode node : found.values()) {
            ObjectiveRow row = node.row();
            Double byHand = row.override();
            if (node != top && byHand != null && row.closing() == null) {
                excerpt.byHand.put(row.id(), byHand);
            }
            intake.put(node == top || byHand != null && row.closing() == null ? row.computed() : row);
        }
        found.values().forEach(node -> node.keyResults().forEach(keyResult -> excerpt.add(keyResult, intake)));
        found.values()
                .forEach(node -> whole.below(node).stream()
                        .map(Branch::link)
                        .filter(link -> found.containsKey(link.child()))
                        .forEach(intake::put));
        excerpt.graph.evaluation().all();
        return excerpt;
    }

    Set<KeyResultId> keyResults() {
        return keyResults.keySet();
    }

    /** Objectives below whose progress is set by hand now. */
    Set<ObjectiveId> setByHand() {
        return byHand.keySet();
    }

    /** From now on its progress is what its owner says. */
    void override(ObjectiveId id) {
        ObjectiveRow row = Objects.requireNonNull(graph.objective(id)).row();
        Intake intake = graph.intake();
        intake.put(row.overridden(Objects.requireNonNull(byHand.get(id))));
        graph.evaluation().upwards(intake);
    }

    /** The key result as it is measured now, without any report. */
    KeyResultRow present(KeyResultId id) {
        return Objects.requireNonNull(keyResults.get(id));
    }

    /** Somebody reports a value. */
    void report(KeyResultId id, double value, Instant at) {
        put(present(id).reporting(value, at, ++version));
    }

    /** What the key result aims at is this from now on; what was reported stays. */
    void aim(KeyResultRow at) {
        KeyResultRow now = present(at.id());
        put(at.reporting(now.current(), now.checkedInAt(), ++version));
    }

    void tick(MilestoneId id) {
        MilestoneRow row = milestones.get(id);
        if (row != null) {
            Intake intake = graph.intake();
            intake.put(row.ticked(true));
            graph.evaluation().upwards(intake);
        }
    }

    Progress progress() {
        return topNode().standing().progress();
    }

    /** What is expected on a day, 0–1, of those that have a progress by now. */
    double expected(LocalDate on) {
        graph.today(on);
        graph.evaluation().all();
        return topNode().standing().expected();
    }

    private static void collect(Graph whole, ObjectiveNode node, Map<ObjectiveId, ObjectiveNode> found) {
        if (found.putIfAbsent(node.row().id(), node) != null) {
            return;
        }
        for (Branch branch : whole.below(node)) {
            if (branch.link().contributes() && branch.child().row().counts()) {
                collect(whole, branch.child(), found);
            }
        }
    }

    private void add(KeyResultNode node, Intake intake) {
        KeyResultRow blank = node.row().reporting(Double.NaN, null, version);
        keyResults.put(blank.id(), blank);
        intake.put(blank);
        node.milestoneRows().forEach(row -> {
            milestones.put(row.id(), row);
            intake.put(row.ticked(false));
        });
        node.phaseRows().forEach(intake::put);
    }

    private void put(KeyResultRow row) {
        keyResults.put(row.id(), row);
        Intake intake = graph.intake();
        intake.put(row);
        graph.evaluation().upwards(intake);
    }

    private ObjectiveNode topNode() {
        return Objects.requireNonNull(graph.objective(top));
    }
}
