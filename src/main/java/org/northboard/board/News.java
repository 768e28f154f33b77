package org.northboard.board;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.northboard.graph.GraphChange;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;

/**
 * What one board was told of and has not shown yet. Telling never waits for the board itself: while thousands of them are
 * drawn, a single one that waits for its turn would hold up everybody whose change is being told.
 */
final class News {

    private Set<ObjectiveId> touched = new HashSet<>();
    private boolean everything;
    private MemberId by;
    /** The newest revision that was told of: the graph may be ahead, with changes that are not in here yet. */
    private long revision;

    News(MemberId by) {
        this.by = by;
    }

    /**
     * All of it until one moment.
     *
     * @param by who did the last of it
     */
    record Taken(Set<ObjectiveId> touched, boolean everything, MemberId by, long revision) {}

    synchronized void add(GraphChange change) {
        touched.addAll(change.touched());
        everything |= change.everything();
        by = change.by();
        revision = Math.max(revision, change.revision());
    }

    /** Hands over what a board that shows this revision has not seen, or nothing. */
    synchronized Optional<Taken> take(long seen) {
        return revision <= seen && !everything ? Optional.empty() : Optional.of(takeAll(seen));
    }

    /** Hands over whatever is here, for a board that shows this revision. */
    synchronized Taken takeAll(long seen) {
        Taken taken = new Taken(touched, everything, by, Math.max(revision, seen));
        touched = new HashSet<>();
        everything = false;
        return taken;
    }
}
