package org.northboard.change;

import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;

/**
 * What one operation did to one row.
 *
 * @param before the whole row as it was, null when it is new
 * @param after the whole row as it is now, null when it is gone
 * @param objective the objective whose history this belongs to, if any
 */
public record Change(
        long revision,
        MemberId actor,
        Verb verb,
        Subject subject,
        UUID id,
        @Nullable ObjectiveId objective,
        int version,
        @Nullable JSONB before,
        @Nullable JSONB after) {}
