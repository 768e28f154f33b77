package org.northboard.cycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.northboard.id.CycleId;

/** A period that objectives are set for. Both days are part of it. */
public record Cycle(
        CycleId id,
        @Nullable CycleId parent,
        String name,
        CycleKind kind,
        LocalDate startsOn,
        LocalDate endsOn,
        CyclePhase phase,
        int version) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** Whether the cycle is still to come, runs, or is over for good. */
    public CycleTense tense(LocalDate today) {
        if (!phase.isOpen() || today.isAfter(endsOn)) {
            return CycleTense.PAST;
        }
        return today.isBefore(startsOn) ? CycleTense.FUTURE : CycleTense.PRESENT;
    }

    /** Number of the week that the day is in, counted from 1; within 1 and {@link #weeks()}. */
    public int week(LocalDate day) {
        long days = Math.max(0, ChronoUnit.DAYS.between(startsOn, day));
        return (int) Math.min(weeks(), days / 7 + 1);
    }

    /** How many weeks the cycle has, the last one may be short. */
    public int weeks() {
        return (int) (ChronoUnit.DAYS.between(startsOn, endsOn) / 7 + 1);
    }

    /** Days left after the given one, 0 when the cycle is over. */
    public int daysLeft(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(day, endsOn));
    }
}
