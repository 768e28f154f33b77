package org.northboard.change;

import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.northboard.db.Tables.CHANGE;
import static org.northboard.db.Tables.MEMBER;
import static org.northboard.db.Tables.OBJECTIVE;
import static org.northboard.db.Tables.OPERATION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.northboard.db.tables.Operation;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Repository;

/** Reads what happened, in the order in which it was committed. */
@Repository
class ChangeRepository {

    private final DSLContext dsl;

    ChangeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Change> after(WorkspaceId workspace, long revision, int limit) {
        return fetch(workspace, CHANGE.REVISION.gt(revision).and(CHANGE.REVISION.le(revision + limit)));
    }

    /** What one operation did, in order. */
    List<Change> of(WorkspaceId workspace, OperationId operation) {
        return fetch(workspace, CHANGE.OPERATION_ID.eq(operation));
    }

    /** The objectives in whose histories operations stand. */
    Map<OperationId, List<ObjectiveId>> objectives(WorkspaceId workspace, Collection<OperationId> operations) {
        return dsl.selectDistinct(CHANGE.OPERATION_ID, CHANGE.OBJECTIVE_ID)
                .from(CHANGE)
                .where(CHANGE.WORKSPACE_ID.eq(workspace))
                .and(CHANGE.OPERATION_ID.in(operations))
                .and(CHANGE.OBJECTIVE_ID.isNotNull())
                .fetchGroups(CHANGE.OPERATION_ID, CHANGE.OBJECTIVE_ID);
    }

    /** Whether an undo of the operation stands. */
    boolean isUndone(WorkspaceId workspace, OperationId operation) {
        Operation redone = OPERATION.as("redone");
        return dsl.fetchExists(
                OPERATION,
                OPERATION
                        .WORKSPACE_ID
                        .eq(workspace)
                        .and(OPERATION.UNDOES.eq(operation))
                        .andNotExists(selectOne()
                                .from(redone)
                                .where(redone.WORKSPACE_ID.eq(workspace))
                                .and(redone.UNDOES.eq(OPERATION.ID))));
    }

    /** The verb at the beginning of undo, undo of the undo and so on; the operation has to be there. */
    Verb origin(WorkspaceId workspace, OperationId operation) {
        var found = dsl.select(OPERATION.VERB, OPERATION.UNDOES)
                .from(OPERATION)
                .where(OPERATION.WORKSPACE_ID.eq(workspace))
                .and(OPERATION.ID.eq(operation))
                .fetchSingle();
        @Nullable OperationId undone = found.get(OPERATION.UNDOES);
        return undone == null ? found.get(OPERATION.VERB) : origin(workspace, undone);
    }

    /** @param objective in whose history it stands that they have changed something */
    record Author(String name, @Nullable ObjectiveId objective) {}

    /** Name of the member who changed a row last, as far as known. */
    @Nullable
    String lastChangedBy(WorkspaceId workspace, UUID id) {
        return nameOf(lastAuthor(workspace, CHANGE.SUBJECT_ID.eq(id)));
    }

    /** Name of the member from whom a row has what it holds now in one of these columns, as far as known. */
    @Nullable
    String lastChangedBy(WorkspaceId workspace, UUID id, Collection<String> columns) {
        return nameOf(lastAuthor(workspace, List.of(id), columns));
    }

    /**
     * The member who was the last to give one of these rows what it holds now in one of these columns, as far as known.
     * What was undone, and undoing, does not count; what was done again counts for the one who did it first.
     */
    Optional<Author> lastAuthor(WorkspaceId workspace, Collection<UUID> ids, Collection<String> columns) {
        Operation undo = OPERATION.as("undo");
        Operation redo = OPERATION.as("redo");
        return lastAuthor(
                workspace,
                CHANGE.SUBJECT_ID
                        .in(ids)
                        .and(anyOf(columns))
                        .and(OPERATION.UNDOES.isNull())
                        .andNotExists(selectOne()
                                .from(undo)
                                .where(undo.WORKSPACE_ID.eq(workspace))
                                .and(undo.UNDOES.eq(OPERATION.ID))
                                .andNotExists(selectOne()
                                        .from(redo)
                                        .where(redo.WORKSPACE_ID.eq(workspace))
                                        .and(redo.UNDOES.eq(undo.ID)))));
    }

    /** Name of the member who has changed one of these columns of a row last since it was at a version; null if nobody has. */
    @Nullable
    String changedSince(WorkspaceId workspace, UUID id, int version, Collection<String> columns) {
        return nameOf(lastAuthor(
                workspace,
                CHANGE.SUBJECT_ID.eq(id).and(CHANGE.VERSION.gt(version)).and(anyOf(columns))));
    }

    /** Name of the member who has changed a row last since it was at a version; null if nobody has. */
    @Nullable
    String changedSince(WorkspaceId workspace, UUID id, int version) {
        return nameOf(lastAuthor(workspace, CHANGE.SUBJECT_ID.eq(id).and(CHANGE.VERSION.gt(version))));
    }

    private static Condition anyOf(Collection<String> columns) {
        return columns.stream()
                .map(column -> jsonbGetAttributeAsText(CHANGE.BEFORE, column)
                        .isDistinctFrom(jsonbGetAttributeAsText(CHANGE.AFTER, column)))
                .reduce(noCondition(), Condition::or);
    }

    private static @Nullable String nameOf(Optional<Author> author) {
        return author.map(Author::name).orElse(null);
    }

    private Optional<Author> lastAuthor(WorkspaceId workspace, Condition which) {
        return dsl.select(MEMBER.NAME, CHANGE.OBJECTIVE_ID)
                .from(CHANGE)
                .join(OPERATION)
                .on(OPERATION.WORKSPACE_ID.eq(CHANGE.WORKSPACE_ID))
                .and(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .join(MEMBER)
                .on(MEMBER.WORKSPACE_ID.eq(OPERATION.WORKSPACE_ID))
                .and(MEMBER.ID.eq(OPERATION.ACTOR_ID))
                .where(CHANGE.WORKSPACE_ID.eq(workspace))
                .and(which)
                .orderBy(CHANGE.REVISION.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Author::new));
    }

    /** What the objective is called now, if it is there. */
    Optional<String> title(WorkspaceId workspace, ObjectiveId id) {
        return dsl.select(OBJECTIVE.TITLE)
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.ID.eq(id))
                .fetchOptional(OBJECTIVE.TITLE);
    }

    private List<Change> fetch(WorkspaceId workspace, Condition which) {
        // @formatter:off
        return dsl.select(CHANGE.REVISION, OPERATION.ACTOR_ID, OPERATION.VERB, CHANGE.SUBJECT, CHANGE.SUBJECT_ID,
                    CHANGE.OBJECTIVE_ID, CHANGE.VERSION, CHANGE.BEFORE, CHANGE.AFTER)
                .from(CHANGE)
                .join(OPERATION)
                    .on(OPERATION.WORKSPACE_ID.eq(CHANGE.WORKSPACE_ID))
                    .and(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .where(CHANGE.WORKSPACE_ID.eq(workspace))
                .and(which)
                .orderBy(CHANGE.REVISION, CHANGE.ORDINAL)
                .fetch(Records.mapping(Change::new));
        // @formatter:on
    }
}
