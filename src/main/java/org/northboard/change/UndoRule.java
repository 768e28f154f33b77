package org.northboard.change;

import java.util.List;
import org.northboard.id.ActingMember;

/** A rule that verbs keep by looking before they write, and an undo by looking after it has put rows back. */
public interface UndoRule {

    /**
     * Lets pass what the rows hold now, or not.
     *
     * @param undone what was taken back, still in the transaction that did so
     * @throws Refused when the rule is broken
     */
    void requireSound(ActingMember by, List<Change> undone);
}
