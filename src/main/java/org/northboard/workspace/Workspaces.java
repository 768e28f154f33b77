package org.northboard.workspace;

import static org.northboard.db.Tables.WORKSPACE;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.northboard.database.Transactions;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Service;

/** The workspaces of this installation. Each is seen by its id only; there is no list of them. */
@Service
public class Workspaces {

    private final DSLContext dsl;
    private final Transactions transactions;

    Workspaces(DSLContext dsl, Transactions transactions) {
        this.dsl = dsl;
        this.transactions = transactions;
    }

    public Optional<Workspace> find(WorkspaceId id) {
        // @formatter:off
        return transactions.read(id, () -> dsl.select(WORKSPACE.WORKSPACE_ID, WORKSPACE.NAME,
                    WORKSPACE.LANGUAGE.convertFrom(Locale::forLanguageTag), WORKSPACE.TIME_ZONE.convertFrom(ZoneId::of),
                    WORKSPACE.DEMO, WORKSPACE.MISSION, WORKSPACE.CHECK_IN_CADENCE_DAYS)
                .from(WORKSPACE)
                .where(WORKSPACE.WORKSPACE_ID.eq(id))
                .fetchOptional(Records.mapping(Workspace::new)));
        // @formatter:on
    }
}
