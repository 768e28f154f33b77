package org.northboard.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.northboard.Company.op;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.change.Advance;
import org.northboard.change.BulkDone;
import org.northboard.change.BulkOperations;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;

class ManyAlignmentsTest {

    private static Company company;
    private static ManyAlignments many;

    @BeforeAll
    static void found() {
        company = Company.founded();
        many = company.get(ManyAlignments.class);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @Test
    void several_are_aligned_in_one_operation_and_taken_back_in_one() {
        ObjectiveId parent = company.objective(company.binh, "parent");
        List<ObjectiveId> children = objectives("child", 3);
        ObjectiveId before = company.objective(company.binh, "before");
        company.align(company.an, children.getFirst(), before);
        long revision = company.revision();

        BulkDone<ObjectiveId> done = move(op(), children, parent);

        assertThat(done.done()).isEqualTo(3);
        assertThat(done.operations()).hasSize(1);
        assertThat(company.revision()).isEqualTo(revision + 1);
        assertThat(below(parent)).containsExactly("child 0", "child 1", "child 2");
        assertThat(below(before)).isEmpty();

        company.get(Undo.class).undoAll(company.an, op(), done.operations(), Advance.UNHEARD);
        assertThat(below(parent)).isEmpty();
        assertThat(below(before)).containsExactly("child 0");
    }

    @Test
    void each_one_is_checked_for_itself_and_the_refused_ones_are_reported() {
        ObjectiveId above = company.objective(company.an, "above");
        ObjectiveId parent = company.objective(company.an, "parent");
        company.align(company.an, parent, above);
        ObjectiveId mine = company.objective(company.an, "mine");
        ObjectiveId foreign = company.objective(company.binh, "foreign");
        ObjectiveId secret = company.secret(company.binh, "secret");

        BulkDone<ObjectiveId> done = move(op(), List.of(above, mine, foreign, secret, parent), parent);

        assertThat(done.done()).isEqualTo(1);
        assertThat(done.refused())
                .extracting(left -> left.subject() + " " + ((Refused) left.why()).key())
                .containsExactly(
                        above + " refused.circle",
                        foreign + " refused.permission",
                        secret + " refused.gone",
                        parent + " refused.aligned-to-itself");
        assertThat(below(parent)).containsExactly("mine");
    }

    @Test
    void where_all_are_refused_nothing_is_recorded() {
        ObjectiveId parent = company.objective(company.an, "parent");
        ObjectiveId foreign = company.objective(company.binh, "foreign");
        long revision = company.revision();

        BulkDone<ObjectiveId> done = move(op(), List.of(foreign), parent);

        assertThat(done.operations()).isEmpty();
        assertThat(done.done()).isZero();
        assertThat(company.revision()).isEqualTo(revision);
    }

    @Test
    void long_work_goes_in_chunks_says_how_far_it_is_and_is_undone_as_a_whole() {
        ObjectiveId parent = company.objective(company.binh, "parent");
        List<ObjectiveId> children = objectives("child", 2 * BulkOperations.CHUNK + 10);
        List<Integer> heard = new ArrayList<>();
        long revision = company.revision();

        BulkDone<ObjectiveId> done = many.align(
                company.an,
                op(),
                children,
                new Upper.Whole(parent),
                AlignMode.MOVE,
                Map.of(),
                (seen, total) -> heard.add(seen));

        assertThat(heard).containsExactly(25, 50, 60);
        assertThat(company.revision()).isEqualTo(revision + 3);
        assertThat(below(parent)).hasSize(60);

        List<Integer> heardOfUndo = new ArrayList<>();
        BulkDone<ObjectiveId> undone = company.get(Undo.class)
                .undoAll(company.an, op(), done.operations(), (seen, total) -> heardOfUndo.add(seen));
        assertThat(heardOfUndo).containsExactly(1, 2, 3);
        assertThat(below(parent)).isEmpty();

        company.get(Undo.class).undoAll(company.an, op(), undone.operations(), Advance.UNHEARD);
        assertThat(below(parent)).hasSize(60);
    }

    @Test
    void stopped_work_keeps_what_is_done_and_can_take_it_back() {
        ObjectiveId parent = company.objective(company.binh, "parent");
        List<ObjectiveId> children = objectives("child", 3 * BulkOperations.CHUNK);

        BulkDone<ObjectiveId> done = many.align(
                company.an,
                op(),
                children,
                new Upper.Whole(parent),
                AlignMode.MOVE,
                Map.of(),
                (seen, total) -> seen < 50);

        assertThat(done.stopped()).isTrue();
        assertThat(done.done()).isEqualTo(50);
        assertThat(below(parent)).hasSize(50);
        company.get(Undo.class).undoAll(company.an, op(), done.operations(), Advance.UNHEARD);
        assertThat(below(parent)).isEmpty();
    }

    @Test
    void the_same_operation_twice_is_one_write() {
        ObjectiveId parent = company.objective(company.binh, "parent");
        List<ObjectiveId> children = objectives("child", BulkOperations.CHUNK + 5);
        OperationId twice = op();
        BulkDone<ObjectiveId> first = move(twice, children, parent);
        long revision = company.revision();

        BulkDone<ObjectiveId> second = move(twice, children, parent);

        assertThat(second.operations()).isEqualTo(first.operations());
        assertThat(company.revision()).isEqualTo(revision);
        assertThat(below(parent)).hasSize(30);
    }

    @Test
    void an_undo_leaves_out_only_what_others_have_gone_on_with_and_names_them() {
        ObjectiveId parent = company.objective(company.binh, "parent");
        List<ObjectiveId> children = objectives("child", BulkOperations.CHUNK + 5);
        BulkDone<ObjectiveId> done = move(op(), children, parent);
        placeFirst(children.getLast(), parent, children);

        BulkDone<ObjectiveId> undone = undo(done.operations());

        assertThat(undone.done()).isEqualTo(29);
        assertThat(undone.refused()).singleElement().satisfies(left -> {
            assertThat(left.subject()).isEqualTo(children.getLast());
            assertThat(((Refused) left.why()).arguments()).containsExactly("Hà", "child 29");
        });
        assertThat(below(parent)).containsExactly("child 29");
    }

    @Test
    void an_undo_in_part_can_itself_be_undone() {
        ObjectiveId parent = company.objective(company.binh, "parent");
        List<ObjectiveId> children = objectives("child", 3);
        BulkDone<ObjectiveId> done = move(op(), children, parent);
        placeFirst(children.getLast(), parent, children);
        BulkDone<ObjectiveId> undone = undo(done.operations());
        company.align(company.an, children.get(1), parent);

        BulkDone<ObjectiveId> redone = undo(undone.operations());

        assertThat(redone.done()).isEqualTo(1);
        assertThat(redone.refused()).singleElement().satisfies(left -> {
            assertThat(left.subject()).isEqualTo(children.get(1));
            assertThat(((Refused) left.why()).key()).isEqualTo("refused.undo-changed");
            assertThat(((Refused) left.why()).arguments()).containsExactly("An", "child 1");
        });
        assertThat(below(parent)).containsExactlyInAnyOrder("child 0", "child 1", "child 2");
    }

    @Test
    void where_others_have_gone_on_with_all_of_it_the_undo_is_refused_and_leaves_no_trace() {
        ObjectiveId parent = company.objective(company.binh, "parent");
        List<ObjectiveId> children = objectives("child", 2);
        BulkDone<ObjectiveId> done = move(op(), children, parent);
        placeFirst(children.getLast(), parent, children);
        placeFirst(children.getFirst(), parent, children.reversed());
        long revision = company.revision();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> undo(done.operations()))
                .satisfies(why -> assertThat(why.key()).isEqualTo("refused.undo-changed"));
        assertThat(company.revision()).isEqualTo(revision);
    }

