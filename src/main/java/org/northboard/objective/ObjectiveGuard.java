package org.northboard.objective;

import org.northboard.change.Refused;
import org.northboard.change.UndoGuard;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.Cycles;
import org.northboard.id.ActingMember;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.people.People;
import org.northboard.security.ObjectiveFacts;
import org.northboard.security.Permissions;
import org.springframework.stereotype.Component;

/**
 * Hands out an objective or key result only to those who may do with it what they want. Used inside the transaction of a
 * verb. What a person may not see is refused with the same words as what does not exist.
 */
@Component
public class ObjectiveGuard implements UndoGuard {

    private final ObjectiveRepository objectives;
    private final KeyResultRepository keyResults;
    private final People people;
    private final Cycles cycles;

    ObjectiveGuard(ObjectiveRepository objectives, KeyResultRepository keyResults, People people, Cycles cycles) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.people = people;
        this.cycles = cycles;
    }

    /**
     * The objective, if the person may read it.
     *
     * @throws Refused when there is none for this person
     */
    public Objective readable(ActingMember by, ObjectiveId id) {
        Objective objective = objectives.find(by.workspace(), id).orElseThrow(() -> Refused.because("refused.gone"));
        if (objective.isPrivate() && !Permissions.mayRead(by.member(), facts(by, objective))) {
            throw Refused.because("refused.gone");
        }
        return objective;
    }

    @Override
    public boolean isReadable(ActingMember by, ObjectiveId id) {
        return objectives
                .find(by.workspace(), id)
                .filter(found -> !found.isPrivate() || Permissions.mayRead(by.member(), facts(by, found)))
                .isPresent();
    }

    /** Whether there is such a key result for this person. */
    boolean isReadable(ActingMember by, KeyResultId id) {
        return keyResults
                .find(by.workspace(), id)
                .filter(found -> isReadable(by, found.objective()))
                .isPresent();
    }

    /**
     * The objective, if the person may change it now.
     *
     * @throws Refused when there is none, the permission is missing or its cycle is closed
     */
    public Objective editable(ActingMember by, ObjectiveId id) {
        Objective objective = changeable(by, id);
        if (objective.state() == ObjectiveState.CLOSED || objective.state() == ObjectiveState.CANCELLED) {
            throw Refused.because("refused.objective-ended");
        }
        return objective;
    }

    /** What is closed or cancelled by now may be undone, what is in a closed cycle or another's may not. */
    @Override
    public void requireEditable(ActingMember by, ObjectiveId id) {
        changeable(by, id);
    }

    @Override
    public boolean isEditable(ActingMember by, ObjectiveId id) {
        return objectives
                .find(by.workspace(), id)
                .filter(found -> found.phase().isOpen() && Permissions.mayEdit(by.member(), facts(by, found)))
                .isPresent();
    }

    @Override
    public void requireReadable(ActingMember by, ObjectiveId id) {
        readable(by, id);
    }

    private Objective changeable(ActingMember by, ObjectiveId id) {
        Objective objective = readable(by, id);
        if (!Permissions.mayEdit(by.member(), facts(by, objective))) {
            throw Refused.because("refused.permission");
        }
        if (!objective.phase().isOpen()) {
            throw closed(cycle(by, objective.cycle()));
        }
        return objective;
    }

    /** The key result, if the person may change it now; same refusals as {@link #editable(ActingMember, ObjectiveId)}. */
    public KeyResult editable(ActingMember by, KeyResultId id) {
        KeyResult keyResult = keyResult(by, id);
        editable(by, keyResult.objective());
        if (keyResult.state() == KeyResultState.RETIRED) {
            throw Refused.because("refused.key-result-retired");
        }
        return keyResult;
    }

    /** The key result, if the person may read its objective. */
    public KeyResult readable(ActingMember by, KeyResultId id) {
        KeyResult keyResult = keyResult(by, id);
        readable(by, keyResult.objective());
        return keyResult;
    }

    /**
     * The cycle, if it may still be changed.
     *
     * @throws Refused when there is none or it is closed
     */
    public Cycle openCycle(ActingMember by, CycleId id) {
        Cycle cycle = cycle(by, id);
        if (!cycle.phase().isOpen()) {
            throw closed(cycle);
        }
        return cycle;
    }

    private static Refused closed(Cycle cycle) {
        return Refused.because("refused.cycle-closed", cycle.name());
    }

    /** The cycle, whatever its phase. */
    Cycle cycle(ActingMember by, CycleId id) {
        return cycles.find(by.workspace(), id).orElseThrow(() -> Refused.because("refused.gone"));
    }

    private KeyResult keyResult(ActingMember by, KeyResultId id) {
        return keyResults.find(by.workspace(), id).orElseThrow(() -> Refused.because("refused.gone"));
    }

    private ObjectiveFacts facts(ActingMember by, Objective objective) {
        return new ObjectiveFacts(
                objective.isPrivate(),
                objective.owner(),
                () -> objectives.keyResultOwners(by.workspace(), objective.id()),
                () -> people.leadsAbove(by.workspace(), objective.team()));
    }
}
