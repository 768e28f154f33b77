package org.northboard.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.draft;
import static org.northboard.Company.op;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.alignment.Alignments;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;
import org.northboard.progress.Measure;

/** A graph that many look at says the same as the database, and tells all of them. */
class KeptGraphTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static Company first;

    private Company company;
    private ObjectiveId objective;

    @BeforeAll
    static void start() {
        first = Company.founded();
    }

    @AfterAll
    static void stop() {
        first.close();
    }

    @BeforeEach
    void found() {
        company = first.neighbour();
        objective = company.objective(company.an, "Doanh số");
    }

    @Test
    void links_of_one_rank_stand_in_the_order_in_which_the_database_has_them() {
        link("ffffffff-ffff-4fff-bfff-ffffffffffff", 0, 1);
        link("00000000-0000-4000-8000-000000000001", 0, 2);
        link("7fffffff-ffff-4fff-8fff-ffffffffffff", 0, 1);
        link("7fffffff-ffff-4fff-bfff-ffffffffffff", 0, 1);
        link("00000000-0000-4000-8000-000000000002", 1, 0);

        List<AlignmentId> above = graph().read(
                        nodes -> Objects.requireNonNull(nodes.objective(objective)).above().stream()
                                .map(LinkRow::id)
                                .toList());

        assertThat(above)
                .isEqualTo(company
                        .ids(
                                "select id from alignment where child_id = ? order by rank, position, id",
                                objective.value())
                        .stream()
                        .map(AlignmentId::new)
                        .toList());
    }

    @Test
    void what_hangs_on_something_shows_its_new_name_at_once() {
        ObjectiveId year = company.objective(company.an, company.year, "Cả năm");
        company.align(company.an, objective, year);
        ObjectiveId owner = company.objective(company.an, "Chủ");
        KeyResultId key = company.keyResult(company.an, owner, "Doanh thu");
        ObjectiveId helper = company.objective(company.an, "Giúp");
        company.get(Alignments.class).alignToKeyResult(company.an, op(), helper, key);
        long moment = moment();

        company.get(Objectives.class)
                .edit(
                        company.an,
                        op(),
                        year,
                        company.version("objective", year.value()),
                        new ObjectiveEdit.Title("Cả năm 2026"));
        assertThat(touchedSince(moment)).contains(objective).doesNotContain(helper);

        company.get(KeyResults.class)
                .edit(
                        company.an,
                        op(),
                        key,
                        company.version("key_result", key.value()),
                        draft(company.an, "Doanh thu thuần", Measure.INCREASE, "0", "100"),
                        null);
        assertThat(touchedSince(moment)).contains(helper);
    }

    @Test
    void one_who_cannot_be_told_does_not_keep_the_others_from_being_told() throws Exception {
        KeyResultId key = company.keyResult(company.an, objective, "Doanh thu");
        graph().listen(change -> {
            throw new IllegalStateException("a screen that is gone");
        });
        BlockingQueue<GraphChange> heard = new LinkedBlockingQueue<>();
        graph().listen(heard::add);

        company.checkIn(company.an, key, "40");

        GraphChange change = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(change).isNotNull();
        assertThat(change.touched()).contains(objective);
    }

    @Test
    void whoever_waits_for_a_change_does_not_wait_until_everybody_has_been_told() throws Exception {
        KeyResultId key = company.keyResult(company.an, objective, "Doanh thu");
        WorkspaceGraph graph = graph();
        long moment = moment();
        CountDownLatch seen = new CountDownLatch(1);
        Runnable deaf = graph.listen(change -> await(seen));

        company.checkIn(company.an, key, "40");

        assertThat(graph.await(company.revision(), PATIENCE)).isTrue();
        assertThat(touchedSince(moment)).contains(objective);
        seen.countDown();
        deaf.run();
    }

    @Test
    void who_is_too_far_behind_hears_that_there_was_more() {
        Latest latest = new Latest();
        GraphChange change = new GraphChange(1, company.an.member(), Touched.NOTHING, List.of(), false);
        assertThat(latest.since(0)).isEqualTo(new Since(0, List.of(), true));
        for (int i = 0; i < 1_000; i++) {
            latest.add(change);
        }
        assertThat(latest.since(0)).isEqualTo(new Since(1_000, Collections.nCopies(1_000, change), true));

        GraphChange last = new GraphChange(2, company.an.member(), Touched.NOTHING, List.of(), false);
        latest.add(last);

        Since since = latest.since(0);
        assertThat(since.complete()).isFalse();
        assertThat(since.changes()).hasSize(1_000).endsWith(last);
        assertThat(latest.since(1_000)).isEqualTo(new Since(1_001, List.of(last), true));
    }

    @Test
    void the_new_day_comes_to_all_companies_though_one_of_them_cannot_take_it() {
        Company other = first.neighbour();
        List<WorkspaceGraph> graphs = List.of(graph(), other.get(Graphs.class).of(other.workspace));
        Runnable deaf = graphs.getFirst().listen(KeptGraphTest::fail);
        Runnable alsoDeaf = graphs.getLast().listen(KeptGraphTest::fail);
        first.clock.pass(Duration.ofDays(1));

        Midnight.strike(first.get(Graphs.class));

        assertThat(graphs)
                .extracting(graph -> graph.read(Graph::today))
                .containsOnly(java.time.LocalDate.ofInstant(
                        first.clock.instant(), graphs.getFirst().workspace().zone()));
        deaf.run();
        alsoDeaf.run();
    }

    @Test
    void whoever_comes_while_an_idle_graph_is_dropped_has_one_that_is_kept_current() {
        WorkspaceGraph idle = graph();
        assertThat(idle.dropIfIdle(Duration.ZERO)).isTrue();
        WorkspaceGraph fresh = graph();
        company.get(Graphs.class).forget(idle);

        assertThat(fresh).isNotSameAs(idle);
        assertThat(graph()).isSameAs(fresh);
        company.objective(company.an, "Mới");
        assertThat(graph().await(company.revision(), PATIENCE)).isTrue();
    }

    @Test
    void a_graph_that_somebody_listens_to_or_has_just_asked_for_is_not_dropped() {
        WorkspaceGraph graph = graph();
        Runnable deaf = graph.listen(change -> {});
        assertThat(graph.dropIfIdle(Duration.ZERO)).isFalse();
        deaf.run();
        assertThat(graph()).isSameAs(graph);
        assertThat(graph.dropIfIdle(Duration.ofMinutes(1))).isFalse();

        assertThat(graph.dropIfIdle(Duration.ZERO)).isTrue();
        company.get(Graphs.class).forget(graph);
        assertThat(graph()).isNotSameAs(graph);
    }

    private static void fail(GraphChange change) {
        throw new StackOverflowError("on hearing of " + change.revision());
    }

    private static void await(CountDownLatch seen) {
        try {
            assertThat(seen.await(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long moment() {
        return graph().read(nodes -> nodes.latest().moment());
    }

    private Set<ObjectiveId> touchedSince(long moment) {
        Since since = graph().read(nodes -> nodes.latest().since(moment));
        return since.changes().stream()
                .flatMap(change -> change.touched().stream())
                .collect(Collectors.toSet());
    }

    private WorkspaceGraph graph() {
        WorkspaceGraph graph = company.get(Graphs.class).of(company.workspace);
        assertThat(graph.await(company.revision(), PATIENCE)).isTrue();
        return graph;
    }

    private void link(String id, int rank, int position) {
        company.sql(
                "insert into alignment (workspace_id, id, child_id, parent_objective_id, kind, rank, position)"
                        + " values (?, ?, ?, ?, 'CONTRIBUTES', ?, ?)",
                company.workspace.value(),
                UUID.fromString(id),
                objective.value(),
                company.objective(company.an, "Cha " + id).value(),
                rank,
                BigDecimal.valueOf(position));
    }
}
