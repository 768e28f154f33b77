package org.northboard.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.northboard.Company.op;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.ManyObjectives;
import org.springframework.dao.DataAccessResourceFailureException;

/** The database goes away in the middle of a verb on many objectives, and comes back. */
class BrokenOffTest {

    private static final int COUNT = 2 * BulkOperations.CHUNK + 10;

    private final AtomicBoolean away = new AtomicBoolean();
    private Company company;
    private List<ObjectiveId> objectives;

    @BeforeEach
    void found() {
        company = Company.founded();
        company.get(DSLContext.class).configuration().setAppending(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (away.get() && !Thread.currentThread().getName().equals("change-feed")) {
                    throw new DataAccessResourceFailureException("the database is away");
                }
            }
        });
        objectives = IntStream.range(0, COUNT)
                .mapToObj(number -> company.objective(company.an, "O" + number))
                .toList();
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void what_was_carried_out_by_then_can_be_undone_and_the_rest_is_named() {
        BulkDone<ManyObjectives.Seen> done = give(op(), goingAwayAfter(BulkOperations.CHUNK));
        away.set(false);

        assertThat(done.done()).isEqualTo(BulkOperations.CHUNK);
        assertThat(done.stopped()).isFalse();
        assertThat(done.refused())
                .extracting(left -> left.subject().id())
                .isEqualTo(objectives.subList(BulkOperations.CHUNK, COUNT));
        assertThat(done.refused())
                .allSatisfy(left -> assertThat(left.why()).isInstanceOf(DataAccessResourceFailureException.class));
        assertThat(ownedByBinh()).isEqualTo(BulkOperations.CHUNK);

        company.get(Undo.class).undoAll(company.an, op(), done.operations(), Advance.UNHEARD);
        assertThat(ownedByBinh()).isZero();
    }

    @Test
    void asked_again_it_is_carried_out_to_the_end() {
        OperationId twice = op();
        give(twice, goingAwayAfter(BulkOperations.CHUNK));
        away.set(false);

        BulkDone<ManyObjectives.Seen> done = give(twice, Advance.UNHEARD);

        assertThat(done.operations()).hasSize(3);
        assertThat(ownedByBinh()).isEqualTo(COUNT);
    }

    @Test
    void where_nothing_was_carried_out_yet_it_fails_as_a_whole() {
        away.set(true);

        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> give(op(), Advance.UNHEARD));
    }

    @Test
    void an_undo_that_breaks_off_says_what_it_took_back_and_names_the_rest() {
        BulkDone<ManyObjectives.Seen> done = give(op(), Advance.UNHEARD);

        BulkDone<ObjectiveId> undone =
                company.get(Undo.class).undoAll(company.an, op(), done.operations(), goingAwayAfter(1));
        away.set(false);

        assertThat(undone.done()).isEqualTo(10);
        assertThat(undone.stopped()).isFalse();
        assertThat(undone.refused())
                .extracting(BulkDone.Left::subject)
                .containsExactlyInAnyOrderElementsOf(objectives.subList(0, 2 * BulkOperations.CHUNK));
        assertThat(ownedByBinh()).isEqualTo(2 * BulkOperations.CHUNK);
        company.get(Undo.class).undoAll(company.an, op(), undone.operations(), Advance.UNHEARD);
        assertThat(ownedByBinh()).isEqualTo(COUNT);
    }

    private Advance goingAwayAfter(int seen) {
        return (now, total) -> {
            away.set(now >= seen);
            return true;
        };
    }

    private BulkDone<ManyObjectives.Seen> give(OperationId operation, Advance advance) {
        return company.get(ManyObjectives.class)
                .changeOwner(
                        company.an,
                        operation,
                        objectives.stream()
                                .map(id -> new ManyObjectives.Seen(id, 1))
                                .toList(),
                        company.binh.member(),
                        advance);
    }

    private long ownedByBinh() {
        return company.number(
                "select count(*) from objective where owner_id = ?",
                company.binh.member().value());
    }
}
