package org.northboard.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.northboard.graph.Deed;
import org.northboard.graph.GraphChange;
import org.northboard.graph.Touched;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;

/**
 * What one board was told of and has not shown yet. Telling never waits for the board itself: while thousands of them are
 * drawn, a single one that waits for its turn would hold up everybody whose change is being told.
 */
final class News {

    /** Who is so far behind fetches everything rather than a thousand changes. */
    private static final int MOST_CHANGES = 1_000;

    private List<GraphChange> changes = new ArrayList<>();
    private boolean everything;
    /** The newest revision that was told of: the graph may be ahead, with changes that are not in here yet. */
    private long revision;

    /**
     * All of it until one moment.
     *
     * @param reshaped objectives that may look different in any way
     * @param moved others, of which only figures have moved
     * @param keyResults whose figures have moved
     * @param deeds what was done since, in order; not all of it where everything may have changed
     */
    record Taken(
            Set<ObjectiveId> reshaped,
            Set<ObjectiveId> moved,
            Set<KeyResultId> keyResults,
            boolean everything,
            List<Deed> deeds,
            long revision) {

        Set<ObjectiveId> touched() {
            Set<ObjectiveId> touched = new HashSet<>(reshaped);
            touched.addAll(moved);
            return touched;
        }
    }

    synchronized void add(GraphChange change) {
        if (changes.size() < MOST_CHANGES) {
            changes.add(change);
            everything |= change.everything();
        } else {
            everything = true;
        }
        revision = Math.max(revision, change.revision());
    }

    /** Hands over what a board that shows this revision has not seen, or nothing. */
    synchronized Optional<Taken> take(long seen) {
        return revision <= seen && !everything ? Optional.empty() : Optional.of(takeAll(seen));
    }

    /** Hands over whatever is here, for a board that shows this revision. */
    synchronized Taken takeAll(long seen) {
        Set<ObjectiveId> reshaped = new HashSet<>();
        Set<ObjectiveId> moved = new HashSet<>();
        Set<KeyResultId> keyResults = new HashSet<>();
        List<Deed> deeds = new ArrayList<>();
        for (GraphChange change : changes) {
            Touched what = change.what();
            what.objectives().forEach(id -> (what.moved().contains(id) ? moved : reshaped).add(id));
            keyResults.addAll(what.keyResults());
            if (change.revision() > seen) {
                deeds.addAll(change.deeds());
            }
        }
        moved.removeAll(reshaped);
        Taken taken = new Taken(reshaped, moved, keyResults, everything, deeds, Math.max(revision, seen));
        changes = new ArrayList<>();
        everything = false;
        return taken;
    }
}
