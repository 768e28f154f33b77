package org.northboard.progress;

/**
 * How far something has come from its start (0) to its target (1), or that nobody can say yet. Absent is not zero;
 * {@code src/docs/okr-rules.md}, sections 1 and 2.
 */
public sealed interface Progress {

    /** No value yet. */
    Progress NONE = new None();

    /**
     * @param raw may be below 0 or above 1
     * @throws IllegalArgumentException if {@code raw} is not finite
     */
    static Progress of(double raw) {
        return new Known(raw);
    }

    /**
     * A progress that can be told.
     *
     * @param raw as shown to people; may be below 0 or above 1, always finite
     */
    record Known(double raw) implements Progress {

        /** @throws IllegalArgumentException if {@code raw} is not finite */
        public Known {
            Tolerance.requireFinite(raw);
        }

        /** The progress that counts in every roll-up, pace and score: {@link #raw()} limited to 0…1. */
        public double clamped() {
            return Math.clamp(raw, 0.0, 1.0);
        }

        /**
         * The raw progress in whole percent, rounded half up (away from zero below it), as every screen and file
         * shows it.
         */
        public long percent() {
            return (long) Tolerance.halfUp(raw, 100);
        }
    }

    /** "No value yet": a level before its first check-in, or an objective without a child that has a progress. */
    record None() implements Progress {}
}
