package org.northboard.change;

/** Everything that a person can do to a workspace. Each operation names the one that it was. */
public enum Verb {
    FOUND_WORKSPACE,
    CREATE_OBJECTIVE,
    EDIT_OBJECTIVE,
    ORDER_OBJECTIVE,
    CANCEL_OBJECTIVE,
    ADD_KEY_RESULT,
    EDIT_KEY_RESULT,
    RETARGET_KEY_RESULT,
    ORDER_KEY_RESULT,
    RETIRE_KEY_RESULT,
    MOVE_KEY_RESULT,
    CHECK_IN,
    TICK_MILESTONE,
    RETRACT_CHECK_IN,
    ALIGN,
    UNALIGN,
    EDIT_ALIGNMENT,
    MOVE_TO_CYCLE,
    CHANGE_OWNER,
    CLOSE_CYCLE,
    COMMENT,
    RECOGNISE,
    ADD_INITIATIVE,
    UNDO;

    /** Whether one operation may do it to many objectives, each of which passes or is refused for itself. */
    boolean onMany() {
        return this == ALIGN || this == MOVE_TO_CYCLE || this == CHANGE_OWNER;
    }
}
