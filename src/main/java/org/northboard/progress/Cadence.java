package org.northboard.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How often a key result is to be reported on.
 *
 * @param days between two check-ins, above 0; 7 for weekly
 */
public record Cadence(int days) {

    public static final Cadence WEEKLY = new Cadence(7);

    /** @throws IllegalArgumentException if {@code days} is not above 0 */
    public Cadence {
        if (days <= 0) {
            throw new IllegalArgumentException("a cadence of " + days + " days");
        }
    }

    /**
     * Whether a key result has gone without a check-in for more than twice the cadence. A flag beside the pace, not
     * one of them; {@code src/docs/okr-rules.md}, section 3.
     *
     * @param source never stale if {@link Source#ALIGNED}
     * @param lastCheckIn the day of the last one, {@code null} before the first
     * @param start the day to count from before the first check-in
     * @param on the day in question
     */
    public boolean isStale(Source source, @Nullable LocalDate lastCheckIn, LocalDate start, LocalDate on) {
        var since = lastCheckIn == null ? start : lastCheckIn;
        return source == Source.CHECK_INS && ChronoUnit.DAYS.between(since, on) > 2L * days;
    }
}
