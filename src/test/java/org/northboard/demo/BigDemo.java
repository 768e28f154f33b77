package org.northboard.demo;

import static org.northboard.db.Tables.WORKSPACE;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jooq.DSLContext;
import org.northboard.database.Transactions;
import org.northboard.id.WorkspaceId;

/** Puts a {@link BigCompany} in the place of a demo company, where the first page of the application leads to it. */
public final class BigDemo {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DSLContext dsl;
    private final Transactions transactions;
    private final DemoCompanies demos;

    public BigDemo(DSLContext dsl, Transactions transactions, DemoCompanies demos) {
        this.dsl = dsl;
        this.transactions = transactions;
        this.demos = demos;
    }

    /** The company of this size behind the demo of this language, written now if that demo is not there yet. */
    public WorkspaceId open(Locale language, BigCompany.Size size) {
        WorkspaceId id = demos.id(language);
        transactions.write(id, () -> {
            int founded = dsl.insertInto(WORKSPACE)
                    .set(WORKSPACE.WORKSPACE_ID, id)
                    .set(WORKSPACE.NAME, "Big Company " + size.objectives())
                    .set(WORKSPACE.LANGUAGE, language.getLanguage())
                    .set(WORKSPACE.TIME_ZONE, ZONE.getId())
                    .set(WORKSPACE.DEMO, true)
                    .onConflictDoNothing()
                    .execute();
            if (founded == 1) {
                new BigCompanyRows(dsl, id, size).write(OffsetDateTime.now(Clock.system(ZONE)));
            }
            return founded == 1;
        });
        return id;
    }
}
