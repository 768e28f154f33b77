package org.northboard.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.northboard.checkin.CheckIn;
import org.northboard.id.KeyResultId;
import org.northboard.progress.Progress;
import org.northboard.progress.Span;

/**
 * How an objective has come to where it stands, and what was expected of it on each day. What is set by hand is left
 * out: this is the computed progress.
 *
 * @param span the days in which it is worked on
 * @param expected for each day of the span
 * @param reached in order of time, the last one now
 * @param retargets when what its key results aim at was changed
 */
public record Course(
        Span span, LocalDate today, List<Expected> expected, List<Reached> reached, List<Retarget> retargets) {

    /** @param share 0–1 */
    public record Expected(LocalDate on, double share) {}

    /**
     * Where it stood from a moment on.
     *
     * @param checkIn what had moved it, if that was on one of its own key results
     */
    public record Reached(
            Instant at, Progress progress, @Nullable CheckIn checkIn) {}

    /** Start, target, measure or unit of a key result were changed, for a reason. */
    public record Retarget(Instant at, KeyResultId keyResult, String reason) {}
}
