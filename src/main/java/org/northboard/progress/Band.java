package org.northboard.progress;

/** The colour of a score. Half-open bands without holes; {@code src/docs/okr-rules.md}, section 4. */
public enum Band {
    /** Below 0.4. */
    RED,
    /** From 0.4, below 0.7. */
    AMBER,
    /** From 0.7. */
    GREEN;

    private static final double AMBER_FROM = 0.4;
    private static final double GREEN_FROM = 0.7;

    static Band of(double score) {
        if (Tolerance.below(score, AMBER_FROM)) {
            return RED;
        }
        return Tolerance.below(score, GREEN_FROM) ? AMBER : GREEN;
    }
}
