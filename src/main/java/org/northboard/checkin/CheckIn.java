package org.northboard.checkin;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.northboard.id.CheckInId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;

/** A value as somebody recorded it. For milestones the value is how many are done. */
public record CheckIn(
        CheckInId id,
        KeyResultId keyResult,
        MemberId author,
        @Nullable BigDecimal value,
        @Nullable Short confidence,
        String note,
        OffsetDateTime recordedAt) {}
