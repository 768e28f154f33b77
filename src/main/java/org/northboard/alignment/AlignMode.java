package org.northboard.alignment;

/** What a new link is meant to do. */
public enum AlignMode {
    /** Contributes, instead of the present primary parent. */
    MOVE,
    /** Contributes, in addition to the parents that there are. */
    ALSO,
    /** Is drawn, but does not roll up. */
    SUPPORT
}
