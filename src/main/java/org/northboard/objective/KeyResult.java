package org.northboard.objective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.Measure;
import org.northboard.progress.Source;

/**
 * A key result as it is stored, with its milestones and phased targets in order.
 *
 * @param current value of the last check-in that was not retracted; null before any. For DONE 0 or 1
 * @param confidence 2 on track, 1 needs attention, 0 in trouble; null before anybody said
 * @param closingProgress raw progress when its objective was closed
 */
public record KeyResult(
        KeyResultId id,
        ObjectiveId objective,
        MemberId owner,
        String title,
        Measure measure,
        Source source,
        @Nullable BigDecimal start,
        @Nullable BigDecimal target,
        String unit,
        BigDecimal weight,
        BigDecimal position,
        @Nullable LocalDate dueOn,
        KeyResultState state,
        @Nullable BigDecimal current,
        @Nullable Short confidence,
        @Nullable OffsetDateTime lastCheckInAt,
        @Nullable Double closingProgress,
        int version,
        List<Milestone> milestones,
        List<Phase> phases) {

    /** A step on the way of a key result that is measured in milestones. */
    public record Milestone(
            MilestoneId id,
            String title,
            BigDecimal weight,
            @Nullable LocalDate dueOn,
            @Nullable OffsetDateTime doneAt,
            int version) {

        public boolean done() {
            return doneAt != null;
        }
    }

    /** A target on the way: the value that is expected at a date. */
    public record Phase(LocalDate dueOn, BigDecimal value) {}
}
