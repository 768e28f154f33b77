package org.northboard.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.northboard.progress.RefusedException.Reason;

/**
 * How a key result turns what was reported into progress, and what it expects by a day;
 * {@code src/docs/okr-rules.md}, sections 1 and 3. Start, target and readings are in the key result's own unit; they
 * are finite and may be negative or fractions.
 *
 * <p>A <em>reading</em> is the value of the last confirmed check-in that was not retracted; empty before the first.
 *
 * <p>A key result whose source is {@link Source#ALIGNED} does not use its yardstick: see {@link RollUp}.
 */
public sealed interface Yardstick {

    /**
     * The yardstick of a measure that has a start and a target.
     *
     * @param measure {@code INCREASE}, {@code DECREASE}, {@code AT_LEAST} or {@code AT_MOST}
     * @throws RefusedException with {@link Reason#START_EQUALS_TARGET}, for an increase or a decrease
     * @throws IllegalArgumentException if the measure has no target, or a number is not finite
     */
    static Yardstick between(Measure measure, double start, double target, TargetPath path) {
        return switch (measure) {
            case INCREASE, DECREASE -> new Change(start, target, path);
            case AT_LEAST -> new AtLeast(start, target, path);
            case AT_MOST -> new AtMost(start, target, path);
            case MILESTONES, DONE, BASELINE -> throw new IllegalArgumentException(measure + " has no target");
        };
    }

    Measure measure();

    /**
     * Section 1: the progress at this reading. Only {@code AT_LEAST} and {@code AT_MOST} have none before the first
     * reading; the others are at their start then.
     */
    Progress progress(OptionalDouble reading);

    /** Section 3: the progress expected on a day, 0…1. */
    double expected(Span span, LocalDate on);

    /** Whether anyone has ever reported; a ticked milestone counts as a check-in. */
    default boolean checkedIn(OptionalDouble reading) {
        return reading.isPresent();
    }

    /** Whether full progress may be called done before the span is over; a level must be kept to the end. */
    default boolean doneEarly() {
        return true;
    }

    /** Where the key result stands on a day, ready to be shown or rolled up. */
    default Standing standing(OptionalDouble reading, Span span, LocalDate on) {
        return new Standing(progress(reading), expected(span, on), checkedIn(reading), doneEarly() || span.isOver(on));
    }

    /**
     * {@code INCREASE} or {@code DECREASE}: (c − s) / (t − s). Which of the two follows from the numbers.
     *
     * @param start s
     * @param target t, not equal to the start
     */
    record Change(double start, double target, TargetPath path) implements Yardstick {

        /**
         * @throws RefusedException with {@link Reason#START_EQUALS_TARGET}
         * @throws IllegalArgumentException if a number is not finite
         */
        public Change {
            Tolerance.requireFinite(start);
            Tolerance.requireFinite(target);
            // Exact on purpose: both were typed in, and a tiny unit is legal.
            if (start == target) {
                throw new RefusedException(Reason.START_EQUALS_TARGET);
            }
        }

        @Override
        public Measure measure() {
            return start < target ? Measure.INCREASE : Measure.DECREASE;
        }

        @Override
        public Progress progress(OptionalDouble reading) {
            return Progress.of((reading.orElse(start) - start) / (target - start));
        }

        @Override
        public double expected(Span span, LocalDate on) {
            return path.expected(span, start, target, on);
        }
    }

    /**
     * {@code AT_LEAST}: 1 from the target on, part credit on the way up to it, all or nothing if it was met at the
     * start.
     *
     * @param start s; from the target on it means "keep it"
     * @param target t, included
     * @param path without effect for "keep it", which has no way to go
     */
    record AtLeast(double start, double target, TargetPath path) implements Yardstick {

        /** @throws IllegalArgumentException if a number is not finite */
        public AtLeast {
            Tolerance.requireFinite(start);
            Tolerance.requireFinite(target);
        }

        @Override
        public Measure measure() {
            return Measure.AT_LEAST;
        }

        @Override
        public Progress progress(OptionalDouble reading) {
            return reading.isEmpty() ? Progress.NONE : Progress.of(at(reading.getAsDouble()));
        }

        private double at(double current) {
            if (Tolerance.atLeast(current, target)) {
                return 1;
            }
            return start < target ? (current - start) / (target - start) : 0;
        }

