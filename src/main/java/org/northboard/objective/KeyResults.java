package org.northboard.objective;

import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.MILESTONE;
import static org.northboard.db.Tables.PHASED_TARGET;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Done;
import org.northboard.change.Ledger;
import org.northboard.change.Operations;
import org.northboard.change.Refused;
import org.northboard.change.Verb;
import org.northboard.cycle.Cycle;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.id.WorkspaceId;
import org.northboard.people.People;
import org.springframework.stereotype.Service;

/** The verbs that make and change key results. Their value is changed by check-ins only. */
@Service
public class KeyResults {

    private final ObjectiveGuard guard;
    private final KeyResultRepository repository;
    private final CycleMove cycleMove;
    private final People people;
    private final Operations operations;

    KeyResults(
            ObjectiveGuard guard,
            KeyResultRepository repository,
            CycleMove cycleMove,
            People people,
            Operations operations) {
        this.guard = guard;
        this.repository = repository;
        this.cycleMove = cycleMove;
        this.people = people;
        this.operations = operations;
    }

    /** Adds a key result at the end of its objective's list. */
    public Done add(
            ActingMember by, OperationId operation, ObjectiveId objective, KeyResultId id, KeyResultDraft draft) {
        return operations.perform(by, operation, Verb.ADD_KEY_RESULT, ledger -> {
            KeyResultDraft checked = checked(by, draft, guard.editable(by, objective));
            ledger.insert(
                    KEY_RESULT,
                    id.value(),
                    objective,
                    row -> row.set(KEY_RESULT.OBJECTIVE_ID, objective)
                            .set(KEY_RESULT.OWNER_ID, checked.owner())
                            .set(KEY_RESULT.TITLE, checked.title())
                            .set(KEY_RESULT.MEASURE, checked.measure())
                            .set(KEY_RESULT.START_VALUE, checked.start())
                            .set(KEY_RESULT.TARGET_VALUE, checked.target())
                            .set(KEY_RESULT.UNIT, checked.unit())
                            .set(KEY_RESULT.WEIGHT, checked.weight())
                            .set(KEY_RESULT.DUE_ON, checked.dueOn())
                            .set(KEY_RESULT.POSITION, repository.lastPosition(by.workspace(), objective)));
            writeMilestones(ledger, id, objective, List.of(), checked.milestones());
            writePhases(ledger, id, objective, checked.phases());
        });
    }

    /**
     * Changes a key result to what the draft says.
     *
     * @param reason needed when start, target, measure or unit of an active objective's key result change
     * @throws org.northboard.change.Outdated when someone else changed it since the given version
     */
    public Done edit(
            ActingMember by,
            OperationId operation,
            KeyResultId id,
            int version,
            KeyResultDraft draft,
            @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? null : Inputs.text("reason", reason);
        Verb verb = why == null ? Verb.EDIT_KEY_RESULT : Verb.RETARGET_KEY_RESULT;
        return operations.perform(by, operation, verb, why, ledger -> {
            KeyResult now = guard.editable(by, id);
            Objective objective = guard.editable(by, now.objective());
            KeyResultDraft checked = checked(by, draft, objective);
            if (why == null && objective.state() == ObjectiveState.ACTIVE && KeyResultRules.moves(now, checked)) {
                throw Refused.at("reason", "refused.reason-missing");
            }
            ledger.update(
                    KEY_RESULT,
                    id.value(),
                    version,
                    objective.id(),
                    row -> row.set(KEY_RESULT.OWNER_ID, checked.owner())
                            .set(KEY_RESULT.TITLE, checked.title())
                            .set(KEY_RESULT.MEASURE, checked.measure())
                            .set(KEY_RESULT.START_VALUE, checked.start())
                            .set(KEY_RESULT.TARGET_VALUE, checked.target())
                            .set(KEY_RESULT.UNIT, checked.unit())
                            .set(KEY_RESULT.WEIGHT, checked.weight())
                            .set(KEY_RESULT.DUE_ON, checked.dueOn()));
            writeMilestones(ledger, id, objective.id(), now.milestones(), checked.milestones());
            if (!now.phases().equals(checked.phases())) {
                writePhases(ledger, id, objective.id(), checked.phases());
            }
        });
    }

