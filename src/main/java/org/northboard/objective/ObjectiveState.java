package org.northboard.objective;

/** Where an objective is in its life; drafts and cancelled ones count nowhere. */
public enum ObjectiveState {
    DRAFT,
    PROPOSED,
    ACTIVE,
    CLOSED,
    CANCELLED
}
