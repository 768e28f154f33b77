package org.northboard.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.northboard.Company.draft;
import static org.northboard.Company.op;
import static org.northboard.Company.steps;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.change.Done;
import org.northboard.change.Refused;
import org.northboard.checkin.CheckIns;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;
import org.northboard.progress.Measure;
import org.northboard.progress.Progress;

/** How an objective came to where it stands. */
class CoursesTest {

    private static final double EXACT = 1e-9;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static Company company;

    private ObjectiveId objective;
    private KeyResultId revenue;

    @BeforeAll
    static void found() {
        company = Company.founded();
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @BeforeEach
    void prepare() {
        objective = company.objective(company.an, "Doanh số");
        revenue = company.keyResult(company.an, objective, "Doanh thu");
        aDayPasses();
    }

    @Test
    void each_check_in_is_a_point_and_the_line_goes_on_to_now() {
        company.checkIn(company.an, revenue, "20");
        aDayPasses();
        company.checkIn(company.lead, revenue, "50");
        aDayPasses();

        Course course = course(company.an);

        assertThat(shares(course)).containsExactly(0.0, 0.2, 0.5, 0.5);
        assertThat(course.reached())
                .extracting(reached -> reached.checkIn() != null)
                .containsExactly(false, true, true, false);
        assertThat(course.reached().getLast().at()).isEqualTo(company.clock.instant());
    }

    @Test
    void a_check_in_that_was_taken_back_never_was() {
        company.checkIn(company.an, revenue, "90");
        CheckIns checkIns = company.get(CheckIns.class);
        checkIns.retract(
                company.an, op(), checkIns.of(company.an, revenue, 1).getFirst().id());

        assertThat(shares(course(company.an))).containsOnly(0.0);
    }

    @Test
    void another_target_is_a_step_in_the_line_and_says_why() {
        company.checkIn(company.an, revenue, "40");
        aDayPasses();
        Done done = company.get(KeyResults.class)
                .edit(
                        company.an,
                        op(),
                        revenue,
                        2,
                        draft(company.an, "Doanh thu", Measure.INCREASE, "0", "200"),
                        "thêm đối tác");
        happensNow(done);

        Course course = course(company.an);

        assertThat(shares(course)).startsWith(0.0, 0.4, 0.2).endsWith(0.2);
        assertThat(course.retargets()).extracting(Course.Retarget::reason).containsExactly("thêm đối tác");
    }

    @Test
    void what_contributes_moves_the_line_but_is_no_point_of_its_own() {
        ObjectiveId child = company.objective(company.an, "Đội nhỏ");
        KeyResultId visits = company.keyResult(company.an, child, "Gặp khách");
        company.align(company.an, child, objective);
        company.checkIn(company.an, visits, "80");

        Course course = course(company.an);

        assertThat(shares(course)).startsWith(0.0, 0.4);
        assertThat(course.reached()).allMatch(reached -> reached.checkIn() == null);
    }

    @Test
    void a_ticked_milestone_is_a_point() {
        ObjectiveId launch = company.objective(company.an, "Ra mắt");
        KeyResultId way = company.keyResult(company.an, launch, steps(company.an, "Chặng", "thử", "bán"));
        var first = company.stored(company.an, way).milestones().getFirst();
        aDayPasses();
        company.get(CheckIns.class).tick(company.an, op(), first.id(), first.version(), true);

        Course course = course(company.an, launch);

        assertThat(shares(course)).contains(0.5).endsWith(0.5);
        assertThat(course.reached())
                .filteredOn(reached -> reached.checkIn() != null)
                .hasSize(1);
    }

    @Test
    void what_was_measured_in_milestones_that_are_gone_has_a_line_from_when_it_was_not() {
        ObjectiveId launch = company.objective(company.an, "Ra mắt");
        KeyResultId way = company.keyResult(company.an, launch, steps(company.an, "Chặng", "thử", "bán"));
        aDayPasses();
        Done done = company.get(KeyResults.class)
                .edit(company.an, op(), way, 1, draft(company.an, "Chặng", Measure.INCREASE, "0", "100"), "đo bằng số");
        happensNow(done);
        aDayPasses();
        company.checkIn(company.an, way, "40");

        Course course = course(company.an, launch);

        assertThat(course.reached().getFirst().progress()).isEqualTo(Progress.NONE);
        assertThat(course.reached().getLast().progress()).isEqualTo(Progress.of(0.4));
    }

    @Test
    void progress_set_by_hand_does_not_hide_the_computed_one() {
        company.checkIn(company.an, revenue, "20");
        int version = company.version("objective", objective.value());
        company.get(Objectives.class)
                .edit(company.an, op(), objective, version, new ObjectiveEdit.Override(0.9, "biết rõ hơn"));

        assertThat(shares(course(company.an))).endsWith(0.2);
    }

    @Test
    void a_child_whose_progress_was_set_by_hand_counts_so_from_that_moment_only() {
        ObjectiveId child = company.objective(company.an, "Đội nhỏ");
        KeyResultId visits = company.keyResult(company.an, child, "Gặp khách");
        company.align(company.an, child, objective);
        company.checkIn(company.an, visits, "20");
        aDayPasses();
        int version = company.version("objective", child.value());
        Done done = company.get(Objectives.class)
                .edit(company.an, op(), child, version, new ObjectiveEdit.Override(0.8, "biết rõ hơn"));
        happensNow(done);

        assertThat(shares(course(company.an))).startsWith(0.0, 0.1, 0.4).endsWith(0.4);
    }

    @Test
    void what_is_expected_rises_from_the_first_day_to_the_last() {
        Course course = course(company.an);

        assertThat(course.expected().getFirst()).isEqualTo(new Course.Expected(LocalDate.parse("2026-10-01"), 0));
        assertThat(course.expected().getLast()).isEqualTo(new Course.Expected(LocalDate.parse("2026-12-31"), 1));
        assertThat(course.expected()).hasSize(92);
        assertThat(course.expected().get(46).share()).isCloseTo(46 / 91.0, within(EXACT));
    }

    @Test
    void the_course_of_a_private_objective_is_for_those_only_who_may_see_it() {
        ObjectiveId secret = company.secret(company.an, "Kín");

        assertThat(course(company.an, secret).reached()).isNotEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> course(company.chau, secret));
    }

    private Course course(ActingMember by) {
        return course(by, objective);
    }

    private static Course course(ActingMember by, ObjectiveId id) {
        WorkspaceGraph graph = company.get(Graphs.class).of(company.workspace);
        assertThat(graph.await(company.revision(), PATIENCE)).isTrue();
        return company.get(Courses.class).of(by, graph, id).orElseThrow();
    }

    private static List<Double> shares(Course course) {
        return course.reached().stream()
                .map(Course.Reached::progress)
                .map(progress -> Math.round(((Progress.Known) progress).raw() * 1000) / 1000.0)
                .toList();
    }

    /** Operations are dated by the database, whose clock is not the company's. */
    private static void happensNow(Done done) {
        company.sql(
                "update operation set recorded_at = cast(? as timestamptz) where id = ?",
                company.clock.instant().toString(),
                done.operation().value());
    }

    private static void aDayPasses() {
        company.clock.pass(Duration.ofDays(1));
    }
}
