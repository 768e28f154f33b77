package org.northboard.objective;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;

/** Work that is done for an objective, perhaps for one of its key results. It never moves progress. */
public record Initiative(
        UUID id,
        @Nullable KeyResultId keyResult,
        MemberId owner,
        String title,
        @Nullable LocalDate dueOn,
        @Nullable OffsetDateTime doneAt) {

    public boolean done() {
        return doneAt != null;
    }
}
