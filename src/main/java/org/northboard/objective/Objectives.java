package org.northboard.objective;

import static org.northboard.db.Tables.OBJECTIVE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Assignments;
import org.northboard.change.Done;
import org.northboard.change.Operations;
import org.northboard.change.Refused;
import org.northboard.change.Verb;
import org.northboard.cycle.Cycle;
import org.northboard.database.Transactions;
import org.northboard.id.ActingMember;
import org.northboard.id.CycleId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.id.TeamId;
import org.northboard.people.People;
import org.springframework.stereotype.Service;

/** The verbs that make and change objectives. */
@Service
public class Objectives {

    private final ObjectiveGuard guard;
    private final ObjectiveRepository repository;
    private final KeyResultRepository keyResults;
    private final People people;
    private final Operations operations;
    private final Transactions transactions;

    Objectives(
            ObjectiveGuard guard,
            ObjectiveRepository repository,
            KeyResultRepository keyResults,
            People people,
            Operations operations,
            Transactions transactions) {
        this.guard = guard;
        this.repository = repository;
        this.keyResults = keyResults;
        this.people = people;
        this.operations = operations;
        this.transactions = transactions;
    }

    /** An objective with the key results that count, read at one moment. */
    public record Whole(Objective objective, List<KeyResult> keyResults, Cycle cycle) {}

    /**
     * The objective with its key results.
     *
     * @throws Refused when there is none for this person
     */
    public Whole read(ActingMember by, ObjectiveId id) {
        return transactions.readSnapshot(by.workspace(), () -> {
            Objective objective = guard.readable(by, id);
            return new Whole(objective, keyResults.of(by.workspace(), id), guard.cycle(by, objective.cycle()));
        });
    }

    /**
     * Makes an objective that the acting member owns; it counts as soon as its cycle is active.
     *
     * @param id chosen by the caller, so that it can go straight on to the new objective
     * @param team null for an objective of the whole company
     */
    public Done create(
            ActingMember by,
            OperationId operation,
            ObjectiveId id,
            CycleId cycle,
            @Nullable TeamId team,
            String title) {
        return operations.perform(by, operation, Verb.CREATE_OBJECTIVE, ledger -> {
            String checked = Inputs.title("title", title);
            Cycle open = guard.openCycle(by, cycle);
            requireLeadOfCompany(by, team);
            ledger.insert(
                    OBJECTIVE,
                    id.value(),
                    id,
                    row -> row.set(OBJECTIVE.CYCLE_ID, cycle)
                            .set(OBJECTIVE.SCOPE, team == null ? Scope.COMPANY : Scope.TEAM)
                            .set(OBJECTIVE.TEAM_ID, team)
                            .set(OBJECTIVE.OWNER_ID, by.member())
                            .set(OBJECTIVE.TITLE, checked)
                            .set(OBJECTIVE.STATE, ObjectiveState.ofNew(open.phase()))
                            .set(OBJECTIVE.POSITION, repository.lastPosition(by.workspace(), cycle)));
        });
    }

    /**
     * Changes one thing about an objective.
     *
     * @throws org.northboard.change.Outdated when someone else changed it since the given version
     */
    public Done edit(ActingMember by, OperationId operation, ObjectiveId id, int version, ObjectiveEdit edit) {
        return operations.perform(by, operation, Verb.EDIT_OBJECTIVE, ledger -> {
            Objective objective = guard.editable(by, id);
            Cycle cycle = guard.openCycle(by, objective.cycle());
            ledger.update(OBJECTIVE, id.value(), version, id, assignments(by, cycle, edit));
        });
    }

    /**
     * Puts an objective that stands under nothing before another one of its like, or last when there is no other.
     *
     * @param row the others as the person sees them, in any order
     */
    public Done order(
            ActingMember by,
            OperationId operation,
            ObjectiveId id,
            Collection<ObjectiveId> row,
            @Nullable ObjectiveId before) {
        return operations.perform(by, operation, Verb.ORDER_OBJECTIVE, ledger -> {
            operations.lockGraph(by);
            Objective moved = guard.editable(by, id);
            List<Objective> others = repository.inOrder(by.workspace(), row).stream()
                    .filter(other -> !other.id().equals(id))
                    .toList();
            Order.placing(moved, others, before, Objective::id, Objective::position)
                    .forEach((each, position) -> ledger.update(
                            OBJECTIVE,
                            each.id().value(),
                            each.version(),
                            each.id(),
                            it -> it.set(OBJECTIVE.POSITION, position)));
        });
    }

