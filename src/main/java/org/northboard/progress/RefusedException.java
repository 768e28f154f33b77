package org.northboard.progress;

/**
 * Something a person entered has no meaning as arithmetic. Carries the reason, not a text: what people read is looked
 * up in their language by {@link Reason#key()}.
 */
public final class RefusedException extends RuntimeException {

    private final Reason reason;

    RefusedException(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /** A change from a number to the same number has no direction. */
        START_EQUALS_TARGET("progress.start-equals-target"),
        /** Milestones were chosen as measure, but there is none. */
        NO_MILESTONES("progress.no-milestones"),
        /** A milestone's weight is zero or less. */
        MILESTONE_WEIGHT_NOT_POSITIVE("progress.milestone-weight-not-positive"),
        /** A phased target is not strictly between the first and the last day. */
        PHASE_OUTSIDE_SPAN("progress.phase-outside-span"),
        /** Two phased targets for one day. */
        PHASES_ON_SAME_DAY("progress.phases-on-same-day"),
        /** The last day is before the first. */
        SPAN_ENDS_BEFORE_IT_STARTS("progress.span-ends-before-it-starts"),
        /** A score below 0 or above 1. */
        SCORE_OUT_OF_RANGE("progress.score-out-of-range");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The key of the text that explains it. */
        public String key() {
            return key;
        }
    }
}
