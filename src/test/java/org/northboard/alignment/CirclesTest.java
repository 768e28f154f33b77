package org.northboard.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.northboard.Company.op;
import static org.northboard.Refusals.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.northboard.Company;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;

/** Objectives and key results never lead back to themselves. */
class CirclesTest {

    private static final String UP = """
            with recursive edge (child, parent) as (
              select a.child_id, coalesce(a.parent_objective_id, k.objective_id)
              from alignment a left join key_result k on k.id = a.parent_key_result_id
              where a.workspace_id = ?
            ), up (origin, id) as (
              select child, parent from edge
              union
              select up.origin, edge.parent from up join edge on edge.child = up.id
            )
            """;

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
    void a_circle_is_refused_and_named() {
        ObjectiveId a = company.objective(company.an, "A");
        ObjectiveId b = company.objective(company.an, "B");
        ObjectiveId c = company.objective(company.an, "C");
        company.align(company.an, a, b);
        company.align(company.an, b, c);

        refused("refused.aligned-to-itself", () -> company.align(company.an, a, a));
        for (AlignMode mode : AlignMode.values()) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> alignments.align(company.an, op(), c, a, mode, null))
                    .satisfies(refused -> {
                        assertThat(refused.key()).isEqualTo("refused.circle");
                        assertThat(refused.arguments()).containsExactly("A → B → C → A");
                    });
        }
    }

    @Test
    void the_named_circle_does_not_tell_private_titles() {
        ObjectiveId a = company.objective(company.an, "A");
        ObjectiveId hidden = company.secret(company.an, "Mua lại đối thủ");
        ObjectiveId c = company.objective(company.an, "C");
        company.align(company.an, a, hidden);
        company.align(company.an, hidden, c);
        company.get(Objectives.class).edit(company.an, op(), c, 1, new ObjectiveEdit.Owner(company.chau.member()));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> company.align(company.chau, c, a))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("refused.circle");
                    assertThat(refused.arguments()).containsExactly("A → … → C → A");
                });
    }

    @Test
    void a_circle_through_the_ownership_of_a_key_result_is_refused() {
        ObjectiveId owner = company.objective(company.an, "owner");
        KeyResultId keyResult = company.keyResult(company.an, owner, "key result");
        ObjectiveId child = company.objective(company.an, "child");
        alignments.alignToKeyResult(company.an, op(), child, keyResult);

        refused("refused.circle", () -> company.align(company.an, owner, child));
        refused("refused.aligned-to-itself", () -> alignments.alignToKeyResult(company.an, op(), owner, keyResult));
    }

    @Test
    void a_key_result_does_not_move_to_where_it_would_close_a_circle() {
        ObjectiveId owner = company.objective(company.an, "owner");
        KeyResultId keyResult = company.keyResult(company.an, owner, "key result");
        ObjectiveId child = company.objective(company.an, "child");
        ObjectiveId grandchild = company.objective(company.an, "grandchild");
        alignments.alignToKeyResult(company.an, op(), child, keyResult);
        company.align(company.an, grandchild, child);

        refused("refused.circle", () -> alignments.moveKeyResult(company.an, op(), keyResult, grandchild));
        refused("refused.aligned-to-itself", () -> alignments.moveKeyResult(company.an, op(), keyResult, child));
    }

    @Test
    void an_undo_does_not_close_a_circle_either() {
        ObjectiveId a = company.objective(company.an, "A");
        ObjectiveId b = company.objective(company.an, "B");
        company.align(company.an, a, b);
        var parted = alignments.unalign(company.an, op(), company.link(a, b));
        company.get(Objectives.class).edit(company.an, op(), b, 1, new ObjectiveEdit.Owner(company.binh.member()));
        company.align(company.binh, b, a);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> company.get(Undo.class).undo(company.an, op(), parted.operation()))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("refused.undo-circle");
                    assertThat(refused.arguments()).containsExactly("Bình", "B → A → B");
                });
        assertThat(company.ids("select id from alignment where child_id = ?", a.value()))
                .isEmpty();
    }

    @Test
    void it_is_not_told_who_stands_in_the_way_of_an_undo_with_something_private() {
        ObjectiveId a = company.objective(company.an, "A");
        ObjectiveId b = company.objective(company.an, "B");
        company.align(company.an, a, b);
        var parted = alignments.unalign(company.an, op(), company.link(a, b));
        ObjectiveId hidden = company.secret(company.chau, "Mua lại đối thủ");
        company.align(company.lead, b, hidden);
        company.align(company.chau, hidden, a);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> company.get(Undo.class).undo(company.an, op(), parted.operation()))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("refused.circle");
                    assertThat(refused.arguments()).containsExactly("B → … → A → B");
                });
    }

    @Test
    void an_undo_does_not_move_a_key_result_back_into_a_circle() {
        ObjectiveId from = company.objective(company.an, "from");
        ObjectiveId to = company.objective(company.an, "to");
        ObjectiveId child = company.objective(company.an, "child");
        KeyResultId keyResult = company.keyResult(company.an, from, "moves");
        alignments.alignToKeyResult(company.an, op(), child, keyResult);
        var moved = alignments.moveKeyResult(company.an, op(), keyResult, to);
        company.align(company.an, from, child);

        refused("refused.undo-circle", () -> company.get(Undo.class).undo(company.an, op(), moved.operation()));
    }

    @Test
    void of_two_people_who_align_to_each_other_at_once_exactly_one_succeeds() throws Exception {
        for (int round = 0; round < 10; round++) {
            ObjectiveId a = company.objective(company.an, "A");
            ObjectiveId b = company.objective(company.binh, "B");
            CyclicBarrier start = new CyclicBarrier(2);
            List<String> outcomes = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Object>> both = List.of(
                        () -> {
                            start.await();
                            return company.align(company.an, a, b);
                        },
                        () -> {
                            start.await();
                            return company.align(company.binh, b, a);
                        });
                for (Future<Object> future : threads.invokeAll(both)) {
                    outcomes.add(outcome(future));
                }
            }
            assertThat(outcomes).containsExactlyInAnyOrder("done", "refused.circle");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void however_objectives_are_linked_there_is_never_a_circle(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Company some = company.neighbour();
        List<ObjectiveId> objectives = new ArrayList<>();
        List<KeyResultId> keyResults = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ObjectiveId objective = some.objective(some.an, "O" + i);
            objectives.add(objective);
            keyResults.add(some.keyResult(some.an, objective, "K" + i));
        }
        int circles = 0;
        for (int i = 0; i < 100; i++) {
            ObjectiveId child = objectives.get(random.nextInt(objectives.size()));
            ObjectiveId parent = objectives.get(random.nextInt(objectives.size()));
            KeyResultId keyResult = keyResults.get(random.nextInt(keyResults.size()));
            boolean closes;
            Runnable verb;
            switch (random.nextInt(5)) {
                case 0 -> {
                    closes = leads(some, ownerOf(some, keyResult), child);
                    verb = () -> alignments.alignToKeyResult(some.an, op(), child, keyResult);
                }
                case 1 -> {
                    closes =
                            some
                                    .ids(
                                            "select child_id from alignment where parent_key_result_id = ?",
                                            keyResult.value())
                                    .stream()
                                    .anyMatch(aligned -> leads(some, parent, new ObjectiveId(aligned)));
                    verb = () -> alignments.moveKeyResult(some.an, op(), keyResult, parent);
                }
                default -> {
                    AlignMode mode = AlignMode.values()[random.nextInt(3)];
                    closes = leads(some, parent, child);
                    verb = () -> alignments.align(some.an, op(), child, parent, mode, null);
                }
            }
            String outcome = outcome(verb);
            if (closes) {
                circles++;
                assertThat(outcome)
                        .as("seed %d, step %d", seed, i)
                        .isIn("refused.circle", "refused.aligned-to-itself", "refused.aligned-already");
            } else {
                assertThat(outcome).as("seed %d, step %d", seed, i).isIn("done", "refused.aligned-already");
            }
            assertThat(circles(some)).as("circles, seed %d, step %d", seed, i).isZero();
        }
        assertThat(circles).as("circles tried, seed %d", seed).isPositive();
    }

    private static ObjectiveId ownerOf(Company some, KeyResultId keyResult) {
        return new ObjectiveId(some.ids("select objective_id from key_result where id = ?", keyResult.value())
                .getFirst());
    }

    /** Whether one can go up from the first to the second, asked of the database with a query of its own. */
    private static boolean leads(Company some, ObjectiveId from, ObjectiveId to) {
        return some.number(
                                UP + " select count(*) from up where origin = ? and id = ?",
                                some.workspace.value(),
                                from.value(),
                                to.value())
                        > 0
                || from.equals(to);
    }

    private static long circles(Company some) {
        return some.number(UP + " select count(*) from up where origin = id", some.workspace.value());
    }

    private static String outcome(Future<Object> future) throws InterruptedException {
        try {
            future.get();
            return "done";
        } catch (ExecutionException e) {
            return e.getCause() instanceof Refused refused ? refused.key() : String.valueOf(e.getCause());
        }
    }

    private static String outcome(Runnable verb) {
        try {
            verb.run();
            return "done";
        } catch (Refused refused) {
            return refused.key();
        }
    }
}
