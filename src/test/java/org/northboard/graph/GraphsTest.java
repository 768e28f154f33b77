package org.northboard.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;
import static org.northboard.db.Tables.CYCLE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.northboard.Company;
import org.northboard.Services;
import org.northboard.change.Assignments;
import org.northboard.change.Done;
import org.northboard.change.Operations;
import org.northboard.change.Verb;
import org.northboard.checkin.CheckIns;
import org.northboard.cycle.CycleKind;
import org.northboard.cycle.CyclePhase;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.Progress;

class GraphsTest {

    private static Company first;

    @BeforeAll
    static void found() {
        first = Company.founded();
    }

    @AfterAll
    static void close() {
        first.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_progress_of_every_objective_is_what_its_rows_say(long seed) {
        RandomGenerator random = random(seed);
        Company company = first.neighbour();
        RandomGraph.write(company, random, 30 + random.nextInt(171));
        Map<UUID, Double> expected = new Recount(company).objectives();

        company.get(Graphs.class).of(company.workspace).read(graph -> {
            int compared = 0;
            for (ObjectiveNode node : graph.objectives()) {
                UUID id = node.row().id().value();
                assertThat(progress(node.standing().progress()))
                        .as("progress of %s, seed %d", node.row(), seed)
                        .satisfies(progress -> assertThat(same(progress, expected.get(id)))
                                .as("%s is %s", progress, expected.get(id))
                                .isTrue());
                compared++;
            }
            assertThat(compared).isGreaterThanOrEqualTo((int) company.number(
                    "select count(*) from objective where workspace_id = ? and cycle_id <> ?",
                    company.workspace.value(),
                    company.past.value()));
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 15, 16})
    void after_any_verbs_the_graph_is_what_would_be_loaded_now(long seed) {
        RandomGenerator random = random(seed);
        Company company = first.neighbour();
        RandomGraph.write(company, random, 30);
        WorkspaceGraph kept = company.get(Graphs.class).of(company.workspace);
        Play play = new Play(company, random);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 25; i++) {
                play.someVerb();
            }
            assertThat(kept.await(company.revision(), Duration.ofSeconds(5))).isTrue();
            try (Services fresh = Services.on(company.server(), company.clock)) {
                WorkspaceGraph loaded = fresh.get(Graphs.class).of(company.workspace);
                assertThat(loaded.revision()).isEqualTo(kept.revision());
                Map<String, String> now = picture(loaded);
                assertThat(picture(kept))
                        .as("seed %d, after %s", seed, play.done())
                        .isEqualTo(now);
            }
        }
        assertThat(play.done()).as("verbs that were carried out, seed %d", seed).hasSizeGreaterThan(20);
        Map<UUID, Double> expected = new Recount(company).objectives();
        kept.read(graph -> {
            graph.objectives()
                    .forEach(node -> assertThat(same(
                                    progress(node.standing().progress()),
                                    expected.get(node.row().id().value())))
                            .as("progress of %s, seed %d", node.row(), seed)
                            .isTrue());
            return null;
        });
    }

    @Test
    void a_cycle_that_changes_changes_for_those_who_are_looking_too() {
        Company company = first.neighbour();
        ObjectiveId objective = company.objective(company.an, "Doanh số");
        company.keyResult(company.an, objective, "Doanh thu");
        WorkspaceGraph graph = company.get(Graphs.class).of(company.workspace);
        double before = expectedOf(graph, objective);

        changeQuarter(company, columns -> columns.set(CYCLE.ENDS_ON, LocalDate.of(2027, 12, 31)));
        assertThat(expectedOf(graph, objective)).isLessThan(before).isPositive();

        changeQuarter(company, columns -> columns.set(CYCLE.PHASE, CyclePhase.CLOSED));
        CyclePhase phase = graph.read(
                nodes -> Objects.requireNonNull(nodes.cycle(company.quarter)).phase());
        assertThat(phase).isEqualTo(CyclePhase.CLOSED);
    }

