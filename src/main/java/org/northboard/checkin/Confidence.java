package org.northboard.checkin;

/** A person's judgement at check-in whether the target will be reached. Stored as 2, 1, 0. */
public enum Confidence {
    IN_TROUBLE,
    NEEDS_ATTENTION,
    ON_TRACK;

    /** 0, 1 or 2. */
    public short stored() {
        return (short) ordinal();
    }

    /** The confidence that is stored under 0, 1 or 2. */
    public static Confidence of(int stored) {
        return values()[stored];
    }
}
