package org.northboard.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.northboard.progress.RefusedException.Reason;

/**
 * A step of a key result that is measured by {@link Measure#MILESTONES}; {@code src/docs/okr-rules.md}, section 1.
 *
 * @param weight its share among the milestones, above 0, finite
 * @param done whether it has been ticked
 * @param due the day by which it is expected, or {@code null} for no day of its own
 */
public record Milestone(
        double weight, boolean done, @Nullable LocalDate due) {

    /**
     * @throws RefusedException with {@link Reason#MILESTONE_WEIGHT_NOT_POSITIVE}
     * @throws IllegalArgumentException if {@code weight} is not finite
     */
    public Milestone {
        if (Tolerance.requireFinite(weight) <= 0) {
            throw new RefusedException(Reason.MILESTONE_WEIGHT_NOT_POSITIVE);
        }
    }
}
