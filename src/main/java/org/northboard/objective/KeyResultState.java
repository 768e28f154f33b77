package org.northboard.objective;

/** A retired key result keeps its history and counts nowhere. */
public enum KeyResultState {
    ACTIVE,
    RETIRED
}
