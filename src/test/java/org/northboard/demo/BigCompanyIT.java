package org.northboard.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.db.Tables.ALIGNMENT;
import static org.northboard.db.Tables.CHECK_IN;
import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.MEMBER;
import static org.northboard.db.Tables.OBJECTIVE;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.northboard.Services;
import org.northboard.TestDatabase;
import org.northboard.database.DatabaseServer;
import org.northboard.graph.Graphs;
import org.northboard.graph.ObjectiveNode;
import org.northboard.id.WorkspaceId;
import org.northboard.progress.Pace;

class BigCompanyIT {

    private static final Clock WEDNESDAY = Clock.fixed(Instant.parse("2026-11-18T03:00:00Z"), ZoneOffset.UTC);
    private static final BigCompany.Size SMALLEST = BigCompany.Size.of(500);
    private static final DatabaseServer SERVER = TestDatabase.fresh();
    private static Services services;
    private static WorkspaceId company;

    @BeforeAll
    static void open() {
        services = Services.on(SERVER, WEDNESDAY);
        company = services.get(BigCompany.class).open(SMALLEST);
    }

    @AfterAll
    static void close() {
        services.close();
    }

    @Test
    void whoeverMeasuresGetsAsMuchAsTheyAskedFor() throws Exception {
        services.get(BigCompany.class).open(SMALLEST);
        try (Connection connection = SERVER.connect()) {
            DSLContext dsl = dsl(connection);
            assertThat(dsl.fetchCount(OBJECTIVE)).isEqualTo(500);
            assertThat(dsl.fetchCount(KEY_RESULT)).isEqualTo(2000);
            assertThat(dsl.fetchCount(CHECK_IN)).isEqualTo(50_000);
            assertThat(dsl.fetchCount(MEMBER)).isEqualTo(100);
            assertThat(dsl.fetchCount(ALIGNMENT, ALIGNMENT.RANK.eq(1))).isBetween(8, 24);
            assertThat(dsl.select(DSL.avg(DSL.length(OBJECTIVE.TITLE)))
                            .from(OBJECTIVE)
                            .fetchSingle()
                            .value1()
                            .doubleValue())
                    .isBetween(60.0, 90.0);
            assertThat(dsl.select(DSL.countDistinct(OBJECTIVE.TITLE))
                            .from(OBJECTIVE)
                            .fetchSingle()
                            .value1())
                    .isGreaterThan(400);
        }
    }

    @Test
    void theLastCheckInIsWhatTheKeyResultShows() throws Exception {
        try (Connection connection = SERVER.connect()) {
            var unlike = dsl(connection).fetchSingle("""
                            select count(*)
                            from key_result k
                            left join lateral (
                              select * from check_in c
                              where c.workspace_id = k.workspace_id and c.key_result_id = k.id
                              order by c.recorded_at desc limit 1
                            ) as last on true
                            where (k.current_value, k.confidence, k.last_check_in_at)
                              is distinct from (last.value, last.confidence, last.recorded_at)
                              or k.last_check_in_at > cast(? as timestamptz)
                            """, WEDNESDAY.instant().toString());
            assertThat(unlike.get(0, Long.class)).isZero();
        }
    }

    @Test
    void theBoardOfABigCompanyIsAsDeepAndAsWideAsARealOne() {
        services.get(Graphs.class).of(company).read(graph -> {
            Map<Pace, Integer> paces = new EnumMap<>(Pace.class);
            int deepest = 0;
            int children = 0;
            int parents = 0;
            for (ObjectiveNode node : graph.objectives()) {
                paces.merge(node.standing().pace(), 1, Integer::sum);
                int depth = 1;
                ObjectiveNode upper = node;
                while (!upper.above().isEmpty()) {
                    upper = requireNonNull(graph.upper(upper.above().getFirst()));
                    depth++;
                }
                deepest = Math.max(deepest, depth);
                int below = graph.below(node).size();
                children += below;
                parents += below > 0 ? 1 : 0;
            }
            assertThat(deepest).isEqualTo(5);
            assertThat(children / (double) parents).isBetween(6.0, 9.0);
            assertThat(graph.tops(graph.objectives().iterator().next().row().cycle()))
                    .hasSize(6);
            assertThat(paces).containsKeys(Pace.ON_TRACK, Pace.BEHIND, Pace.AT_RISK);
            return true;
        });
    }

    @Test
    void theSameSeedGivesTheSameCompanyAnywhere() throws Exception {
        DatabaseServer elsewhere = TestDatabase.fresh();
        try (Services on = Services.on(elsewhere, WEDNESDAY);
                Connection here = SERVER.connect();
                Connection there = elsewhere.connect()) {
            assertThat(on.get(BigCompany.class).open(SMALLEST)).isEqualTo(company);
            for (String table :
                    List.of("member", "team", "team_member", "objective", "key_result", "alignment", "check_in")) {
                assertThat(content(there, table)).as(table).isEqualTo(content(here, table));
            }
            WorkspaceId other = on.get(BigCompany.class).open(new BigCompany.Size(500, 4, 25, 2));
            assertThat(other).isNotEqualTo(company);
        }
    }

    private static String content(Connection connection, String table) {
        return dsl(connection)
                .fetchSingle("select md5(string_agg(t::text, ',' order by t::text)) from " + table + " t")
                .get(0, String.class);
    }

    private static DSLContext dsl(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES);
    }
}