    @Test
    void objectives_of_a_cycle_that_was_made_meanwhile_are_seen() {
        Company company = first.neighbour();
        WorkspaceGraph graph = company.get(Graphs.class).of(company.workspace);
        CycleId next = new CycleId(UUID.randomUUID());
        Done made = company.get(Operations.class)
                .perform(
                        company.ceo,
                        op(),
                        Verb.FOUND_WORKSPACE,
                        ledger -> ledger.insert(
                                CYCLE,
                                next.value(),
                                null,
                                columns -> columns.set(CYCLE.NAME, "Quý tới")
                                        .set(CYCLE.KIND, CycleKind.QUARTER)
                                        .set(CYCLE.STARTS_ON, LocalDate.of(2027, 1, 1))
                                        .set(CYCLE.ENDS_ON, LocalDate.of(2027, 3, 31))
                                        .set(CYCLE.PHASE, CyclePhase.DRAFT)));
        assertThat(graph.await(made.revision(), Duration.ofSeconds(5))).isTrue();

        ObjectiveId objective = company.objective(company.ceo, next, "Mở văn phòng Huế");
        assertThat(graph.await(company.revision(), Duration.ofSeconds(5))).isTrue();
        List<ObjectiveId> there = graph.read(
                nodes -> nodes.tops(next).stream().map(node -> node.row().id()).toList());
        assertThat(there).containsExactly(objective);
    }

    @Test
    void a_closed_cycle_is_read_once_for_all_until_the_organisation_changes() {
        Company company = first.neighbour();
        Graphs graphs = company.get(Graphs.class);
        WorkspaceGraph past = graphs.closed(company.workspace, company.past);
        assertThat(graphs.closed(company.workspace, company.past)).isSameAs(past);

        changeQuarter(company, columns -> columns.set(CYCLE.PHASE, CyclePhase.CLOSED));
        assertThat(graphs.closed(company.workspace, company.past)).isNotSameAs(past);
        assertThat(graphs.closed(company.workspace, company.quarter))
                .isSameAs(graphs.closed(company.workspace, company.quarter));
    }

    private static void changeQuarter(Company company, Consumer<Assignments> change) {
        Done done = company.get(Operations.class)
                .perform(
                        company.ceo,
                        op(),
                        Verb.CLOSE_CYCLE,
                        ledger -> ledger.update(
                                CYCLE,
                                company.quarter.value(),
                                company.version("cycle", company.quarter.value()),
                                null,
                                change));
        assertThat(company.get(Graphs.class).of(company.workspace).await(done.revision(), Duration.ofSeconds(5)))
                .isTrue();
    }

    private static double expectedOf(WorkspaceGraph graph, ObjectiveId id) {
        return graph.read(
                nodes -> Objects.requireNonNull(nodes.objective(id)).standing().expected());
    }

    @Test
    void what_one_process_writes_the_other_one_shows() {
        Company company = first.neighbour();
        ObjectiveId objective = company.objective(company.an, "Doanh số");
        KeyResultId keyResult = company.keyResult(company.an, objective, "Doanh thu");
        try (Services other = Services.on(company.server(), company.clock)) {
            WorkspaceGraph here = company.get(Graphs.class).of(company.workspace);
            WorkspaceGraph there = other.get(Graphs.class).of(company.workspace);

            Done done = company.checkIn(company.an, keyResult, "40");
            assertThat(there.await(done.revision(), Duration.ofMillis(2500))).isTrue();
            assertThat(progressOf(there, objective)).isEqualTo(0.4);

            Done back = other.get(CheckIns.class)
                    .checkIn(
                            company.lead,
                            op(),
                            keyResult,
                            company.stored(company.an, keyResult).version(),
                            new BigDecimal("55"),
                            null,
                            "");
            assertThat(here.await(back.revision(), Duration.ofMillis(2500))).isTrue();
            assertThat(progressOf(here, objective)).isEqualTo(0.55);
        }
    }

