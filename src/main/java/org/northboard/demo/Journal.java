package org.northboard.demo;

import static java.util.Comparator.comparing;
import static org.northboard.db.Tables.ALIGNMENT;
import static org.northboard.db.Tables.CHECK_IN;
import static org.northboard.db.Tables.COMMENT;
import static org.northboard.db.Tables.CYCLE;
import static org.northboard.db.Tables.INITIATIVE;
import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.MEMBER;
import static org.northboard.db.Tables.MILESTONE;
import static org.northboard.db.Tables.OBJECTIVE;
import static org.northboard.db.Tables.PHASED_TARGET;
import static org.northboard.db.Tables.PILLAR;
import static org.northboard.db.Tables.RECOGNITION;
import static org.northboard.db.Tables.RETROSPECTIVE;
import static org.northboard.db.Tables.REVISION;
import static org.northboard.db.Tables.TEAM;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Verb;
import org.northboard.db.tables.records.OperationRecord;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.id.WorkspaceId;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people did over months, written at once: the rows as they stand in the end, and the operations and changes that
 * {@code Operations} would have recorded on the way.
 */
final class Journal {

    /** Referenced tables before those that refer to them. */
    private static final List<Table<?>> TABLES = List.of(
            MEMBER,
            TEAM,
            CYCLE,
            PILLAR,
            OBJECTIVE,
            KEY_RESULT,
            MILESTONE,
            PHASED_TARGET,
            INITIATIVE,
            ALIGNMENT,
            CHECK_IN,
            COMMENT,
            RECOGNITION,
            RETROSPECTIVE);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Act> acts = new ArrayList<>();
    private final List<UpdatableRecord<?>> unrecorded = new ArrayList<>();

    /** One operation. Its rows change when the journal is written, in the order of time, not of the calls here. */
    static final class Act {

        private final OperationId id = OperationId.fresh();
        private final ZonedDateTime at;
        private final MemberId by;
        private final Verb verb;
        private final @Nullable String reason;
        private final List<Step> steps = new ArrayList<>();

        private Act(ZonedDateTime at, MemberId by, Verb verb, @Nullable String reason) {
            this.at = at;
            this.by = by;
            this.verb = verb;
            this.reason = reason;
        }

        OperationId id() {
            return id;
        }

        /** @param history the objective whose history the row belongs to, if any */
        Act add(UpdatableRecord<?> row, @Nullable ObjectiveId history) {
            return change(row, history, it -> {});
        }

        <R extends UpdatableRecord<?>> Act change(R row, @Nullable ObjectiveId history, Consumer<R> how) {
            steps.add(new Step(row, history, () -> how.accept(row)));
            return this;
        }
    }

    private record Step(UpdatableRecord<?> row, @Nullable ObjectiveId history, Runnable how) {}

    /** A change, with all values of the row as they were right after it. */
    private record Moment(Act act, Step step, long revision, int ordinal, int version, List<@Nullable Object> values) {

        UpdatableRecord<?> row() {
            return step.row();
        }

        /** What the change needs to be told apart from the row as it stands now: few columns of few rows. */
        Map<String, @Nullable Object> told() {
            var told = new LinkedHashMap<String, @Nullable Object>();
            told.put("revision", revision);
            told.put("ordinal", ordinal);
            told.put("operation_id", act.id().value());
            told.put("subject_id", String.valueOf(row().get("id")));
            told.put(
                    "objective_id",
                    step.history() == null ? null : step.history().value());
            told.put("version", version);
            told.put("held", held());
            return told;
        }

