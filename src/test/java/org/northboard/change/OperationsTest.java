package org.northboard.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.Services;
import org.northboard.checkin.CheckIns;
import org.northboard.graph.Graphs;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;

class OperationsTest {

    private static Company company;

    @BeforeAll
    static void found() {
        company = Company.founded();
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @Test
    void eight_people_who_write_at_once_leave_revisions_without_gaps_in_the_order_of_commit() throws Exception {
        Company busy = company.neighbour();
        List<Callable<List<Long>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            ObjectiveId objective = busy.objective(busy.an, "O" + writer);
            KeyResultId keyResult = busy.keyResult(busy.an, objective, "K" + writer);
            writers.add(() -> {
                List<Long> revisions = new ArrayList<>();
                for (int version = 1; version <= 25; version++) {
                    revisions.add(busy.get(CheckIns.class)
                            .checkIn(busy.an, op(), keyResult, version, new BigDecimal(version), null, "")
                            .revision());
                }
                return revisions;
            });
        }
        long before = busy.revision();
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<Long>> future : threads.invokeAll(writers)) {
                assertThat(future.get()).isSorted();
                all.addAll(future.get());
            }
        }
        assertThat(all).hasSize(200).doesNotHaveDuplicates();
        assertThat(busy.revision()).isEqualTo(before + 200);
        assertThat(busy.number(
                        "select count(distinct revision) from operation where workspace_id = ? and revision > ?",
                        busy.workspace.value(),
                        before))
                .isEqualTo(200);
        // Each row on record continues where the revision before it ended: so revisions follow the commits.
        assertThat(busy.rows("""
                        select * from (
                          select before, lag(after) over (partition by subject, subject_id order by revision, ordinal) as previous
                          from change where workspace_id = ?) as c
                        where before is distinct from previous
                        """, busy.workspace.value())).isEmpty();
    }

    @Test
    void asked_again_it_answers_what_the_first_time_did_also_where_nothing_is_left_to_do() {
        KeyResultId keyResult = company.keyResult(company.an, company.objective(company.an, "O"), "K");
        OperationId once = op();
        Done first = company.get(CheckIns.class).checkIn(company.an, once, keyResult, 1, BigDecimal.TEN, null, "");
        company.objective(company.an, "Sau đó");

        Done again = company.get(Operations.class).perform(company.an, once, Verb.CHECK_IN, nothing -> {});

        assertThat(again).isEqualTo(first);
    }

    @Test
    void a_verb_that_changes_nothing_is_not_on_record_and_nobody_waits_for_it() {
        Company quiet = company.neighbour();
        long before = quiet.revision();
        WorkspaceGraph graph = quiet.get(Graphs.class).of(quiet.workspace);

        Done done = quiet.get(Operations.class).perform(quiet.an, op(), Verb.EDIT_OBJECTIVE, ledger -> {});

        assertThat(done.changed()).isFalse();
        assertThat(quiet.revision()).isEqualTo(before);
        assertThat(graph.await(done.revision(), Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void a_change_of_another_process_is_seen_even_when_its_notification_never_comes() {
        Company quiet = company.neighbour();
        ObjectiveId objective = quiet.objective(quiet.an, "Doanh số");
        KeyResultId keyResult = quiet.keyResult(quiet.an, objective, "Doanh thu");
        try (Services silent = Services.on(quiet.server(), quiet.clock)) {
            silent.get(Notifications.class).stop();
            WorkspaceGraph here = quiet.get(Graphs.class).of(quiet.workspace);
            Done done = silent.get(CheckIns.class).checkIn(quiet.an, op(), keyResult, 1, BigDecimal.TEN, null, "");
            assertThat(here.await(done.revision(), Duration.ofMillis(2500))).isTrue();
        }
    }

    @Test
    void what_happened_cannot_be_rewritten_by_the_application() throws Exception {
        company.objective(company.an, "Doanh số");
        try (var connection = company.server().connect();
                var statement = connection.createStatement()) {
            statement.execute("set role northboard_app");
            statement.execute("select set_config('app.workspace_id', '" + company.workspace + "', false)");
            for (String deed : List.of(
                    "update operation set reason = 'x'",
                    "delete from operation",
                    "update change set after = null",
                    "delete from change",
                    "delete from check_in",
                    "update check_in set value = 1")) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(deed)))
                        .as(deed)
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
