package org.northboard.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
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
import org.northboard.graph.Graphs;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.KeyResultId;

/** Two processes on one database: the company's own, where people work, and another one, which looks on. */
class ChangeFeedTest {

    /** One lost hint costs a second, and a machine that is busy with other tests some more. */
    private static final Duration PATIENCE = Duration.ofMillis(2500);

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
    void a_change_is_shown_though_the_listening_connection_was_cut() {
        try (Services there = Services.on(company.server(), company.clock)) {
            WorkspaceGraph graph = there.get(Graphs.class).of(company.workspace);
            for (int value = 1; value <= 3; value++) {
                company.rows(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'northboard' and pid <> pg_backend_pid() and query not like '%search_path%' and (query like 'listen%' or query like '%pg_notify%')");

                assertThat(graph.await(checkIn(company.services, value).revision(), PATIENCE))
                        .isTrue();
            }
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
