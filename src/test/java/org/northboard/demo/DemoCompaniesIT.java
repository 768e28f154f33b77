package org.northboard.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.northboard.db.Tables.CHECK_IN;
import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.OBJECTIVE;
import static org.northboard.db.Tables.OPERATION;
import static org.northboard.db.Tables.REVISION;
import static org.northboard.db.Tables.WORKSPACE;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.northboard.Services;
import org.northboard.TestDatabase;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.change.Verb;
import org.northboard.database.DatabaseServer;
import org.northboard.demo.DemoPerson.Place;
import org.northboard.graph.Graph;
import org.northboard.graph.Graphs;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.Viewer;
import org.northboard.id.ActingMember;
import org.northboard.id.MemberId;
import org.northboard.id.OperationId;
import org.northboard.id.WorkspaceId;
import org.northboard.progress.Pace;
import org.northboard.progress.Standing;
import org.northboard.workspace.Workspace;
import org.northboard.workspace.Workspaces;

class DemoCompaniesIT {

    private static final Locale VIETNAMESE = Locale.of("vi");
    /** A Wednesday morning in Ho Chi Minh City. */
    private static final Clock WEDNESDAY = Clock.fixed(Instant.parse("2026-11-18T03:00:00Z"), ZoneOffset.UTC);

    private static final List<String> SUBJECTS = List.of(
            "member",
            "team",
            "cycle",
            "pillar",
            "objective",
            "key_result",
            "milestone",
            "phased_target",
            "initiative",
            "alignment",
            "check_in",
            "comment",
            "recognition",
            "retrospective");

    private static final DatabaseServer SERVER = TestDatabase.fresh();
    private static Services services;
    private static DemoCompanies demo;

    @BeforeAll
    static void openBoth() {
        services = Services.on(SERVER, WEDNESDAY);
        demo = services.get(DemoCompanies.class);
        demo.open(VIETNAMESE);
        demo.open(Locale.ENGLISH);
    }

    @AfterAll
    static void close() {
        services.close();
    }

