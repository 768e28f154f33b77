package org.northboard.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.draft;
import static org.northboard.Company.op;
import static org.northboard.Company.steps;
import static org.northboard.db.Tables.CYCLE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.change.Assignments;
import org.northboard.change.Done;
import org.northboard.change.Operations;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.change.Verb;
import org.northboard.checkin.CheckIns;
import org.northboard.checkin.Confidence;
import org.northboard.cycle.CycleKind;
import org.northboard.cycle.CyclePhase;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.CheckInId;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Objectives;
import org.northboard.objective.Visibility;
import org.northboard.progress.Measure;
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
                        .as("seed %d, after %s", seed, play.done)
                        .isEqualTo(now);
            }
        }
        assertThat(play.done).as("verbs that were carried out, seed %d", seed).hasSizeGreaterThan(20);
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

    /** Random verbs of the CEO, who may change everything that is not closed; what a rule refuses is left undone. */
    private static final class Play {

        private final Company company;
        private final RandomGenerator random;
        private final ActingMember by;
        private final List<String> done = new ArrayList<>();
        private final List<OperationId> operations = new ArrayList<>();

        Play(Company company, RandomGenerator random) {
            this.company = company;
            this.random = random;
            this.by = company.ceo;
        }

        void someVerb() {
            ObjectiveId objective = new ObjectiveId(any("objective"));
            ObjectiveId other = new ObjectiveId(any("objective"));
            KeyResultId keyResult = new KeyResultId(any("key_result"));
            int version = company.version("objective", objective.value());
            int keyVersion = company.version("key_result", keyResult.value());
            CheckIns checkIns = company.get(CheckIns.class);
            Alignments alignments = company.get(Alignments.class);
            Objectives objectives = company.get(Objectives.class);
            KeyResults keyResults = company.get(KeyResults.class);
            String value = String.valueOf(random.nextInt(-20, 140));
            switch (random.nextInt(22)) {
                case 0, 1 ->
                    attempt(
                            "check in " + keyResult,
                            () -> checkIns.checkIn(
                                    by, op(), keyResult, keyVersion, new BigDecimal(value), Confidence.ON_TRACK, ""));
                case 2 -> {
                    MilestoneId step = new MilestoneId(any("milestone"));
                    int stepVersion = company.version("milestone", step.value());
                    attempt("tick", () -> checkIns.tick(by, op(), step, stepVersion, random.nextBoolean()));
                }
                case 3 -> {
                    if (company.number(
                                    "select count(*) from check_in where workspace_id = ?", company.workspace.value())
                            > 0) {
                        CheckInId checkIn = new CheckInId(any("check_in"));
                        attempt("retract", () -> checkIns.retract(by, op(), checkIn));
                    }
                }
                case 4, 5 -> {
                    AlignMode mode = AlignMode.values()[random.nextInt(3)];
                    attempt("align " + mode, () -> alignments.align(by, op(), objective, other, mode, null));
                }
                case 6 ->
                    attempt("align to key result", () -> alignments.alignToKeyResult(by, op(), objective, keyResult));
                case 7, 8 -> {
                    AlignmentId link = new AlignmentId(any("alignment"));
                    attempt("unalign", () -> alignments.unalign(by, op(), link));
                }
                case 9 -> {
                    AlignmentId link = new AlignmentId(any("alignment"));
                    attempt("order", () -> alignments.order(by, op(), link, other));
                }
                case 10 -> attempt("roll up into", () -> alignments.rollUpInto(by, op(), keyResult, keyVersion));
                case 11 -> attempt("move key result", () -> alignments.moveKeyResult(by, op(), keyResult, objective));
                case 12 -> attempt("retire", () -> keyResults.retire(by, op(), keyResult, keyVersion));
                case 13 -> attempt("cancel", () -> objectives.cancel(by, op(), objective, version, "given up"));
                case 14 ->
                    attempt(
                            "hide or show",
                            () -> objectives.edit(
                                    by,
                                    op(),
                                    objective,
                                    version,
                                    new ObjectiveEdit.Shown(Visibility.values()[random.nextInt(2)])));
                case 15 ->
                    attempt(
                            "state",
                            () -> objectives.edit(
                                    by,
                                    op(),
                                    objective,
                                    version,
                                    new ObjectiveEdit.State(ObjectiveState.values()[random.nextInt(3)])));
                case 16 -> {
                    Double byHand = random.nextBoolean() ? random.nextDouble() : null;
                    attempt(
                            "override",
                            () -> objectives.edit(
                                    by, op(), objective, version, new ObjectiveEdit.Override(byHand, "because")));
                }
                case 17 ->
                    attempt(
                            "add key result",
                            () -> keyResults.add(
                                    by,
                                    op(),
                                    objective,
                                    new KeyResultId(UUID.randomUUID()),
                                    steps(by, "Thêm", "a", "b")));
                case 18 ->
                    attempt(
                            "another measure",
                            () -> keyResults.edit(
                                    by,
                                    op(),
                                    keyResult,
                                    keyVersion,
                                    draft(by, "Khác", Measure.AT_MOST, "50", "10"),
                                    "because"));
                case 19 ->
                    attempt(
                            "another measure",
                            () -> keyResults.edit(
                                    by, op(), keyResult, keyVersion, steps(by, "Khác", "x", "y", "z"), "because"));
                default -> {
                    if (!operations.isEmpty()) {
                        OperationId undone = operations.get(Math.max(0, operations.size() - 1 - random.nextInt(6)));
                        attempt("undo", () -> company.get(Undo.class).undo(by, op(), undone));
                    }
                }
            }
        }

        private void attempt(String name, Supplier<Done> verb) {
            try {
                operations.add(verb.get().operation());
                done.add(name);
            } catch (Refused refused) {
                // Tried something else next.
                assertThat(refused.key()).startsWith("refused.");
            }
        }

        private UUID any(String table) {
            List<UUID> ids = company.ids(
                    "select id from " + table + " where workspace_id = ? order by id::text", company.workspace.value());
            return ids.get(random.nextInt(ids.size()));
        }
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

    /** Objectives, key results and links without circles, as wild as the rules allow. */
    private static final class RandomGraph {

        static void write(Company company, RandomGenerator random, int size) {
            List<UUID> objectives = new ArrayList<>();
            List<UUID> keyResults = new ArrayList<>();
            Map<UUID, Integer> rankOf = new HashMap<>();
            Map<UUID, Boolean> aligned = new HashMap<>();
            CycleId[] cycles = {company.year, company.quarter, company.quarter, company.quarter, company.past};
            for (int i = 0; i < size; i++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                CycleId cycle = i < 3 ? company.year : cycles[random.nextInt(cycles.length)];
                boolean past = cycle.equals(company.past);
                String state = past
                        ? "CLOSED"
                        : List.of("ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "PROPOSED", "DRAFT", "CANCELLED", "CLOSED")
                                .get(random.nextInt(8));
                String closing = state.equals("CLOSED") ? String.valueOf(random.nextDouble(-0.2, 1.3)) : "";
                String override = !past && random.nextInt(8) == 0 ? String.valueOf(random.nextDouble()) : "";
                company.sql(
                        "insert into objective (workspace_id, id, cycle_id, scope, team_id, owner_id, title, visibility, state,"
                                + " position, closing_progress, override_progress) values (?, ?, ?, 'TEAM', ?, ?, ?, ?, ?, ?,"
                                + " nullif(?, '')::double precision, nullif(?, '')::double precision)",
                        company.workspace.value(),
                        id,
                        cycle.value(),
                        company.team.value(),
                        company.an.member().value(),
                        "O" + i,
                        random.nextInt(6) == 0 ? "PRIVATE" : "PUBLIC",
                        state,
                        new BigDecimal(random.nextInt(50)),
                        closing,
                        override);
                objectives.add(id);
                for (int k = random.nextInt(4); k > 0; k--) {
                    UUID keyResult = new UUID(random.nextLong(), random.nextLong());
                    rankOf.put(keyResult, i);
                    aligned.put(keyResult, keyResult(company, random, id, keyResult));
                    keyResults.add(keyResult);
                }
                // Links lead to what was there before: never a circle.
                for (int l = random.nextInt(4); l > 0 && i > 0; l--) {
                    if (random.nextInt(3) == 0 && !keyResults.isEmpty()) {
                        UUID to = keyResults.get(random.nextInt(keyResults.size()));
                        if (Objects.requireNonNull(rankOf.get(to)) < i) {
                            boolean contributes = Objects.requireNonNull(aligned.get(to));
                            link(company, random, id, "parent_key_result_id", to, contributes, l);
                        }
                    } else {
                        UUID to = objectives.get(random.nextInt(i));
                        link(company, random, id, "parent_objective_id", to, random.nextInt(4) > 0, l);
                    }
                }
            }
        }

        private static void link(
                Company company,
                RandomGenerator random,
                UUID child,
                String column,
                UUID to,
                boolean contributes,
                int rank) {
            company.sql(
                    "insert into alignment (workspace_id, id, child_id, " + column + ", kind, weight, rank, position)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    company.workspace.value(),
                    new UUID(random.nextLong(), random.nextLong()),
                    child,
                    to,
                    contributes ? "CONTRIBUTES" : "SUPPORTS",
                    weight(random),
                    rank,
                    new BigDecimal(random.nextInt(1000)));
        }

        /** Whether it rolls up. */
        private static boolean keyResult(Company company, RandomGenerator random, UUID objective, UUID id) {
            Measure measure = Measure.values()[random.nextInt(Measure.values().length)];
            boolean rollsUp = random.nextInt(4) == 0;
            int start = random.nextInt(-50, 50);
            int target = measure == Measure.DECREASE ? start - 1 - random.nextInt(50) : start + 1 + random.nextInt(50);
            boolean said = random.nextInt(3) > 0;
            boolean figures = measure.ordinal() < Measure.MILESTONES.ordinal();
            String current =
                    !said ? "" : String.valueOf(measure == Measure.DONE ? random.nextInt(2) : random.nextInt(-60, 120));
            company.sql(
                    "insert into key_result (workspace_id, id, objective_id, owner_id, title, measure, source, start_value,"
                            + " target_value, weight, position, state, current_value, last_check_in_at) values (?, ?, ?, ?, ?,"
                            + " ?, ?, nullif(?, '')::numeric, nullif(?, '')::numeric, ?, ?, ?, nullif(?, '')::numeric,"
                            + " nullif(?, '')::timestamptz)",
                    company.workspace.value(),
                    id,
                    objective,
                    company.an.member().value(),
                    "K",
                    measure.name(),
                    rollsUp ? "ALIGNED" : "CHECK_INS",
                    !figures || (measure.name().startsWith("AT_") && random.nextInt(4) == 0) ? "" : "" + start,
                    figures ? "" + target : "",
                    weight(random),
                    new BigDecimal(random.nextInt(1000)),
                    random.nextInt(8) == 0 ? "RETIRED" : "ACTIVE",
                    current,
                    said ? "2026-11-0" + (1 + random.nextInt(9)) + "T08:00:00Z" : "");
            if (measure == Measure.MILESTONES) {
                for (int m = 1 + random.nextInt(4); m > 0; m--) {
                    company.sql(
                            "insert into milestone (workspace_id, id, key_result_id, title, weight, done_at) values"
                                    + " (?, ?, ?, 'M', ?, nullif(?, '')::timestamptz)",
                            company.workspace.value(),
                            new UUID(random.nextLong(), random.nextLong()),
                            id,
                            new BigDecimal(1 + random.nextInt(5)),
                            random.nextBoolean() ? "2026-11-01T08:00:00Z" : "");
                }
            }
            return rollsUp;
        }

        private static BigDecimal weight(RandomGenerator random) {
            return random.nextInt(6) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(1, 400), 2);
        }
    }

    /** The rules once more, in the plainest form, over rows that were just read. */
    private static final class Recount {

        private final Map<UUID, Map<String, Object>> objectives = new HashMap<>();
        private final List<Map<String, Object>> keyResults;
        private final List<Map<String, Object>> links;
        private final List<Map<String, Object>> milestones;
        private final Map<UUID, Double> known = new HashMap<>();

        Recount(Company company) {
            UUID workspace = company.workspace.value();
            company.rows("select * from objective where workspace_id = ?", workspace)
                    .forEach(row -> objectives.put((UUID) Objects.requireNonNull(row.get("id")), row));
            keyResults =
                    company.rows("select * from key_result where workspace_id = ? and state = 'ACTIVE'", workspace);
            links = company.rows("select * from alignment where workspace_id = ? and kind = 'CONTRIBUTES'", workspace);
            milestones = company.rows("select * from milestone where workspace_id = ?", workspace);
        }

        Map<UUID, Double> objectives() {
            Map<UUID, Double> all = new HashMap<>();
            objectives.keySet().forEach(id -> {
                Double progress = objective(id);
                if (progress != null) {
                    all.put(id, progress);
                }
            });
            return all;
        }

        private @Nullable Double objective(UUID id) {
            if (known.containsKey(id)) {
                return known.get(id);
            }
            Map<String, Object> row = Objects.requireNonNull(objectives.get(id));
            Double progress = number(row, "override_progress");
            if (progress == null) {
                progress = number(row, "closing_progress");
            }
            if (progress == null) {
                double[] sum = new double[2];
                for (Map<String, Object> keyResult : keyResults) {
                    if (id.equals(keyResult.get("objective_id"))) {
                        add(sum, keyResult, keyResult(keyResult));
                    }
                }
                addLinks(sum, "parent_objective_id", id);
                progress = sum[0] == 0 ? null : sum[1] / sum[0];
            }
            if (progress != null) {
                known.put(id, progress);
            }
            return progress;
        }

        private void addLinks(double[] sum, String column, UUID to) {
            for (Map<String, Object> link : links) {
                UUID child = (UUID) Objects.requireNonNull(link.get("child_id"));
                Object state = Objects.requireNonNull(objectives.get(child)).get("state");
                if (to.equals(link.get(column)) && !"DRAFT".equals(state) && !"CANCELLED".equals(state)) {
                    add(sum, link, objective(child));
                }
            }
        }

        private static void add(double[] sum, Map<String, Object> weighted, @Nullable Double progress) {
            if (progress != null) {
                double weight = Objects.requireNonNull(number(weighted, "weight"));
                sum[0] += weight;
                sum[1] += weight * Math.min(1, Math.max(0, progress));
            }
        }

        private @Nullable Double keyResult(Map<String, Object> row) {
            UUID id = (UUID) Objects.requireNonNull(row.get("id"));
            if ("ALIGNED".equals(row.get("source"))) {
                double[] sum = new double[2];
                addLinks(sum, "parent_key_result_id", id);
                return sum[0] == 0 ? null : sum[1] / sum[0];
            }
            Double c = row.get("last_check_in_at") == null ? null : number(row, "current_value");
            Double s = number(row, "start_value");
            Double t = number(row, "target_value");
            return switch (String.valueOf(row.get("measure"))) {
                case "INCREASE", "DECREASE" -> {
                    double start = Objects.requireNonNull(s);
                    yield ((c == null ? start : c) - start) / (Objects.requireNonNull(t) - start);
                }
                case "AT_LEAST" ->
                    c == null ? null : c >= t(t) ? 1.0 : s != null && s < t(t) ? (c - s) / (t(t) - s) : 0.0;
                case "AT_MOST" ->
                    c == null ? null : c <= t(t) ? 1.0 : s != null && s > t(t) ? (s - c) / (s - t(t)) : 0.0;
                case "MILESTONES" -> {
                    double all = 0;
                    double ticked = 0;
                    for (Map<String, Object> milestone : milestones) {
                        if (id.equals(milestone.get("key_result_id"))) {
                            double weight = Objects.requireNonNull(number(milestone, "weight"));
                            all += weight;
                            ticked += milestone.get("done_at") == null ? 0 : weight;
                        }
                    }
                    yield ticked / all;
                }
                case "DONE" -> c != null && c >= 1 ? 1.0 : 0.0;
                case "BASELINE" -> c == null ? 0.0 : 1.0;
                default -> throw new AssertionError(row.get("measure"));
            };
        }

        private static double t(@Nullable Double target) {
            return Objects.requireNonNull(target);
        }

        private static @Nullable Double number(Map<String, Object> row, String column) {
            return row.get(column) instanceof Number number ? number.doubleValue() : null;
        }
    }
}
