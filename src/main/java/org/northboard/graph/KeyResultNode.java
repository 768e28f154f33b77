package org.northboard.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.northboard.progress.Measure;
import org.northboard.progress.Progress;
import org.northboard.progress.RollUp;
import org.northboard.progress.Source;
import org.northboard.progress.Span;
import org.northboard.progress.Standing;
import org.northboard.progress.TargetPath;
import org.northboard.progress.Yardstick;

/** A key result in the graph. Changed under the graph's write lock only. */
public final class KeyResultNode {

    private KeyResultRow row;
    private List<MilestoneRow> milestones = List.of();
    private List<PhaseRow> phases = List.of();
    List<Branch> below = List.of();
    // The standing, taken apart: a roll-up goes through all of them, and following references is what takes its time.
    private double progress = Double.NaN;
    private double expected;
    private boolean checkedIn;
    private boolean settled;

    KeyResultNode(KeyResultRow row) {
        this.row = row;
    }

    public KeyResultRow row() {
        return row;
    }

    public Standing standing() {
        Progress known = Double.isNaN(progress) ? Progress.NONE : Progress.of(progress);
        return new Standing(known, expected, checkedIn, settled);
    }

    /** How many milestones there are and how many of them are done. */
    public int milestones() {
        return milestones.size();
    }

    public int milestonesDone() {
        int done = 0;
        for (MilestoneRow milestone : milestones) {
            done += milestone.done() ? 1 : 0;
        }
        return done;
    }

    List<MilestoneRow> milestoneRows() {
        return milestones;
    }

    List<PhaseRow> phaseRows() {
        return phases;
    }

    public boolean aligned() {
        return row.source() == Source.ALIGNED;
    }

    void row(KeyResultRow newer) {
        row = newer;
    }

    void put(MilestoneRow milestone) {
        milestones = replaced(milestones, other -> other.id().equals(milestone.id()), milestone);
    }

    void remove(MilestoneRow milestone) {
        milestones = without(milestones, other -> other.id().equals(milestone.id()));
    }

    void put(PhaseRow phase) {
        phases = replaced(phases, other -> other.id().equals(phase.id()), phase);
    }

    void remove(PhaseRow phase) {
        phases = without(phases, other -> other.id().equals(phase.id()));
    }

    /** Computes the standing anew; children must be up to date. Returns whether it is another one now. */
    boolean evaluate(Span span, LocalDate today) {
        return stand(aligned() ? rolledUp(span, today) : measured(span, today));
    }

    /** Nobody can say how it stands. Returns whether that is news. */
    boolean unknown() {
        return stand(ObjectiveNode.NOT_YET);
    }

    private boolean stand(Standing now) {
        double raw = now.progress() instanceof Progress.Known known ? known.raw() : Double.NaN;
        boolean changed = Double.compare(raw, progress) != 0
                || now.expected() != expected
                || now.checkedIn() != checkedIn
                || now.settled() != settled;
        progress = raw;
        expected = now.expected();
        checkedIn = now.checkedIn();
        settled = now.settled();
        return changed;
    }

    private Standing rolledUp(Span span, LocalDate today) {
        RollUp sum = new RollUp();
        for (Branch branch : below) {
            branch.addTo(sum);
        }
        return sum.standing(span.elapsed(today));
    }

    /** What has no way to go, by a row that no verb has checked or that was measured otherwise then, has no progress. */
    private Standing measured(Span span, LocalDate today) {
        return hasWayToGo()
                ? yardstick().standing(row.reading(), span, today)
                : new Standing(Progress.NONE, span.elapsed(today), row.reading().isPresent(), false);
    }

    private boolean hasWayToGo() {
        return switch (row.measure()) {
            case INCREASE, DECREASE -> row.start() != row.target();
            case MILESTONES -> !milestones.isEmpty();
            case AT_LEAST, AT_MOST, DONE, BASELINE -> true;
        };
    }

    private Yardstick yardstick() {
        return switch (row.measure()) {
            case INCREASE, DECREASE, AT_LEAST, AT_MOST ->
                Yardstick.between(row.measure(), startOrTarget(), row.target(), path());
            case MILESTONES ->
                new Yardstick.Milestones(
                        milestones.stream().map(MilestoneRow::milestone).toList());
            case DONE -> new Yardstick.YesNo(row.dueOn());
            case BASELINE -> new Yardstick.Baseline(row.dueOn());
        };
    }

    /** A level without a baseline is all or nothing, as one that starts on its target. */
    private double startOrTarget() {
        return row.startValue().orElse(row.target());
    }

    private TargetPath path() {
        if (phases.isEmpty() || row.measure() == Measure.MILESTONES) {
            return TargetPath.STRAIGHT;
        }
        return new TargetPath(phases.stream()
                .sorted((one, other) -> one.on().compareTo(other.on()))
                .map(phase -> new TargetPath.Point(phase.on(), phase.value()))
                .toList());
    }

    private static <T> List<T> replaced(List<T> list, Predicate<T> same, T item) {
        List<T> copy = new ArrayList<>(without(list, same));
        copy.add(item);
        return List.copyOf(copy);
    }

    private static <T> List<T> without(List<T> list, Predicate<T> same) {
        return list.stream().filter(same.negate()).toList();
    }
}
