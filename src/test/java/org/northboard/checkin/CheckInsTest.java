package org.northboard.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.northboard.Company.draft;
import static org.northboard.Company.op;
import static org.northboard.Company.steps;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.alignment.Alignments;
import org.northboard.change.Done;
import org.northboard.change.Outdated;
import org.northboard.change.Refused;
import org.northboard.id.ActingMember;
import org.northboard.id.CheckInId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResultDraft;
import org.northboard.objective.KeyResults;
import org.northboard.progress.Measure;

class CheckInsTest {

    private static Company company;
    private static CheckIns checkIns;

    private ObjectiveId objective;
    private KeyResultId keyResult;

    @BeforeAll
    static void found() {
        company = Company.founded();
        checkIns = company.get(CheckIns.class);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @BeforeEach
    void prepare() {
        objective = company.objective(company.an, "Doanh số");
        keyResult = company.keyResult(company.an, objective, "Doanh thu");
        company.clock.pass(Duration.ofHours(1));
    }

    @Test
    void an_inline_edit_is_a_check_in_that_leaves_the_confidence_as_it_was() {
        checkIns.checkIn(company.an, op(), keyResult, 1, new BigDecimal("10"), Confidence.NEEDS_ATTENTION, "khó");
        company.clock.pass(Duration.ofDays(1));
        company.checkIn(company.an, keyResult, "20");

        assertThat(stored().current()).isEqualByComparingTo("20");
        assertThat(stored().confidence()).isEqualTo((short) 1);
        assertThat(stored().lastCheckInAt()).isNotNull();
        assertThat(values()).containsExactly("20", "10");
    }

    @Test
    void the_authors_next_value_within_a_quarter_of_an_hour_corrects_the_one_before() {
        checkIns.checkIn(company.an, op(), keyResult, 1, new BigDecimal("10"), Confidence.ON_TRACK, "ghi chú");
        company.clock.pass(Duration.ofMinutes(14));
        company.checkIn(company.an, keyResult, "11");

        assertThat(values()).containsExactly("11");
        assertThat(checkIns.below(company.an, objective, 10).getFirst().note()).isEqualTo("ghi chú");
        company.clock.pass(Duration.ofMinutes(16));
        company.checkIn(company.an, keyResult, "12");
        assertThat(values()).containsExactly("12", "11");
    }

    @Test
    void someone_elses_value_follows_and_corrects_nothing() {
        company.checkIn(company.an, keyResult, "10");
        company.clock.pass(Duration.ofMinutes(1));
        company.checkIn(company.lead, keyResult, "11");
        assertThat(values()).containsExactly("11", "10");

        company.clock.pass(Duration.ofMinutes(1));
        company.checkIn(company.an, keyResult, "12");
        assertThat(values()).containsExactly("12", "11", "10");
    }

    @Test
    void taking_a_check_in_back_brings_back_the_one_before_and_then_nothing() {
        checkIns.checkIn(company.an, op(), keyResult, 1, new BigDecimal("10"), Confidence.IN_TROUBLE, "");
        company.clock.pass(Duration.ofDays(1));
        checkIns.checkIn(company.an, op(), keyResult, 2, new BigDecimal("20"), Confidence.ON_TRACK, "");

        checkIns.retract(company.an, op(), newest());
        assertThat(stored().current()).isEqualByComparingTo("10");
        assertThat(stored().confidence()).isEqualTo((short) 0);

        CheckInId last = newest();
        checkIns.retract(company.an, op(), last);
        assertThat(stored().current()).isNull();
        assertThat(stored().confidence()).isNull();
        assertThat(stored().lastCheckInAt()).isNull();
        refused("refused.gone", () -> checkIns.retract(company.an, op(), last));
    }

    @Test
    void only_who_made_a_check_in_takes_it_back() {
        company.checkIn(company.an, keyResult, "10");

        refused("refused.check-in-of-another", () -> checkIns.retract(company.lead, op(), newest()));
    }

    @Test
    void something_can_be_said_about_milestones_without_ticking_one() {
        KeyResultId launch = company.keyResult(company.an, objective, steps(company.an, "Ra mắt", "thử", "bán"));
        checkIns.judge(company.an, op(), launch, 1, Confidence.NEEDS_ATTENTION, "chờ nhà cung cấp");

        assertThat(company.stored(company.an, launch).current()).isEqualByComparingTo("0");
        assertThat(checkIns.of(company.an, launch, 10))
                .extracting(CheckIn::note, CheckIn::confidence)
                .containsExactly(tuple("chờ nhà cung cấp", (short) 1));
        refused(
                "refused.confidence-without-value",
                () -> checkIns.judge(company.an, op(), keyResult, 1, Confidence.ON_TRACK, ""));
    }

    @Test
    void the_check_ins_of_one_key_result_are_read_by_those_only_who_may_see_it() {
        ObjectiveId secret = company.secret(company.an, "Kín");
        KeyResultId hidden = company.keyResult(company.an, secret, "Doanh thu kín");
        company.checkIn(company.an, hidden, "10");
        company.checkIn(company.an, keyResult, "20");

        assertThat(checkIns.of(company.an, hidden, 10)).hasSize(1);
        refused("refused.gone", () -> checkIns.of(company.chau, hidden, 10));
        assertThat(checkIns.of(company.chau, keyResult, 10)).hasSize(1);
    }

    @Test
    void ticking_a_milestone_is_a_check_in_and_can_be_taken_back() {
        KeyResultId launch = company.keyResult(company.an, objective, steps(company.an, "Ra mắt", "thử", "bán"));
        MilestoneId step =
                company.stored(company.an, launch).milestones().getFirst().id();
        checkIns.tick(company.an, op(), step, 1, true);
        assertThat(company.stored(company.an, launch).current()).isEqualByComparingTo("1");
        assertThat(company.stored(company.an, launch).milestones())
                .extracting(KeyResult.Milestone::done)
                .containsExactly(true, false);

        company.clock.pass(Duration.ofDays(1));
        checkIns.tick(company.an, op(), step, 2, false);
        assertThat(company.stored(company.an, launch).current()).isEqualByComparingTo("0");
        assertThat(company.stored(company.an, launch).milestones()).noneMatch(KeyResult.Milestone::done);
    }

    @Test
    void two_people_tick_two_milestones_of_one_key_result_at_the_same_moment_and_both_count() throws Exception {
        for (int round = 0; round < 8; round++) {
            KeyResultId launch = company.keyResult(
                    company.an, objective, steps(company.an, "Ra mắt " + round, "thử", "bán", "khen"));
            List<KeyResult.Milestone> steps = company.stored(company.an, launch).milestones();
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<Done>> both = List.of(0, 1).stream()
                        .map(number -> threads.submit(() -> {
                            start.await();
                            ActingMember by = number == 0 ? company.an : company.lead;
                            return checkIns.tick(by, op(), steps.get(number).id(), 1, true);
                        }))
                        .toList();
                for (Future<Done> one : both) {
                    one.get();
                }
            }
            assertThat(company.stored(company.an, launch).milestones())
                    .extracting(KeyResult.Milestone::done)
                    .containsExactly(true, true, false);
            assertThat(company.stored(company.an, launch).current()).isEqualByComparingTo("2");
        }
    }

