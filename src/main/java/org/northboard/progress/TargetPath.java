package org.northboard.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.northboard.progress.RefusedException.Reason;

/**
 * The phased targets of a key result on the way from its start to its target. They shape the expected progress only;
 * {@code src/docs/okr-rules.md}, sections 1 and 3.
 *
 * @param points in the order of their days, one a day; empty for a straight path
 */
public record TargetPath(List<Point> points) {

    /** No phased targets: progress is expected evenly. */
    public static final TargetPath STRAIGHT = new TargetPath(List.of());

    /**
     * Sorts the points by day.
     *
     * @throws RefusedException with {@link Reason#PHASES_ON_SAME_DAY}
     */
    public TargetPath {
        points = points.stream().sorted(Comparator.comparing(Point::on)).toList();
        for (var i = 1; i < points.size(); i++) {
            if (points.get(i).on().equals(points.get(i - 1).on())) {
                throw new RefusedException(Reason.PHASES_ON_SAME_DAY);
            }
        }
    }

    /**
     * What is to be reached by a day.
     *
     * @param value in the key result's own unit, finite
     */
    public record Point(LocalDate on, double value) {

        /** @throws IllegalArgumentException if {@code value} is not finite */
        public Point {
            Tolerance.requireFinite(value);
        }
    }

    /**
     * Guards the verbs that set phased targets or dates. Reading stays lenient instead: a point that is no longer
     * inside (the cycle was shortened) is passed over, because a board must open whatever has happened to the dates.
     *
     * @throws RefusedException with {@link Reason#PHASE_OUTSIDE_SPAN} unless every point is strictly inside the span
     */
    public void requireInside(Span span) {
        for (var point : points) {
            if (!span.hasInside(point.on())) {
                throw new RefusedException(Reason.PHASE_OUTSIDE_SPAN);
            }
        }
    }

    /**
     * Expected progress 0…1 on a day, piecewise-linear from (first day, start) through the points to (last day,
     * target).
     */
    double expected(Span span, double start, double target, LocalDate on) {
        if (points.isEmpty() || !span.hasInside(on)) {
            return span.elapsed(on);
        }
        var day = on.toEpochDay();
        var fromDay = span.first().toEpochDay();
        var from = start;
        var toDay = span.last().toEpochDay();
        var to = target;
        for (var point : points) {
            if (!span.hasInside(point.on())) {
                continue;
            }
            var pointDay = point.on().toEpochDay();
            if (pointDay > day) {
                toDay = pointDay;
                to = point.value();
                break;
            }
            fromDay = pointDay;
            from = point.value();
        }
        var value = from + (to - from) * Span.elapsed(day, fromDay, toDay);
        return Math.clamp((value - start) / (target - start), 0.0, 1.0);
    }
}
