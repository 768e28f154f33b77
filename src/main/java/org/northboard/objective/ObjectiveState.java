package org.northboard.objective;

import org.northboard.cycle.CyclePhase;

/** Where an objective is in its life; drafts and cancelled ones count nowhere. */
public enum ObjectiveState {
    DRAFT,
    PROPOSED,
    ACTIVE,
    CLOSED,
    CANCELLED;

    /** How far an objective is that is made in a cycle of this phase. */
    static ObjectiveState ofNew(CyclePhase phase) {
        return switch (phase) {
            case DRAFT -> DRAFT;
            case AGREE -> PROPOSED;
            case ACTIVE, CLOSING, CLOSED -> ACTIVE;
        };
    }
}
