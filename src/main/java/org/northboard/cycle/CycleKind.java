package org.northboard.cycle;

/** How long a cycle is meant to be. */
public enum CycleKind {
    YEAR,
    QUARTER,
    CUSTOM
}
