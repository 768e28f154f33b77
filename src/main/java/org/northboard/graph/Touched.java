package org.northboard.graph;

import java.util.HashSet;
import java.util.Set;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;

/**
 * What looks different after a change.
 *
 * @param objectives all of them, those above included, and those that are gone
 * @param moved the ones among them of which only figures have moved: how they stand, and how key results of theirs do
 * @param keyResults whose figures have moved
 */
public record Touched(Set<ObjectiveId> objectives, Set<ObjectiveId> moved, Set<KeyResultId> keyResults) {

    static final Touched NOTHING = new Touched(Set.of(), Set.of(), Set.of());

    /** The others: they may look different in any way. */
    public Set<ObjectiveId> reshaped() {
        if (moved.size() == objectives.size()) {
            return Set.of();
        }
        Set<ObjectiveId> reshaped = new HashSet<>(objectives);
        reshaped.removeAll(moved);
        return reshaped;
    }
}
