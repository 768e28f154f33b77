package org.northboard.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.northboard.Company.draft;
import static org.northboard.Company.op;
import static org.northboard.Company.steps;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.northboard.Company;
import org.northboard.Services;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.alignment.Links;
import org.northboard.checkin.CheckIns;
import org.northboard.checkin.Confidence;
import org.northboard.graph.Graphs;
import org.northboard.id.CheckInId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResultDraft;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;
import org.northboard.progress.Measure;

class UndoTest {

    private static Company first;

    private Company company;
    private Undo undo;
    private ObjectiveId objective;
    private ObjectiveId parent;
    private KeyResultId number;
    private KeyResultId steps;

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
        undo = company.get(Undo.class);
        objective = company.objective(company.an, "Doanh số");
        parent = company.objective(company.binh, "Tăng trưởng");
        number = company.keyResult(company.an, objective, "Doanh thu");
        steps = company.keyResult(company.an, objective, steps(company.an, "Ra mắt", "thử", "bán"));
        company.checkIn(company.an, number, "20");
        company.clock.pass(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        company.close();
    }

    /** Everything that can be undone, each as a person does it. */
    enum Deed {
        CREATE_OBJECTIVE(test -> test.company
                .get(Objectives.class)
                .create(
                        test.company.an,
                        op(),
                        new ObjectiveId(java.util.UUID.randomUUID()),
                        test.company.quarter,
                        test.company.team,
                        "Mới")),
        EDIT_TITLE(test -> test.edit(new ObjectiveEdit.Title("Doanh số quý"))),
        EDIT_DATES(test -> test.edit(new ObjectiveEdit.Dates(
                java.time.LocalDate.parse("2026-10-05"), java.time.LocalDate.parse("2026-12-20")))),
        EDIT_OVERRIDE(test -> test.edit(new ObjectiveEdit.Override(0.3, "by hand"))),
        CANCEL(test -> test.company
                .get(Objectives.class)
                .cancel(test.company.an, op(), test.objective, test.version(), "given up")),
        ADD_KEY_RESULT(test -> test.company
                .get(KeyResults.class)
                .add(
                        test.company.an,
                        op(),
                        test.objective,
                        new KeyResultId(java.util.UUID.randomUUID()),
                        steps(test.company.an, "Thêm", "a", "b"))),
        RETARGET(test -> test.retarget(draft(test.company.an, "Doanh thu", Measure.DECREASE, "100", "10"))),
        CHANGE_MEASURE(test -> test.retarget(steps(test.company.an, "Doanh thu", "một", "hai"))),
        PLAN_PHASES(test -> test.retarget(new KeyResultDraft(
                "Doanh thu",
                Measure.INCREASE,
                BigDecimal.ZERO,
                new BigDecimal("100"),
                "",
                BigDecimal.ONE,
                test.company.an.member(),
                null,
                List.of(),
                List.of(new KeyResult.Phase(
                        java.time.LocalDate.parse("2026-11-01"), new BigDecimal("123456789012345.123457")))))),
        ORDER_KEY_RESULT(
                test -> test.company.get(KeyResults.class).order(test.company.an, op(), test.steps, 1, test.number)),
        RETIRE(test -> test.company.get(KeyResults.class).retire(test.company.an, op(), test.steps, 1)),
        MOVE_KEY_RESULT(test ->
                test.company.get(Alignments.class).moveKeyResult(test.company.lead, op(), test.number, test.parent)),
        CHECK_IN(test -> test.company.checkIn(test.company.an, test.number, "123456789012345.123456")),
        JUDGE(test -> test.company
                .get(CheckIns.class)
                .judge(
                        test.company.an,
                        op(),
                        test.number,
                        test.company.stored(test.company.an, test.number).version(),
                        Confidence.IN_TROUBLE,
                        "")),
        TICK(test -> test.company.get(CheckIns.class).tick(test.company.an, op(), test.milestone(), 1, true)),
        RETRACT(test -> test.company
                .get(CheckIns.class)
                .retract(
                        test.company.an,
                        op(),
                        new CheckInId(test.company
                                .ids("select id from check_in where key_result_id = ?", test.number.value())
                                .getFirst()))),
        ALIGN(test -> test.company.align(test.company.an, test.objective, test.parent)),
        MOVE(test -> {
            test.company.align(test.company.an, test.objective, test.company.objective(test.company.an, "Khác"));
            return test.company
                    .get(Alignments.class)
                    .align(test.company.an, op(), test.objective, test.parent, AlignMode.MOVE, null);
        }),
        WEIGH(test -> {
            test.company.align(test.company.an, test.objective, test.parent);
            return test.company
                    .get(Links.class)
                    .weigh(
                            test.company.an,
                            op(),
                            test.company.link(test.objective, test.parent),
                            1,
                            new BigDecimal("3"));
        }),
        MAKE_PRIMARY(test -> {
            test.company.align(test.company.an, test.objective, test.company.objective(test.company.an, "Khác"));
            test.company.align(test.company.an, test.objective, test.parent);
            return test.company
                    .get(Links.class)
                    .makePrimary(test.company.an, op(), test.company.link(test.objective, test.parent), 1);
        }),
        UNALIGN(test -> {
            test.company.align(test.company.an, test.objective, test.parent);
            return test.company
                    .get(Alignments.class)
                    .unalign(test.company.an, op(), test.company.link(test.objective, test.parent));
        }),
        ROLL_UP(test -> {
            ObjectiveId child = test.company.objective(test.company.an, "Con");
            test.company.get(Alignments.class).alignToKeyResult(test.company.an, op(), child, test.number);
            return test.company
                    .get(Alignments.class)
                    .rollUpInto(
                            test.company.an,
                            op(),
                            test.number,
                            test.company.stored(test.company.an, test.number).version());
        });

