package org.northboard.change;

import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;

/** Decides whether a person may still change an objective when they want something about it undone. */
public interface UndoGuard {

    /**
     * Lets pass, or not.
     *
     * @throws Refused when the person may not change the objective (any more)
     */
    void requireEditable(ActingMember by, ObjectiveId objective);

    /** Whether the person may change the objective. */
    boolean isEditable(ActingMember by, ObjectiveId objective);

    /** Whether there is such an objective for this person. */
    boolean isReadable(ActingMember by, ObjectiveId objective);

    /**
     * Lets pass, or not, where what is undone was the person's to do, whether or not they may change the objective now.
     *
     * @throws Refused when the person may not see the objective (any more)
     */
    void requireReadable(ActingMember by, ObjectiveId objective);
}
