package org.northboard.progress;

/** What an objective's score is held against; {@code src/docs/okr-rules.md}, section 4. */
public enum Ambition {
    /** A promise: expected to reach 1.0. */
    COMMITTED(1.0),
    /** A stretch: 0.7 is a success. */
    ASPIRATIONAL(0.7);

    private final double success;

    Ambition(double success) {
        this.success = success;
    }

    /** The score from which it is a success, 0…1. */
    public double success() {
        return success;
    }

    public boolean isMetBy(Score score) {
        return Tolerance.atLeast(score.value(), success);
    }
}
