package org.northboard;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.change.Done;
import org.northboard.checkin.CheckIns;
import org.northboard.database.DatabaseServer;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.id.TeamId;
import org.northboard.id.WorkspaceId;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResultDraft;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;
import org.northboard.objective.Visibility;
import org.northboard.progress.Measure;

/**
 * A small company in a workspace of its own, and its database as its owner sees it. The company is led by the CEO, the
 * department below by its head, the team below that by its lead; An and Bình work in the team and lead nothing, Châu
 * works in no team.
 */
public final class Company implements AutoCloseable {

    /** A Wednesday in the middle of the fourth quarter. */
    public static final String WEDNESDAY = "2026-11-18T03:00:00Z";

    public final TestClock clock;
    public final Services services;
    public final WorkspaceId workspace;
    public final ActingMember ceo;
    public final ActingMember head;
    public final ActingMember lead;
    public final ActingMember an;
    public final ActingMember binh;
    public final ActingMember chau;
    public final TeamId department;
    public final TeamId team;
    public final CycleId year;
    public final CycleId quarter;
    /** The third quarter, which is closed. */
    public final CycleId past;

    private final boolean first;
    private final DatabaseServer server;
    private final Connection connection;
    private final DSLContext dsl;

    private Company(DatabaseServer server, TestClock clock, Services services, boolean first) throws SQLException {
        this.server = server;
        this.clock = clock;
        this.services = services;
        this.first = first;
        connection = server.connect();
        dsl = DSL.using(connection, SQLDialect.POSTGRES, new Settings().withFetchTrimmedCharValues(false));
        workspace = new WorkspaceId(UUID.randomUUID());
        sql(
                "insert into workspace (workspace_id, name, language, time_zone) values (?, 'Bến Thành', 'vi', 'Asia/Ho_Chi_Minh')",
                workspace.value());
        sql("insert into revision (workspace_id) values (?)", workspace.value());
        ceo = member("Mai");
        head = member("Phong");
        lead = member("Hà");
        an = member("An");
        binh = member("Bình");
        chau = member("Châu");
        TeamId company = team(null, "Bến Thành", ceo);
        department = team(company, "Kinh doanh", head);
        team = team(department, "Kinh doanh miền Bắc", lead);
        year = cycle(null, "2026", "YEAR", "2026-01-01", "2026-12-31", "ACTIVE");
        past = cycle(year, "Q3 2026", "QUARTER", "2026-07-01", "2026-09-30", "CLOSED");
        quarter = cycle(year, "Q4 2026", "QUARTER", "2026-10-01", "2026-12-31", "ACTIVE");
    }

    /** Founds a company on a database of its own. */
    public static Company founded() {
        return on(TestDatabase.fresh());
    }

    /** Founds a company on a database that is there already, with services of its own. */
    public static Company on(DatabaseServer server) {
        TestClock clock = new TestClock(WEDNESDAY);
        return in(server, clock, Services.on(server, clock), true);
    }

    /** Founds a further company beside this one, served by the same process until the first one is closed. */
    public Company neighbour() {
        return in(server, clock, services, false);
    }

