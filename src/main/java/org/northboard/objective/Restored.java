package org.northboard.objective;

import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.OBJECTIVE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.TableField;
import org.northboard.change.Authors;
import org.northboard.change.Change;
import org.northboard.change.Refused;
import org.northboard.change.Subject;
import org.northboard.change.UndoRule;
import org.northboard.cycle.Cycle;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.Measure;
import org.springframework.stereotype.Component;

/** What an undo puts back stands beside what has changed since: together they have to be what a verb could have written. */
@Component
class Restored implements UndoRule {

    private static final List<TableField<?, ?>> PLACE =
            List.of(OBJECTIVE.CYCLE_ID, OBJECTIVE.STARTS_ON, OBJECTIVE.ENDS_ON);

    private final ObjectiveRepository objectives;
    private final KeyResultRepository keyResults;
    private final ObjectiveGuard guard;
    private final Authors authors;

    Restored(ObjectiveRepository objectives, KeyResultRepository keyResults, ObjectiveGuard guard, Authors authors) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.guard = guard;
        this.authors = authors;
    }

    @Override
    public void requireSound(ActingMember by, List<Change> undone) {
        for (Change change : undone) {
            if (change.subject() == Subject.OBJECTIVE) {
                objectives
                        .find(by.workspace(), new ObjectiveId(change.id()))
                        .ifPresent(objective -> requireInCycle(by, objective, change));
            }
            if (change.concerns(KEY_RESULT.MEASURE, KEY_RESULT.START_VALUE, KEY_RESULT.TARGET_VALUE)) {
                keyResults.find(by.workspace(), new KeyResultId(change.id())).ifPresent(Restored::requireWayToGo);
            }
        }
    }

    /** The cycle may have been closed meanwhile, or days been set that lie in another one. */
    private void requireInCycle(ActingMember by, Objective objective, Change change) {
        Cycle cycle = guard.openCycle(by, objective.cycle());
        boolean inside = CycleMove.isIn(cycle, objective.startsOn()) && CycleMove.isIn(cycle, objective.endsOn());
        if (!inside && PLACE.stream().anyMatch(change::concerns)) {
            throw outside(by, objective, change, cycle);
        }
    }

    /** Named is who has set since what this change left alone: the days, or the cycle. One that came or went left nothing. */
    private Refused outside(ActingMember by, Objective objective, Change change, Cycle cycle) {
        List<TableField<?, ?>> leftAlone =
                PLACE.stream().filter(column -> !change.concerns(column)).toList();
        Optional<String> other = leftAlone.isEmpty() ? Optional.empty() : authors.since(by, change, leftAlone);
        return other.map(who -> Refused.because(
                        "refused.undo-dates-by",
                        objective.title(),
                        cycle.name(),
                        cycle.startsOn(),
                        cycle.endsOn(),
                        who))
                .orElseGet(() -> Refused.because(
                        "refused.undo-dates", objective.title(), cycle.name(), cycle.startsOn(), cycle.endsOn()));
    }

    private static void requireWayToGo(KeyResult keyResult) {
        BigDecimal start = keyResult.start();
        BigDecimal target = keyResult.target();
        boolean directed = keyResult.measure() == Measure.INCREASE || keyResult.measure() == Measure.DECREASE;
        if (directed && start != null && target != null) {
            KeyResultRules.requireWayToGo(start, target);
        }
    }
}
