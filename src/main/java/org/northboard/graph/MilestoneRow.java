package org.northboard.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.northboard.id.KeyResultId;
import org.northboard.id.MilestoneId;
import org.northboard.progress.Milestone;

/** What the graph keeps of a stored milestone. */
record MilestoneRow(
        MilestoneId id,
        KeyResultId keyResult,
        double weight,
        boolean done,
        @Nullable LocalDate due) {

    MilestoneRow ticked(boolean now) {
        return new MilestoneRow(id, keyResult, weight, now, due);
    }

    Milestone milestone() {
        return new Milestone(weight, done, due);
    }
}
