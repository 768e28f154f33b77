package org.northboard.cycle;

/** Where a cycle lies, seen from a day: what is expected "today" is a matter of those that run. */
public enum CycleTense {
    FUTURE,
    PRESENT,
    /** Its last day has passed, or it was closed before: what stands there now is the result. */
    PAST
}
