package org.northboard.database;

import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.northboard.id.WorkspaceId;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens transactions that can see exactly one workspace. Every statement of the application runs inside one: without it
 * the row-level policies show nothing.
 */
@Component
public class Transactions {

    private final DSLContext dsl;
    private final TransactionTemplate reading;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate writing;
    private final TransactionTemplate attempting;
    /** The workspace that this thread's open transaction sees. */
    private final ThreadLocal<@Nullable WorkspaceId> seen = new ThreadLocal<>();

    Transactions(DSLContext dsl, PlatformTransactionManager manager) {
        this.dsl = dsl;
        this.reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        this.snapshot = new TransactionTemplate(manager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.writing = new TransactionTemplate(manager);
        this.attempting = new TransactionTemplate(manager);
        attempting.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Runs the work in a read-only transaction. Joins one that is already open. */
    public <T extends Object> T read(WorkspaceId workspace, Supplier<T> work) {
        return within(reading, workspace, work);
    }

    /** Runs the work in a read-only transaction whose statements all see the same moment. */
    public <T extends Object> T readSnapshot(WorkspaceId workspace, Supplier<T> work) {
        return within(snapshot, workspace, work);
    }

    /** Runs the work in one transaction; a serialization failure or deadlock is tried once more from the start. */
    public <T extends Object> T write(WorkspaceId workspace, Supplier<T> work) {
        try {
            return within(writing, workspace, work);
        } catch (PessimisticLockingFailureException e) {
            return within(writing, workspace, work);
        }
    }

    /** Runs a part of the open transaction's work. Of a part that fails nothing stays, and the transaction may go on. */
    public void attempt(Runnable part) {
        attempting.executeWithoutResult(status -> part.run());
    }

    private <T extends Object> T within(TransactionTemplate template, WorkspaceId workspace, Supplier<T> work) {
        WorkspaceId open = seen.get();
        if (open != null) {
            if (!open.equals(workspace)) {
                throw new IllegalStateException("a transaction sees one workspace only");
            }
            return work.get();
        }
        T result = template.execute(status -> {
            // In one time zone, so that a moment reads the same in every row on record, whichever process wrote it.
            dsl.execute(
                    "select set_config('app.workspace_id', ?, true), set_config('timezone', 'UTC', true)",
                    workspace.toString());
            seen.set(workspace);
            try {
                return work.get();
            } finally {
                seen.remove();
            }
        });
        if (result == null) {
            throw new IllegalStateException("the work of a transaction returned nothing");
        }
        return result;
    }
}
