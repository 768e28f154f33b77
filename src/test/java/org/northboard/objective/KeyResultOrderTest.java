package org.northboard.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;

/** Key results stand as their owner puts them. */
class KeyResultOrderTest {

    private Company company;
    private ObjectiveId objective;
    private KeyResultId a;
    private KeyResultId b;
    private KeyResultId c;

    @BeforeEach
    void found() {
        company = Company.founded();
        objective = company.objective(company.an, "Doanh số");
        a = company.keyResult(company.an, objective, "a");
        b = company.keyResult(company.an, objective, "b");
        c = company.keyResult(company.an, objective, "c");
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void a_key_result_stands_before_another_one_or_last() {
        put(c, a);
        assertThat(shown()).containsExactly("c", "a", "b");
        put(b, a);
        assertThat(shown()).containsExactly("c", "b", "a");
        put(c, null);
        assertThat(shown()).containsExactly("b", "a", "c");
    }

    @Test
    void two_can_squeeze_in_before_each_other_a_hundred_times() {
        for (int i = 0; i < 50; i++) {
            put(c, b);
            assertThat(shown()).containsExactly("a", "c", "b");
            put(b, c);
            assertThat(shown()).containsExactly("a", "b", "c");
        }
    }

    private void put(KeyResultId moved, @Nullable KeyResultId before) {
        company.get(KeyResults.class)
                .order(company.an, op(), moved, company.version("key_result", moved.value()), before);
    }

    /** As screens put them in order, which know positions as double. */
    private List<String> shown() {
        return company
                .rows(
                        "select title from key_result where objective_id = ? order by position::float8, id desc",
                        objective.value())
                .stream()
                .map(row -> String.valueOf(row.get("title")))
                .toList();
    }
}
