package org.northboard.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.Services;
import org.northboard.checkin.CheckIns;
import org.northboard.database.DatabaseServer;
import org.northboard.graph.Graphs;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.KeyResultId;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Two processes on one database: the company's own, where people work, and another one, which looks on. */
class ChangeFeedTest {

    /** One lost hint costs a second, and a machine that is busy with other tests some more. */
    private static final Duration PATIENCE = Duration.ofMillis(2500);

    /** Where only what should happen at once can happen, and nothing by itself after a while. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Map<String, Object> HINTS_ONLY = Map.of("northboard.change-feed.safety-net", "1h");

    private static final Map<String, Object> AT_ONCE_ONLY =
            Map.of("northboard.change-feed.safety-net", "1h", "northboard.notifications.pause", "1h");

    private static final String LISTENERS =
            " from pg_stat_activity where datname = current_database() and application_name = 'northboard' and pid <> pg_backend_pid() and (query like 'listen%' or query like '%pg_notify%')";

    /** Ends them, and waits until they have ended. */
    private static final String CUT = "select pg_terminate_backend(pid, 10000)" + LISTENERS;

    private Company company;
    private KeyResultId keyResult;

    @BeforeEach
    void found() {
        company = Company.founded();
        keyResult = company.keyResult(company.an, company.objective(company.an, "Doanh số"), "Doanh thu");
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void one_query_for_each_change_is_enough_for_any_number_of_listeners() {
        try (Services other = Services.on(company.server(), company.clock)) {
            WorkspaceGraph here = company.get(Graphs.class).of(company.workspace);
            WorkspaceGraph there = other.get(Graphs.class).of(company.workspace);
            for (int i = 0; i < 50; i++) {
                here.listen(change -> {});
                there.listen(change -> {});
            }
            checkIn(here, there, 1);
            AtomicInteger asked = new AtomicInteger();
            count(company.get(DSLContext.class), asked);
            AtomicInteger askedThere = new AtomicInteger();
            count(other.get(DSLContext.class), askedThere);
            long begin = System.nanoTime();

            for (int value = 2; value <= 21; value++) {
                checkIn(here, there, value);
            }

            // Where nothing happens for a second, it asks by itself.
            int byItself = 1 + (int) Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            assertThat(asked).hasValueBetween(1, 20 + byItself);
            assertThat(askedThere).hasValueBetween(1, 20 + byItself);
        }
    }

    @Test
    void a_change_is_shown_though_every_hint_is_lost() {
        company.sql("create function public.pg_notify(text, text) returns void language sql as ''");
        try {
            company.sql(
                    "do $$ begin execute format('alter database %I set search_path = public, pg_catalog', current_database()); end $$");
            try (Services here = Services.on(company.server(), company.clock);
                    Services there = Services.on(company.server(), company.clock)) {
                WorkspaceGraph graph = there.get(Graphs.class).of(company.workspace);

                assertThat(graph.await(checkIn(here, 7).revision(), PATIENCE)).isTrue();
            }
        } finally {
            company.sql(
                    "do $$ begin execute format('alter database %I reset search_path', current_database()); end $$");
        }
    }

    @Test
    void a_listening_connection_that_was_cut_is_replaced_without_a_pause_and_nothing_is_lost() {
        try (Services there = Services.on(company.server(), company.clock, AT_ONCE_ONLY)) {
            WorkspaceGraph graph = there.get(Graphs.class).of(company.workspace);
            awaitListeners(2);
            assertThat(graph.await(checkIn(company.services, 1).revision(), LONG))
                    .isTrue();

            assertThat(company.rows(CUT)).hasSize(2);

            assertThat(graph.await(checkIn(company.services, 2).revision(), LONG))
                    .isTrue();
        }
    }

    @Test
    void what_was_committed_while_nobody_could_listen_is_asked_for_afterwards() throws SQLException {
        company.sql("create role onlooker superuser login");
        String address = company.server().url().replace("user=postgres", "user=onlooker");
        DatabaseServer asOnlooker = new DatabaseServer(address, "onlooker", "");
        try (Connection hearing = company.server().connect();
                Services there = Services.on(asOnlooker, company.clock, HINTS_ONLY)) {
            hearing.createStatement().execute("listen northboard");
            WorkspaceGraph graph = there.get(Graphs.class).of(company.workspace);
            awaitListeners(3);
            assertThat(graph.await(checkIn(company.services, 1).revision(), LONG))
                    .isTrue();

            company.sql("alter role onlooker nologin");
            assertThat(company.rows(CUT + " and usename = 'onlooker'")).hasSize(1);
            long missed = checkIn(company.services, 2).revision();
            awaitHint(hearing, missed);
            assertThat(graph.revision()).isLessThan(missed);
            company.sql("alter role onlooker login");

            assertThat(graph.await(missed, LONG)).isTrue();
        } finally {
            company.sql("drop role onlooker");
        }
    }

    @Test
    void what_somebody_else_says_on_the_channel_does_no_harm() {
        try (Services there = Services.on(company.server(), company.clock)) {
            WorkspaceGraph graph = there.get(Graphs.class).of(company.workspace);
            company.rows("select pg_notify('northboard', 'hello')");
            company.rows("select pg_notify('northboard', 'hello world')");
            company.rows("select pg_notify('northboard', ?)", company.workspace + " 1");

            assertThat(graph.await(checkIn(company.services, 7).revision(), PATIENCE))
                    .isTrue();
        }
    }

    private void awaitListeners(int count) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (company.number("select count(*)" + LISTENERS) < count) {
            assertThat(System.nanoTime()).as("connections that listen").isLessThan(deadline);
        }
    }

    private void awaitHint(Connection hearing, long revision) throws SQLException {
        PGNotification[] hints;
        do {
            hints = hearing.unwrap(PGConnection.class).getNotifications((int) LONG.toMillis());
            assertThat(hints).as("hints until revision " + revision).isNotEmpty();
        } while (Arrays.stream(hints)
                .noneMatch(hint -> hint.getParameter().equals(company.workspace + " " + revision)));
    }

    private void checkIn(WorkspaceGraph here, WorkspaceGraph there, int value) {
        Done done = checkIn(company.services, value);
        assertThat(here.await(done.revision(), PATIENCE)).isTrue();
        assertThat(there.await(done.revision(), PATIENCE)).isTrue();
    }

    private Done checkIn(Services in, int value) {
        return in.get(CheckIns.class)
                .checkIn(
                        company.an,
                        Company.op(),
                        keyResult,
                        company.stored(company.an, keyResult).version(),
                        BigDecimal.valueOf(value),
                        null,
                        "");
    }

    /** Counts what the change feed asks, without the statements that name the workspace of a transaction. */
    private static void count(DSLContext dsl, AtomicInteger asked) {
        dsl.configuration().setAppending(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                String sql = context.sql();
                if (Thread.currentThread().getName().equals("change-feed")
                        && sql != null
                        && !sql.contains("set_config")) {
                    asked.incrementAndGet();
                }
            }
        });
    }
}
