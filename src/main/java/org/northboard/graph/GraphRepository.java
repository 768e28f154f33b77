package org.northboard.graph;

import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.northboard.db.Tables.ALIGNMENT;
import static org.northboard.db.Tables.CHANGE;
import static org.northboard.db.Tables.CHECK_IN;
import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.MILESTONE;
import static org.northboard.db.Tables.OBJECTIVE;
import static org.northboard.db.Tables.OPERATION;
import static org.northboard.db.Tables.PHASED_TARGET;
import static org.northboard.db.Tables.REVISION;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Subject;
import org.northboard.change.Verb;
import org.northboard.db.tables.Objective;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.WorkspaceId;
import org.northboard.objective.KeyResultState;
import org.northboard.objective.Visibility;
import org.springframework.stereotype.Repository;

/** Reads a workspace's graph row by row: one statement a table, whatever its size. */
@Repository
class GraphRepository {

    private static final int ROWS_AT_ONCE = 5000;

    private final DSLContext dsl;

    GraphRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    long revision(WorkspaceId workspace) {
        return dsl.select(REVISION.VALUE)
                .from(REVISION)
                .where(REVISION.WORKSPACE_ID.eq(workspace))
                .fetchSingle()
                .value1();
    }

    /** The objectives of the cycles, and those of other cycles that they are linked to. */
    void objectives(WorkspaceId workspace, Collection<CycleId> cycles, SharedIds ids, Consumer<ObjectiveRow> to) {
        // @formatter:off
        dsl.select(OBJECTIVE.ID.convertFrom(ids::one), OBJECTIVE.CYCLE_ID.convertFrom(ids::one), OBJECTIVE.SCOPE,
                    OBJECTIVE.TEAM_ID.convertFrom(ids::one), OBJECTIVE.OWNER_ID.convertFrom(ids::one),
                    OBJECTIVE.PILLAR_ID.convertFrom(ids::one), OBJECTIVE.TITLE.convertFrom(Utf8::of), OBJECTIVE.KIND, OBJECTIVE.VISIBILITY.convertFrom(Visibility.PRIVATE::equals), OBJECTIVE.STATE,
                    OBJECTIVE.STARTS_ON, OBJECTIVE.ENDS_ON, OBJECTIVE.POSITION.convertFrom(BigDecimal::doubleValue),
                    OBJECTIVE.OVERRIDE_PROGRESS, OBJECTIVE.CLOSING_PROGRESS, OBJECTIVE.VERSION)
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(inGraph(workspace, cycles))
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(Records.mapping(ObjectiveRow::new))
                .forEach(to);
        // @formatter:on
    }

