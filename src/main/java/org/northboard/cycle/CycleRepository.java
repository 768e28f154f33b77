package org.northboard.cycle;

import static org.northboard.db.Tables.CYCLE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.northboard.id.CycleId;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Repository;

@Repository
class CycleRepository {

    private final DSLContext dsl;

    CycleRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Cycle> all(WorkspaceId workspace) {
        // @formatter:off
        return dsl.select(CYCLE.ID, CYCLE.PARENT_ID, CYCLE.NAME, CYCLE.KIND, CYCLE.STARTS_ON, CYCLE.ENDS_ON, CYCLE.PHASE, CYCLE.VERSION)
                .from(CYCLE)
                .where(CYCLE.WORKSPACE_ID.eq(workspace))
                .orderBy(CYCLE.STARTS_ON.desc(), CYCLE.ENDS_ON)
                .fetch(Records.mapping(Cycle::new));
        // @formatter:on
    }

    Optional<Cycle> find(WorkspaceId workspace, CycleId id) {
        // @formatter:off
        return dsl.select(CYCLE.ID, CYCLE.PARENT_ID, CYCLE.NAME, CYCLE.KIND, CYCLE.STARTS_ON, CYCLE.ENDS_ON, CYCLE.PHASE, CYCLE.VERSION)
                .from(CYCLE)
                .where(CYCLE.WORKSPACE_ID.eq(workspace))
                .and(CYCLE.ID.eq(id))
                .fetchOptional(Records.mapping(Cycle::new));
        // @formatter:on
    }
}