    @Test
    void aVisitorFindsTheCompanyInTheirLanguage() {
        Workspaces workspaces = services.get(Workspaces.class);
        Workspace vietnamese = workspaces.find(demo.id(VIETNAMESE)).orElseThrow();
        Workspace english = workspaces.find(demo.id(Locale.UK)).orElseThrow();

        assertThat(vietnamese.mission()).startsWith("Giúp mọi doanh nghiệp");
        assertThat(english.mission()).startsWith("Help every");
        assertThat(List.of(vietnamese, english)).allSatisfy(it -> {
            assertThat(it.name()).isEqualTo("XYZ Corp");
            assertThat(it.demo()).isTrue();
        });
        assertThat(titles(vietnamese.id()))
                .contains("Bứt phá doanh số trong quý")
                .doesNotContain("Win the mid-market");
        assertThat(titles(english.id())).contains("Win the mid-market").doesNotContain("Bứt phá doanh số trong quý");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everythingInTheScriptIsThere(String language) throws Exception {
        CompanyScript script = CompanyScriptReader.xyzCorp();
        Map<String, Integer> rows = new HashMap<>();
        try (Connection connection = SERVER.connect()) {
            for (String table : SUBJECTS) {
                rows.put(
                        table,
                        dsl(connection).fetchCount(DSL.table(table), DSL.condition("workspace_id = ?", id(language))));
            }
        }
        List<ObjectiveScript> objectives = script.objectives();
        List<KeyResultScript> keyResults =
                objectives.stream().flatMap(it -> it.keyResults().stream()).toList();
        assertThat(rows)
                .containsEntry("member", 60)
                .containsEntry("team", script.teams().size() + 1)
                .containsEntry("cycle", 5)
                .containsEntry("pillar", 3)
                .containsEntry("objective", objectives.size())
                .containsEntry("key_result", keyResults.size())
                .containsEntry("alignment", sum(objectives, it -> it.parents().size()))
                .containsEntry(
                        "initiative", sum(objectives, it -> it.initiatives().size()))
                .containsEntry(
                        "milestone", sum(keyResults, it -> it.milestones().size()))
                .containsEntry(
                        "phased_target", sum(keyResults, it -> it.phases().size()))
                .containsEntry("comment", script.comments().size())
                .containsEntry(
                        "recognition", sum(script.recognitions(), it -> it.to().size()))
                .containsEntry("retrospective", 2);
        assertThat(rows.get("check_in")).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void atAGlanceSalesIsOnTrackQualityAtRiskAndPeopleBehind(String language) {
        Locale locale = Locale.of(language);
        CompanyScript script = CompanyScriptReader.xyzCorp();
        Map<String, Standing> standings =
                services.get(Graphs.class).of(demo.id(locale)).read(DemoCompaniesIT::standings);

        Function<String, Pace> paceOf = key -> requireNonNull(
                        standings.get(script.objective(key).title().in(locale)))
                .pace();
        assertThat(paceOf.apply("sales-breakthrough")).isEqualTo(Pace.ON_TRACK);
        assertThat(paceOf.apply("product-quality")).isEqualTo(Pace.AT_RISK);
        assertThat(paceOf.apply("grow-people")).isEqualTo(Pace.BEHIND);
    }

    @Test
    void everyObjectiveStandsWhereItsScriptSays() {
        CompanyScript script = CompanyScriptReader.xyzCorp();
        ScriptStandings expected = new ScriptStandings(script, LocalDate.of(2026, 11, 18));
        Map<String, Standing> standings =
                services.get(Graphs.class).of(demo.id(Locale.ENGLISH)).read(DemoCompaniesIT::standings);

        assertThat(script.objectivesOf("current"))
                .allSatisfy(it ->
                        assertThat(standings.get(it.title().en())).as(it.key()).isEqualTo(expected.of(it)));
    }

    @Test
    void aPrivateObjectiveIsThereForItsOwnerAndTheLeadsAboveOnly() {
        WorkspaceId english = demo.id(Locale.ENGLISH);
        MemberId ceo = person(english, Place.CEO);
        MemberId employee = person(english, Place.EMPLOYEE);
        services.get(Graphs.class).of(english).read(graph -> {
            ObjectiveNode hidden = graph.objectives().stream()
                    .filter(it -> it.row().hidden())
                    .findFirst()
                    .orElseThrow();
            assertThat(new Viewer(hidden.row().owner()).sees(graph, hidden)).isTrue();
            assertThat(new Viewer(ceo).sees(graph, hidden)).isTrue();
            assertThat(new Viewer(employee).sees(graph, hidden)).isFalse();
            return true;
        });
    }

    @Test
    void aVisitorCanTakeFourPlaces() {
        List<DemoPerson> people = demo.people(demo.id(Locale.ENGLISH));
        assertThat(people).extracting(DemoPerson::place).containsExactly(Place.values());
        assertThat(people)
                .extracting(it -> it.member().name() + ", " + it.member().jobTitle())
                .containsExactly(
                        "Lan Phạm, Chief Executive Officer",
                        "Hà Nguyễn, Head of People",
                        "Bình Hoàng, Sales Lead North",
                        "Linh Ngô, Account Executive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-18T03:00:00Z", "2026-11-15T17:20:00Z", "2026-11-22T16:40:00Z"})
    void theHistoryLooksAsIfPeopleHadDoneItAllThemselves(String created) throws Exception {
        DatabaseServer server = TestDatabase.fresh();
        Clock clock = Clock.fixed(Instant.parse(created), ZoneOffset.UTC);
        try (Services on = Services.on(server, clock);
                Connection connection = server.connect()) {
            on.get(DemoCompanies.class).open(VIETNAMESE);
            DSLContext dsl = dsl(connection);
            for (String table : SUBJECTS) {
                assertThat(unlikeTheirLastChange(dsl, table)).as(table).isZero();
            }
            assertThat(notFollowingEachOther(dsl)).isZero();
            assertThat(dsl.select(OPERATION.RECORDED_AT)
                            .from(OPERATION)
                            .orderBy(OPERATION.REVISION)
                            .fetch(OPERATION.RECORDED_AT))
                    .isSortedAccordingTo(OffsetDateTime::compareTo)
                    .allMatch(it -> it.toInstant().isBefore(clock.instant()));
            assertThat(dsl.select(OPERATION.REVISION)
                            .from(OPERATION)
                            .orderBy(OPERATION.REVISION)
                            .fetch(OPERATION.REVISION))
                    .startsWith(1L)
                    .endsWith(dsl.fetchSingle(REVISION).getValue())
                    .hasSize(dsl.fetchSingle(REVISION).getValue().intValue());
            assertThat(dsl.fetchCount(CHECK_IN.join(OPERATION)
                            .on(OPERATION.ID.eq(CHECK_IN.OPERATION_ID))
                            .and(OPERATION.RECORDED_AT.eq(CHECK_IN.RECORDED_AT))
                            .and(OPERATION.ACTOR_ID.eq(CHECK_IN.AUTHOR_ID))
                            .and(OPERATION.VERB.in(Verb.CHECK_IN, Verb.TICK_MILESTONE))))
                    .isEqualTo(dsl.fetchCount(CHECK_IN));
            assertThat(unlikeTheirLastCheckIn(dsl)).isZero();
        }
    }

    @Test
    void aTargetThatWasRaisedShowsTheOldOneAndTheReason() throws Exception {
        try (Connection connection = SERVER.connect()) {
            var step = dsl(connection).fetchSingle("""
                            select o.reason, c.before ->> 'target_value' as from_value, c.after ->> 'target_value' as to_value
                            from operation o join change c on c.workspace_id = o.workspace_id and c.operation_id = o.id
                            where o.workspace_id = ? and o.verb = 'RETARGET_KEY_RESULT'
                            """, id("en"));
            assertThat(step.get("reason", String.class)).startsWith("Two more partners");
            assertThat(step.get("from_value")).isEqualTo("70");
            assertThat(step.get("to_value")).isEqualTo("80");
        }
    }

    @Test
    void closedQuartersKeepTheirScores() throws Exception {
        try (Connection connection = SERVER.connect()) {
            var closed = dsl(connection)
                    .selectFrom(OBJECTIVE)
                    .where(OBJECTIVE.WORKSPACE_ID.eq(demo.id(Locale.ENGLISH)))
                    .and(OBJECTIVE.SCORE.isNotNull())
                    .fetch();
            assertThat(closed).hasSizeBetween(12, 20).allSatisfy(it -> {
                assertThat(it.getState().name()).isEqualTo("CLOSED");
                double proposed = Math.round(it.getClosingProgress() * 10) / 10.0;
                assertThat(it.getScoreReason() == null)
                        .as(it.getTitle())
                        .isEqualTo(Math.abs(proposed - it.getScore().doubleValue()) < 0.01);
            });
        }
    }

    @Test
    void whoeverCheckedInLastCanTakeItBack() throws Exception {
        DatabaseServer server = TestDatabase.fresh();
        try (Services on = Services.on(server, WEDNESDAY);
                Connection connection = server.connect()) {
            WorkspaceId english = on.get(DemoCompanies.class).open(Locale.ENGLISH);
            var last = dsl(connection)
                    .selectFrom(OPERATION)
                    .where(OPERATION.VERB.eq(Verb.CHECK_IN))
                    .orderBy(OPERATION.REVISION.desc())
                    .limit(1)
                    .fetchSingle();

            on.get(Undo.class).undo(new ActingMember(english, last.getActorId()), OperationId.fresh(), last.getId());

            assertThat(dsl(connection)
                            .fetchCount(
                                    CHECK_IN,
                                    CHECK_IN.OPERATION_ID.eq(last.getId()).and(CHECK_IN.RETRACTED_AT.isNotNull())))
                    .isEqualTo(1);
            assertThat(unlikeTheirLastCheckIn(dsl(connection))).isZero();
        }
    }

    @Test
    void openingTwiceFindsTheSameCompany() throws Exception {
        try (Connection connection = SERVER.connect()) {
            int before = dsl(connection).fetchCount(OPERATION);
            assertThat(demo.open(VIETNAMESE)).isEqualTo(demo.id(VIETNAMESE));
            assertThat(demo.exists(VIETNAMESE)).isTrue();
            assertThat(dsl(connection).fetchCount(OPERATION)).isEqualTo(before);
        }
    }

    @Test
    void twoVisitorsAtOnceMeetInTheSameCompany() throws Exception {
        DatabaseServer server = TestDatabase.fresh();
        try (Services on = Services.on(server, WEDNESDAY);
                Connection connection = server.connect();
                var visitors = Executors.newFixedThreadPool(2)) {
            CyclicBarrier door = new CyclicBarrier(2);
            Callable<WorkspaceId> visit = () -> {
                door.await();
                return on.get(DemoCompanies.class).open(Locale.ENGLISH);
            };
            for (var visitor : visitors.invokeAll(List.of(visit, visit))) {
                assertThat(visitor.get()).isEqualTo(demo.id(Locale.ENGLISH));
            }
            assertThat(dsl(connection).fetchCount(WORKSPACE)).isEqualTo(1);
            assertThat(dsl(connection).fetchCount(KEY_RESULT))
                    .isEqualTo(sum(
                            CompanyScriptReader.xyzCorp().objectives(),
                            it -> it.keyResults().size()));
        }
    }

    @Test
    void aFoundingThatBreaksOffLeavesNothingAndCanBeRepeated() throws Exception {
        DatabaseServer server = TestDatabase.fresh();
        try (Services on = Services.on(server, WEDNESDAY);
                Connection connection = server.connect()) {
            DemoCompanies companies = on.get(DemoCompanies.class);
            dsl(connection).execute("revoke insert on change from northboard_app");
            assertThatThrownBy(() -> companies.open(Locale.ENGLISH))
                    .hasRootCauseMessage("ERROR: permission denied for table change");
            assertThat(companies.exists(Locale.ENGLISH)).isFalse();

            dsl(connection).execute("grant insert on change to northboard_app");
            companies.open(Locale.ENGLISH);
            assertThat(companies.exists(Locale.ENGLISH)).isTrue();
        }
    }

    @Test
    void anInstallationCanDoWithoutTheDemo() {
        try (Services on = Services.on(TestDatabase.fresh(), WEDNESDAY, Map.of("northboard.demo.enabled", "false"))) {
            assertThatThrownBy(() -> on.get(DemoCompanies.class).open(Locale.ENGLISH))
                    .isInstanceOf(Refused.class)
                    .hasMessage("refused.demo-off");
        }
    }

    private static long unlikeTheirLastChange(DSLContext dsl, String table) {
        return dsl.fetchSingle("""
                        select count(*)
                        from {0} t
                        left join lateral (
                          select * from change c
                          where c.workspace_id = t.workspace_id and c.subject_id = t.id and c.subject = {1}
                          order by c.revision desc, c.ordinal desc limit 1
                        ) as last on true
                        where last.after is distinct from to_jsonb(t)
                          or last.version <> coalesce((to_jsonb(t) ->> 'version')::integer, 1)
                        """, DSL.table(table), DSL.val(table.toUpperCase(Locale.ROOT)))
                .get(0, Long.class);
    }

    private static long notFollowingEachOther(DSLContext dsl) {
        return dsl.fetchSingle("""
                        select count(*)
                        from (
                          select before, version, row_number() over subject as number, lag(after) over subject as previous
                          from change
                          window subject as (partition by workspace_id, subject_id order by revision, ordinal)
                        ) as changes
                        where before is distinct from previous or version <> number
                        """).get(0, Long.class);
    }

    private static long unlikeTheirLastCheckIn(DSLContext dsl) {
        return dsl.fetchSingle("""
                        select count(*)
                        from key_result k
                        left join lateral (
                          select * from check_in c
                          where c.workspace_id = k.workspace_id and c.key_result_id = k.id and c.retracted_at is null
                          order by c.recorded_at desc limit 1
                        ) as last on true
                        where (k.current_value, k.confidence, k.last_check_in_at)
                          is distinct from (last.value, last.confidence, last.recorded_at)
                        """).get(0, Long.class);
    }

    private static Map<String, Standing> standings(Graph graph) {
        Map<String, Standing> standings = new HashMap<>();
        graph.objectives().forEach(it -> standings.put(it.row().title(), it.standing()));
        return standings;
    }

    private static List<String> titles(WorkspaceId workspace) {
        return services.get(Graphs.class)
                .of(workspace)
                .read(graph ->
                        graph.objectives().stream().map(it -> it.row().title()).toList());
    }

    private static MemberId person(WorkspaceId workspace, Place place) {
        return demo.people(workspace).stream()
                .filter(it -> it.place() == place)
                .map(it -> it.member().id())
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(String language) {
        return demo.id(Locale.of(language)).value();
    }

    private static <T> int sum(List<T> items, Function<T, Integer> count) {
        return items.stream().mapToInt(count::apply).sum();
    }

    private static DSLContext dsl(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES);
    }
}
