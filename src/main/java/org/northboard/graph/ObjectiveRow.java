package org.northboard.graph;

import java.time.LocalDate;
import java.util.Objects;
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
        Utf8 words,
        ObjectiveKind kind,
        boolean hidden,
        ObjectiveState state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        double position,
        @Nullable Double override,
        @Nullable Double closing,
        int version) {

    /** Whether both are on the same boards, for the same people, so that what stands below looks the same there. */
    boolean standsWhereDid(ObjectiveRow other) {
        return cycle.equals(other.cycle)
                && hidden == other.hidden
                && state == other.state
                && owner.equals(other.owner)
                && Objects.equals(team, other.team);
    }

    /** The same objective, computed: neither set by hand nor frozen. */
    ObjectiveRow computed() {
        return with(null, null, version);
    }

    /** The same objective with progress set by hand, in a newer version. */
    ObjectiveRow overridden(double byHand) {
        return with(byHand, closing, version + 1);
    }

    private ObjectiveRow with(@Nullable Double byHand, @Nullable Double frozen, int newer) {
        return new ObjectiveRow(
                id, cycle, scope, team, owner, pillar, words, kind, hidden, state, startsOn, endsOn, position, byHand,
                frozen, newer);
    }

    public String title() {
        return words.toString();
    }

    /** Drafts and cancelled objectives count nowhere. */
    public boolean counts() {
        return state != ObjectiveState.DRAFT && state != ObjectiveState.CANCELLED;
    }
}
