package org.northboard.objective;

import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.MILESTONE;
import static org.northboard.db.Tables.OBJECTIVE;
import static org.northboard.db.Tables.PHASED_TARGET;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Ledger;
import org.northboard.change.Refused;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.CyclePhase;
import org.northboard.id.ActingMember;
import org.springframework.stereotype.Component;

/**
 * Moves one objective, with its key results, from its cycle to another one.
 *
 * <ul>
 *   <li>Links stay, upwards and downwards: parents may be in another cycle (okr-rules, section 2).
 *   <li>Values and check-ins stay. Expected progress is counted over the days of the new cycle.
 *   <li>Dates that do not lie in the new cycle go, because they must lie inside it (sections 1 and 3): the objective's own
 *       days, which go together, due dates, and phased targets.
 *   <li>An objective that was as far as its cycle makes a new one ({@link CyclePhase}) becomes as far as the new cycle does;
 *       one that was held back stays so.
 * </ul>
 */
@Component
class CycleMove {

    private final ObjectiveRepository objectives;
    private final KeyResultRepository keyResults;
    private final ObjectiveGuard guard;

    CycleMove(ObjectiveRepository objectives, KeyResultRepository keyResults, ObjectiveGuard guard) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.guard = guard;
    }

    /**
     * Carries it out.
     *
     * @throws Refused when it is there already
     * @throws org.northboard.change.Outdated when someone else changed the objective since the given version
     */
    void carryOut(Ledger ledger, Objective objective, int version, Cycle to) {
        ActingMember by = ledger.by();
        if (objective.cycle().equals(to.id())) {
            throw Refused.because("refused.cycle-already", to.name());
        }
        Cycle from = guard.cycle(by, objective.cycle());
        boolean keepsDays = isIn(to, objective.startsOn()) && isIn(to, objective.endsOn());
        ledger.update(
                OBJECTIVE,
                objective.id().value(),
                version,
                objective.id(),
                row -> row.set(OBJECTIVE.CYCLE_ID, to.id())
                        .set(OBJECTIVE.STARTS_ON, keepsDays ? objective.startsOn() : null)
                        .set(OBJECTIVE.ENDS_ON, keepsDays ? objective.endsOn() : null)
                        .set(OBJECTIVE.STATE, state(objective.state(), from.phase(), to.phase()))
                        .set(OBJECTIVE.POSITION, objectives.lastPosition(by.workspace(), to.id())));
        for (KeyResult keyResult : keyResults.of(by.workspace(), objective.id())) {
            takeDatesOff(ledger, keyResult, to);
        }
    }

    void takeDatesOff(Ledger ledger, KeyResult keyResult, Cycle to) {
        if (!isIn(to, keyResult.dueOn())) {
            ledger.update(
                    KEY_RESULT,
                    keyResult.id().value(),
                    keyResult.version(),
                    keyResult.objective(),
                    row -> row.set(KEY_RESULT.DUE_ON, null));
        }
        for (KeyResult.Milestone milestone : keyResult.milestones()) {
            if (!isIn(to, milestone.dueOn())) {
                ledger.update(
                        MILESTONE,
                        milestone.id().value(),
                        milestone.version(),
                        keyResult.objective(),
                        row -> row.set(MILESTONE.DUE_ON, null));
            }
        }
        if (keyResult.phases().stream().anyMatch(phase -> !isInside(to, phase.dueOn()))) {
            // Some of them alone would shape another path than the one that was agreed on.
            Map<UUID, Integer> all = keyResults.phaseVersions(ledger.by().workspace(), keyResult.id());
            all.forEach((id, version) -> ledger.delete(PHASED_TARGET, id, version, keyResult.objective()));
        }
    }

    private static ObjectiveState state(ObjectiveState now, CyclePhase from, CyclePhase to) {
        ObjectiveState fresh = ObjectiveState.ofNew(to);
        return now == ObjectiveState.ofNew(from) || fresh.compareTo(now) < 0 ? fresh : now;
    }

    static boolean isIn(Cycle cycle, @Nullable LocalDate day) {
        return day == null || cycle.contains(day);
    }

    /** Phased targets lie strictly inside. */
    private static boolean isInside(Cycle cycle, LocalDate day) {
        return day.isAfter(cycle.startsOn()) && day.isBefore(cycle.endsOn());
    }
}
