package org.northboard.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;
import org.northboard.progress.Progress;
import org.northboard.progress.Standing;

/** Rows that no verb writes are there all the same: whatever they say, the boards of the company open and go on. */
class FaultyRowsTest {

    private static Company first;

    private Company company;
    private ObjectiveId parent;
    private ObjectiveId faulty;
    private ObjectiveId sound;
    private KeyResultId broken;
    private KeyResultId whole;

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
        parent = company.objective(company.an, "Tăng trưởng");
        faulty = company.objective(company.an, "Doanh số");
        sound = company.objective(company.an, "Dịch vụ");
        company.align(company.an, faulty, parent);
        company.align(company.an, sound, parent);
        broken = company.keyResult(company.an, faulty, "Doanh thu");
        whole = company.keyResult(company.an, sound, "Hài lòng");
        company.checkIn(company.an, whole, "40");
    }

    @Test
    void days_that_leave_nothing_between_them_are_those_of_the_cycle() {
        company.sql("update objective set starts_on = ? where id = ?", LocalDate.parse("2027-02-15"), faulty.value());

        assertThat(standing(faulty).expected())
                .isEqualTo(standing(sound).expected())
                .isPositive();
        goesOn(0.2);
    }

    @Test
    void a_key_result_without_a_way_to_go_has_no_progress() {
        company.sql(
                "update key_result set start_value = ?, target_value = ? where id = ?",
                new BigDecimal("999999999999999.91"),
                new BigDecimal("999999999999999.92"),
                broken.value());

        assertThat(standing(faulty).progress()).isEqualTo(Progress.NONE);
        assertThat(standing(faulty).expected()).isPositive();
        goesOn(0.4);
    }

    @Test
    void a_key_result_without_milestones_that_is_measured_by_them_has_no_progress() {
        company.sql("update key_result set measure = 'MILESTONES' where id = ?", broken.value());

        assertThat(standing(faulty).progress()).isEqualTo(Progress.NONE);
        goesOn(0.4);
    }

    @Test
    void a_key_result_that_cannot_be_computed_at_all_has_no_progress() {
        company.sql("update key_result set target_value = ? where id = ?", new BigDecimal("1e400"), broken.value());

        assertThat(standing(faulty).progress()).isEqualTo(Progress.NONE);
        goesOn(0.4);
    }

    @Test
    void an_objective_that_cannot_be_computed_at_all_has_no_progress() {
        company.sql("update objective set override_progress = 'Infinity' where id = ?", faulty.value());

        assertThat(standing(faulty).progress()).isEqualTo(Progress.NONE);
        goesOn(0.4);
    }

    /** Everything else is computed, what happens from now on arrives, on the faulty one as well, and so does the next day. */
    private void goesOn(double above) {
        assertThat(standing(parent).progress()).isEqualTo(Progress.of(above));
        int version = company.version("objective", faulty.value());
        company.get(Objectives.class).edit(company.an, op(), faulty, version, new ObjectiveEdit.Title("Doanh số mới"));
        company.checkIn(company.an, whole, "60");
        assertThat(standing(sound).progress()).isEqualTo(Progress.of(0.6));
        String title = company.get(Graphs.class)
                .of(company.workspace)
                .read(nodes ->
                        Objects.requireNonNull(nodes.objective(faulty)).row().title());
        assertThat(title).isEqualTo("Doanh số mới");
        double yesterday = standing(sound).expected();
        company.clock.pass(Duration.ofDays(1));
        Midnight.strike(company.get(Graphs.class));
        assertThat(standing(sound).expected()).isGreaterThan(yesterday);
    }

    private Standing standing(ObjectiveId id) {
        WorkspaceGraph graph = company.get(Graphs.class).of(company.workspace);
        assertThat(graph.await(company.revision(), Duration.ofSeconds(5))).isTrue();
        return graph.read(nodes -> Objects.requireNonNull(nodes.objective(id)).standing());
    }
}
