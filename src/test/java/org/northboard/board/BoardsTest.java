package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.alignment.Alignments;
import org.northboard.change.Done;
import org.northboard.graph.Graphs;
import org.northboard.graph.Midnight;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.KeyResults;
import org.northboard.objective.Objectives;

class BoardsTest {

    private static Company first;

    private Company company;
    private CompanyBoards boards;

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
        boards = new CompanyBoards(company);
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void what_hung_on_a_cancelled_objective_or_a_retired_key_result_stays_on_the_board() {
        ObjectiveId parent = company.objective(company.an, "Cha");
        ObjectiveId child = company.objective(company.an, "Con");
        company.align(company.an, child, parent);
        ObjectiveId keyParent = company.objective(company.an, "Mẹ");
        KeyResultId key = company.keyResult(company.an, keyParent, "Kết quả");
        ObjectiveId helper = company.objective(company.an, "Giúp");
        company.get(Alignments.class).alignToKeyResult(company.an, op(), helper, key);
        boards.await();
        Boards.Open board = boards.open(company.an);
        Screen screen = new Screen(board);

        company.get(Objectives.class).cancel(company.an, op(), parent, 1, "given up");
        company.get(KeyResults.class).retire(company.an, op(), key, 1);
        boards.await();
        screen.refresh();

        assertThat(screen.titles()).containsExactlyInAnyOrder("Con", "Mẹ", "Giúp");
        assertThat(titles(boards.open(company.an).watch().open(null).cards()))
                .containsExactlyInAnyOrder("Con", "Mẹ", "Giúp");
    }

    @Test
    void a_new_day_reaches_boards_that_are_open() {
        company.keyResult(company.an, company.objective(company.an, "Doanh số"), "Doanh thu");
        boards.await();
        Boards.Open board = boards.open(company.an);
        long revision = board.watch().open(null).revision();
        assertThat(board.watch().patch()).isEmpty();
        company.clock.pass(Duration.ofDays(1));
        Midnight.strike(company.get(Graphs.class));

        Contract.Patch patch = board.watch().patch().orElseThrow();
        assertThat(patch.base()).isEqualTo(revision);
        assertThat(patch.revision()).isEqualTo(revision);
        assertThat(patch.cards()).hasSize(1);
    }

    @Test
    void figures_that_were_drawn_for_one_are_drawn_anew_for_who_may_not_see_what_is_below() {
        ObjectiveId top = company.objective(company.an, "Mở chi nhánh");
        KeyResultId key = company.keyResult(company.an, top, "Hợp đồng");
        company.align(company.an, company.secret(company.an, "Mua lại đối thủ"), top);
        boards.await();
        List<Boards.Open> open = List.of(boards.open(company.an), boards.open(company.binh), boards.open(company.an));
        open.forEach(board -> board.watch().open(null));

        company.checkIn(company.an, key, "40");
        boards.await();

        List<Contract.Moved> figures = open.stream()
                .map(board -> board.watch().patch().orElseThrow().moved().getFirst())
                .toList();
        assertThat(figures.get(0).worst()).isNotNull();
        assertThat(figures.get(1).worst()).isNull();
        assertThat(figures.get(2)).isEqualTo(figures.get(0));
        assertThat(figures)
                .extracting(Contract.Moved::progress)
                .containsOnly(figures.get(0).progress());
    }

    @Test
    void figures_that_were_drawn_for_one_are_the_same_object_for_the_next_until_something_moves() {
        KeyResultId key = company.keyResult(company.an, company.objective(company.an, "Mở chi nhánh"), "Hợp đồng");
        boards.await();
        Boards.Open one = boards.open(company.an);
        Boards.Open other = boards.open(company.binh);
        List.of(one, other).forEach(board -> board.watch().open(null));
        Supplier<Contract.Moved> ofOne =
                () -> one.watch().patch().orElseThrow().moved().getFirst();
        Supplier<Contract.Moved> ofOther =
                () -> other.watch().patch().orElseThrow().moved().getFirst();

        company.checkIn(company.an, key, "40");
        boards.await();
        Contract.Moved first = ofOne.get();
        assertThat(ofOther.get()).isSameAs(first);

        company.checkIn(company.an, key, "60");
        boards.await();
        assertThat(ofOther.get().keyResults().getFirst().current()).isEqualTo(60);
        assertThat(ofOne.get().keyResults().getFirst().current()).isEqualTo(60);
        assertThat(first.keyResults().getFirst().current()).isEqualTo(40);
    }

    @Test
    void whoever_has_the_board_open_is_woken_and_finds_the_change_in_the_next_patch() throws Exception {
        ObjectiveId objective = company.objective(company.an, "Doanh số");
        KeyResultId key = company.keyResult(company.an, objective, "Doanh thu");
        boards.await();
        CountDownLatch woken = new CountDownLatch(1);
        Boards.Open board = boards.all().open(company.chau, boards.quarter(), Locale.ENGLISH, woken::countDown);
        board.watch().open(null);
        company.checkIn(company.an, key, "40");
        assertThat(woken.await(2, TimeUnit.SECONDS)).isTrue();
        Contract.Patch patch = board.watch().patch().orElseThrow();
        assertThat(patch.news()).extracting(Contract.Deed::by).containsExactly("An");
        assertThat(patch.cards()).isEmpty();
        assertThat(patch.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.progress()).isEqualTo(0.4);
            assertThat(moved.keyResults())
                    .extracting(Contract.MovedKeyResult::current)
                    .containsExactly(40.0);
        });
        assertThat(board.watch().patch()).isEmpty();
    }

    @Test
    void the_answer_to_a_verb_always_holds_what_it_did_and_never_loses_it() {
        ObjectiveId objective = company.objective(company.an, "Doanh số");
        KeyResultId key = company.keyResult(company.an, objective, "Doanh thu");
        boards.await();
        Boards.Open board = boards.open(company.an);
        Screen screen = new Screen(board);
        WorkspaceGraph graph = board.graph();
        for (int value = 1; value <= 60; value++) {
            Done done = company.checkIn(company.an, key, String.valueOf(value));
            assertThat(graph.await(done.revision(), Duration.ofSeconds(5))).isTrue();
            screen.refresh();
            assertThat(screen.card(objective).progress()).isEqualTo(value / 100.0);
        }
    }

    @Test
    void a_board_is_fetched_only_by_the_person_who_opened_it() {
        Boards.Open board = boards.open(company.an);
        assertThat(boards.all().find(board.key(), company.an)).isPresent();
        assertThat(boards.all().find(board.key(), company.binh)).isEmpty();
        board.close().run();
        assertThat(boards.all().find(board.key(), company.an)).isEmpty();
    }

    private static List<String> titles(Collection<Contract.Card> cards) {
        return cards.stream().map(Contract.Card::title).toList();
    }
}
