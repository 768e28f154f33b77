package org.northboard.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.northboard.progress.Pace;
import org.northboard.progress.Progress;
import org.northboard.progress.RollUp;
import org.northboard.progress.Standing;

/** An objective in the graph. Changed under the graph's write lock only. */
public final class ObjectiveNode {

    private static final Standing NOT_YET = new Standing(Progress.NONE, 0, false, false);

    private ObjectiveRow row;
    /** In order, retired ones left out. */
    List<KeyResultNode> keyResults = List.of();
    /** Links upwards by rank. */
    List<LinkRow> above = List.of();
    /** Links that end at this objective itself, by position. */
    List<LinkRow> below = List.of();

    /** The last computation of everything that has been here. */
    int round;
    /** Where it is counted, and under what. */
    @Nullable
    Tally counted;

    int countedAs;

    private Standing standing = NOT_YET;
    private Standing computed = NOT_YET;
    private Pace worstBelow = Pace.DONE;

    ObjectiveNode(ObjectiveRow row) {
        this.row = row;
    }

    public ObjectiveRow row() {
        return row;
    }

    public List<KeyResultNode> keyResults() {
        return keyResults;
    }

    /** Links upwards in their order. */
    public List<LinkRow> above() {
        return above;
    }

    /** How the objective stands, an override by hand included. */
    public Standing standing() {
        return standing;
    }

    /** How it would stand without an override. */
    public Standing computed() {
        return computed;
    }

    /** Worst pace of what stands below in the same cycle; private objectives are left out for everybody. */
    public Pace worstBelow() {
        return worstBelow;
    }

    /** Newest check-in on one of its own key results. */
    public Optional<Instant> checkedInAt() {
        @Nullable Instant newest = null;
        for (KeyResultNode keyResult : keyResults) {
            Instant at = keyResult.row().checkedInAt();
            if (at != null && (newest == null || at.isAfter(newest))) {
                newest = at;
            }
        }
        return Optional.ofNullable(newest);
    }

    void row(ObjectiveRow newer) {
        row = newer;
    }

    /** Computes the standing anew; children must be up to date. Returns whether it is another one now. */
    boolean evaluate(Graph graph) {
        Standing now = row.closing() != null ? frozen(row.closing()) : rolledUp(graph);
        computed = now;
        Double override = row.override();
        if (override != null) {
            now = now.overriddenBy(override);
        }
        Pace worst = worst(graph);
        boolean changed = !now.equals(standing) || worst != worstBelow;
        standing = now;
        worstBelow = worst;
        return changed;
    }

    private Pace worst(Graph graph) {
        Pace worst = Pace.DONE;
        for (LinkRow link : below) {
            worst = Pace.worse(worst, worst(graph, link));
        }
        for (KeyResultNode keyResult : keyResults) {
            for (LinkRow link : keyResult.below) {
                worst = Pace.worse(worst, worst(graph, link));
            }
        }
        return worst;
    }

    private Pace worst(Graph graph, LinkRow link) {
        ObjectiveNode child = graph.objective(link.child());
        if (child == null || !child.row.cycle().equals(row.cycle()) || !child.row.counts()) {
            return Pace.DONE;
        }
        return child.row.hidden() ? child.worstBelow : Pace.worse(child.standing.pace(), child.worstBelow);
    }

    /** Closed objectives count with their progress at closing; nothing more is expected of them than all. */
    private static Standing frozen(double closing) {
        return new Standing(Progress.of(closing), 1, true, closing >= 1);
    }

    private Standing rolledUp(Graph graph) {
        RollUp sum = new RollUp();
        for (KeyResultNode keyResult : keyResults) {
            sum.add(keyResult.row().weight(), keyResult.standing());
        }
        for (LinkRow link : below) {
            graph.addTo(sum, link);
        }
        return sum.standing(graph.span(row).elapsed(graph.today()));
    }
}
