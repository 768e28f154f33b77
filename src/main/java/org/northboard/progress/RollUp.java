package org.northboard.progress;

import org.northboard.progress.Progress.Known;

/**
 * Adds up the contributing children of an objective, or of a key result whose source is {@link Source#ALIGNED};
 * {@code src/docs/okr-rules.md}, sections 2 and 3. The order of the children does not matter.
 *
 * <p>The caller leaves out what does not contribute: {@link LinkKind#SUPPORTS} links, drafts and cancelled children.
 *
 * <p>The one type here that changes: a sum for one parent in one thread, so that rolling up a whole graph makes no
 * lists.
 */
public final class RollUp {

    private double weight;
    private double weightedProgress;
    private double weightedExpected;
    private boolean anyCheckIn;
    private boolean allDone = true;

    /**
     * Adds a contributing child. Weight 0 counts for nothing at all: neither as a check-in, nor as something not done.
     *
     * @param weight 0 or more, finite; 1 unless someone chose otherwise
     * @return this
     * @throws IllegalArgumentException if {@code weight} is negative or not finite
     */
    public RollUp add(double weight, Standing child) {
        if (Tolerance.requireFinite(weight) < 0) {
            throw new IllegalArgumentException("negative weight: " + weight);
        }
        if (weight == 0) {
            return this;
        }
        anyCheckIn |= child.checkedIn();
        allDone &= child.isDone();
        if (child.progress() instanceof Known known) {
            this.weight += weight;
            weightedProgress += weight * known.clamped();
            weightedExpected += weight * child.expected();
        }
        return this;
    }

    /**
     * The parent's standing. Progress is Σ wᵢ·pᵢ / Σ wᵢ over the children that have one (clamped), so always 0…1, and
     * absent if there is none; expected is Σ wᵢ·eᵢ / Σ wᵢ over the same children. Checked in if any child is; settled
     * if all children are done, those without a progress included.
     *
     * @param ownExpected expected instead while no child has a progress, 0…1: the share of the parent's own
     *     {@link Span} that has passed, so that an objective nobody reports on ends as {@link Pace#NO_DATA}
     * @throws IllegalArgumentException if {@code ownExpected} is used and not in 0…1
     */
    public Standing standing(double ownExpected) {
        return weight == 0
                ? new Standing(Progress.NONE, ownExpected, anyCheckIn, allDone)
                : new Standing(Progress.of(weightedProgress / weight), weightedExpected / weight, anyCheckIn, allDone);
    }
}
