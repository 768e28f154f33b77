package org.northboard.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.northboard.Company.draft;
import static org.northboard.Company.op;
import static org.northboard.Company.steps;
import static org.northboard.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.Services;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.checkin.CheckIns;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.KeyResult;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;
import org.northboard.progress.Measure;

class UndoTest {

    private static Company first;

    private OneObjective one;
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
        one = new OneObjective(first.neighbour());
        company = one.company;
        undo = one.undo;
        objective = one.objective;
        parent = one.parent;
        number = one.number;
        steps = one.steps;
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void what_someone_else_has_changed_since_is_not_undone_and_they_are_named() {
        Done mine = one.edit(new ObjectiveEdit.Title("mine"));
        company.get(Objectives.class)
                .edit(company.lead, op(), objective, one.version(), new ObjectiveEdit.Title("theirs"));

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
        one.retarget(draft(company.an, "Doanh thu thuần", Measure.INCREASE, "0", "200"));

        undo.undo(company.an, op(), later.operation());

        assertThat(whoIsNamed(mine)).isEqualTo("Hà");
    }

    @Test
    void named_is_who_changed_it_also_when_they_took_that_back_and_did_it_again() {
        Done mine = one.edit(new ObjectiveEdit.Title("mine"));
        Done theirs = company.get(Objectives.class)
                .edit(company.lead, op(), objective, one.version(), new ObjectiveEdit.Title("theirs"));
        Done back = undo.undo(company.lead, op(), theirs.operation());
        undo.undo(company.lead, op(), back.operation());

        assertThat(whoIsNamed(mine)).isEqualTo("Hà");
    }

    @Test
    void who_changed_another_field_is_not_named_for_the_one_that_two_have_changed() {
        Objectives objectives = company.get(Objectives.class);
        int seen = one.version();
        objectives.edit(company.lead, op(), objective, seen, new ObjectiveEdit.Title("theirs"));
        objectives.edit(company.ceo, op(), objective, seen + 1, new ObjectiveEdit.Why("because"));

        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> objectives.edit(company.an, op(), objective, seen, new ObjectiveEdit.Title("mine")))
                .satisfies(outdated -> assertThat(outdated.changedBy()).isEqualTo("Hà"));
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
        Done mine = one.edit(new ObjectiveEdit.Title("mine"));
        company.get(Objectives.class)
                .edit(company.lead, op(), objective, one.version(), new ObjectiveEdit.Why("because"));

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
        Done done = one.edit(new ObjectiveEdit.Title("mine"));
        undo.undo(company.an, op(), done.operation());
        refused("refused.nothing-to-undo", () -> undo.undo(company.an, op(), done.operation()));
        refused("refused.nothing-to-undo", () -> undo.undo(company.an, op(), op()));
    }

    @Test
    void a_double_click_on_undo_undoes_once_and_tells_both_clicks_so() throws Exception {
        Done done = one.edit(new ObjectiveEdit.Title("mine"));
        OperationId click = op();
        assertThat(twice(() -> undo.undo(company.an, click, done.operation()))).containsExactly("done", "done");
        assertThat(company.number("select count(*) from operation where id = ?", click.value()))
                .isOne();
        assertThat(title()).isEqualTo("Doanh số");
    }

    @Test
    void a_start_does_not_come_back_that_is_now_as_good_as_the_target() {
        one.retarget(draft(company.an, "Doanh thu", Measure.DECREASE, "999999999999999.91", "100"));
        Done restarted = one.retarget(draft(company.an, "Doanh thu", Measure.INCREASE, "0", "100"));
        one.retarget(draft(company.an, "Doanh thu", Measure.INCREASE, "0", "999999999999999.92"));

        refused("refused.start-equals-target", () -> undo.undo(company.an, op(), restarted.operation()));
        assertThat(company.stored(company.an, number).start()).isEqualByComparingTo("0");
    }

    @Test
    void a_creation_on_which_others_have_built_stays() {
        ObjectiveId made = new ObjectiveId(UUID.randomUUID());
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
        one.edit(new ObjectiveEdit.Dates(LocalDate.of(2026, 11, 9), last));
        Done earlier = one.edit(new ObjectiveEdit.Dates(LocalDate.of(2026, 11, 2), last));
        company.get(Objectives.class)
                .edit(
                        company.lead,
                        op(),
                        objective,
                        one.version(),
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
        ObjectiveId made = new ObjectiveId(UUID.randomUUID());
        Done done = company.get(Objectives.class).create(company.an, op(), made, company.quarter, company.team, "Mới");
        company.align(company.chau, company.secret(company.chau, "Mua lại đối thủ"), made);

        refused("refused.undo-in-use", () -> undo.undo(company.an, op(), done.operation()));
    }

    @Test
    void nothing_is_undone_in_a_closed_cycle() {
        Done done = one.edit(new ObjectiveEdit.Title("mine"));
        company.sql("update cycle set phase = 'CLOSED' where id = ?", company.quarter.value());
        refused("refused.cycle-closed", () -> undo.undo(company.an, op(), done.operation()));
    }

    @Test
    void a_process_in_another_time_zone_can_undo_it_too() {
        Done done = company.get(CheckIns.class).tick(company.an, op(), one.milestone(), 1, true);
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        try (Services elsewhere = Services.on(company.server(), company.clock)) {
            elsewhere.get(Undo.class).undo(company.an, op(), done.operation());
        } finally {
            TimeZone.setDefault(here);
        }
        assertThat(company.stored(company.an, steps).milestones()).noneMatch(KeyResult.Milestone::done);
    }

    private String title() {
        return company.get(Objectives.class)
                .read(company.an, objective)
                .objective()
                .title();
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
}
