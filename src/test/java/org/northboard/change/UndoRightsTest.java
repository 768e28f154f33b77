package org.northboard.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;
import static org.northboard.Company.steps;
import static org.northboard.Refusals.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.alignment.Alignments;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;

/** Who may undo what. */
class UndoRightsTest {

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
    void who_may_not_change_the_objective_may_not_undo_what_was_done_to_it() {
        Done done = one.edit(new ObjectiveEdit.Title("mine"));
        refused("refused.permission", () -> undo.undo(company.chau, op(), done.operation()));

        company.get(Objectives.class)
                .edit(company.an, op(), objective, one.version(), new ObjectiveEdit.Owner(company.binh.member()));
        company.sql(
                "update key_result set owner_id = ? where workspace_id = ?",
                company.binh.member().value(),
                company.workspace.value());
        refused("refused.permission", () -> undo.undo(company.an, op(), done.operation()));
        assertThat(title()).isEqualTo("mine");
    }

    @Test
    void a_creation_is_done_again_only_by_those_who_may_change_what_comes_back() {
        ObjectiveId made = new ObjectiveId(UUID.randomUUID());
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
    void what_another_company_did_does_not_exist() {
        Company neighbour = company.neighbour();
        Done done = one.edit(new ObjectiveEdit.Title("mine"));
        refused("refused.nothing-to-undo", () -> undo.undo(neighbour.ceo, op(), done.operation()));
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

    private String title() {
        return company.get(Objectives.class)
                .read(company.an, objective)
                .objective()
                .title();
    }
}
