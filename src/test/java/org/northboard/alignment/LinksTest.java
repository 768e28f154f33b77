package org.northboard.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.northboard.Company.op;
import static org.northboard.Refusals.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.change.Outdated;
import org.northboard.change.Undo;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.progress.LinkKind;

class LinksTest {

    private static Company company;
    private static Links links;
    private static Alignments alignments;

    private ObjectiveId child;
    private ObjectiveId first;
    private ObjectiveId second;

    @BeforeAll
    static void found() {
        company = Company.founded();
        links = company.get(Links.class);
        alignments = company.get(Alignments.class);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @BeforeEach
    void align() {
        child = company.objective(company.an, "child");
        first = company.objective(company.binh, "first");
        second = company.objective(company.binh, "second");
        company.align(company.an, child, first);
        company.align(company.an, child, second);
    }

    @Test
    void a_contribution_becomes_mere_support_and_back() {
        AlignmentId link = company.link(child, first);

        links.changeKind(company.an, op(), link, 1, LinkKind.SUPPORTS);
        assertThat(parents()).containsExactly("SUPPORTS first 1", "CONTRIBUTES second 1");

        links.changeKind(company.an, op(), link, 2, LinkKind.CONTRIBUTES);
        assertThat(parents()).containsExactly("CONTRIBUTES first 1", "CONTRIBUTES second 1");
    }

    @Test
    void what_is_linked_to_a_key_result_contributes_only_when_that_rolls_up() {
        KeyResultId keyResult = company.keyResult(company.binh, first, "key result");
        ObjectiveId helper = company.objective(company.an, "helper");
        alignments.alignToKeyResult(company.an, op(), helper, keyResult);
        AlignmentId link = new AlignmentId(company.ids("select id from alignment where child_id = ?", helper.value())
                .getFirst());

        refused(
                "refused.key-result-lives-on-check-ins",
                () -> links.changeKind(company.an, op(), link, 1, LinkKind.CONTRIBUTES));

        alignments.rollUpInto(company.binh, op(), keyResult, 1);
        links.changeKind(company.an, op(), link, 2, LinkKind.SUPPORTS);
        links.changeKind(company.an, op(), link, 3, LinkKind.CONTRIBUTES);
        alignments.checkInAgain(company.binh, op(), keyResult, 2);
        assertThat(company.rows("select kind from alignment where id = ?", link.value()))
                .containsExactly(Map.of("kind", "SUPPORTS"));
        assertThat(company.stored(company.binh, keyResult).source()).hasToString("CHECK_INS");
    }

    @Test
    void another_parent_becomes_the_primary_one() {
        links.makePrimary(company.an, op(), company.link(child, second), 1);
        assertThat(parents()).containsExactly("CONTRIBUTES second 1", "CONTRIBUTES first 1");
    }

    @Test
    void support_is_not_primary_while_something_contributes() {
        AlignmentId link = company.link(child, second);
        links.changeKind(company.an, op(), link, 1, LinkKind.SUPPORTS);

        refused("refused.support-is-not-primary", () -> links.makePrimary(company.an, op(), link, 2));

        links.changeKind(company.an, op(), company.link(child, first), 1, LinkKind.SUPPORTS);
        links.makePrimary(company.an, op(), link, 2);
        assertThat(parents()).containsExactly("SUPPORTS second 1", "SUPPORTS first 1");
    }

    @Test
    void a_move_onto_another_parent_makes_it_the_only_one_of_the_two() {
        alignments.align(company.an, op(), child, second, AlignMode.MOVE, null);
        assertThat(parents()).containsExactly("CONTRIBUTES second 1");
    }

    @Test
    void a_weight_says_how_much_it_counts_and_zero_is_nothing() {
        AlignmentId link = company.link(child, first);
        links.weigh(company.an, op(), link, 1, new BigDecimal("2.5"));
        assertThat(parents()).containsExactly("CONTRIBUTES first 2.5", "CONTRIBUTES second 1");

        links.weigh(company.an, op(), link, 2, BigDecimal.ZERO);
        refused("refused.weight-negative", () -> links.weigh(company.an, op(), link, 3, new BigDecimal("-1")));
        refused("refused.weight-too-large", () -> links.weigh(company.an, op(), link, 3, new BigDecimal("1001")));
    }

    @Test
    void only_who_may_edit_the_lower_end_changes_the_link() {
        AlignmentId link = company.link(child, first);

        refused("refused.permission", () -> links.changeKind(company.chau, op(), link, 1, LinkKind.SUPPORTS));
        refused("refused.permission", () -> links.makePrimary(company.binh, op(), link, 1));
        refused("refused.permission", () -> links.weigh(company.chau, op(), link, 1, BigDecimal.TEN));
        refused("refused.gone", () -> links.weigh(company.neighbour().an, op(), link, 1, BigDecimal.TEN));
    }

    @Test
    void a_link_that_someone_else_changed_meanwhile_is_a_conflict() {
        AlignmentId link = company.link(child, first);
        links.weigh(company.lead, op(), link, 1, BigDecimal.TWO);

        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> links.changeKind(company.an, op(), link, 1, LinkKind.SUPPORTS))
                .satisfies(outdated -> assertThat(outdated.changedBy()).isEqualTo("Hà"));
    }

    @Test
    void the_same_operation_twice_is_one_write_and_is_undone_as_one() {
        OperationId twice = op();
        AlignmentId link = company.link(child, second);
        links.makePrimary(company.an, twice, link, 1);
        links.makePrimary(company.an, twice, link, 1);

        company.get(Undo.class).undo(company.an, op(), twice);
        assertThat(parents()).containsExactly("CONTRIBUTES first 1", "CONTRIBUTES second 1");
    }

    private List<String> parents() {
        return company.rows("""
                        select a.kind || ' ' || o.title || ' ' || a.weight as parent
                        from alignment a join objective o on o.id = a.parent_objective_id
                        where a.child_id = ? order by a.rank
                        """, child.value()).stream()
                .map(row -> String.valueOf(row.get("parent")))
                .toList();
    }
}
