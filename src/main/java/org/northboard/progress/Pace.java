package org.northboard.progress;

import static org.northboard.progress.Tolerance.atLeast;
import static org.northboard.progress.Tolerance.below;

import org.jspecify.annotations.Nullable;
import org.northboard.progress.Progress.Known;
import org.northboard.progress.Progress.None;

/**
 * How progress compares with what is expected by now; {@code src/docs/okr-rules.md}, section 3.
 *
 * <p>The natural order is worst first, so the worst pace of a branch is its minimum. What is known to be bad comes
 * before what is unknown, and the unknown before anything good: a mean must not hide it.
 */
public enum Pace {
    /** Less than 70 % of what is expected. */
    AT_RISK,
    /** Less than 90 % of what is expected. */
    BEHIND,
    /** A tenth or more is expected, and nobody has ever reported. */
    NO_DATA,
    /** Not on track, but less than a tenth is expected yet. */
    TOO_EARLY,
    /** At least 90 % of what is expected. */
    ON_TRACK,
    /** Full progress, and {@linkplain Standing#settled() settled}. */
    DONE;

    private static final double EARLY = 0.10;
    private static final double ON_TRACK_SHARE = 0.90;
    private static final double BEHIND_SHARE = 0.70;

    /**
     * The pace of a standing, by the clamped progress and in the order of the rules; thresholds have a tolerance of
     * 1e-9.
     */
    static Pace of(Standing standing) {
        var early = below(standing.expected(), EARLY);
        return switch (standing.progress()) {
            case None() -> early ? TOO_EARLY : NO_DATA;
            case Known known -> of(known.clamped(), early, standing);
        };
    }

    private static Pace of(double progress, boolean early, Standing standing) {
        var expected = standing.expected();
        if (standing.isDone()) {
            return DONE;
        }
        if (!early && !standing.checkedIn()) {
            return NO_DATA;
        }
        if (atLeast(progress, ON_TRACK_SHARE * expected)) {
            return ON_TRACK;
        }
        if (early) {
            return TOO_EARLY;
        }
        return atLeast(progress, BEHIND_SHARE * expected) ? BEHIND : AT_RISK;
    }

    /** The worse of two, for the worst pace of a branch; null is where nothing counts. */
    public static @Nullable Pace worse(@Nullable Pace one, @Nullable Pace other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
