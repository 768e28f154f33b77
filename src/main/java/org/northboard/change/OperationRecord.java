package org.northboard.change;

import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;
import static org.northboard.db.Tables.CHANGE;
import static org.northboard.db.Tables.OPERATION;
import static org.northboard.db.Tables.REVISION;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Record10;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.id.WorkspaceId;

/** Puts operations on record, with what they have changed. */
final class OperationRecord {

    private final DSLContext dsl;

    OperationRecord(DSLContext dsl) {
        this.dsl = dsl;
    }

    // @formatter:off
    /**
     * Takes the workspace's next revision and records an operation under it. Everybody else who has written something waits
     * from here until this transaction ends, so it is one statement.
     *
     * @param entries what it has changed, at least one
     * @return the revision
     */
    long add(
            ActingMember by, OperationId id, Verb verb, @Nullable String reason, @Nullable OperationId undoes,
            List<Ledger.Entry> entries) {
        CommonTableExpression<Record1<Long>> next = name("next").as(
                update(REVISION)
                    .set(REVISION.VALUE, REVISION.VALUE.plus(1))
                    .where(REVISION.WORKSPACE_ID.eq(by.workspace()))
                    .returningResult(REVISION.VALUE));
        CommonTableExpression<Record1<Long>> recorded = name("recorded").as(
                insertInto(OPERATION, OPERATION.WORKSPACE_ID, OPERATION.ID, OPERATION.ACTOR_ID, OPERATION.VERB, OPERATION.REASON,
                        OPERATION.UNDOES, OPERATION.REVISION)
                    .select(select(
                            val(by.workspace(), OPERATION.WORKSPACE_ID), val(id, OPERATION.ID), val(by.member(), OPERATION.ACTOR_ID),
                            val(verb, OPERATION.VERB), val(reason, OPERATION.REASON), val(undoes, OPERATION.UNDOES),
                            next.field(REVISION.VALUE))
                        .from(next))
                    .returningResult(OPERATION.REVISION));
        return dsl.with(next, recorded)
                .insertInto(CHANGE, CHANGE.WORKSPACE_ID, CHANGE.REVISION, CHANGE.ORDINAL, CHANGE.OPERATION_ID, CHANGE.SUBJECT,
                    CHANGE.SUBJECT_ID, CHANGE.OBJECTIVE_ID, CHANGE.VERSION, CHANGE.BEFORE, CHANGE.AFTER)
                .select(IntStream.range(0, entries.size())
                    .mapToObj(ordinal -> row(by.workspace(), recorded, ordinal, id, entries.get(ordinal)))
                    .reduce(Select::unionAll).orElseThrow())
                .returningResult(CHANGE.REVISION)
                .fetch().getFirst().value1();
    }

    private static Select<Record10<WorkspaceId, Long, Integer, OperationId, Subject, UUID, ObjectiveId, Integer, JSONB, JSONB>> row(
            WorkspaceId workspace, CommonTableExpression<Record1<Long>> recorded, int ordinal, OperationId id, Ledger.Entry entry) {
        return select(
                val(workspace, CHANGE.WORKSPACE_ID), recorded.field(OPERATION.REVISION), val(ordinal, CHANGE.ORDINAL),
                val(id, CHANGE.OPERATION_ID), val(entry.subject(), CHANGE.SUBJECT), val(entry.id(), CHANGE.SUBJECT_ID),
                val(entry.objective(), CHANGE.OBJECTIVE_ID), val(entry.version(), CHANGE.VERSION),
                val(entry.before(), CHANGE.BEFORE), val(entry.after(), CHANGE.AFTER))
            .from(recorded);
    }
    // @formatter:on
}
