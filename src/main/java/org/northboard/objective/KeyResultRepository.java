package org.northboard.objective;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.MILESTONE;
import static org.northboard.db.Tables.PHASED_TARGET;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Repository;

@Repository
class KeyResultRepository {

    private final DSLContext dsl;

    KeyResultRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<KeyResult> find(WorkspaceId workspace, KeyResultId id) {
        return fetch(workspace, KEY_RESULT.ID.eq(id)).stream().findFirst();
    }

    /** Those that are not retired, in order. */
    List<KeyResult> of(WorkspaceId workspace, ObjectiveId objective) {
        return fetch(workspace, KEY_RESULT.OBJECTIVE_ID.eq(objective).and(KEY_RESULT.STATE.eq(KeyResultState.ACTIVE)));
    }

    /** A position after every other key result of the objective. */
    BigDecimal lastPosition(WorkspaceId workspace, ObjectiveId objective) {
        return dsl.select(coalesce(max(KEY_RESULT.POSITION), BigDecimal.ZERO))
                .from(KEY_RESULT)
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.OBJECTIVE_ID.eq(objective))
                .fetchSingle()
                .value1()
                .add(BigDecimal.ONE);
    }

    /** Ids and versions of a key result's phased targets. */
    Map<UUID, Integer> phaseVersions(WorkspaceId workspace, KeyResultId id) {
        return dsl.select(PHASED_TARGET.ID, PHASED_TARGET.VERSION)
                .from(PHASED_TARGET)
                .where(PHASED_TARGET.WORKSPACE_ID.eq(workspace))
                .and(PHASED_TARGET.KEY_RESULT_ID.eq(id))
                .fetchMap(PHASED_TARGET.ID, PHASED_TARGET.VERSION);
    }

    private List<KeyResult> fetch(WorkspaceId workspace, Condition which) {
        // @formatter:off
        return dsl.select(KEY_RESULT.ID, KEY_RESULT.OBJECTIVE_ID, KEY_RESULT.OWNER_ID, KEY_RESULT.TITLE, KEY_RESULT.MEASURE,
                    KEY_RESULT.SOURCE, KEY_RESULT.START_VALUE, KEY_RESULT.TARGET_VALUE, KEY_RESULT.UNIT, KEY_RESULT.WEIGHT,
                    KEY_RESULT.POSITION, KEY_RESULT.DUE_ON, KEY_RESULT.STATE, KEY_RESULT.CURRENT_VALUE, KEY_RESULT.CONFIDENCE,
                    KEY_RESULT.LAST_CHECK_IN_AT, KEY_RESULT.CLOSING_PROGRESS, KEY_RESULT.VERSION,
                    multiset(select(MILESTONE.ID, MILESTONE.TITLE, MILESTONE.WEIGHT, MILESTONE.DUE_ON, MILESTONE.DONE_AT, MILESTONE.VERSION)
                        .from(MILESTONE)
                        .where(MILESTONE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(MILESTONE.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                        .orderBy(MILESTONE.POSITION, MILESTONE.ID))
                        .convertFrom(rows -> rows.map(Records.mapping(KeyResult.Milestone::new))),
                    multiset(select(PHASED_TARGET.DUE_ON, PHASED_TARGET.VALUE)
                        .from(PHASED_TARGET)
                        .where(PHASED_TARGET.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(PHASED_TARGET.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                        .orderBy(PHASED_TARGET.DUE_ON))
                        .convertFrom(rows -> rows.map(Records.mapping(KeyResult.Phase::new))))
                .from(KEY_RESULT)
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(which)
                .orderBy(KEY_RESULT.POSITION, KEY_RESULT.ID)
                .fetch(Records.mapping(KeyResult::new));
        // @formatter:on
    }
}
