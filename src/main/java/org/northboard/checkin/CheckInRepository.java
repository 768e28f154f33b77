package org.northboard.checkin;

import static org.northboard.db.Tables.CHECK_IN;
import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.MILESTONE;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Ledger;
import org.northboard.id.CheckInId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Repository;

@Repository
class CheckInRepository {

    private static final Field<JSONB> BEFORE = DSL.field("to_jsonb(old)", SQLDataType.JSONB);
    private static final Field<JSONB> AFTER = DSL.field("to_jsonb(new)", SQLDataType.JSONB);

    private final DSLContext dsl;

    CheckInRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What is not retracted, the newest first. */
    List<CheckIn> of(WorkspaceId workspace, KeyResultId keyResult, int limit) {
        return fetch(workspace, CHECK_IN.KEY_RESULT_ID.eq(keyResult), limit);
    }

    /** Everything below an objective that is not retracted, the newest first. */
    List<CheckIn> below(WorkspaceId workspace, ObjectiveId objective, int limit) {
        return fetch(
                workspace,
                CHECK_IN.KEY_RESULT_ID.in(DSL.select(KEY_RESULT.ID)
                        .from(KEY_RESULT)
                        .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                        .and(KEY_RESULT.OBJECTIVE_ID.eq(objective))),
                limit);
    }

    Optional<CheckIn> find(WorkspaceId workspace, CheckInId id) {
        return fetch(workspace, CHECK_IN.ID.eq(id), 1).stream().findFirst();
    }

    /** The key result of a milestone, held until the transaction ends: what is counted in it stays counted. */
    Optional<KeyResultId> lockKeyResultOf(WorkspaceId workspace, MilestoneId milestone) {
        // @formatter:off
        return dsl.select(KEY_RESULT.ID)
                .from(KEY_RESULT)
                .join(MILESTONE)
                    .on(MILESTONE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                    .and(MILESTONE.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(MILESTONE.ID.eq(milestone))
                .forUpdate().of(KEY_RESULT)
                .fetchOptional(KEY_RESULT.ID);
        // @formatter:on
    }

    void add(Ledger ledger, ObjectiveId history, CheckIn checkIn) {
        JSONB written = dsl.insertInto(CHECK_IN)
                .set(CHECK_IN.WORKSPACE_ID, ledger.by().workspace())
                .set(CHECK_IN.ID, checkIn.id())
                .set(CHECK_IN.KEY_RESULT_ID, checkIn.keyResult())
                .set(CHECK_IN.AUTHOR_ID, checkIn.author())
                .set(CHECK_IN.OPERATION_ID, ledger.operation())
                .set(CHECK_IN.VALUE, checkIn.value())
                .set(CHECK_IN.CONFIDENCE, checkIn.confidence())
                .set(CHECK_IN.NOTE, checkIn.note())
                .set(CHECK_IN.RECORDED_AT, checkIn.recordedAt())
                .returningResult(AFTER)
                .fetchSingle()
                .value1();
        ledger.note(CHECK_IN, checkIn.id().value(), history, null, written);
    }

    void retract(Ledger ledger, ObjectiveId history, CheckInId id, OffsetDateTime at) {
        UUID key = id.value();
        dsl.update(CHECK_IN)
                .set(CHECK_IN.RETRACTED_AT, at)
                .where(CHECK_IN.WORKSPACE_ID.eq(ledger.by().workspace()))
                .and(CHECK_IN.ID.eq(id))
                .and(CHECK_IN.RETRACTED_AT.isNull())
                .returningResult(BEFORE, AFTER)
                .fetchOptional()
                .ifPresent(row -> ledger.note(CHECK_IN, key, history, row.value1(), row.value2()));
    }

    /**
     * Takes the newest check-in on a key result back, if the person who writes now wrote it after a moment.
     *
     * @return its note, or nothing when there is no such check-in
     */
    Optional<String> correct(
            Ledger ledger, ObjectiveId history, KeyResultId keyResult, OffsetDateTime after, OffsetDateTime at) {
        WorkspaceId workspace = ledger.by().workspace();
        org.northboard.db.tables.CheckIn newest = CHECK_IN.as("newest");
        // @formatter:off
        return dsl.update(CHECK_IN)
                .set(CHECK_IN.RETRACTED_AT, at)
                .where(CHECK_IN.WORKSPACE_ID.eq(workspace))
                .and(CHECK_IN.ID.eq(DSL.select(newest.ID)
                    .from(newest)
                    .where(newest.WORKSPACE_ID.eq(workspace))
                    .and(newest.RETRACTED_AT.isNull())
                    .and(newest.KEY_RESULT_ID.eq(keyResult))
                    .orderBy(newest.RECORDED_AT.desc(), newest.ID.desc())
                    .limit(1)))
                .and(CHECK_IN.AUTHOR_ID.eq(ledger.by().member()))
                .and(CHECK_IN.RECORDED_AT.gt(after))
                .and(CHECK_IN.RETRACTED_AT.isNull())
                .returningResult(CHECK_IN.ID, CHECK_IN.NOTE, BEFORE, AFTER)
                .fetchOptional(row -> {
                    ledger.note(CHECK_IN, row.value1().value(), history, row.value3(), row.value4());
                    return row.value2();
                });
        // @formatter:on
    }

    /** The newest one that was not taken back. */
    @Nullable
    CheckIn newest(WorkspaceId workspace, KeyResultId keyResult) {
        return of(workspace, keyResult, 1).stream().findFirst().orElse(null);
    }

    private List<CheckIn> fetch(WorkspaceId workspace, Condition which, int limit) {
        // @formatter:off
        return dsl.select(CHECK_IN.ID, CHECK_IN.KEY_RESULT_ID, CHECK_IN.AUTHOR_ID, CHECK_IN.VALUE, CHECK_IN.CONFIDENCE, CHECK_IN.NOTE,
                    CHECK_IN.RECORDED_AT)
                .from(CHECK_IN)
                .where(CHECK_IN.WORKSPACE_ID.eq(workspace))
                .and(CHECK_IN.RETRACTED_AT.isNull())
                .and(which)
                .orderBy(CHECK_IN.RECORDED_AT.desc(), CHECK_IN.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(CheckIn::new));
        // @formatter:on
    }
}