        @Override
        public double expected(Span span, LocalDate on) {
            return start < target ? path.expected(span, start, target, on) : span.elapsed(on);
        }

        @Override
        public boolean doneEarly() {
            return false;
        }
    }

    /**
     * {@code AT_MOST}: 1 up to the target, part credit on the way down to it, all or nothing if it was met at the
     * start.
     *
     * @param start s; up to the target it means "keep it"
     * @param target t, included
     * @param path without effect for "keep it", which has no way to go
     */
    record AtMost(double start, double target, TargetPath path) implements Yardstick {

        /** @throws IllegalArgumentException if a number is not finite */
        public AtMost {
            Tolerance.requireFinite(start);
            Tolerance.requireFinite(target);
        }

        @Override
        public Measure measure() {
            return Measure.AT_MOST;
        }

        @Override
        public Progress progress(OptionalDouble reading) {
            return reading.isEmpty() ? Progress.NONE : Progress.of(at(reading.getAsDouble()));
        }

        private double at(double current) {
            if (Tolerance.atLeast(target, current)) {
                return 1;
            }
            return start > target ? (start - current) / (start - target) : 0;
        }

        @Override
        public double expected(Span span, LocalDate on) {
            return start > target ? path.expected(span, start, target, on) : span.elapsed(on);
        }

        @Override
        public boolean doneEarly() {
            return false;
        }
    }

    /**
     * {@code MILESTONES}: the weight that is done, over the whole weight. With at least one day, the weight due so
     * far is expected, where undated milestones are due on the last day; without any, progress is expected evenly.
     *
     * @param milestones at least one
     */
    record Milestones(List<Milestone> milestones) implements Yardstick {

        /** @throws RefusedException with {@link Reason#NO_MILESTONES} */
        public Milestones {
            milestones = List.copyOf(milestones);
            if (milestones.isEmpty()) {
                throw new RefusedException(Reason.NO_MILESTONES);
            }
        }

        @Override
        public Measure measure() {
            return Measure.MILESTONES;
        }

        /** The value of the reading is without meaning here: the ticks are the report. */
        @Override
        public Progress progress(OptionalDouble reading) {
            return Progress.of(share(Milestone::done));
        }

        @Override
        public double expected(Span span, LocalDate on) {
            if (milestones.stream().allMatch(milestone -> milestone.due() == null)) {
                return span.elapsed(on);
            }
            return share(milestone -> hasCome(milestone.due(), span, on));
        }

        @Override
        public boolean checkedIn(OptionalDouble reading) {
            return reading.isPresent() || milestones.stream().anyMatch(Milestone::done);
        }

        private double share(Predicate<Milestone> counts) {
            var counted = 0.0;
            var all = 0.0;
            for (var milestone : milestones) {
                all += milestone.weight();
                counted += counts.test(milestone) ? milestone.weight() : 0;
            }
            return counted / all;
        }
    }

    /**
     * {@code DONE}: yes or no. A reading of 1 means yes, 0 means no.
     *
     * @param due the day from which it is expected, {@code null} for the last day of the span
     */
    record YesNo(@Nullable LocalDate due) implements Yardstick {

        @Override
        public Measure measure() {
            return Measure.DONE;
        }

        @Override
        public Progress progress(OptionalDouble reading) {
            return Progress.of(Tolerance.atLeast(reading.orElse(0), 1) ? 1 : 0);
        }

        @Override
        public double expected(Span span, LocalDate on) {
            return hasCome(due, span, on) ? 1 : 0;
        }
    }

    /**
     * {@code BASELINE}: 0 until a value has been recorded, whichever it is; then 1.
     *
     * @param due the day from which it is expected, {@code null} for the last day of the span
     */
    record Baseline(@Nullable LocalDate due) implements Yardstick {

        @Override
        public Measure measure() {
            return Measure.BASELINE;
        }

        @Override
        public Progress progress(OptionalDouble reading) {
            return Progress.of(reading.isPresent() ? 1 : 0);
        }

        @Override
        public double expected(Span span, LocalDate on) {
            return hasCome(due, span, on) ? 1 : 0;
        }
    }

    private static boolean hasCome(@Nullable LocalDate due, Span span, LocalDate on) {
        return !on.isBefore(due == null ? span.last() : due);
    }
}
