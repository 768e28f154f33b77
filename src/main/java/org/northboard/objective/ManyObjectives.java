package org.northboard.objective;

import static org.northboard.db.Tables.OBJECTIVE;

import java.util.List;
import org.northboard.change.Advance;
import org.northboard.change.BulkDone;
import org.northboard.change.BulkOperations;
import org.northboard.change.Refused;
import org.northboard.change.Verb;
import org.northboard.cycle.Cycle;
import org.northboard.database.Transactions;
import org.northboard.id.ActingMember;
import org.northboard.id.CycleId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.people.People;
import org.springframework.stereotype.Service;

/**
 * The verbs that change many objectives at once. Each objective has to pass for itself; those that do not, because of a
 * permission, a rule or because someone else changed them meanwhile, stay as they are and are reported.
 */
@Service
public class ManyObjectives {

    private final ObjectiveGuard guard;
    private final CycleMove move;
    private final People people;
    private final BulkOperations operations;
    private final Transactions transactions;

    ManyObjectives(
            ObjectiveGuard guard, CycleMove move, People people, BulkOperations operations, Transactions transactions) {
        this.guard = guard;
        this.move = move;
        this.people = people;
        this.operations = operations;
        this.transactions = transactions;
    }

    /** An objective as a person has seen it. */
    public record Seen(ObjectiveId id, int version) {}

    /**
     * Gives objectives to another owner. Their key results keep theirs.
     *
     * @throws Refused when there is no such person
     */
    public BulkDone<Seen> changeOwner(
            ActingMember by, OperationId operation, List<Seen> objectives, MemberId owner, Advance advance) {
        if (!people.has(by.workspace(), owner)) {
            throw Refused.at("owner", "refused.gone");
        }
        return operations.perform(by, operation, Verb.CHANGE_OWNER, objectives, advance, (ledger, seen) -> {
            Objective objective = guard.editable(by, seen.id());
            if (objective.owner().equals(owner)) {
                throw Refused.because("refused.owner-already");
            }
            ledger.update(
                    OBJECTIVE, seen.id().value(), seen.version(), seen.id(), row -> row.set(OBJECTIVE.OWNER_ID, owner));
        });
    }

    /**
     * Moves objectives to another cycle, each as {@link CycleMove} describes; what is aligned to them stays in its own cycle.
     *
     * @throws Refused when there is no such cycle or it is closed
     */
    public BulkDone<Seen> moveToCycle(
            ActingMember by, OperationId operation, List<Seen> objectives, CycleId cycle, Advance advance) {
        transactions.read(by.workspace(), () -> guard.openCycle(by, cycle));
        return operations.perform(by, operation, Verb.MOVE_TO_CYCLE, objectives, advance, (ledger, seen) -> {
            Cycle to = guard.openCycle(by, cycle);
            move.carryOut(ledger, guard.editable(by, seen.id()), seen.version(), to);
        });
    }
}
