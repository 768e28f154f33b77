package org.northboard.graph;

import java.util.List;
import java.util.Set;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;

/**
 * The graph has moved on.
 *
 * @param revision revision that it stands at now
 * @param by who did the last of these operations
 * @param what looks different now
 * @param deeds what was done, in order
 * @param everything whether everything may look different: the day or the organisation has changed
 */
public record GraphChange(long revision, MemberId by, Touched what, List<Deed> deeds, boolean everything) {

    /** Objectives that look different now, those above included, and those that are gone. */
    public Set<ObjectiveId> touched() {
        return what.objectives();
    }
}