    /**
     * Takes an objective out of the count; it keeps its history. Undoing the operation takes that back.
     *
     * @throws Refused also when no reason is given
     */
    public Done cancel(ActingMember by, OperationId operation, ObjectiveId id, int version, String reason) {
        String why = Inputs.text("reason", reason);
        if (why.isEmpty()) {
            throw Refused.at("reason", "refused.cancel-reason-missing");
        }
        return operations.perform(by, operation, Verb.CANCEL_OBJECTIVE, why, ledger -> {
            guard.editable(by, id);
            ledger.update(
                    OBJECTIVE, id.value(), version, id, row -> row.set(OBJECTIVE.STATE, ObjectiveState.CANCELLED));
        });
    }

    private Consumer<Assignments> assignments(ActingMember by, Cycle cycle, ObjectiveEdit edit) {
        return switch (edit) {
            case ObjectiveEdit.Title(String text) -> row -> row.set(OBJECTIVE.TITLE, Inputs.title("title", text));
            case ObjectiveEdit.Why(String text) -> row -> row.set(OBJECTIVE.WHY, Inputs.text("why", text));
            case ObjectiveEdit.Owner(var owner) -> {
                if (!people.has(by.workspace(), owner)) {
                    throw Refused.at("owner", "refused.gone");
                }
                yield row -> row.set(OBJECTIVE.OWNER_ID, owner);
            }
            case ObjectiveEdit.Kind(var kind) -> row -> row.set(OBJECTIVE.KIND, kind);
            case ObjectiveEdit.Pillar(var pillar) -> {
                if (pillar != null && !repository.has(by.workspace(), pillar)) {
                    throw Refused.at("pillar", "refused.gone");
                }
                yield row -> row.set(OBJECTIVE.PILLAR_ID, pillar);
            }
            case ObjectiveEdit.Shown(var visibility) -> row -> row.set(OBJECTIVE.VISIBILITY, visibility);
            case ObjectiveEdit.Dates(var from, var to) -> dates(cycle, from, to);
            case ObjectiveEdit.State(var state) -> state(state);
            case ObjectiveEdit.Override(var progress, var reason) -> override(progress, reason);
        };
    }

    private static Consumer<Assignments> dates(Cycle cycle, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = Inputs.within("startsOn", cycle, from);
        LocalDate last = Inputs.within("endsOn", cycle, to);
        LocalDate begins = first == null ? cycle.startsOn() : first;
        LocalDate ends = last == null ? cycle.endsOn() : last;
        if (begins.isAfter(ends)) {
            throw Refused.at("endsOn", "refused.ends-before-it-starts");
        }
        return row -> row.set(OBJECTIVE.STARTS_ON, first).set(OBJECTIVE.ENDS_ON, last);
    }

    private static Consumer<Assignments> state(ObjectiveState state) {
        return switch (state) {
            case DRAFT, PROPOSED, ACTIVE -> row -> row.set(OBJECTIVE.STATE, state);
            case CLOSED, CANCELLED -> throw Refused.because("refused.state-has-its-own-verb");
        };
    }

    private static Consumer<Assignments> override(@Nullable Double progress, String reason) {
        if (progress != null && !(progress >= 0 && progress <= 1)) {
            throw Refused.at("override", "refused.progress-range");
        }
        if (progress != null && reason.isBlank()) {
            throw Refused.at("reason", "refused.reason-missing");
        }
        return row -> row.set(OBJECTIVE.OVERRIDE_PROGRESS, progress)
                .set(OBJECTIVE.OVERRIDE_REASON, progress == null ? null : Inputs.text("reason", reason));
    }

    /** Objectives of the whole company are set by those who lead it; a team's by anybody who is in the workspace. */
    private void requireLeadOfCompany(ActingMember by, @Nullable TeamId team) {
        if (team == null && !people.leadsAbove(by.workspace(), null).contains(by.member())) {
            throw Refused.at("team", "refused.company-objective");
        }
        if (team != null && !people.has(by.workspace(), team)) {
            throw Refused.at("team", "refused.gone");
        }
    }
}
