package org.northboard.change;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;
import static org.northboard.db.Tables.CHANGE;
import static org.northboard.db.Tables.OPERATION;
import static org.northboard.db.Tables.REVISION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Record1;
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
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Operations(DSLContext dsl, ChangeRepository changes, Transactions transactions, ApplicationEventPublisher events) {
        this.dsl = dsl;
        this.changes = changes;
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

    /** Like {@link #perform}, for the operation that takes an earlier one back. */
    Done performUndo(ActingMember by, OperationId id, OperationId undoes, Consumer<Ledger> work) {
        return perform(by, id, () -> carryOut(by, id, Verb.UNDO, null, undoes, work));
    }

    private Done perform(ActingMember by, OperationId id, Supplier<Done> work) {
        Done done;
        try {
            done = transactions.write(
                    by.workspace(), () -> earlier(by.workspace(), id).orElseGet(work));
        } catch (DataIntegrityViolationException | Refused | Outdated e) {
            // A double click: the other one was faster between our look and our write, and may be what is in our way.
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
            return new Done(id, revision(by.workspace()), false);
        }
        long revision = recordOperation(by, id, verb, reason, undoes);
        recordChanges(by.workspace(), id, revision, ledger.entries());
        return new Done(id, revision, true);
    }

    private long revision(WorkspaceId workspace) {
        return dsl.select(REVISION.VALUE)
                .from(REVISION)
                .where(REVISION.WORKSPACE_ID.eq(workspace))
                .fetchSingle()
                .value1();
    }

    /** Takes the next revision and records the operation under it, in one statement: others wait from here on. */
    private long recordOperation(
            ActingMember by, OperationId id, Verb verb, @Nullable String reason, @Nullable OperationId undoes) {
        // @formatter:off
        CommonTableExpression<Record1<Long>> next = name("next").as(
                update(REVISION)
                    .set(REVISION.VALUE, REVISION.VALUE.plus(1))
                    .where(REVISION.WORKSPACE_ID.eq(by.workspace()))
                    .returningResult(REVISION.VALUE));
        return dsl.with(next)
                .insertInto(OPERATION, OPERATION.WORKSPACE_ID, OPERATION.ID, OPERATION.ACTOR_ID, OPERATION.VERB, OPERATION.REASON,
                    OPERATION.UNDOES, OPERATION.REVISION)
                .select(select(
                        val(by.workspace(), OPERATION.WORKSPACE_ID), val(id, OPERATION.ID), val(by.member(), OPERATION.ACTOR_ID),
                        val(verb, OPERATION.VERB), val(reason, OPERATION.REASON), val(undoes, OPERATION.UNDOES),
                        next.field(REVISION.VALUE))
                    .from(next))
                .returningResult(OPERATION.REVISION)
                .fetchSingle()
                .value1();
        // @formatter:on
    }

    private void recordChanges(
            WorkspaceId workspace, OperationId operation, long revision, List<Ledger.Entry> entries) {
        // @formatter:off
        var insert = dsl.insertInto(CHANGE,
                CHANGE.WORKSPACE_ID, CHANGE.REVISION, CHANGE.ORDINAL, CHANGE.OPERATION_ID, CHANGE.SUBJECT, CHANGE.SUBJECT_ID,
                CHANGE.OBJECTIVE_ID, CHANGE.VERSION, CHANGE.BEFORE, CHANGE.AFTER);
        // @formatter:on
        int ordinal = 0;
        for (Ledger.Entry entry : entries) {
            UUID subjectId = entry.id();
            insert = insert.values(
                    workspace,
                    revision,
                    ordinal++,
                    operation,
                    entry.subject(),
                    subjectId,
                    entry.objective(),
                    entry.version(),
                    entry.before(),
                    entry.after());
        }
        insert.execute();
    }
}
