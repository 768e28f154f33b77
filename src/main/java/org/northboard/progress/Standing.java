package org.northboard.progress;

import java.util.Comparator;

/**
 * Where a key result or an objective stands on a day: all that its pace and its parents' roll-up need.
 *
 * @param progress absent if nobody can say yet
 * @param expected the progress expected by that day, 0…1
 * @param checkedIn whether anyone has reported on it or, if it rolls up, on anything that contributes to it
 * @param settled whether full progress may be called done: a level only when its span is over, a roll-up only when all
 *     that contributes is done, anything else always
 */
public record Standing(Progress progress, double expected, boolean checkedIn, boolean settled) {

    /**
     * Puts the weakest of several key results first: the one whose clamped progress is farthest below what is expected
     * of it, as a difference (p − e), which is what a reader sees between the bar and its tick. A key result without a
     * progress counts as 0. If equal, lower progress is weaker; if equal again, the first one stays first. Compared in
     * steps of 1e-9.
     */
    public static final Comparator<Standing> WEAKEST_FIRST =
            Comparator.comparingLong(Standing::lead).thenComparingLong(Standing::counted);

    /** @throws IllegalArgumentException if {@code expected} is not in 0…1 */
    public Standing {
        if (!(expected >= 0 && expected <= 1)) {
            throw new IllegalArgumentException("expected progress is not in 0…1: " + expected);
        }
    }

    /** How progress compares with what is expected; {@code src/docs/okr-rules.md}, section 3. */
    public Pace pace() {
        return Pace.of(this);
    }

    /** Whether the pace is {@link Pace#DONE}. */
    public boolean isDone() {
        return settled && progress instanceof Progress.Known known && Tolerance.atLeast(known.clamped(), 1);
    }

    /**
     * The standing of an objective whose owner sets its progress by hand; {@code src/docs/okr-rules.md}, section 2. The
     * owner has thereby reported, so it is never {@link Pace#NO_DATA}; but only its children make it done.
     *
     * @param byHand may be outside 0…1, like any raw progress
     * @throws IllegalArgumentException if {@code byHand} is not finite
     */
    public Standing overriddenBy(double byHand) {
        return new Standing(Progress.of(byHand), expected, true, settled);
    }

    private long lead() {
        return steps(clampedOrZero() - expected);
    }

    private long counted() {
        return steps(clampedOrZero());
    }

    /** Whole steps of the tolerance, because an order by "nearly equal" would not be transitive. */
    private static long steps(double difference) {
        return Math.round(difference / Tolerance.EPSILON);
    }

    private double clampedOrZero() {
        return progress instanceof Progress.Known known ? known.clamped() : 0;
    }
}
