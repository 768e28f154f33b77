package org.northboard.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.Measure;
import org.northboard.progress.Source;

/**
 * What the graph keeps of a stored key result. Figures are {@code double}; one that is not there is NaN, which never
 * leaves this record.
 */
public record KeyResultRow(
        KeyResultId id,
        ObjectiveId objective,
        MemberId owner,
        Utf8 words,
        Measure measure,
        Source source,
        double start,
        double target,
        String unit,
        double weight,
        double position,
        @Nullable LocalDate dueOn,
        boolean active,
        double current,
        int confidence,
        @Nullable Instant checkedInAt,
        @Nullable Double closing,
        int version) {

    /** Stands for a confidence that nobody has given. */
    static final int NOT_SAID = -1;

    public String title() {
        return words.toString();
    }

    public OptionalDouble startValue() {
        return optional(start);
    }

    public OptionalDouble targetValue() {
        return optional(target);
    }

    /** Value of the last check-in; empty before any. */
    public OptionalDouble reading() {
        return checkedInAt == null ? OptionalDouble.empty() : optional(current);
    }

    /** The same key result with another report, or with none (NaN and null). */
    KeyResultRow reporting(double value, @Nullable Instant at, int newer) {
        return reporting(value, confidence, at, newer);
    }

    /** Whether the other one is the same key result but for what was reported. */
    boolean differsInReportOnly(KeyResultRow other) {
        return unreported().equals(other.unreported());
    }

    private KeyResultRow unreported() {
        return reporting(Double.NaN, NOT_SAID, null, 0);
    }

    private KeyResultRow reporting(double value, int sure, @Nullable Instant at, int newer) {
        return new KeyResultRow(
                id, objective, owner, words, measure, source, start, target, unit, weight, position, dueOn, active,
                value, sure, at, closing, newer);
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
