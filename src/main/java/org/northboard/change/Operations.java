package org.northboard.change;

import static org.northboard.db.Tables.OPERATION;
import static org.northboard.db.Tables.REVISION;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.northboard.database.Transactions;
import org.northboard.id.ActingMember;
import org.northboard.id.OperationId;
import org.northboard.id.WorkspaceId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Carries out verbs: one transaction each, in which the verb writes through its {@link Ledger}, then the workspace's next
 * revision is taken and what happened is recorded under it. Revisions are gap-free and in commit order, because raising
 * one is the transaction's last lock and is held until commit.
 */
@Component
public class Operations {

    private final DSLContext dsl;
    private final ChangeRepository changes;
    private final OperationRecord record;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Operations(DSLContext dsl, ChangeRepository changes, Transactions transactions, ApplicationEventPublisher events) {
        this.dsl = dsl;
        this.changes = changes;
        this.record = new OperationRecord(dsl);
        this.transactions = transactions;
        this.events = events;
    }

    /** Carries out a verb that needs no reason. See {@link #perform(ActingMember, OperationId, Verb, String, Consumer)}. */
    public Done perform(ActingMember by, OperationId id, Verb verb, Consumer<Ledger> work) {
        return perform(by, id, verb, null, work);
    }

    /**
     * Carries out a verb. The same operation id a second time writes nothing and answers what the first one did; a verb
     * that finds everything as wished leaves no trace.
     *
     * @throws Refused when a rule or a permission forbids it
     * @throws Outdated when a row has changed since the person saw it
     */
    public Done perform(ActingMember by, OperationId id, Verb verb, @Nullable String reason, Consumer<Ledger> work) {
        return perform(by, id, () -> carryOut(by, id, verb, reason, null, work));
    }

    /** Like {@link #perform}, for work that goes on where a part of it is refused: it must not even begin a second time. */
    Done performInParts(ActingMember by, OperationId id, Verb verb, Consumer<Ledger> work) {
        return performOnce(by, id, () -> carryOut(by, id, verb, null, null, work));
    }

    /** Like {@link #performInParts}, for the operation that takes an earlier one back. */
    Done performUndo(ActingMember by, OperationId id, OperationId undoes, Consumer<Ledger> work) {
        return performOnce(by, id, () -> carryOut(by, id, Verb.UNDO, null, undoes, work));
    }

    private Done performOnce(ActingMember by, OperationId id, Supplier<Done> work) {
        return perform(by, id, () -> earlier(by.workspace(), id).orElseGet(work));
    }

    private Done perform(ActingMember by, OperationId id, Supplier<Done> work) {
        Done done;
        try {
            done = transactions.write(by.workspace(), work);
        } catch (DataIntegrityViolationException | Refused | Outdated e) {
            // A double click, or an answer that was lost: the first one may be what is in our way.
            done = transactions.read(
                    by.workspace(), () -> earlier(by.workspace(), id).orElseThrow(() -> e));
        }
        if (done.changed()) {
            events.publishEvent(new Committed(by.workspace(), done.revision()));
        }
        return done;
    }

    /**
     * Does one part of the work of a verb. When it fails, what it wrote is taken back and off the record before the failure
     * is thrown; the rest of the work may go on.
     */
    void attempt(Ledger ledger, Runnable part) {
        int before = ledger.entries().size();
        try {
            transactions.attempt(part);
        } catch (RuntimeException failed) {
            ledger.forget(before);
            throw failed;
        }
    }

    /** Holds back other verbs that may collide in the alignment graph until this transaction ends. */
    public void lockGraph(ActingMember by) {
        dsl.select(REVISION.VALUE)
                .from(REVISION)
                .where(REVISION.WORKSPACE_ID.eq(by.workspace()))
                .forUpdate()
                .fetch();
    }

    private Optional<Done> earlier(WorkspaceId workspace, OperationId id) {
        return dsl.select(OPERATION.REVISION)
                .from(OPERATION)
                .where(OPERATION.WORKSPACE_ID.eq(workspace))
                .and(OPERATION.ID.eq(id))
                .fetchOptional(OPERATION.REVISION)
                .map(revision -> new Done(id, revision, true));
    }

    private Done carryOut(
            ActingMember by,
            OperationId id,
            Verb verb,
            @Nullable String reason,
            @Nullable OperationId undoes,
            Consumer<Ledger> work) {
        Ledger ledger = new Ledger(dsl, changes, by, id);
        work.accept(ledger);
        if (ledger.entries().isEmpty()) {
            return earlier(by.workspace(), id).orElseGet(() -> new Done(id, revision(by.workspace()), false));
        }
        return new Done(id, record.add(by, id, verb, reason, undoes, ledger.entries()), true);
    }

    private long revision(WorkspaceId workspace) {
        return dsl.select(REVISION.VALUE)
                .from(REVISION)
                .where(REVISION.WORKSPACE_ID.eq(workspace))
                .fetchSingle()
                .value1();
    }
}
