package org.northboard.progress;

/**
 * How a key result is measured. The formulas are those of {@link Yardstick}; {@code src/docs/okr-rules.md}, section
 * 1.
 */
public enum Measure {
    /** From a start up to a target. */
    INCREASE,
    /** From a start down to a target. */
    DECREASE,
    /** The value is to reach a level, or stay at it or above. */
    AT_LEAST,
    /** The value is to come down to a level, or stay at it or below. */
    AT_MOST,
    /** A list of weighted steps. */
    MILESTONES,
    /** Yes or no. */
    DONE,
    /** The number is not known yet; measuring it for the first time is the result. */
    BASELINE;

    /** Whether a figure is reported; milestones and a yes or no are ticked. */
    public boolean takesValues() {
        return switch (this) {
            case INCREASE, DECREASE, AT_LEAST, AT_MOST, BASELINE -> true;
            case MILESTONES, DONE -> false;
        };
    }
}
