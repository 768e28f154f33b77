package org.northboard.progress;

/** Where a key result's progress comes from; {@code src/docs/okr-rules.md}, section 2. */
public enum Source {
    /** From what people report. */
    CHECK_INS,
    /** From the objectives that contribute to it, instead of check-ins. */
    ALIGNED
}
