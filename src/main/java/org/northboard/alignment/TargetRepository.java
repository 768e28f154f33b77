package org.northboard.alignment;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.northboard.db.Tables.CYCLE;
import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.MEMBER;
import static org.northboard.db.Tables.OBJECTIVE;
import static org.northboard.db.Tables.TEAM;

import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.SortField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.northboard.cycle.CyclePhase;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.WorkspaceId;
import org.northboard.objective.KeyResultState;
import org.northboard.objective.ObjectiveState;
import org.northboard.people.Folding;
import org.springframework.stereotype.Repository;

/** Searches objectives and key results of open cycles; who may see them is asked afterwards. */
@Repository
class TargetRepository {

    /** Private ones are taken out after reading: some more are read than are asked for. */
    private static final int SPARE = 20;

    private final DSLContext dsl;

    TargetRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    record Row(ObjectiveId objective, @Nullable KeyResultId keyResult, String title) {

        Upper upper() {
            return keyResult == null ? new Upper.Whole(objective) : new Upper.Part(keyResult);
        }
    }

    List<Row> objectives(WorkspaceId workspace, CycleId near, String text, int limit) {
        Condition found = every(
                text,
                word -> OBJECTIVE
                        .TITLE_FOLDED
                        .contains(word)
                        .or(MEMBER.NAME_FOLDED.contains(word))
                        .or(folded(TEAM.NAME).contains(word)));
        // @formatter:off
        return dsl.select(OBJECTIVE.ID, inline(null, KEY_RESULT.ID), OBJECTIVE.TITLE)
                .from(OBJECTIVE)
                .join(CYCLE).on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID)).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID))
                .join(MEMBER).on(MEMBER.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID)).and(MEMBER.ID.eq(OBJECTIVE.OWNER_ID))
                .leftJoin(TEAM).on(TEAM.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID)).and(TEAM.ID.eq(OBJECTIVE.TEAM_ID))
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(CYCLE.PHASE.ne(CyclePhase.CLOSED))
                .and(OBJECTIVE.STATE.ne(ObjectiveState.CANCELLED))
                .and(found)
                .orderBy(nearest(near), OBJECTIVE.TITLE, OBJECTIVE.ID)
                .limit(limit + SPARE)
                .fetch(Records.mapping(Row::new));
        // @formatter:on
    }

    List<Row> keyResults(WorkspaceId workspace, CycleId near, String text, int limit) {
        Condition found = every(text, word -> folded(KEY_RESULT.TITLE).contains(word));
        // @formatter:off
        return dsl.select(OBJECTIVE.ID, KEY_RESULT.ID, KEY_RESULT.TITLE)
                .from(KEY_RESULT)
                .join(OBJECTIVE).on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID)).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .join(CYCLE).on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID)).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID))
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(CYCLE.PHASE.ne(CyclePhase.CLOSED))
                .and(OBJECTIVE.STATE.ne(ObjectiveState.CANCELLED))
                .and(KEY_RESULT.STATE.eq(KeyResultState.ACTIVE))
                .and(found)
                .orderBy(nearest(near), KEY_RESULT.TITLE, KEY_RESULT.ID)
                .limit(limit + SPARE)
                .fetch(Records.mapping(Row::new));
        // @formatter:on
    }

    private static Condition every(String text, Function<String, Condition> has) {
        Condition all = noCondition();
        for (String word : Folding.fold(text).split("\\s+", -1)) {
            all = word.isEmpty() ? all : all.and(has.apply(word));
        }
        return all;
    }

    private static SortField<Integer> nearest(CycleId near) {
        return when(OBJECTIVE.CYCLE_ID.eq(near), 0).otherwise(1).asc();
    }

    private static Field<String> folded(Field<String> name) {
        return function("folded", SQLDataType.CLOB, name);
    }
}