    @Test
    void each_measure_takes_only_what_fits_it() {
        KeyResultId yes = company.keyResult(company.an, objective, draft(company.an, "Xong", Measure.DONE, "0", "1"));
        company.checkIn(company.an, yes, "1");
        company.checkIn(company.an, yes, "0.0");
        refused("refused.yes-or-no", () -> company.checkIn(company.an, yes, "0.5"));

        KeyResultId launch = company.keyResult(company.an, objective, steps(company.an, "Ra mắt", "thử"));
        refused("refused.milestones-are-ticked", () -> company.checkIn(company.an, launch, "1"));

        company.get(Alignments.class).rollUpInto(company.an, op(), keyResult, 1);
        refused("refused.value-rolls-up", () -> company.checkIn(company.an, keyResult, "1"));
    }

    @Test
    void a_value_that_is_no_figure_of_this_world_is_refused_at_once() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (BigDecimal huge : List.of(
                    new BigDecimal("1e400"),
                    new BigDecimal("-1e2000000000"),
                    new BigDecimal("1e16"),
                    new BigDecimal(BigInteger.TEN.pow(100_000)))) {
                refused("refused.number-too-large", () -> record(huge));
            }
            for (BigDecimal fine :
                    List.of(new BigDecimal("1.1234567"), new BigDecimal("1e-400"), new BigDecimal("1e-2000000000"))) {
                refused("refused.too-many-decimals", () -> record(fine));
            }
        });
        record(new BigDecimal("-999999999999999.123456"));
        assertThat(stored().current()).isEqualByComparingTo("-999999999999999.123456");
    }

    @Test
    void whoever_saw_an_older_value_learns_who_changed_it() {
        company.checkIn(company.lead, keyResult, "40");
        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> checkIns.checkIn(company.an, op(), keyResult, 1, BigDecimal.TEN, null, ""))
                .satisfies(outdated -> {
                    assertThat(outdated.changedBy()).isEqualTo("Hà");
                    assertThat(outdated.version()).isEqualTo(2);
                });
        assertThat(stored().current()).isEqualByComparingTo("40");
    }

    @Test
    void whoever_only_renamed_it_meanwhile_is_neither_in_the_way_nor_named() {
        rename("Doanh thu thuần");
        checkIns.checkIn(company.an, op(), keyResult, 1, BigDecimal.TEN, null, "");
        assertThat(stored().current()).isEqualByComparingTo("10");

        company.checkIn(company.lead, keyResult, "40");
        int version = stored().version();
        rename("Doanh thu");
        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> checkIns.checkIn(company.an, op(), keyResult, version - 1, BigDecimal.ONE, null, ""))
                .satisfies(outdated -> {
                    assertThat(outdated.changedBy()).isEqualTo("Hà");
                    assertThat(outdated.version()).isEqualTo(version + 1);
                });
        assertThat(stored().current()).isEqualByComparingTo("40");
    }

    @Test
    void a_value_is_not_taken_for_one_of_what_is_measured_by_now() {
        KeyResultDraft downwards = draft(company.an, "Doanh thu", Measure.DECREASE, "100", "0");
        company.get(KeyResults.class).edit(company.lead, op(), keyResult, 1, downwards, "costs, not sales");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> checkIns.checkIn(company.an, op(), keyResult, 1, BigDecimal.ONE, null, ""))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("refused.measured-otherwise");
                    assertThat(refused.arguments()).containsExactly("Hà");
                });
        assertThat(stored().current()).isNull();
    }

    @Test
    void the_same_operation_twice_is_one_write() {
        OperationId click = op();
        Done first = checkIns.checkIn(company.an, click, keyResult, 1, BigDecimal.TEN, null, "");
        Done second = checkIns.checkIn(company.an, click, keyResult, 1, BigDecimal.TEN, null, "");
        assertThat(second).isEqualTo(first);
        assertThat(values()).containsExactly("10");
    }

    @Test
    void a_double_click_is_one_write_and_both_clicks_are_told_that_it_is_done() throws Exception {
        for (int round = 0; round < 8; round++) {
            KeyResultId fresh = company.keyResult(company.an, objective, "Doanh thu " + round);
            OperationId click = op();
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<Done>> both = List.of(1, 2).stream()
                        .map(number -> threads.submit(() -> {
                            start.await();
                            return checkIns.checkIn(company.an, click, fresh, 1, BigDecimal.TEN, null, "");
                        }))
                        .toList();
                assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
            }
            assertThat(company.number("select count(*) from check_in where key_result_id = ?", fresh.value()))
                    .isOne();
        }
    }

    @Test
    void who_may_not_change_the_objective_may_not_check_in() {
        refused("refused.permission", () -> company.checkIn(company.chau, keyResult, "1"));
        ActingMember stranger = company.neighbour().ceo;
        refused("refused.gone", () -> checkIns.checkIn(stranger, op(), keyResult, 1, BigDecimal.ONE, null, ""));
    }

    private void record(BigDecimal value) {
        checkIns.checkIn(company.an, op(), keyResult, stored().version(), value, null, "");
    }

    private void rename(String title) {
        KeyResultDraft draft = Company.draft(company.an, title, Measure.INCREASE, "0", "100");
        company.get(KeyResults.class).edit(company.an, op(), keyResult, stored().version(), draft, null);
    }

    private KeyResult stored() {
        return company.stored(company.an, keyResult);
    }

    private CheckInId newest() {
        return checkIns.below(company.an, objective, 1).getFirst().id();
    }

    /** Values that are not taken back, the newest first. */
    private List<String> values() {
        return checkIns.below(company.an, objective, 10).stream()
                .map(checkIn -> Objects.requireNonNull(checkIn.value())
                        .stripTrailingZeros()
                        .toPlainString())
                .toList();
    }

    private static void refused(String key, ThrowingCallable verb) {
        Map<String, String> before = company.contents();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
        assertThat(company.contents()).isEqualTo(before);
    }
}
