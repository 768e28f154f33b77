package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.alignment.Alignments;
import org.northboard.alignment.ManyAlignments;
import org.northboard.change.Undo;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.ManyObjectives;

/** What a person is told who does something to many cards, and what is on their board then. */
class ManyVerbsTest {

    private static Company first;

    private Company company;
    private Boards boards;
    private Boards.Open board;
    private ManyVerbs many;
    private ObjectiveId parent;
    private final Works works = new Works();

    @BeforeAll
    static void start() {
        first = Company.founded();
    }

    @AfterAll
    static void stop() {
        first.close();
    }

    @BeforeEach
    void open() {
        company = first.neighbour();
        parent = company.objective(company.binh, "Bên trên");
        boards = new Boards(company.get(Graphs.class));
        look(company.an);
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void a_few_are_answered_at_once_with_the_cards_as_they_are_then() {
        List<ObjectiveId> mine = objectives(3);
        look(company.an);

        Contract.Outcome outcome = align(mine, news -> {});

        assertThat(outcome.done()).isTrue();
        assertThat(outcome.message()).isEqualTo("Aligned under “Bên trên” (3)");
        assertThat(children()).isEqualTo(3);

        Contract.Outcome undone = many.undo(String.valueOf(outcome.undo()), op().toString(), news -> {});
        assertThat(undone.message()).isEmpty();
        assertThat(children()).isZero();
    }

    @Test
    void an_undo_says_which_card_stays_because_somebody_has_gone_on_with_it() {
        List<ObjectiveId> mine = objectives(3);
        look(company.an);
        Contract.Outcome outcome = align(mine, news -> {});
        company.get(Alignments.class).order(company.lead, op(), company.link(mine.getLast(), parent), mine.getFirst());

        Contract.Outcome undone = many.undo(String.valueOf(outcome.undo()), op().toString(), news -> {});

        assertThat(undone.done()).isTrue();
        assertThat(undone.undo()).isNotNull();
        assertThat(undone.message())
                .isEqualTo("Undone for 2 of 3. Hà has changed “Mục tiêu 2” since, so it cannot be undone.");
        assertThat(children()).isEqualTo(1);
    }

    @Test
    void what_is_undone_already_cannot_be_undone_once_more() {
        Contract.Outcome outcome = align(objectives(1), news -> {});
        String undone = String.valueOf(outcome.undo());
        many.undo(undone, op().toString(), news -> {});

        Contract.Outcome again = many.undo(undone, op().toString(), news -> {});

        assertThat(again.done()).isFalse();
        assertThat(again.message()).isEqualTo("There is nothing left to undo.");
    }

    @Test
    void those_that_are_refused_are_named_with_their_reason_and_the_rest_is_counted() {
        List<ObjectiveId> cards = new ArrayList<>(objectives(1));
        for (String title : List.of("Một", "Hai", "Ba")) {
            cards.add(company.objective(company.chau, title));
        }
        ObjectiveId hidden = company.secret(company.chau, "Bí mật");
        cards.add(hidden);

        Contract.Outcome outcome = align(cards, news -> {});

        assertThat(outcome.done()).isTrue();
        assertThat(outcome.message())
                .startsWith("Aligned under “Bên trên” (1) Not changed (4): “Một”: Only the owner")
                .contains("“Hai”: Only the owner")
                .endsWith("… and 2 more.")
                .doesNotContain("Bí mật");
        assertThat(outcome.left()).hasSize(4).contains(hidden.toString());
    }

    @Test
    void where_none_may_be_changed_it_is_a_refusal() {
        ObjectiveId foreign = company.objective(company.chau, "Lạ");

        Contract.Outcome outcome = align(List.of(foreign), news -> {});

        assertThat(outcome.done()).isFalse();
        assertThat(outcome.undo()).isNull();
        assertThat(outcome.left()).containsExactly(foreign.toString());
    }

    @Test
    void many_go_on_in_the_background_tell_how_far_they_are_and_are_undone_at_once() throws Exception {
        List<ObjectiveId> mine = objectives(60);
        look(company.an);
        News news = new News();

        Contract.Outcome begun = align(mine, news);
        assertThat(begun.underWay()).isTrue();
        Contract.Outcome outcome = news.end();

        assertThat(news.seen()).containsExactly(25, 50, 60);
        assertThat(outcome.message()).isEqualTo("Aligned under “Bên trên” (60)");
        assertThat(children()).isEqualTo(60);

        News undoing = new News();
        many.undo(String.valueOf(outcome.undo()), op().toString(), undoing);
        assertThat(undoing.end().message()).isEmpty();
        assertThat(children()).isZero();
    }

    @Test
    void stopped_in_between_it_says_so_and_what_is_done_stays() throws Exception {
        List<ObjectiveId> mine = objectives(80);
        look(company.an);
        String operation = op().toString();
        News news = new News();

        many.align(seen(mine), parent.toString(), "", "MOVE", operation, work -> {
            many.stop(operation);
            news.accept(work);
        });

        assertThat(news.end().message()).isEqualTo("Aligned under “Bên trên” (25) Stopped before the end.");
        assertThat(children()).isEqualTo(25);
    }

    @Test
    void work_whose_board_was_left_is_stopped_on_another_one_by_the_same_person_only() throws Exception {
        look(company.an);
        ManyVerbs theirs = elsewhere(company.binh);
        ManyVerbs mine = elsewhere(company.an);
        String operation = op().toString();
        News news = new News();

        many.align(seen(objectives(80)), parent.toString(), "", "MOVE", operation, work -> {
            (work.seen() == 25 ? theirs : mine).stop(operation);
            news.accept(work);
        });
        board.close().run();

        assertThat(news.end().message()).isEqualTo("Aligned under “Bên trên” (50) Stopped before the end.");
        assertThat(children()).isEqualTo(50);
    }

    @Test
    void only_what_goes_on_can_be_stopped() throws Exception {
        List<ObjectiveId> mine = objectives(60);
        look(company.an);
        String operation = op().toString();
        News news = new News();

        many.stop(operation);
        many.align(seen(mine), parent.toString(), "", "MOVE", operation, news);

        assertThat(news.end().message()).isEqualTo("Aligned under “Bên trên” (60)");
    }

    @Test
    void what_goes_to_another_cycle_leaves_the_board_and_what_stood_below_it_stands_at_the_top() {
        ObjectiveId moved = company.objective(company.an, "Đi");
        ObjectiveId child = company.objective(company.an, "Ở lại");
        company.align(company.an, child, moved);
        look(company.an);
        assertThat(cards()).contains("2 Ở lại");

        Contract.Outcome outcome =
                many.moveToCycle(seen(List.of(moved)), company.year.toString(), op().toString(), news -> {});

        assertThat(outcome.message()).isEqualTo("Moved to 2026 (1)");
        Contract.Patch patch = Objects.requireNonNull(outcome.patch());
        assertThat(patch.removed()).contains(moved.toString());
        assertThat(patch.cards()).extracting(Contract.Card::title).contains("Ở lại");
        assertThat(cards()).contains("1 Ở lại").doesNotContain("1 Đi");
    }

    @Test
    void a_new_owner_is_on_the_cards() {
        List<ObjectiveId> mine = objectives(2);
        look(company.lead);

        Contract.Outcome outcome =
                many.changeOwner(seen(mine), company.chau.member().toString(), op().toString(), news -> {});

        assertThat(outcome.message()).isEqualTo("Châu is the owner now (2)");
        assertThat(board.watch().open(null).cards())
                .filteredOn(card -> card.title().startsWith("Mục tiêu"))
                .extracting(card -> card.owner().name())
                .containsOnly("Châu");
    }

    /** What the browser would be told. */
    private static final class News implements Consumer<Contract.Work> {

        private final List<Contract.Work> heard = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void accept(Contract.Work work) {
            heard.add(work);
            if (work.outcome() != null) {
                ended.countDown();
            }
        }

        Contract.Outcome end() throws InterruptedException {
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
            return Objects.requireNonNull(heard.getLast().outcome());
        }

        List<Integer> seen() {
            return heard.stream()
                    .filter(work -> work.outcome() == null)
                    .map(Contract.Work::seen)
                    .toList();
        }
    }

    private void look(ActingMember by) {
        board = boards.open(by, new BoardScope(company.quarter, null), Locale.ENGLISH, () -> {});
        many = verbs(board);
        board.graph().await(company.revision(), Duration.ofSeconds(10));
        board.watch().open(null);
    }

    private ManyVerbs verbs(Boards.Open of) {
        return new ManyVerbs(
                company.get(ManyAlignments.class),
                company.get(ManyObjectives.class),
                company.get(Undo.class),
                works,
                new Answers(of, new BoardTexts().words(Locale.ENGLISH)));
    }

    /** On a board of another cycle, which somebody has open meanwhile. */
    private ManyVerbs elsewhere(ActingMember by) {
        return verbs(boards.open(by, new BoardScope(company.year, null), Locale.ENGLISH, () -> {}));
    }

    private Contract.Outcome align(List<ObjectiveId> cards, Consumer<Contract.Work> news) {
        return many.align(seen(cards), parent.toString(), "", "MOVE", op().toString(), news);
    }

    private List<ObjectiveId> objectives(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> company.objective(company.an, "Mục tiêu " + number))
                .toList();
    }

    private List<Contract.Seen> seen(List<ObjectiveId> cards) {
        return cards.stream()
                .map(card -> new Contract.Seen(card.toString(), company.version("objective", card.value())))
                .toList();
    }

    private long children() {
        return company.number("select count(*) from alignment where parent_objective_id = ?", parent.value());
    }

    /** Level and title of each card. */
    private List<String> cards() {
        List<Contract.Card> cards = board.watch().open(null).cards();
        return cards.stream()
                .map(card -> {
                    boolean below = card.parents().stream()
                            .anyMatch(link ->
                                    cards.stream().anyMatch(other -> other.id().equals(link.objective())));
                    return (below ? "2 " : "1 ") + card.title();
                })
                .toList();
    }
}
