package org.northboard.progress;

/** Comparing and rounding so that binary fractions decide nothing; {@code src/docs/okr-rules.md}, introduction. */
final class Tolerance {

    static final double EPSILON = 1e-9;

    private Tolerance() {}

    static boolean atLeast(double value, double threshold) {
        return value >= threshold - EPSILON;
    }

    static boolean below(double value, double threshold) {
        return !atLeast(value, threshold);
    }

    /** The whole number of parts in the value, when 1 has that many; halves go away from zero, as on paper. */
    static double halfUp(double value, int parts) {
        return Math.copySign(Math.floor((Math.abs(value) + EPSILON) * parts + 0.5), value);
    }

    static double requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        return value;
    }
}