    @Test
    @Timeout(30)
    void one_check_in_is_shown_at_once_however_many_ways_lead_up() {
        Company company = first.neighbour();
        ObjectiveId bottom = company.objective(company.an, "bottom");
        KeyResultId keyResult = company.keyResult(company.an, bottom, "key result");
        List<ObjectiveId> rung = List.of(bottom);
        for (int level = 0; level < 26; level++) {
            List<ObjectiveId> next =
                    List.of(company.objective(company.an, "l" + level), company.objective(company.an, "r" + level));
            for (ObjectiveId child : rung) {
                for (ObjectiveId parent : next) {
                    company.sql(
                            "insert into alignment (workspace_id, child_id, parent_objective_id, kind) values (?, ?, ?, 'CONTRIBUTES')",
                            company.workspace.value(),
                            child.value(),
                            parent.value());
                }
            }
            rung = next;
        }
        WorkspaceGraph graph = company.get(Graphs.class).of(company.workspace);
        Done done = company.checkIn(company.an, keyResult, "40");
        assertThat(graph.await(done.revision(), Duration.ofSeconds(5))).isTrue();
        assertThat(progressOf(graph, rung.getFirst())).isEqualTo(0.4);
    }

    /** Of a closed cycle, and here only because something was linked to it: it stays until the graph is loaded anew. */
    private static boolean isLeftOver(Graph graph, ObjectiveNode node) {
        return !graph.cycle(node.row()).phase().isOpen()
                && node.above().isEmpty()
                && graph.below(node).isEmpty();
    }

    /** Everything that the graph tells of its objectives, figures to nine places. */
    private static Map<String, String> picture(WorkspaceGraph of) {
        return of.read(graph -> {
            Map<String, String> picture = new TreeMap<>();
            for (ObjectiveNode node : graph.objectives()) {
                if (isLeftOver(graph, node)) {
                    continue;
                }
                List<String> keyResults = new ArrayList<>();
                for (KeyResultNode keyResult : node.keyResults()) {
                    keyResults.add("%s %s %d/%d %s"
                            .formatted(
                                    keyResult.row(),
                                    figures(keyResult.standing()),
                                    keyResult.milestonesDone(),
                                    keyResult.milestones(),
                                    keyResult.below.stream()
                                            .map(branch -> branch.link().id())
                                            .toList()));
                }
                picture.put(
                        node.row().id().toString(),
                        "%s\n  %s %s %s\n  above %s\n  below %s\n  top %s hidden %s stale %s holds %d%s\n  %s"
                                .formatted(
                                        node.row(),
                                        figures(node.standing()),
                                        figures(node.computed()),
                                        node.worstBelow(),
                                        node.above(),
                                        graph.below(node).stream()
                                                .map(branch -> branch.link().id())
                                                .toList(),
                                        graph.tops(node.row().cycle()).contains(node),
                                        graph.hidden(node.row().cycle()).contains(node),
                                        graph.isStale(node),
                                        node.holds(),
                                        node.isShadedBelow() ? " or others" : "",
                                        String.join("\n  ", keyResults)));
            }
            return picture;
        });
    }

    private static String figures(org.northboard.progress.Standing standing) {
        return "%s e %.9f %s %s %s"
                .formatted(
                        standing.progress() instanceof Progress.Known known
                                ? String.format(Locale.ROOT, "%.9f", known.raw() + 0.0)
                                : "none",
                        standing.expected(),
                        standing.checkedIn(),
                        standing.settled(),
                        standing.pace());
    }

    private static @Nullable Double progressOf(WorkspaceGraph graph, ObjectiveId id) {
        return graph.read(nodes ->
                progress(Objects.requireNonNull(nodes.objective(id)).standing().progress()));
    }

    private static @Nullable Double progress(Progress progress) {
        return progress instanceof Progress.Known known ? known.raw() : null;
    }

    private static boolean same(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? Objects.equals(one, other) : Math.abs(one - other) < 1e-9;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
