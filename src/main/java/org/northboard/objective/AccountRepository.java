package org.northboard.objective;

import static org.northboard.db.Tables.CHANGE;
import static org.northboard.db.Tables.COMMENT;
import static org.northboard.db.Tables.INITIATIVE;
import static org.northboard.db.Tables.OPERATION;
import static org.northboard.db.Tables.PILLAR;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Change;
import org.northboard.change.Verb;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Repository;

/** Reads what people have said, planned and done about an objective. */
@Repository
class AccountRepository {

    private final DSLContext dsl;

    AccountRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    record OperationRow(
            OperationId id,
            MemberId actor,
            Verb verb,
            @Nullable String reason,
            long revision,
            OffsetDateTime at) {}

    List<Pillar> pillars(WorkspaceId workspace) {
        return dsl.select(PILLAR.ID, PILLAR.NAME)
                .from(PILLAR)
                .where(PILLAR.WORKSPACE_ID.eq(workspace))
                .orderBy(PILLAR.POSITION, PILLAR.NAME, PILLAR.ID)
                .fetch(Records.mapping(Pillar::new));
    }

    /** The newest, oldest of them first. */
    List<Comment> comments(WorkspaceId workspace, ObjectiveId objective, int limit) {
        return dsl.select(COMMENT.ID, COMMENT.AUTHOR_ID, COMMENT.BODY, COMMENT.WRITTEN_AT)
                .from(COMMENT)
                .where(COMMENT.WORKSPACE_ID.eq(workspace))
                .and(COMMENT.OBJECTIVE_ID.eq(objective))
                .orderBy(COMMENT.WRITTEN_AT.desc(), COMMENT.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(Comment::new))
                .reversed();
    }

    List<Initiative> initiatives(WorkspaceId workspace, ObjectiveId objective) {
        // @formatter:off
        return dsl.select(INITIATIVE.ID, INITIATIVE.KEY_RESULT_ID, INITIATIVE.OWNER_ID, INITIATIVE.TITLE, INITIATIVE.DUE_ON,
                    INITIATIVE.DONE_AT)
                .from(INITIATIVE)
                .where(INITIATIVE.WORKSPACE_ID.eq(workspace))
                .and(INITIATIVE.OBJECTIVE_ID.eq(objective))
                .orderBy(INITIATIVE.POSITION, INITIATIVE.ID)
                .fetch(Records.mapping(Initiative::new));
        // @formatter:on
    }

    /** The newest operations that changed something about the objective. */
    List<OperationRow> operations(WorkspaceId workspace, ObjectiveId objective, int limit) {
        // @formatter:off
        return dsl.selectDistinct(OPERATION.ID, OPERATION.ACTOR_ID, OPERATION.VERB, OPERATION.REASON, OPERATION.REVISION,
                    OPERATION.RECORDED_AT)
                .from(CHANGE)
                .join(OPERATION)
                    .on(OPERATION.WORKSPACE_ID.eq(CHANGE.WORKSPACE_ID))
                    .and(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .where(CHANGE.WORKSPACE_ID.eq(workspace))
                .and(CHANGE.OBJECTIVE_ID.eq(objective))
                .orderBy(OPERATION.REVISION.desc())
                .limit(limit)
                .fetch(Records.mapping(OperationRow::new));
        // @formatter:on
    }

    /** The newest operation that cancelled the objective. */
    Optional<Cancellation> cancellation(WorkspaceId workspace, ObjectiveId objective) {
        // @formatter:off
        return dsl.select(OPERATION.ID, OPERATION.ACTOR_ID, OPERATION.REASON, OPERATION.RECORDED_AT)
                .from(CHANGE)
                .join(OPERATION)
                    .on(OPERATION.WORKSPACE_ID.eq(CHANGE.WORKSPACE_ID))
                    .and(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .where(CHANGE.WORKSPACE_ID.eq(workspace))
                .and(CHANGE.OBJECTIVE_ID.eq(objective))
                .and(OPERATION.VERB.eq(Verb.CANCEL_OBJECTIVE))
                .orderBy(OPERATION.REVISION.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Cancellation::new));
        // @formatter:on
    }

    /** What those operations did to the objective, in the order in which it happened. */
    List<Change> changes(WorkspaceId workspace, ObjectiveId objective, List<OperationId> operations) {
        // @formatter:off
        return dsl.select(CHANGE.REVISION, OPERATION.ACTOR_ID, OPERATION.VERB, CHANGE.SUBJECT, CHANGE.SUBJECT_ID,
                    CHANGE.OBJECTIVE_ID, CHANGE.VERSION, CHANGE.BEFORE, CHANGE.AFTER)
                .from(CHANGE)
                .join(OPERATION)
                    .on(OPERATION.WORKSPACE_ID.eq(CHANGE.WORKSPACE_ID))
                    .and(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .where(CHANGE.WORKSPACE_ID.eq(workspace))
                .and(CHANGE.OBJECTIVE_ID.eq(objective))
                .and(CHANGE.OPERATION_ID.in(operations))
                .orderBy(CHANGE.REVISION, CHANGE.ORDINAL)
                .fetch(Records.mapping(Change::new));
        // @formatter:on
    }
}
