package org.northboard.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.northboard.id.CycleId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.PillarId;
import org.northboard.id.TeamId;
import org.northboard.objective.ObjectiveKind;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Scope;

/** What the graph keeps of a stored objective. */
public record ObjectiveRow(
        ObjectiveId id,
        CycleId cycle,
        Scope scope,
        @Nullable TeamId team,
        MemberId owner,
        @Nullable PillarId pillar,
        String title,
        ObjectiveKind kind,
        boolean hidden,
        ObjectiveState state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        double position,
        @Nullable Double override,
        @Nullable Double closing,
        int version) {

    /** Drafts and cancelled objectives count nowhere. */
    public boolean counts() {
        return state != ObjectiveState.DRAFT && state != ObjectiveState.CANCELLED;
    }
}
