package org.northboard.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.northboard.graph.Deed;
import org.northboard.graph.Graph;
import org.northboard.graph.GraphChange;
import org.northboard.graph.Since;
import org.northboard.graph.Touched;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;

/** How far one board has read what changes in its graph. Guarded by its board. */
final class News {

    private long moment;

    /** @param moment from which on there is news */
    News(long moment) {
        this.moment = moment;
    }

    /**
     * All of it until the moment of reading.
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
            List<Deed> deeds) {

        Set<ObjectiveId> touched() {
            Set<ObjectiveId> touched = new HashSet<>(reshaped);
            touched.addAll(moved);
            return touched;
        }
    }

    /** Hands over what is new, or nothing. */
    Optional<Taken> take(Graph graph) {
        return graph.latest().moment() == moment ? Optional.empty() : Optional.of(takeAll(graph));
    }

    /** The same, even if there is nothing. */
    Taken takeAll(Graph graph) {
        Since since = graph.latest().since(moment);
        moment = since.moment();
        Set<ObjectiveId> reshaped = new HashSet<>();
        Set<ObjectiveId> moved = new HashSet<>();
        Set<KeyResultId> keyResults = new HashSet<>();
        List<Deed> deeds = new ArrayList<>();
        boolean everything = !since.complete();
        for (GraphChange change : since.changes()) {
            Touched what = change.what();
            moved.addAll(what.moved());
            reshaped.addAll(what.reshaped());
            keyResults.addAll(what.keyResults());
            deeds.addAll(change.deeds());
            everything |= change.everything();
        }
        moved.removeAll(reshaped);
        return new Taken(reshaped, moved, keyResults, everything, deeds);
    }
}