    /** The key results of the cycles' objectives. */
    void keyResults(WorkspaceId workspace, Collection<CycleId> cycles, SharedIds ids, Consumer<KeyResultRow> to) {
        // @formatter:off
        dsl.select(KEY_RESULT.ID, KEY_RESULT.OBJECTIVE_ID.convertFrom(ids::one), KEY_RESULT.OWNER_ID.convertFrom(ids::one),
                    KEY_RESULT.TITLE.convertFrom(Utf8::of), KEY_RESULT.MEASURE, KEY_RESULT.SOURCE,
                    figure(KEY_RESULT.START_VALUE), figure(KEY_RESULT.TARGET_VALUE), KEY_RESULT.UNIT.convertFrom(String::intern),
                    figure(KEY_RESULT.WEIGHT), figure(KEY_RESULT.POSITION), KEY_RESULT.DUE_ON,
                    KEY_RESULT.STATE.convertFrom(KeyResultState.ACTIVE::equals), figure(KEY_RESULT.CURRENT_VALUE),
                    coalesce(KEY_RESULT.CONFIDENCE, inline((short) KeyResultRow.NOT_SAID)).convertFrom(Short::intValue),
                    instant(KEY_RESULT.LAST_CHECK_IN_AT),
                    KEY_RESULT.CLOSING_PROGRESS, KEY_RESULT.VERSION)
                .from(KEY_RESULT)
                .join(OBJECTIVE).on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID)).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.CYCLE_ID.in(cycles))
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(Records.mapping(KeyResultRow::new))
                .forEach(to);
        // @formatter:on
    }

    void milestones(WorkspaceId workspace, Consumer<MilestoneRow> to) {
        // @formatter:off
        dsl.select(MILESTONE.ID, MILESTONE.KEY_RESULT_ID, figure(MILESTONE.WEIGHT), MILESTONE.DONE_AT.isNotNull(), MILESTONE.DUE_ON)
                .from(MILESTONE)
                .where(MILESTONE.WORKSPACE_ID.eq(workspace))
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(Records.mapping(MilestoneRow::new))
                .forEach(to);
        // @formatter:on
    }

    void phases(WorkspaceId workspace, Consumer<PhaseRow> to) {
        dsl.select(PHASED_TARGET.ID, PHASED_TARGET.KEY_RESULT_ID, PHASED_TARGET.DUE_ON, figure(PHASED_TARGET.VALUE))
                .from(PHASED_TARGET)
                .where(PHASED_TARGET.WORKSPACE_ID.eq(workspace))
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(Records.mapping(PhaseRow::new))
                .forEach(to);
    }

    void links(WorkspaceId workspace, SharedIds ids, Consumer<LinkRow> to) {
        // @formatter:off
        dsl.select(ALIGNMENT.ID, ALIGNMENT.CHILD_ID.convertFrom(ids::one), ALIGNMENT.PARENT_OBJECTIVE_ID.convertFrom(ids::one),
                    ALIGNMENT.PARENT_KEY_RESULT_ID, ALIGNMENT.KIND,
                    figure(ALIGNMENT.WEIGHT), ALIGNMENT.RANK, figure(ALIGNMENT.POSITION), ALIGNMENT.VERSION)
                .from(ALIGNMENT)
                .where(ALIGNMENT.WORKSPACE_ID.eq(workspace))
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(Records.mapping(LinkRow::new))
                .forEach(to);
        // @formatter:on
    }

    /** A value that was reported on a key result; NaN when there was none. */
    record Reading(KeyResultId keyResult, Instant at, double value) {}

    /** What is not retracted, of these key results. */
    List<Reading> readings(WorkspaceId workspace, Collection<KeyResultId> keyResults) {
        return dsl.select(CHECK_IN.KEY_RESULT_ID, instant(CHECK_IN.RECORDED_AT), figure(CHECK_IN.VALUE))
                .from(CHECK_IN)
                .where(CHECK_IN.WORKSPACE_ID.eq(workspace))
                .and(CHECK_IN.RETRACTED_AT.isNull())
                .and(CHECK_IN.KEY_RESULT_ID.in(keyResults))
                .fetch(Records.mapping(Reading::new));
    }

    /** When the milestones of these key results were ticked that are. */
    Map<MilestoneId, Instant> ticks(WorkspaceId workspace, Collection<KeyResultId> keyResults) {
        Field<Instant> doneAt = instant(MILESTONE.DONE_AT);
        return dsl.select(MILESTONE.ID, doneAt)
                .from(MILESTONE)
                .where(MILESTONE.WORKSPACE_ID.eq(workspace))
                .and(MILESTONE.DONE_AT.isNotNull())
                .and(MILESTONE.KEY_RESULT_ID.in(keyResults))
                .fetchMap(MILESTONE.ID, doneAt);
    }

    /** Since when the progress of these objectives has been what somebody set by hand. */
    Map<ObjectiveId, Instant> overridden(WorkspaceId workspace, Collection<ObjectiveId> objectives) {
        Field<Instant> since = instant(max(OPERATION.RECORDED_AT));
        // @formatter:off
        return dsl.select(CHANGE.OBJECTIVE_ID, since)
                .from(CHANGE)
                .join(OPERATION)
                    .on(OPERATION.WORKSPACE_ID.eq(CHANGE.WORKSPACE_ID))
                    .and(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .where(CHANGE.WORKSPACE_ID.eq(workspace))
                .and(CHANGE.SUBJECT.eq(Subject.OBJECTIVE))
                .and(CHANGE.OBJECTIVE_ID.in(objectives))
                .and(jsonbGetAttributeAsText(CHANGE.AFTER, "override_progress")
                    .isDistinctFrom(jsonbGetAttributeAsText(CHANGE.BEFORE, "override_progress")))
                .groupBy(CHANGE.OBJECTIVE_ID)
                .fetchMap(CHANGE.OBJECTIVE_ID, since);
        // @formatter:on
    }

    /** That a key result of an objective was to reach something else from a moment on. */
    record Aim(Instant at, String reason, KeyResultRow before, KeyResultRow after) {

        Aim(Instant at, @Nullable String reason, JSONB before, JSONB after) {
            this(at, reason == null ? "" : reason, new RowReader(before).keyResult(), new RowReader(after).keyResult());
        }
    }

    /** The changes of what an objective's key results aim at, the oldest first. */
    List<Aim> aims(WorkspaceId workspace, ObjectiveId objective) {
        // @formatter:off
        return dsl.select(instant(OPERATION.RECORDED_AT), OPERATION.REASON, CHANGE.BEFORE, CHANGE.AFTER)
                .from(CHANGE)
                .join(OPERATION)
                    .on(OPERATION.WORKSPACE_ID.eq(CHANGE.WORKSPACE_ID))
                    .and(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .where(CHANGE.WORKSPACE_ID.eq(workspace))
                .and(CHANGE.OBJECTIVE_ID.eq(objective))
                .and(CHANGE.SUBJECT.eq(Subject.KEY_RESULT))
                .and(CHANGE.BEFORE.isNotNull()).and(CHANGE.AFTER.isNotNull())
                .and(OPERATION.VERB.eq(Verb.RETARGET_KEY_RESULT))
                .orderBy(CHANGE.REVISION)
                .fetch(row -> new Aim(row.value1(), row.value2(), row.value3(), row.value4()));
        // @formatter:on
    }

    private static Condition inGraph(WorkspaceId workspace, Collection<CycleId> cycles) {
        Objective other = OBJECTIVE.as("other");
        // @formatter:off
        return OBJECTIVE.CYCLE_ID.in(cycles)
                .or(OBJECTIVE.ID.in(select(ALIGNMENT.CHILD_ID)
                    .from(ALIGNMENT)
                    .join(other).on(other.WORKSPACE_ID.eq(ALIGNMENT.WORKSPACE_ID)).and(other.ID.eq(ALIGNMENT.PARENT_OBJECTIVE_ID))
                    .where(ALIGNMENT.WORKSPACE_ID.eq(workspace))
                    .and(other.CYCLE_ID.in(cycles))))
                .or(OBJECTIVE.ID.in(select(ALIGNMENT.CHILD_ID)
                    .from(ALIGNMENT)
                    .join(KEY_RESULT).on(KEY_RESULT.WORKSPACE_ID.eq(ALIGNMENT.WORKSPACE_ID)).and(KEY_RESULT.ID.eq(ALIGNMENT.PARENT_KEY_RESULT_ID))
                    .join(other).on(other.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID)).and(other.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                    .where(ALIGNMENT.WORKSPACE_ID.eq(workspace))
                    .and(other.CYCLE_ID.in(cycles))))
                .or(OBJECTIVE.ID.in(select(ALIGNMENT.PARENT_OBJECTIVE_ID)
                    .from(ALIGNMENT)
                    .join(other).on(other.WORKSPACE_ID.eq(ALIGNMENT.WORKSPACE_ID)).and(other.ID.eq(ALIGNMENT.CHILD_ID))
                    .where(ALIGNMENT.WORKSPACE_ID.eq(workspace))
                    .and(ALIGNMENT.PARENT_OBJECTIVE_ID.isNotNull())
                    .and(other.CYCLE_ID.in(cycles))));
        // @formatter:on
    }

    private static Field<Instant> instant(Field<OffsetDateTime> column) {
        return column.convertFrom(Instant.class, nullOnAllNull(OffsetDateTime::toInstant)::apply);
    }

    /** NaN stands for a figure that is not there. */
    private static Field<Double> figure(Field<BigDecimal> column) {
        return column.convertFrom(Double.class, value -> value == null ? Double.NaN : value.doubleValue());
    }
}
