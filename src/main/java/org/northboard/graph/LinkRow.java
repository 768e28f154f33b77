package org.northboard.graph;

import org.jspecify.annotations.Nullable;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.LinkKind;

/** What the graph keeps of a stored link upwards: to an objective or to a key result. */
public record LinkRow(
        AlignmentId id,
        ObjectiveId child,
        @Nullable ObjectiveId toObjective,
        @Nullable KeyResultId toKeyResult,
        LinkKind kind,
        double weight,
        int rank,
        double position,
        int version) {

    boolean contributes() {
        return kind == LinkKind.CONTRIBUTES;
    }
}
