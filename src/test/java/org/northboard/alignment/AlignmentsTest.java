package org.northboard.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.northboard.Company.op;
import static org.northboard.Refusals.refused;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.change.Undo;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.KeyResultDraft;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;
import org.northboard.objective.Visibility;
import org.northboard.progress.Measure;

class AlignmentsTest {

    private static Company company;
    private static Alignments alignments;

    @BeforeAll
    static void found() {
        company = Company.founded();
        alignments = company.get(Alignments.class);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @Test
    void an_owner_aligns_to_several_parents_and_a_move_replaces_the_first_only() {
        ObjectiveId child = company.objective(company.an, "child");
        ObjectiveId first = company.objective(company.binh, "first");
        ObjectiveId second = company.objective(company.binh, "second");
        ObjectiveId third = company.objective(company.binh, "third");

        alignments.align(company.an, op(), child, first, AlignMode.MOVE, null);
        alignments.align(company.an, op(), child, second, AlignMode.ALSO, null);
        assertThat(parents(child)).containsExactly("CONTRIBUTES first", "CONTRIBUTES second");

        alignments.align(company.an, op(), child, third, AlignMode.MOVE, null);
        assertThat(parents(child)).containsExactly("CONTRIBUTES third", "CONTRIBUTES second");

        alignments.unalign(company.an, op(), company.link(child, third));
        assertThat(parents(child)).containsExactly("CONTRIBUTES second");
    }

    @Test
    void support_is_drawn_only_and_a_move_onto_the_supported_one_lets_it_contribute() {
        ObjectiveId child = company.objective(company.an, "helper");
        ObjectiveId helped = company.objective(company.binh, "helped");

        alignments.align(company.an, op(), child, helped, AlignMode.SUPPORT, null);
        assertThat(parents(child)).containsExactly("SUPPORTS helped");
        alignments.align(company.an, op(), child, helped, AlignMode.MOVE, null);
        assertThat(parents(child)).containsExactly("CONTRIBUTES helped");
    }

    @Test
    void what_is_linked_already_is_refused() {
        ObjectiveId child = company.objective(company.an, "child");
        ObjectiveId parent = company.objective(company.binh, "parent");
        KeyResultId keyResult = company.keyResult(company.binh, parent, "key result");
        company.align(company.an, child, parent);
        alignments.alignToKeyResult(company.an, op(), child, keyResult);

        for (AlignMode mode : AlignMode.values()) {
            refused("refused.aligned-already", () -> alignments.align(company.an, op(), child, parent, mode, null));
        }
        refused("refused.aligned-already", () -> alignments.alignToKeyResult(company.an, op(), child, keyResult));
    }

    @Test
    void a_link_to_a_key_result_supports_it_until_its_progress_rolls_up() {
        ObjectiveId child = company.objective(company.an, "child");
        ObjectiveId later = company.objective(company.an, "later");
        ObjectiveId parent = company.objective(company.binh, "parent");
        KeyResultId keyResult = company.keyResult(company.binh, parent, "key result");

        alignments.alignToKeyResult(company.an, op(), child, keyResult);
        assertThat(parents(child)).containsExactly("SUPPORTS key result");

        alignments.rollUpInto(
                company.binh,
                op(),
                keyResult,
                company.stored(company.binh, keyResult).version());
        assertThat(parents(child)).containsExactly("CONTRIBUTES key result");
        alignments.alignToKeyResult(company.an, op(), later, keyResult);
        assertThat(parents(later)).containsExactly("CONTRIBUTES key result");
    }

    @Test
    void a_retired_key_result_takes_no_more_objectives() {
        ObjectiveId child = company.objective(company.an, "child");
        ObjectiveId parent = company.objective(company.binh, "parent");
        KeyResultId keyResult = company.keyResult(company.binh, parent, "key result");
        company.get(KeyResults.class).retire(company.binh, op(), keyResult, 1);

        refused("refused.key-result-retired", () -> alignments.alignToKeyResult(company.an, op(), child, keyResult));
    }

    @Test
    void a_cancelled_objective_takes_no_more_objectives() {
        ObjectiveId child = company.objective(company.an, "child");
        ObjectiveId parent = company.objective(company.binh, "parent");
        company.get(Objectives.class).cancel(company.binh, op(), parent, 1, "given up");

        refused("refused.objective-ended", () -> company.align(company.an, child, parent));
    }

    @Test
    void a_move_replaces_the_parent_that_the_person_sees_and_leaves_one_that_they_do_not() {
        ObjectiveId secret = company.secret(company.chau, "secret");
        ObjectiveId seen = company.objective(company.binh, "seen");
        ObjectiveId third = company.objective(company.binh, "third");
        ObjectiveId child = company.objective(company.an, "child");
        // As it comes about: it was aligned there while that could still be seen.
        company.sql("update objective set visibility = 'PUBLIC' where id = ?", secret.value());
        alignments.align(company.an, op(), child, secret, AlignMode.ALSO, null);
        company.sql("update objective set visibility = 'PRIVATE' where id = ?", secret.value());
        alignments.align(company.an, op(), child, seen, AlignMode.ALSO, null);

        alignments.align(company.an, op(), child, third, AlignMode.MOVE, null);

        assertThat(below(secret)).containsExactly("child");
        assertThat(below(seen)).isEmpty();
        assertThat(below(third)).containsExactly("child");
    }

    @Test
    void a_move_replaces_the_link_by_which_the_objective_stands_where_it_is_seen() {
        ObjectiveId annual = company.objective(company.binh, "annual");
        ObjectiveId parent = company.objective(company.binh, "parent");
        ObjectiveId third = company.objective(company.binh, "third");
        ObjectiveId child = company.objective(company.an, "child");
        alignments.align(company.an, op(), child, annual, AlignMode.ALSO, null);
        alignments.align(company.an, op(), child, parent, AlignMode.ALSO, null);

        alignments.align(company.an, op(), child, third, AlignMode.MOVE, company.link(child, parent));

        assertThat(below(annual)).containsExactly("child");
        assertThat(below(parent)).isEmpty();
        assertThat(below(third)).containsExactly("child");
    }

    @Test
    void siblings_stand_in_the_order_in_which_they_were_put() {
        ObjectiveId parent = company.objective(company.binh, "parent");
        List<ObjectiveId> children = new ArrayList<>();
        for (String title : List.of("a", "b", "c", "d")) {
            ObjectiveId child = company.objective(company.an, title);
            company.align(company.an, child, parent);
            children.add(child);
        }
        assertThat(below(parent)).containsExactly("a", "b", "c", "d");

        alignments.order(company.an, op(), company.link(children.get(3), parent), children.get(1));
        assertThat(below(parent)).containsExactly("a", "d", "b", "c");
        alignments.order(company.an, op(), company.link(children.get(2), parent), children.get(0));
        assertThat(below(parent)).containsExactly("c", "a", "d", "b");
        alignments.order(company.an, op(), company.link(children.get(0), parent), null);
        assertThat(below(parent)).containsExactly("c", "d", "b", "a");
    }

    @Test
    void what_is_aligned_to_a_key_result_stands_in_one_row_with_what_is_aligned_to_its_objective() {
        ObjectiveId parent = company.objective(company.binh, "parent");
        KeyResultId keyResult = company.keyResult(company.binh, parent, "key result");
        List<ObjectiveId> children = new ArrayList<>();
        for (String title : List.of("a", "b", "c")) {
            ObjectiveId child = company.objective(company.an, title);
            children.add(child);
        }
        company.align(company.an, children.get(0), parent);
        alignments.alignToKeyResult(company.an, op(), children.get(1), keyResult);
        company.align(company.an, children.get(2), parent);
        assertThat(underAllOf(parent, keyResult)).containsExactly("a", "b", "c");

        alignments.order(company.an, op(), linkTo(keyResult), children.get(0));
        assertThat(underAllOf(parent, keyResult)).containsExactly("b", "a", "c");
        alignments.order(company.an, op(), company.link(children.get(2), parent), children.get(1));
        assertThat(underAllOf(parent, keyResult)).containsExactly("c", "b", "a");
        alignments.order(company.an, op(), linkTo(keyResult), null);
        assertThat(underAllOf(parent, keyResult)).containsExactly("c", "a", "b");
    }

    @Test
    void a_card_can_be_dropped_into_the_same_gap_a_hundred_times() {
        ObjectiveId parent = company.objective(company.binh, "parent");
        List<ObjectiveId> children = new ArrayList<>();
        for (String title : List.of("a", "b", "c")) {
            ObjectiveId child = company.objective(company.an, title);
            company.align(company.an, child, parent);
            children.add(child);
        }
        for (int i = 0; i < 100; i++) {
            // b and c take turns in squeezing in right before the other one.
            alignments.order(company.an, op(), company.link(children.get(1 + i % 2), parent), children.get(2 - i % 2));
            assertThat(below(parent)).first().isEqualTo("a");
            // On screens positions are of this kind.
            assertThat(company.rows(
                            "select count(distinct position::float8) as apart from alignment where parent_objective_id = ?",
                            parent.value()))
                    .first()
                    .hasToString("{apart=3}");
        }
        assertThat(below(parent)).containsExactly("a", "c", "b");
    }

    @Test
    void a_key_result_moves_to_another_objective_with_what_is_aligned_to_it() {
        ObjectiveId from = company.objective(company.an, "from");
        ObjectiveId to = company.objective(company.an, "to");
        KeyResultId keyResult = company.keyResult(company.an, from, "moves");

        alignments.moveKeyResult(company.an, op(), keyResult, to);

        assertThat(company.get(Objectives.class).read(company.an, from).keyResults())
                .isEmpty();
        assertThat(company.get(Objectives.class).read(company.an, to).keyResults())
                .extracting("title")
                .containsExactly("moves");
    }

    @Test
    void nothing_is_aligned_in_or_to_a_closed_cycle() {
        ObjectiveId open = company.objective(company.an, "open");
        ObjectiveId closed = company.objective(company.an, "closed");
        company.sql("update objective set cycle_id = ? where id = ?", company.past.value(), closed.value());

        refused("refused.cycle-closed", () -> company.align(company.an, open, closed));
        refused("refused.cycle-closed", () -> company.align(company.an, closed, open));
    }

    @Test
    void a_quarter_contributes_to_the_year() {
        ObjectiveId quarter = company.objective(company.an, "quarter");
        ObjectiveId year = company.objective(company.binh, company.year, "year");
        company.align(company.an, quarter, year);
        assertThat(parents(quarter)).containsExactly("CONTRIBUTES year");
    }

    @Test
    void a_key_result_that_goes_to_another_cycle_leaves_its_days_outside_of_that() {
        ObjectiveId year = company.objective(company.an, company.year, "year");
        ObjectiveId quarter = company.objective(company.an, "quarter");
        KeyResultId early = due(year, "2026-03-31");
        KeyResultId late = due(year, "2026-12-01");

        alignments.moveKeyResult(company.an, op(), early, quarter);
        var moved = alignments.moveKeyResult(company.an, op(), late, quarter);

        assertThat(company.stored(company.an, early).dueOn()).isNull();
        assertThat(company.stored(company.an, late).dueOn()).isEqualTo("2026-12-01");
        company.get(Undo.class).undo(company.an, op(), moved.operation());
        assertThat(company.stored(company.an, late).objective()).isEqualTo(year);
    }

    private KeyResultId due(ObjectiveId objective, String day) {
        return company.keyResult(
                company.an,
                objective,
                new KeyResultDraft(
                        day,
                        Measure.INCREASE,
                        BigDecimal.ZERO,
                        BigDecimal.TEN,
                        "",
                        BigDecimal.ONE,
                        company.an.member(),
                        LocalDate.parse(day),
                        List.of(),
                        List.of()));
    }

    @Test
    void who_may_not_change_the_objective_may_not_align_it() {
        ObjectiveId child = company.objective(company.an, "child");
        ObjectiveId parent = company.objective(company.binh, "parent");
        company.align(company.an, child, parent);
        ObjectiveId other = company.objective(company.chau, "other");

        refused("refused.permission", () -> company.align(company.binh, child, other));
        refused("refused.permission", () -> alignments.unalign(company.chau, op(), company.link(child, parent)));
        refused("refused.permission", () -> alignments.order(company.chau, op(), company.link(child, parent), null));
        KeyResultId keyResult = company.keyResult(company.an, child, "key result");
        refused("refused.permission", () -> alignments.rollUpInto(company.chau, op(), keyResult, 1));
        refused("refused.permission", () -> alignments.moveKeyResult(company.chau, op(), keyResult, other));
        refused("refused.permission", () -> alignments.moveKeyResult(company.an, op(), keyResult, other));
    }

    @Test
    void what_is_private_or_of_another_company_does_not_exist() {
        Company neighbour = company.neighbour();
        ObjectiveId theirs = neighbour.objective(neighbour.an, "theirs");
        KeyResultId theirKeyResult = neighbour.keyResult(neighbour.an, theirs, "theirs");
        ObjectiveId hidden = company.secret(company.binh, "hidden");
        ObjectiveId mine = company.objective(company.an, "mine");
        ObjectiveId parent = company.objective(company.an, "parent");
        company.align(company.an, mine, parent);

        refused("refused.gone", () -> company.align(company.an, mine, theirs));
        refused("refused.gone", () -> company.align(company.an, theirs, mine));
        refused("refused.gone", () -> alignments.alignToKeyResult(company.an, op(), mine, theirKeyResult));
        refused("refused.gone", () -> company.align(company.an, mine, hidden));
        refused("refused.gone", () -> alignments.unalign(neighbour.an, op(), company.link(mine, parent)));
        assertThat(parents(mine)).containsExactly("CONTRIBUTES parent");
    }

    @Test
    void a_new_link_is_checked_at_once_however_many_ways_lead_up() {
        // Each rung has two objectives, both aligned to both of the next: 2³⁰ ways from the bottom to the top.
        Company tall = company.neighbour();
        ObjectiveId bottom = tall.objective(tall.an, "bottom");
        List<ObjectiveId> rung = List.of(bottom);
        for (int level = 0; level < 30; level++) {
            List<ObjectiveId> next =
                    List.of(tall.objective(tall.an, "l" + level), tall.objective(tall.an, "r" + level));
            for (ObjectiveId child : rung) {
                for (ObjectiveId parent : next) {
                    tall.sql(
                            "insert into alignment (workspace_id, child_id, parent_objective_id, kind)"
                                    + " values (?, ?, ?, 'CONTRIBUTES')",
                            tall.workspace.value(),
                            child.value(),
                            parent.value());
                }
            }
            rung = next;
        }
        ObjectiveId top = rung.getFirst();
        ObjectiveId aside = tall.objective(tall.an, "aside");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            refused("refused.circle", () -> tall.align(tall.an, top, bottom));
            tall.align(tall.an, aside, bottom);
        });
        assertThat(tall.number("select count(*) from alignment where child_id = ?", aside.value()))
                .isOne();
    }

    @Test
    void what_becomes_private_stays_where_it_is_aligned() {
        ObjectiveId child = company.objective(company.an, "child");
        ObjectiveId parent = company.objective(company.binh, "parent");
        company.align(company.an, child, parent);
        company.get(Objectives.class).edit(company.binh, op(), parent, 1, new ObjectiveEdit.Shown(Visibility.PRIVATE));

        alignments.unalign(company.an, op(), company.link(child, parent));
        assertThat(parents(child)).isEmpty();
    }

    /** Kind and name of what an objective is linked to, the primary parent first. */
    private static List<String> parents(ObjectiveId child) {
        return company.rows("""
                        select a.kind || ' ' || coalesce(o.title, k.title) as parent
                        from alignment a
                        left join objective o on o.id = a.parent_objective_id
                        left join key_result k on k.id = a.parent_key_result_id
                        where a.child_id = ? order by a.rank
                        """, child.value()).stream()
                .map(row -> String.valueOf(row.get("parent")))
                .toList();
    }

    private static List<String> below(ObjectiveId parent) {
        return company
                .rows(
                        "select o.title from alignment a join objective o on o.id = a.child_id"
                                + " where a.parent_objective_id = ? order by a.position",
                        parent.value())
                .stream()
                .map(row -> String.valueOf(row.get("title")))
                .toList();
    }

    private static List<String> underAllOf(ObjectiveId parent, KeyResultId keyResult) {
        return company
                .rows(
                        "select o.title from alignment a join objective o on o.id = a.child_id"
                                + " where a.parent_objective_id = ? or a.parent_key_result_id = ? order by a.position",
                        parent.value(),
                        keyResult.value())
                .stream()
                .map(row -> String.valueOf(row.get("title")))
                .toList();
    }

    private static AlignmentId linkTo(KeyResultId keyResult) {
        return new AlignmentId(company.ids("select id from alignment where parent_key_result_id = ?", keyResult.value())
                .getFirst());
    }
}
