package org.northboard.objective;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.OBJECTIVE;
import static org.northboard.db.Tables.PILLAR;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.northboard.id.CycleId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.PillarId;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Repository;

@Repository
class ObjectiveRepository {

    private final DSLContext dsl;

    ObjectiveRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Objective> find(WorkspaceId workspace, ObjectiveId id) {
        return fetch(workspace, OBJECTIVE.ID.eq(id)).stream().findFirst();
    }

    /** Those of them that there are, in order. */
    List<Objective> inOrder(WorkspaceId workspace, Collection<ObjectiveId> ids) {
        return fetch(workspace, OBJECTIVE.ID.in(ids));
    }

    Set<MemberId> keyResultOwners(WorkspaceId workspace, ObjectiveId id) {
        return dsl.selectDistinct(KEY_RESULT.OWNER_ID)
                .from(KEY_RESULT)
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.OBJECTIVE_ID.eq(id))
                .and(KEY_RESULT.STATE.eq(KeyResultState.ACTIVE))
                .fetchSet(KEY_RESULT.OWNER_ID);
    }

    boolean has(WorkspaceId workspace, PillarId pillar) {
        return dsl.fetchExists(PILLAR, PILLAR.WORKSPACE_ID.eq(workspace).and(PILLAR.ID.eq(pillar)));
    }

    /** A position after every other objective of the cycle. */
    BigDecimal lastPosition(WorkspaceId workspace, CycleId cycle) {
        return dsl.select(coalesce(max(OBJECTIVE.POSITION), BigDecimal.ZERO))
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.CYCLE_ID.eq(cycle))
                .fetchSingle()
                .value1()
                .add(BigDecimal.ONE);
    }

    private List<Objective> fetch(WorkspaceId workspace, Condition which) {
        // @formatter:off
        return dsl.select(OBJECTIVE.ID, OBJECTIVE.CYCLE_ID, OBJECTIVE.SCOPE, OBJECTIVE.TEAM_ID, OBJECTIVE.OWNER_ID, OBJECTIVE.PILLAR_ID,
                    OBJECTIVE.TITLE, OBJECTIVE.WHY, OBJECTIVE.KIND, OBJECTIVE.VISIBILITY, OBJECTIVE.STATE, OBJECTIVE.STARTS_ON,
                    OBJECTIVE.ENDS_ON, OBJECTIVE.POSITION, OBJECTIVE.OVERRIDE_PROGRESS, OBJECTIVE.OVERRIDE_REASON,
                    OBJECTIVE.CLOSING_PROGRESS, OBJECTIVE.SCORE, OBJECTIVE.SCORE_REASON, OBJECTIVE.VERSION,
                    OBJECTIVE.cycle().PHASE)
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(which)
                .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID)
                .fetch(Records.mapping(Objective::new));
        // @formatter:on
    }
}