    @Test
    void an_undo_that_was_stopped_goes_on_when_it_is_asked_for_again() {
        ObjectiveId parent = company.objective(company.binh, "parent");
        List<ObjectiveId> children = objectives("child", 2 * BulkOperations.CHUNK);
        BulkDone<ObjectiveId> done = move(op(), children, parent);
        company.get(Undo.class).undoAll(company.an, op(), done.operations(), (seen, total) -> false);
        assertThat(below(parent)).hasSize(25);

        undo(done.operations());

        assertThat(below(parent)).isEmpty();
    }

    /** Hà puts it before the first of the others. */
    private static void placeFirst(ObjectiveId child, ObjectiveId parent, List<ObjectiveId> others) {
        company.get(Alignments.class).order(company.lead, op(), company.link(child, parent), others.getFirst());
    }

    private static BulkDone<ObjectiveId> undo(List<OperationId> operations) {
        return company.get(Undo.class).undoAll(company.an, op(), operations, Advance.UNHEARD);
    }

    private static BulkDone<ObjectiveId> move(OperationId operation, List<ObjectiveId> children, ObjectiveId parent) {
        return many.align(
                company.an, operation, children, new Upper.Whole(parent), AlignMode.MOVE, Map.of(), Advance.UNHEARD);
    }

    private static List<ObjectiveId> objectives(String title, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> company.objective(company.an, title + " " + number))
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
}
