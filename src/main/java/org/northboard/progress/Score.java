package org.northboard.progress;

import java.util.Optional;
import org.northboard.progress.RefusedException.Reason;

/**
 * What an objective or a key result was worth in the end, given once when its cycle closes;
 * {@code src/docs/okr-rules.md}, section 4. Neither pace nor confidence.
 *
 * @param value 0…1
 */
public record Score(double value) {

    /** @throws RefusedException with {@link Reason#SCORE_OUT_OF_RANGE} */
    public Score {
        if (!(value >= 0 && value <= 1)) {
            throw new RefusedException(Reason.SCORE_OUT_OF_RANGE);
        }
    }

    /** The score to offer: the clamped progress, rounded half up to one decimal; empty if there is no progress. */
    public static Optional<Score> proposedFor(Progress progress) {
        return switch (progress) {
            case Progress.None() -> Optional.empty();
            case Progress.Known known -> Optional.of(new Score(Tolerance.halfUp(known.clamped(), 10) / 10));
        };
    }

    public Band band() {
        return Band.of(value);
    }
}
