package org.northboard.alignment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.LinkKind;

/**
 * A link upwards: to an objective or to one key result, exactly one of the two.
 *
 * @param rank order among the child's parents: the lowest that contributes and is still there is primary, else the lowest
 * @param position order among the parent's children
 */
public record Alignment(
        AlignmentId id,
        ObjectiveId child,
        @Nullable ObjectiveId parentObjective,
        @Nullable KeyResultId parentKeyResult,
        LinkKind kind,
        BigDecimal weight,
        int rank,
        BigDecimal position,
        int version) {}