    private static Company in(DatabaseServer server, TestClock clock, Services services, boolean first) {
        try {
            return new Company(server, clock, services, first);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public DatabaseServer server() {
        return server;
    }

    public <T> T get(Class<T> service) {
        return services.get(service);
    }

    // ---- the database, as the owner of the tables sees it

    /** Writes or reads past all services. */
    public void sql(String statement, Object... values) {
        dsl.execute(statement, values);
    }

    public List<Map<String, Object>> rows(String query, Object... values) {
        return dsl.fetch(query, values).intoMaps();
    }

    /** The ids in the first column. */
    public List<UUID> ids(String query, Object... values) {
        return dsl.fetch(query, values).getValues(0, UUID.class);
    }

    public long number(String query, Object... values) {
        return requireNonNull(dsl.fetchSingle(query, values).get(0, Long.class));
    }

    public DSLContext dsl() {
        return dsl;
    }

    public long revision() {
        return number("select value from revision where workspace_id = ?", workspace.value());
    }

    /** Everything that this workspace holds, table by table, as text: equal when nothing was written. */
    public Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        for (Map<String, Object> table : rows(
                "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id'")) {
            String name = (String) table.get("table_name");
            contents.put(
                    name,
                    String.valueOf(dsl.fetchSingle(
                                    "select string_agg(to_jsonb(t)::text, E'\\n' order by to_jsonb(t)::text) from "
                                            + name + " t where workspace_id = ?",
                                    workspace.value())
                            .get(0)));
        }
        return contents;
    }

    // ---- what people do, each under an operation of its own

    public static OperationId op() {
        return OperationId.fresh();
    }

    /** A new objective of the team in the quarter. */
    public ObjectiveId objective(ActingMember owner, String title) {
        return objective(owner, quarter, title);
    }

    public ObjectiveId objective(ActingMember owner, CycleId cycle, String title) {
        ObjectiveId id = new ObjectiveId(UUID.randomUUID());
        get(Objectives.class).create(owner, op(), id, cycle, team, title);
        return id;
    }

    /** A new objective that only its owner and the leads above know. */
    public ObjectiveId secret(ActingMember owner, String title) {
        ObjectiveId id = objective(owner, title);
        get(Objectives.class).edit(owner, op(), id, 1, new ObjectiveEdit.Shown(Visibility.PRIVATE));
        return id;
    }

    /** A new key result from 0 to 100. */
    public KeyResultId keyResult(ActingMember owner, ObjectiveId objective, String title) {
        return keyResult(owner, objective, draft(owner, title, Measure.INCREASE, "0", "100"));
    }

    /** A new key result of somebody else's, from 0 to 100. */
    public KeyResultId keyResult(ActingMember owner, ObjectiveId objective, ActingMember by, String title) {
        return keyResult(by, objective, draft(owner, title, Measure.INCREASE, "0", "100"));
    }

    public KeyResultId keyResult(ActingMember by, ObjectiveId objective, KeyResultDraft draft) {
        KeyResultId id = new KeyResultId(UUID.randomUUID());
        get(KeyResults.class).add(by, op(), objective, id, draft);
        return id;
    }

    public static KeyResultDraft draft(ActingMember owner, String title, Measure measure, String start, String target) {
        return new KeyResultDraft(
                title,
                measure,
                new BigDecimal(start),
                new BigDecimal(target),
                "",
                BigDecimal.ONE,
                owner.member(),
                null,
                List.of(),
                List.of());
    }

    public static KeyResultDraft steps(ActingMember owner, String title, String... steps) {
        return new KeyResultDraft(
                title,
                Measure.MILESTONES,
                null,
                null,
                "",
                BigDecimal.ONE,
                owner.member(),
                null,
                List.of(steps).stream()
                        .map(step -> new KeyResultDraft.Step(null, step, BigDecimal.ONE, null))
                        .toList(),
                List.of());
    }

    public Done align(ActingMember by, ObjectiveId child, ObjectiveId parent) {
        return get(Alignments.class).align(by, op(), child, parent, AlignMode.ALSO, null);
    }

    /** The link between the two. */
    public AlignmentId link(ObjectiveId child, ObjectiveId parent) {
        return new AlignmentId(ids(
                        "select id from alignment where child_id = ? and parent_objective_id = ?",
                        child.value(),
                        parent.value())
                .getFirst());
    }

    /** Records a value, having just looked at the key result. */
    public Done checkIn(ActingMember by, KeyResultId id, String value) {
        return get(CheckIns.class).checkIn(by, op(), id, stored(by, id).version(), new BigDecimal(value), null, "");
    }

    /** The key result as it is stored. */
    public KeyResult stored(ActingMember by, KeyResultId id) {
        UUID objective = ids("select objective_id from key_result where id = ?", id.value())
                .getFirst();
        return get(Objectives.class).read(by, new ObjectiveId(objective)).keyResults().stream()
                .filter(keyResult -> keyResult.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public int version(String table, UUID id) {
        return (int)
                number("select version from " + table + " where workspace_id = ? and id = ?", workspace.value(), id);
    }

    private ActingMember member(String name) {
        MemberId id = new MemberId(UUID.randomUUID());
        sql("insert into member (workspace_id, id, name) values (?, ?, ?)", workspace.value(), id.value(), name);
        return new ActingMember(workspace, id);
    }

    private TeamId team(@Nullable TeamId parent, String name, ActingMember lead) {
        TeamId id = new TeamId(UUID.randomUUID());
        sql(
                "insert into team (workspace_id, id, parent_id, name, lead_id) values (?, ?, nullif(?, '')::uuid, ?, ?)",
                workspace.value(),
                id.value(),
                parent == null ? "" : parent.toString(),
                name,
                lead.member().value());
        return id;
    }

    private CycleId cycle(@Nullable CycleId parent, String name, String kind, String from, String to, String phase) {
        CycleId id = new CycleId(UUID.randomUUID());
        sql(
                "insert into cycle (workspace_id, id, parent_id, name, kind, starts_on, ends_on, phase)"
                        + " values (?, ?, nullif(?, '')::uuid, ?, ?, ?, ?, ?)",
                workspace.value(),
                id.value(),
                parent == null ? "" : parent.toString(),
                name,
                kind,
                LocalDate.parse(from),
                LocalDate.parse(to),
                phase);
        return id;
    }

    @Override
    public void close() {
        if (first) {
            services.close();
        }
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
