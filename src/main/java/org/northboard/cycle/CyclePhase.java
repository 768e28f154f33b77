package org.northboard.cycle;

/** How far a cycle has come: draft → agree → active → closing → closed. */
public enum CyclePhase {
    DRAFT,
    AGREE,
    ACTIVE,
    CLOSING,
    CLOSED;

    /** Whether objectives and values of the cycle may still be changed. */
    public boolean isOpen() {
        return this != CLOSED;
    }
}
