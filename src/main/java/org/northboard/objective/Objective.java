package org.northboard.objective;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.northboard.cycle.CyclePhase;
import org.northboard.id.CycleId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.PillarId;
import org.northboard.id.TeamId;

/**
 * An objective as it is stored.
 *
 * @param startsOn its own first day inside the cycle, null for the cycle's
 * @param endsOn its own last day inside the cycle, null for the cycle's
 * @param position order among objectives that stand under nothing
 * @param overrideProgress progress that the owner set by hand, 0–1, null when it is computed
 * @param closingProgress progress when it was closed, 0–1
 * @param score given at closing, 0.0–1.0
 * @param phase how far its cycle has come
 */
public record Objective(
        ObjectiveId id,
        CycleId cycle,
        Scope scope,
        @Nullable TeamId team,
        MemberId owner,
        @Nullable PillarId pillar,
        String title,
        String why,
        ObjectiveKind kind,
        Visibility visibility,
        ObjectiveState state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        BigDecimal position,
        @Nullable Double overrideProgress,
        @Nullable String overrideReason,
        @Nullable Double closingProgress,
        @Nullable BigDecimal score,
        @Nullable String scoreReason,
        int version,
        CyclePhase phase) {

    public boolean isPrivate() {
        return visibility == Visibility.PRIVATE;
    }
}
