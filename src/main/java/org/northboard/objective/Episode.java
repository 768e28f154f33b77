package org.northboard.objective;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Subject;
import org.northboard.change.Verb;
import org.northboard.id.MemberId;
import org.northboard.id.OperationId;

/**
 * One operation in an objective's history.
 *
 * @param differences what it did, in order
 */
public record Episode(
        OperationId operation,
        MemberId actor,
        Verb verb,
        @Nullable String reason,
        OffsetDateTime at,
        List<Difference> differences) {

    /**
     * One field of one row that holds something else since; for a row that was made or has gone only what it is called by.
     *
     * @param keyResult the key result that the row is or belongs to
     * @param name title of the row, where it has one
     * @param field name of the column
     * @param changed whether the row was there before and is still there
     */
    public record Difference(
            Subject subject,
            @Nullable UUID keyResult,
            @Nullable String name,
            String field,
            @Nullable String before,
            @Nullable String after,
            boolean changed) {}
}
