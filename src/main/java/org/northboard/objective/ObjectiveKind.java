package org.northboard.objective;

/** Committed: expected to reach 1.0. Aspirational: a success at 0.7. */
public enum ObjectiveKind {
    COMMITTED,
    ASPIRATIONAL
}
