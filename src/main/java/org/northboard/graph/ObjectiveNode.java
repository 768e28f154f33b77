package org.northboard.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.northboard.progress.Pace;
import org.northboard.progress.Progress;
import org.northboard.progress.RollUp;
import org.northboard.progress.Span;
import org.northboard.progress.Standing;

/** An objective in the graph. Changed under the graph's write lock only. */
public final class ObjectiveNode {

    static final Standing NOT_YET = new Standing(Progress.NONE, 0, false, false);

    private ObjectiveRow row;
    /** In order, retired ones left out. */
    List<KeyResultNode> keyResults = List.of();
    /** Links upwards by rank. */
    List<LinkRow> above = List.of();
    /** What hangs on this objective itself, by position. */
    List<Branch> below = List.of();
    /** Whether it is aligned to nothing although it is not the company's. */
    boolean loose;
    /** The link by which it stands beside another one for everybody; private and cancelled ones have none, and lead nowhere. */
    @Nullable
    LinkRow standsBy;
    /** Whether it may stand elsewhere for some, because it or one that it is aligned to is private. */
    boolean shaded;

    /** The last computation of everything that has been here. */
    int round;
    /** Where it is counted, and under what. */
    @Nullable
    Tally counted;

    int countedAs;

    private Standing standing = NOT_YET;
    private Standing computed = NOT_YET;
    /** Of the standing; asked for by everything above and by those who count. */
    private Pace pace = NOT_YET.pace();

    private @Nullable Pace worstBelow;
    private int holds;
    private boolean shadedBelow;

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

    /** How that compares with what is expected. */
    Pace pace() {
        return pace;
    }

    /** How it would stand without an override. */
    public Standing computed() {
        return computed;
    }

    /** Worst pace of those among the objectives that it {@linkplain #holds} that count; null where none does. */
    public @Nullable Pace worstBelow() {
        return worstBelow;
    }

    /** The worst of its own pace, where it counts, and of a pace below it. */
    public @Nullable Pace worst(@Nullable Pace below) {
        return row.counts() ? Pace.worse(pace, below) : below;
    }

    /**
     * How many objectives stand below it, each beside the first one that it contributes to, else that it supports; private
     * ones are left out for everybody, and so is what is aligned to nothing else.
     */
    public int holds() {
        return holds;
    }

    /** Whether somebody may find others below it than those that it {@linkplain #holds} for everybody. */
    public boolean isShadedBelow() {
        return shadedBelow;
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
    boolean evaluate(Span span, LocalDate today) {
        Standing own = row.closing() != null ? frozen(row.closing()) : rolledUp(span, today);
        Double override = row.override();
        return stand(own, override == null ? own : own.overriddenBy(override));
    }

    /** Nobody can say how it stands. Returns whether that is news. */
    boolean unknown() {
        return stand(NOT_YET, NOT_YET);
    }

    private boolean stand(Standing own, Standing now) {
        boolean changed = !now.equals(standing);
        computed = own;
        if (changed) {
            standing = now;
            pace = now.pace();
        }
        lookBelow();
        return changed;
    }

    private void lookBelow() {
        worstBelow = null;
        holds = 0;
        shadedBelow = false;
        look(below);
        keyResults.forEach(keyResult -> look(keyResult.below));
    }

    private void look(List<Branch> branches) {
        for (Branch branch : branches) {
            ObjectiveNode child = branch.child();
            if (branch.isPlace()) {
                holds += 1 + child.holds;
                worstBelow = Pace.worse(worstBelow, child.worst(child.worstBelow));
            }
            shadedBelow |= child.shaded || child.shadedBelow;
        }
    }

    /** Closed objectives count with their progress at closing; nothing more is expected of them than all. */
    private static Standing frozen(double closing) {
        return new Standing(Progress.of(closing), 1, true, closing >= 1);
    }

    private Standing rolledUp(Span span, LocalDate today) {
        RollUp sum = new RollUp();
        for (KeyResultNode keyResult : keyResults) {
            sum.add(keyResult.row().weight(), keyResult.standing());
        }
        for (Branch branch : below) {
            branch.addTo(sum);
        }
        return sum.standing(span.elapsed(today));
    }
}
