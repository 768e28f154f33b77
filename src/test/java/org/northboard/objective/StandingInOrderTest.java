package org.northboard.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.northboard.Company.op;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.change.Refused;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;

/** Key results, and objectives that are aligned to nothing, stand as people put them. */
class StandingInOrderTest {

    private Company company;

    @BeforeEach
    void found() {
        company = Company.founded();
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void a_key_result_stands_before_another_one_or_last() {
        ObjectiveId objective = company.objective(company.an, "objective");
        KeyResultId a = company.keyResult(company.an, objective, "a");
        KeyResultId b = company.keyResult(company.an, objective, "b");
        KeyResultId c = company.keyResult(company.an, objective, "c");

        put(c, a);
        assertThat(keyResults()).containsExactly("c", "a", "b");
        put(b, a);
        assertThat(keyResults()).containsExactly("c", "b", "a");
        put(c, null);
        assertThat(keyResults()).containsExactly("b", "a", "c");
    }

    @Test
    void two_key_results_can_squeeze_in_before_each_other_a_hundred_times() {
        ObjectiveId objective = company.objective(company.an, "objective");
        company.keyResult(company.an, objective, "a");
        KeyResultId b = company.keyResult(company.an, objective, "b");
        KeyResultId c = company.keyResult(company.an, objective, "c");

        for (int i = 0; i < 50; i++) {
            put(c, b);
            assertThat(keyResults()).containsExactly("a", "c", "b");
            put(b, c);
            assertThat(keyResults()).containsExactly("a", "b", "c");
        }
    }

    @Test
    void an_objective_stands_before_another_one_or_last() {
        ObjectiveId a = company.objective(company.an, "a");
        ObjectiveId b = company.objective(company.binh, "b");
        ObjectiveId c = company.objective(company.an, "c");
        List<ObjectiveId> row = List.of(a, b, c);

        put(company.an, c, row, b);
        assertThat(objectives()).containsExactly("a", "c", "b");
        put(company.an, a, row, null);
        assertThat(objectives()).containsExactly("c", "b", "a");
    }

    @Test
    void two_objectives_can_squeeze_in_before_each_other_a_hundred_times() {
        ObjectiveId a = company.objective(company.an, "a");
        ObjectiveId b = company.objective(company.an, "b");
        ObjectiveId c = company.objective(company.an, "c");
        List<ObjectiveId> row = List.of(a, b, c);

        for (int i = 0; i < 50; i++) {
            put(company.an, c, row, b);
            assertThat(objectives()).containsExactly("a", "c", "b");
            put(company.an, b, row, c);
            assertThat(objectives()).containsExactly("a", "b", "c");
        }
    }

    @Test
    void before_what_has_gone_meanwhile_nothing_is_put() {
        ObjectiveId a = company.objective(company.an, "a");
        ObjectiveId b = company.objective(company.an, "b");
        ObjectiveId gone = new ObjectiveId(UUID.randomUUID());

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> put(company.an, a, List.of(a, gone, b), gone));

        assertThat(objectives()).containsExactly("a", "b");
    }

    @Test
    void what_stands_there_already_leaves_no_trace() {
        ObjectiveId a = company.objective(company.an, "a");
        ObjectiveId b = company.objective(company.an, "b");
        long before = company.revision();

        put(company.an, a, List.of(a, b), b);

        assertThat(company.revision()).isEqualTo(before);
    }

    @Test
    void who_may_not_change_an_objective_may_not_put_it_elsewhere() {
        ObjectiveId a = company.objective(company.an, "a");
        ObjectiveId b = company.objective(company.chau, "b");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> put(company.chau, a, List.of(a, b), null))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("refused.permission"));

        assertThat(objectives()).containsExactly("a", "b");
    }

    private void put(KeyResultId moved, @Nullable KeyResultId before) {
        company.get(KeyResults.class)
                .order(company.an, op(), moved, company.version("key_result", moved.value()), before);
    }

    private void put(ActingMember by, ObjectiveId moved, List<ObjectiveId> row, @Nullable ObjectiveId before) {
        company.get(Objectives.class).order(by, op(), moved, row, before);
    }

    private List<String> keyResults() {
        return shown("key_result");
    }

    private List<String> objectives() {
        return shown("objective");
    }

    /** As screens put them in order, which know positions as double. */
    private List<String> shown(String table) {
        return company
                .rows(
                        "select title from " + table + " where workspace_id = ? order by position::float8, id desc",
                        company.workspace.value())
                .stream()
                .map(row -> String.valueOf(row.get("title")))
                .toList();
    }
}