    /** Puts a key result before another one of its objective, or last when there is no other. */
    public Done order(
            ActingMember by, OperationId operation, KeyResultId id, int version, @Nullable KeyResultId before) {
        return operations.perform(by, operation, Verb.ORDER_KEY_RESULT, ledger -> {
            KeyResult moved = guard.editable(by, id);
            List<KeyResult> others = repository.of(by.workspace(), moved.objective()).stream()
                    .filter(other -> !other.id().equals(id))
                    .toList();
            Order.placing(moved, others, before, KeyResult::id, KeyResult::position)
                    .forEach((each, position) -> ledger.update(
                            KEY_RESULT,
                            each.id().value(),
                            each.equals(moved) ? version : each.version(),
                            each.objective(),
                            row -> row.set(KEY_RESULT.POSITION, position)));
        });
    }

    /** Takes the dates off a key result that do not lie in a cycle, for a verb that has brought it there. */
    public void fit(Ledger ledger, KeyResultId id, Cycle to) {
        repository.find(ledger.by().workspace(), id).ifPresent(found -> cycleMove.takeDatesOff(ledger, found, to));
    }

    /** A position after every other key result of an objective, for a verb that puts one there. */
    public BigDecimal end(WorkspaceId workspace, ObjectiveId objective) {
        return repository.lastPosition(workspace, objective);
    }

    /** Takes a key result out of the count; it keeps its history. */
    public Done retire(ActingMember by, OperationId operation, KeyResultId id, int version) {
        return operations.perform(by, operation, Verb.RETIRE_KEY_RESULT, ledger -> {
            KeyResult keyResult = guard.editable(by, id);
            ledger.update(
                    KEY_RESULT,
                    id.value(),
                    version,
                    keyResult.objective(),
                    row -> row.set(KEY_RESULT.STATE, KeyResultState.RETIRED));
        });
    }

    private KeyResultDraft checked(ActingMember by, KeyResultDraft draft, Objective objective) {
        Cycle cycle = guard.openCycle(by, objective.cycle());
        if (!people.has(by.workspace(), draft.owner())) {
            throw Refused.at("owner", "refused.gone");
        }
        return KeyResultRules.checked(draft, cycle);
    }

    private static void writeMilestones(
            Ledger ledger,
            KeyResultId keyResult,
            ObjectiveId objective,
            List<KeyResult.Milestone> present,
            List<KeyResultDraft.Step> wanted) {
        Map<MilestoneId, KeyResult.Milestone> left = new HashMap<>();
        present.forEach(milestone -> left.put(milestone.id(), milestone));
        int position = 0;
        for (KeyResultDraft.Step step : wanted) {
            BigDecimal place = BigDecimal.valueOf(position++);
            KeyResult.Milestone known = step.id() == null ? null : left.remove(step.id());
            if (known == null) {
                ledger.insert(
                        MILESTONE,
                        UUID.randomUUID(),
                        objective,
                        row -> row.set(MILESTONE.KEY_RESULT_ID, keyResult)
                                .set(MILESTONE.TITLE, step.title())
                                .set(MILESTONE.WEIGHT, step.weight())
                                .set(MILESTONE.DUE_ON, step.dueOn())
                                .set(MILESTONE.POSITION, place));
            } else {
                ledger.update(
                        MILESTONE,
                        known.id().value(),
                        known.version(),
                        objective,
                        row -> row.set(MILESTONE.TITLE, step.title())
                                .set(MILESTONE.WEIGHT, step.weight())
                                .set(MILESTONE.DUE_ON, step.dueOn())
                                .set(MILESTONE.POSITION, place));
            }
        }
        left.values().forEach(gone -> ledger.delete(MILESTONE, gone.id().value(), gone.version(), objective));
    }

    private void writePhases(
            Ledger ledger, KeyResultId keyResult, ObjectiveId objective, List<KeyResult.Phase> phases) {
        repository
                .phaseVersions(ledger.by().workspace(), keyResult)
                .forEach((id, version) -> ledger.delete(PHASED_TARGET, id, version, objective));
        for (KeyResult.Phase phase : phases) {
            ledger.insert(
                    PHASED_TARGET,
                    UUID.randomUUID(),
                    objective,
                    row -> row.set(PHASED_TARGET.KEY_RESULT_ID, keyResult)
                            .set(PHASED_TARGET.DUE_ON, phase.dueOn())
                            .set(PHASED_TARGET.VALUE, phase.value()));
        }
    }
}
