package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.northboard.Services;
import org.northboard.TestDatabase;
import org.northboard.change.Done;
import org.northboard.checkin.CheckIns;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.CyclePhase;
import org.northboard.cycle.Cycles;
import org.northboard.demo.DemoCompanies;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.OperationId;
import org.northboard.id.WorkspaceId;
import org.northboard.progress.Measure;

/** What one person does arrives on the boards of the others. */
class BoardWatchTest {

    private static Services services;
    private static WorkspaceId company;
    private static ActingMember ceo;
    private static ActingMember employee;
    private static BoardScope quarter;

    @BeforeAll
    static void company() {
        services = Services.on(TestDatabase.fresh(), Clock.systemUTC());
        DemoCompanies demo = services.get(DemoCompanies.class);
        company = demo.open(Locale.ENGLISH);
        ceo = new ActingMember(company, demo.people(company).getFirst().member().id());
        employee = new ActingMember(
                company, demo.people(company).getLast().member().id());
        quarter = services.get(Cycles.class).all(company).stream()
                .filter(cycle -> cycle.phase() == CyclePhase.ACTIVE && cycle.weeks() < 20)
                .map(Cycle::id)
                .map(cycle -> new BoardScope(cycle, null))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void a_change_is_in_the_next_patch_though_the_board_has_not_been_woken_yet() throws Exception {
        Boards boards = new Boards(services.get(Graphs.class));
        CountDownLatch seen = new CountDownLatch(1);
        Boards.Open board = boards.open(employee, quarter, Locale.ENGLISH, () -> await(seen));
        Contract.KeyResult keyResult = editable(board.watch().open(null).cards());

        Done done = checkIn(keyResult);

        assertThat(board.graph().await(done.revision(), Duration.ofSeconds(5))).isTrue();
        assertThat(keyResults(board.watch().patch().orElseThrow())).contains(keyResult.id());
        seen.countDown();
        board.close().run();
    }

    @Test
    void patches_build_on_each_other_without_gaps() {
        Boards boards = new Boards(services.get(Graphs.class));
        Boards.Open board = boards.open(employee, quarter, Locale.ENGLISH, () -> {});
        BoardWatch.Cards cards = board.watch().open(null);
        long seen = cards.revision();

        for (int i = 0; i < 3; i++) {
            Done done = checkIn(editable(boards.open(ceo, quarter, Locale.ENGLISH, () -> {})
                    .watch()
                    .open(null)
                    .cards()));
            assertThat(board.graph().await(done.revision(), Duration.ofSeconds(5)))
                    .isTrue();
            Contract.Patch patch = board.watch().patch().orElseThrow();
            assertThat(patch.base()).isEqualTo(seen);
            assertThat(patch.revision()).isEqualTo(done.revision());
            seen = patch.revision();
        }
        assertThat(board.watch().patch()).isEmpty();
    }

    @Test
    void what_is_private_is_on_no_board_but_those_of_its_owner_and_the_leads_above() {
        Boards boards = new Boards(services.get(Graphs.class));

        List<Contract.Card> all = boards.open(ceo, quarter, Locale.ENGLISH, () -> {})
                .watch()
                .open(null)
                .cards();
        List<Contract.Card> some = boards.open(employee, quarter, Locale.ENGLISH, () -> {})
                .watch()
                .open(null)
                .cards();

        assertThat(all).filteredOn(Contract.Card::hidden).hasSize(1);
        assertThat(some).filteredOn(Contract.Card::hidden).isEmpty();
        assertThat(some).hasSize(all.size() - 1);
    }

    private static void await(CountDownLatch seen) {
        try {
            assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Done checkIn(Contract.KeyResult keyResult) {
        BigDecimal value = BigDecimal.valueOf(keyResult.current() == null ? 1 : keyResult.current() + 0.25);
        return services.get(CheckIns.class)
                .checkIn(
                        ceo, OperationId.fresh(), KeyResultId.of(keyResult.id()), keyResult.version(), value, null, "");
    }

    private static Contract.KeyResult editable(List<Contract.Card> cards) {
        return cards.stream()
                .flatMap(card -> card.keyResults().stream())
                .filter(keyResult -> keyResult.measure() == Measure.INCREASE && !keyResult.aligned())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keyResults(Contract.Patch patch) {
        return patch.moved().stream()
                .flatMap(card -> card.keyResults().stream())
                .map(Contract.MovedKeyResult::id)
                .toList();
    }
}
