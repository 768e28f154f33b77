package org.northboard.progress;

import java.time.LocalDate;
import org.northboard.progress.RefusedException.Reason;

/**
 * The days in which something is to be reached: a cycle, or an objective's own dates inside it.
 *
 * @param first the first day
 * @param last the last day, included; not before the first
 */
public record Span(LocalDate first, LocalDate last) {

    /** @throws RefusedException with {@link Reason#SPAN_ENDS_BEFORE_IT_STARTS} */
    public Span {
        if (last.isBefore(first)) {
            throw new RefusedException(Reason.SPAN_ENDS_BEFORE_IT_STARTS);
        }
    }

    /**
     * The share of the span that has passed, 0…1: 0 up to the first day, 1 from the last day on; a span of one day goes
     * from 0 to 1 on that day. This is what is expected of anything that has no plan of its own;
     * {@code src/docs/okr-rules.md}, section 3.
     */
    public double elapsed(LocalDate on) {
        return elapsed(on.toEpochDay(), first.toEpochDay(), last.toEpochDay());
    }

    /** Whether the last day has come. As the expected progress is 1 on that day, so is the day of reckoning. */
    public boolean isOver(LocalDate on) {
        return !on.isBefore(last);
    }

    boolean hasInside(LocalDate day) {
        return day.isAfter(first) && day.isBefore(last);
    }

    /** In epoch days; the end is looked at first, so that no length is ever divided by zero. */
    static double elapsed(long on, long first, long last) {
        if (on >= last) {
            return 1;
        }
        return on <= first ? 0 : (double) (on - first) / (last - first);
    }
}
