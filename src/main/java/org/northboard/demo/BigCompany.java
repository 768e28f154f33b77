package org.northboard.demo;

import static org.northboard.db.Tables.WORKSPACE;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.northboard.database.Transactions;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Companies of any size to measure with: figures and words, no story. The same size and seed give the same company on
 * any day, with dates relative to that day. PostgreSQL makes up the rows itself, which is what makes it fast.
 *
 * <p>Six objectives for each team, each aligned to one of the team above; one running quarter, of which ten weeks are
 * over. One operation stands for everything; there are no changes.
 */
@Component
public class BigCompany {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int OBJECTIVES_OF_A_TEAM = 6;

    private final DSLContext dsl;
    private final Transactions transactions;
    private final Clock clock;

    BigCompany(DSLContext dsl, Transactions transactions, Clock clock) {
        this.dsl = dsl;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How much of it.
     *
     * @param objectives in all, at least 60
     * @param keyResults of each objective
     * @param checkIns of each key result, 0 to 999
     * @param seed another one gives other figures and words
     */
    public record Size(int objectives, int keyResults, int checkIns, long seed) {

        public Size {
            if (objectives < 60 || keyResults < 1 || checkIns < 0 || checkIns > 999) {
                throw new IllegalArgumentException("too small or too large");
            }
        }

        /** The size that the benchmarks use: 4 key results each, with 25 check-ins each. */
        public static Size of(int objectives) {
            return new Size(objectives, 4, 25, 1);
        }

        int objectivesOfATeam() {
            return OBJECTIVES_OF_A_TEAM;
        }

        int teams() {
            return (objectives + OBJECTIVES_OF_A_TEAM - 1) / OBJECTIVES_OF_A_TEAM;
        }

        /** 5 for 500 objectives, 6 for 5,000, 7 for 50,000. */
        /** Everybody leads a team or works for one. */
        int members() {
            return Math.max(objectives / 5, teams());
        }

        int depth() {
            return Math.clamp(2 + (long) Math.ceil(Math.log10(objectives)), 3, 7);
        }
    }

    /** The workspace of the company of this size, whether it exists or not. */
    public WorkspaceId id(Size size) {
        return new WorkspaceId(UUID.nameUUIDFromBytes(size.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The company of this size, written now if it is not there yet: 5,000,000 check-ins take minutes. */
    public WorkspaceId open(Size size) {
        WorkspaceId id = id(size);
        transactions.write(id, () -> {
            int founded = dsl.insertInto(WORKSPACE)
                    .set(WORKSPACE.WORKSPACE_ID, id)
                    .set(WORKSPACE.NAME, "Big Company %,d".formatted(size.objectives()))
                    .set(WORKSPACE.LANGUAGE, "en")
                    .set(WORKSPACE.TIME_ZONE, ZONE.getId())
                    .set(WORKSPACE.DEMO, true)
                    .onConflictDoNothing()
                    .execute();
            if (founded == 1) {
                new BigCompanyRows(dsl, id, size).write(OffsetDateTime.now(clock.withZone(ZONE)));
            }
            return founded == 1;
        });
        return id;
    }
}