        private final Function<UndoTest, Done> verb;

        Deed(Function<UndoTest, Done> verb) {
            this.verb = verb;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_was_done_can_be_undone_and_done_again_and_undone_again(Deed deed) {
        // Done once before, so that what it needs to be there is there.
        Done done = deed.verb.apply(this);
        Map<String, String> after = facts();
        Map<String, String> progressAfter = progress();

        Done undone = undo.undo(company.lead, op(), done.operation());
        Map<String, String> before = facts();
        Map<String, String> progressBefore = progress();
        assertThat(before).as("undoing changes something").isNotEqualTo(after);

        Done redone = undo.undo(company.lead, op(), undone.operation());
        assertThat(facts()).as("done again").isEqualTo(after);
        assertThat(progress()).as("progress, done again").isEqualTo(progressAfter);

        undo.undo(company.lead, op(), redone.operation());
        assertThat(facts()).as("undone again").isEqualTo(before);
        assertThat(progress()).as("progress, undone again").isEqualTo(progressBefore);
        assertThat(chainBreaks()).as("rows on record that do not join").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MOVE", "WEIGH", "MAKE_PRIMARY", "UNALIGN", "ROLL_UP"})
    void after_an_undo_everything_is_as_it_was(Deed deed) {
        Map<String, String> before = facts();
        Map<String, String> progressBefore = progress();

        Done done = deed.verb.apply(this);
        undo.undo(company.lead, op(), done.operation());

        assertThat(facts()).isEqualTo(before);
        assertThat(progress()).isEqualTo(progressBefore);
    }

    @Test
    void what_someone_else_has_changed_since_is_not_undone_and_they_are_named() {
        Done mine = edit(new ObjectiveEdit.Title("mine"));
        company.get(Objectives.class).edit(company.lead, op(), objective, version(), new ObjectiveEdit.Title("theirs"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> undo.undo(company.an, op(), mine.operation()))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("refused.undo-changed");
                    assertThat(refused.arguments()).containsExactly("Hà", "mine");
                });
        assertThat(title()).isEqualTo("theirs");
    }

    @Test
    void a_value_that_someone_else_has_checked_in_since_stays() {
        Done mine = company.checkIn(company.an, number, "30");
        company.checkIn(company.lead, number, "40");
        refused("refused.undo-changed", () -> undo.undo(company.an, op(), mine.operation()));
    }

    @Test
    void named_is_who_gave_it_the_value_that_stands_there_and_not_who_changed_it_last() {
        Done mine = company.checkIn(company.an, number, "30");
        company.clock.pass(Duration.ofMinutes(1));
        company.checkIn(company.lead, number, "40");
        company.clock.pass(Duration.ofMinutes(1));
        Done later = company.checkIn(company.an, number, "50");
        retarget(draft(company.an, "Doanh thu thuần", Measure.INCREASE, "0", "200"));

        undo.undo(company.an, op(), later.operation());

        assertThat(whoIsNamed(mine)).isEqualTo("Hà");
    }

    @Test
    void what_someone_else_has_made_again_since_is_not_made_twice_and_they_are_named() {
        company.align(company.an, objective, parent);
        ObjectiveId other = company.objective(company.an, "Khác");
        Done moved = company.get(Alignments.class)
                .align(company.an, op(), objective, other, AlignMode.MOVE, company.link(objective, parent));
        company.align(company.lead, objective, parent);

        assertThat(whoIsNamed(moved)).isEqualTo("Hà");
        assertThat(company.number("select count(*) from alignment where child_id = ?", objective.value()))
                .isEqualTo(2);
    }

    /** Who stands in the way of an undo. */
    private Object whoIsNamed(Done done) {
        Refused refused = catchThrowableOfType(Refused.class, () -> undo.undo(company.an, op(), done.operation()));
        assertThat(refused.key()).isEqualTo("refused.undo-changed");
        return refused.arguments().getFirst();
    }

    @Test
    void another_field_that_changed_meanwhile_does_not_matter_and_stays() {
        Done mine = edit(new ObjectiveEdit.Title("mine"));
        company.get(Objectives.class).edit(company.lead, op(), objective, version(), new ObjectiveEdit.Why("because"));

        undo.undo(company.an, op(), mine.operation());

        assertThat(title()).isEqualTo("Doanh số");
        assertThat(company.get(Objectives.class)
                        .read(company.an, objective)
                        .objective()
                        .why())
                .isEqualTo("because");
    }

    @Test
    void several_steps_are_taken_back_one_after_the_other() {
        ObjectiveId other = company.objective(company.an, "Khác");
        company.align(company.an, other, parent);
        Done aligned = company.align(company.an, objective, parent);
        Done ordered = company.get(Alignments.class).order(company.an, op(), company.link(objective, parent), other);
        Done moved = company.get(Alignments.class).align(company.an, op(), objective, other, AlignMode.MOVE, null);

        for (Done step : List.of(moved, ordered, aligned)) {
            company.get(Undo.class).undo(company.an, op(), step.operation());
        }

        assertThat(company.number("select count(*) from alignment where child_id = ?", objective.value()))
                .isZero();
    }

    @Test
    void nothing_is_undone_twice() {
        Done done = edit(new ObjectiveEdit.Title("mine"));
        undo.undo(company.an, op(), done.operation());
        refused("refused.nothing-to-undo", () -> undo.undo(company.an, op(), done.operation()));
        refused("refused.nothing-to-undo", () -> undo.undo(company.an, op(), op()));
    }

    @Test
    void a_double_click_on_undo_undoes_once_and_tells_both_clicks_so() throws Exception {
        Done done = edit(new ObjectiveEdit.Title("mine"));
        OperationId click = op();
        assertThat(twice(() -> undo.undo(company.an, click, done.operation()))).containsExactly("done", "done");
        assertThat(company.number("select count(*) from operation where id = ?", click.value()))
                .isOne();
        assertThat(title()).isEqualTo("Doanh số");
    }

    @Test
    void who_may_not_change_the_objective_may_not_undo_what_was_done_to_it() {
        Done done = edit(new ObjectiveEdit.Title("mine"));
        refused("refused.permission", () -> undo.undo(company.chau, op(), done.operation()));

        company.get(Objectives.class)
                .edit(company.an, op(), objective, version(), new ObjectiveEdit.Owner(company.binh.member()));
        company.sql(
                "update key_result set owner_id = ? where workspace_id = ?",
                company.binh.member().value(),
                company.workspace.value());
        refused("refused.permission", () -> undo.undo(company.an, op(), done.operation()));
        assertThat(title()).isEqualTo("mine");
    }

    @Test
    void a_creation_is_done_again_only_by_those_who_may_change_what_comes_back() {
        ObjectiveId made = new ObjectiveId(java.util.UUID.randomUUID());
        Done done = company.get(Objectives.class).create(company.an, op(), made, company.quarter, company.team, "Mới");
        Done undone = undo.undo(company.an, op(), done.operation());

        refused("refused.permission", () -> undo.undo(company.chau, op(), undone.operation()));
        assertThat(company.number("select count(*) from objective where id = ?", made.value()))
                .isZero();
    }

    @Test
    void a_key_result_goes_back_only_to_an_objective_that_one_may_change() {
        Done moved = company.get(Alignments.class).moveKeyResult(company.lead, op(), number, parent);
        // Bình owns the objective where it is now, but not the one where it came from.
        company.sql(
                "update key_result set owner_id = ? where workspace_id = ?",
                company.binh.member().value(),
                company.workspace.value());
        company.sql("delete from milestone where workspace_id = ?", company.workspace.value());
        company.sql("delete from key_result where id = ?", steps.value());

        refused("refused.permission", () -> undo.undo(company.binh, op(), moved.operation()));
    }

    @Test
    void a_start_does_not_come_back_that_is_now_as_good_as_the_target() {
        retarget(draft(company.an, "Doanh thu", Measure.DECREASE, "999999999999999.91", "100"));
        Done restarted = retarget(draft(company.an, "Doanh thu", Measure.INCREASE, "0", "100"));
        retarget(draft(company.an, "Doanh thu", Measure.INCREASE, "0", "999999999999999.92"));

        refused("refused.start-equals-target", () -> undo.undo(company.an, op(), restarted.operation()));
        assertThat(company.stored(company.an, number).start()).isEqualByComparingTo("0");
    }

    @Test
    void who_let_a_key_result_roll_up_takes_that_back_though_what_hangs_on_it_is_others() {
        ObjectiveId theirs = company.objective(company.binh, "Của Bình");
        company.get(Alignments.class).alignToKeyResult(company.binh, op(), theirs, number);
        Done rolledUp = company.get(Alignments.class)
                .rollUpInto(
                        company.an,
                        op(),
                        number,
                        company.stored(company.an, number).version());

        Done undone = undo.undo(company.an, op(), rolledUp.operation());
        assertThat(company.rows("select kind from alignment where child_id = ?", theirs.value()))
                .containsExactly(Map.of("kind", "SUPPORTS"));

        refused("refused.permission", () -> undo.undo(company.binh, op(), undone.operation()));
        undo.undo(company.an, op(), undone.operation());
        assertThat(company.rows("select kind from alignment where child_id = ?", theirs.value()))
                .containsExactly(Map.of("kind", "CONTRIBUTES"));
    }

    @Test
    void a_creation_on_which_others_have_built_stays() {
        ObjectiveId made = new ObjectiveId(java.util.UUID.randomUUID());
        Done done = company.get(Objectives.class).create(company.an, op(), made, company.quarter, company.team, "Mới");
        ObjectiveId theirs = company.objective(company.binh, "Của Bình");
        company.align(company.binh, theirs, made);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> undo.undo(company.an, op(), done.operation()))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("refused.undo-built-on");
                    assertThat(refused.arguments()).containsExactly("Bình", "Mới");
                });
        company.keyResult(company.an, made, "Đã dùng");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> undo.undo(company.an, op(), done.operation()))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly("An", "Mới"));
    }

    @Test
    void a_day_that_does_not_go_together_with_what_another_has_set_since_names_them_and_nobody_else() {
        company.keyResult(company.chau, objective, company.an, "Của Châu");
        LocalDate last = LocalDate.of(2026, 12, 20);
        edit(new ObjectiveEdit.Dates(LocalDate.of(2026, 11, 9), last));
        Done earlier = edit(new ObjectiveEdit.Dates(LocalDate.of(2026, 11, 2), last));
        company.get(Objectives.class)
                .edit(
                        company.lead,
                        op(),
                        objective,
                        version(),
                        new ObjectiveEdit.Dates(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 5)));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> undo.undo(company.an, op(), earlier.operation()))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("refused.undo-changed");
                    assertThat(refused.arguments()).first().isEqualTo("Hà");
                });
    }

    @Test
    void it_is_not_told_who_has_built_on_a_creation_with_something_private() {
        ObjectiveId made = new ObjectiveId(java.util.UUID.randomUUID());
        Done done = company.get(Objectives.class).create(company.an, op(), made, company.quarter, company.team, "Mới");
        company.align(company.chau, company.secret(company.chau, "Mua lại đối thủ"), made);

        refused("refused.undo-in-use", () -> undo.undo(company.an, op(), done.operation()));
    }

    @Test
    void nothing_is_undone_in_a_closed_cycle() {
        Done done = edit(new ObjectiveEdit.Title("mine"));
        company.sql("update cycle set phase = 'CLOSED' where id = ?", company.quarter.value());
        refused("refused.cycle-closed", () -> undo.undo(company.an, op(), done.operation()));
    }

    @Test
    void what_another_company_did_does_not_exist() {
        Company neighbour = company.neighbour();
        Done done = edit(new ObjectiveEdit.Title("mine"));
        refused("refused.nothing-to-undo", () -> undo.undo(neighbour.ceo, op(), done.operation()));
    }

    @Test
    void a_process_in_another_time_zone_can_undo_it_too() {
        Done done = company.get(CheckIns.class).tick(company.an, op(), milestone(), 1, true);
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        try (Services elsewhere = Services.on(company.server(), company.clock)) {
            elsewhere.get(Undo.class).undo(company.an, op(), done.operation());
        } finally {
            TimeZone.setDefault(here);
        }
        assertThat(company.stored(company.an, steps).milestones()).noneMatch(KeyResult.Milestone::done);
    }

    private Done edit(ObjectiveEdit what) {
        return company.get(Objectives.class).edit(company.an, op(), objective, version(), what);
    }

    private Done retarget(KeyResultDraft draft) {
        return company.get(KeyResults.class)
                .edit(
                        company.an,
                        op(),
                        number,
                        company.stored(company.an, number).version(),
                        draft,
                        "the market has changed");
    }

    private int version() {
        return company.version("objective", objective.value());
    }

    private MilestoneId milestone() {
        return company.stored(company.an, steps).milestones().getFirst().id();
    }

    private String title() {
        return company.get(Objectives.class)
                .read(company.an, objective)
                .objective()
                .title();
    }

    /** All that people see of the company, versions aside; of check-ins, what is not retracted. */
    private Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        for (String table : List.of(
                "objective",
                "key_result",
                "milestone",
                "phased_target",
                "initiative",
                "alignment",
                "comment",
                "check_in")) {
            facts.put(
                    table,
                    String.valueOf(company.rows(
                            "select string_agg((to_jsonb(t) - 'version' - 'retracted_at')::text, E'\\n' order by id)"
                                    + " as facts from " + table + " t where workspace_id = ?"
                                    + (table.equals("check_in") ? " and retracted_at is null" : ""),
                            company.workspace.value())));
        }
        return facts;
    }

    /** How every objective stands, in the graph that the change feed keeps. */
    private Map<String, String> progress() {
        var graph = company.get(Graphs.class).of(company.workspace);
        assertThat(graph.await(company.revision(), Duration.ofSeconds(5))).isTrue();
        return graph.read(nodes -> {
            Map<String, String> standings = new TreeMap<>();
            nodes.objectives().forEach(node -> {
                standings.put(node.row().id().toString(), node.standing().toString());
                node.keyResults()
                        .forEach(keyResult -> standings.put(
                                keyResult.row().id().toString(),
                                keyResult.standing().toString()));
            });
            return standings;
        });
    }

    /** Changes whose row before is not the row that the change before left, and rows that are not what was left last. */
    private List<Map<String, Object>> chainBreaks() {
        return company.rows("""
                with chain as (
                  select subject, subject_id, revision, before, after,
                    lag(after) over w as previous,
                    row_number() over (partition by workspace_id, subject, subject_id order by revision desc, ordinal desc) as age
                  from change
                  where workspace_id = ?
                  window w as (partition by workspace_id, subject, subject_id order by revision, ordinal)
                )
                select subject, revision, before, previous from chain where before is distinct from previous
                union all
                select subject, revision, after, to_jsonb(o) from chain join objective o on o.id = subject_id
                where age = 1 and after is distinct from to_jsonb(o)
                union all
                select subject, revision, after, to_jsonb(k) from chain join key_result k on k.id = subject_id
                where age = 1 and after is distinct from to_jsonb(k)
                union all
                select subject, revision, after, to_jsonb(c) from chain join check_in c on c.id = subject_id
                where age = 1 and after is distinct from to_jsonb(c)
                """, company.workspace.value());
    }

    /** What each of two clicks that come at the same moment is told. */
    static List<String> twice(Runnable click) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> clicks = List.of(1, 2).stream()
                    .map(number -> threads.submit(() -> {
                        start.await();
                        try {
                            click.run();
                            return "done";
                        } catch (Refused refused) {
                            return refused.key();
                        } catch (Outdated outdated) {
                            return "outdated";
                        }
                    }))
                    .toList();
            return List.of(clicks.get(0).get(), clicks.get(1).get());
        }
    }

    private static void refused(String key, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void who_hands_over_the_only_key_result_that_was_theirs_there_takes_it_back() {
        KeyResultId theirs = company.keyResult(company.chau, objective, company.an, "Của Châu");
        ObjectiveId own = company.objective(company.chau, "Riêng của Châu");
        Done moved = company.get(Alignments.class).moveKeyResult(company.chau, op(), theirs, own);
        assertThat(objectiveOf(theirs)).isEqualTo(own);

        undo.undo(company.chau, op(), moved.operation());

        assertThat(objectiveOf(theirs)).isEqualTo(objective);
    }

    @Test
    void who_retires_the_only_key_result_that_was_theirs_there_takes_it_back() {
        KeyResultId theirs = company.keyResult(company.chau, objective, company.an, "Của Châu");
        Done retired = company.get(KeyResults.class).retire(company.chau, op(), theirs, 1);

        undo.undo(company.chau, op(), retired.operation());

        assertThat(company.number("select count(*) from key_result where id = ? and state = 'ACTIVE'", theirs.value()))
                .isOne();
    }

    @Test
    void nobody_else_takes_back_what_somebody_gave_away() {
        KeyResultId theirs = company.keyResult(company.chau, objective, company.an, "Của Châu");
        ObjectiveId own = company.objective(company.chau, "Riêng của Châu");
        Done moved = company.get(Alignments.class).moveKeyResult(company.chau, op(), theirs, own);

        refused("refused.permission", () -> undo.undo(company.binh, op(), moved.operation()));
        assertThat(objectiveOf(theirs)).isEqualTo(own);
    }

    @Test
    void an_order_that_had_to_set_neighbours_apart_goes_back_whoever_the_neighbours_are() {
        ObjectiveId others = company.objective(company.binh, "Của Bình");
        company.align(company.an, objective, parent);
        company.align(company.binh, others, parent);
        company.sql("update alignment set position = 1 where workspace_id = ?", company.workspace.value());
        Done ordered = company.get(Alignments.class)
                .order(
                        company.an,
                        op(),
                        company.link(objective, parent),
                        childrenInOrder().getFirst().equals(objective) ? null : others);
        List<ObjectiveId> then = childrenInOrder();

        refused("refused.permission", () -> undo.undo(company.chau, op(), ordered.operation()));
        assertThat(childrenInOrder()).isEqualTo(then);
        undo.undo(company.an, op(), ordered.operation());

        assertThat(childrenInOrder()).isEqualTo(then.reversed());
        assertThat(company.number(
                        "select count(*) from alignment where position = 1 and workspace_id = ?",
                        company.workspace.value()))
                .isEqualTo(2);
    }

    private ObjectiveId objectiveOf(KeyResultId id) {
        return new ObjectiveId(company.ids("select objective_id from key_result where id = ?", id.value())
                .getFirst());
    }

    private List<ObjectiveId> childrenInOrder() {
        return company
                .ids(
                        "select child_id from alignment where workspace_id = ? order by position, child_id",
                        company.workspace.value())
                .stream()
                .map(ObjectiveId::new)
                .toList();
    }
}