        private Map<String, @Nullable Object> held() {
            var held = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < values.size(); i++) {
                if (!Objects.equals(values.get(i), row().get(i))) {
                    held.put(Objects.requireNonNull(row().field(i)).getName(), values.get(i));
                }
            }
            return held;
        }
    }

    Act act(ZonedDateTime at, MemberId by, Verb verb) {
        return act(at, by, verb, null);
    }

    Act act(ZonedDateTime at, MemberId by, Verb verb, @Nullable String reason) {
        var act = new Act(at, by, verb, reason);
        acts.add(act);
        return act;
    }

    /** Adds a row of a table whose changes are not recorded; it refers to rows that are. */
    void addUnrecorded(UpdatableRecord<?> row) {
        unrecorded.add(row);
    }

    /** Writes everything into a workspace without history, within the transaction that is open. Once only. */
    void write(DSLContext dsl, WorkspaceId workspace) {
        acts.sort(comparing(it -> it.at));
        var moments = played(workspace);
        for (var table : TABLES) {
            var rows = moments.getOrDefault(table, List.of()).stream()
                    .filter(it -> it.version() == 1)
                    .map(Moment::row)
                    .toList();
            dsl.batchInsert(rows).execute();
        }
        unrecorded.forEach(it -> set(it, "workspace_id", WorkspaceId.class, workspace));
        dsl.batchInsert(unrecorded).execute();
        dsl.batchInsert(operations(workspace)).execute();
        moments.forEach((table, its) -> writeChanges(dsl, workspace, table, its));
        dsl.insertInto(REVISION)
                .set(REVISION.WORKSPACE_ID, workspace)
                .set(REVISION.VALUE, (long) acts.size())
                .execute();
    }

    /** Lets everything happen in order. Afterwards the rows stand as they do in the end. */
    private Map<Table<?>, List<Moment>> played(WorkspaceId workspace) {
        var moments = new LinkedHashMap<Table<?>, List<Moment>>();
        var versions = new IdentityHashMap<UpdatableRecord<?>, Integer>();
        for (int i = 0; i < acts.size(); i++) {
            var act = acts.get(i);
            for (int ordinal = 0; ordinal < act.steps.size(); ordinal++) {
                var step = act.steps.get(ordinal);
                var row = step.row();
                int version = versions.merge(row, 1, Integer::sum);
                step.how().run();
                set(row, "workspace_id", WorkspaceId.class, workspace);
                set(row, "version", Integer.class, version);
                moments.computeIfAbsent(row.getTable(), it -> new ArrayList<>())
                        .add(new Moment(act, step, i + 1L, ordinal, version, valuesOf(row)));
            }
        }
        return moments;
    }

    private static List<@Nullable Object> valuesOf(UpdatableRecord<?> row) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.get(i));
        }
        return values;
    }

    private static <T> void set(UpdatableRecord<?> row, String column, Class<T> type, T value) {
        var field = row.field(column, type);
        if (field != null) {
            row.set(field, value);
        }
    }

    private List<OperationRecord> operations(WorkspaceId workspace) {
        var operations = new ArrayList<OperationRecord>();
        for (var act : acts) {
            var operation = new OperationRecord();
            operation.setWorkspaceId(workspace);
            operation.setId(act.id);
            operation.setActorId(act.by);
            operation.setVerb(act.verb);
            operation.setReason(act.reason);
            operation.setRevision(operations.size() + 1L);
            operation.setRecordedAt(act.at.toOffsetDateTime());
            operations.add(operation);
        }
        return operations;
    }

    /**
     * The row after each change is the row as it stands now with a few columns put back; before it, the one after the
     * change before. PostgreSQL writes both, so that they look exactly as if {@code to_jsonb(new)} had made them.
     */
    private static void writeChanges(DSLContext dsl, WorkspaceId workspace, Table<?> table, List<Moment> moments) {
        var told = JSON.writeValueAsString(moments.stream().map(Moment::told).toList());
        dsl.execute(
                """
                insert into change (workspace_id, revision, ordinal, operation_id, subject, subject_id, objective_id, version, before, after)
                select {0}, revision, ordinal, operation_id, {1}, subject_id, objective_id, version,
                  lag(after) over (partition by subject_id order by revision, ordinal), after
                from (
                  select told.*, to_jsonb(jsonb_populate_record(row, told.held)) as after
                  from jsonb_to_recordset({2}) as told (revision bigint, ordinal integer, operation_id uuid, subject_id uuid,
                    objective_id uuid, version integer, held jsonb)
                  join {3} row on row.workspace_id = {0} and row.id = told.subject_id
                ) as changes
                """,
                DSL.val(workspace.value()),
                DSL.val(table.getName().toUpperCase(Locale.ROOT)),
                DSL.val(JSONB.valueOf(told)),
                table);
    }
}
