package org.northboard.objective;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.northboard.id.MemberId;
import org.northboard.id.OperationId;

/** That an objective was cancelled, by whom and why. Undoing the operation takes it back. */
public record Cancellation(
        OperationId operation, MemberId actor, @Nullable String reason, OffsetDateTime at) {}
