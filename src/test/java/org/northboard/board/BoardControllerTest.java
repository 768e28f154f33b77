package org.northboard.board;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.id.CycleId;
import org.northboard.id.ObjectiveId;
import org.northboard.kit.Acting;
import org.northboard.presence.Presence;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.server.ResponseStatusException;

class BoardControllerTest {

    private Company company;
    private Boards boards;
    private BoardController controller;

    @BeforeEach
    void open() {
        company = Company.founded();
        boards = new Boards(company.get(Graphs.class));
        Beats beats = new Beats(company.get(Presence.class), company.get(Graphs.class));
        controller = new BoardController(new OwnBoards(boards), beats, new BoardTexts(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void leaving_a_board_that_the_page_has_closed_already_is_no_fault() {
        Boards.Open board = board();
        board.close().run();

        assertThat(controller.leave(of(company.an), board.key()).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void nobody_takes_another_one_off_a_board() {
        Boards.Open board = board();
        controller.here(of(company.an), board.key(), null);

        controller.leave(of(company.binh), board.key());

        assertThat(controller.here(of(company.an), board.key(), null).getBody())
                .isNotNull()
                .extracting(Contract.Here::count)
                .isEqualTo(1);
    }

    @Test
    void the_cards_of_a_closed_board_and_of_a_stranger_s_are_not_there() {
        Boards.Open board = board();

        assertNotThere(company.binh, board);
        board.close().run();
        assertNotThere(company.an, board);
    }

    @Test
    void nothing_is_expected_today_of_a_cycle_that_is_over_or_still_to_come() {
        company.sql(
                "update cycle set starts_on = '2027-01-01', ends_on = '2027-03-31', phase = 'DRAFT' where id = ?",
                company.quarter.value());

        assertThat(progressText(company.year)).contains("expected today {1}");
        assertThat(progressText(company.past)).contains("{0} of {1}").doesNotContain("today");
        assertThat(progressText(company.quarter)).contains("{0}").doesNotContain("today", "{1}");
    }

    @Test
    void however_many_branches_are_open_they_are_still_when_the_cards_are_fetched_again() throws Exception {
        ObjectiveId top = company.objective(company.an, "Trên");
        company.align(company.an, company.objective(company.an, "Dưới"), top);
        Boards.Open board = board();
        board.watch().fold(top);
        String open = Stream.concat(
                        Stream.of(top.toString()),
                        Stream.generate(() -> UUID.randomUUID().toString()).limit(999))
                .collect(Collectors.joining(","));

        MockMvcBuilders.standaloneSetup(controller)
                .build()
                .perform(post("/live/board/{key}/cards", board.key())
                        .session(of(company.an))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("open=" + open))
                .andExpect(status().isOk());

        assertThat(board.watch().open(null).cards())
                .extracting(Contract.Card::title)
                .containsExactly("Trên", "Dưới");
    }

    private String progressText(CycleId cycle) {
        Boards.Open board = boards.open(company.an, new BoardScope(cycle, null), Locale.ENGLISH, () -> {});
        Contract.Board cards = requireNonNull(
                controller.cards(of(company.an), board.key(), null).getBody());
        return requireNonNull(cards.texts().get("board.card.progress"));
    }

    private void assertNotThere(ActingMember person, Boards.Open board) {
        assertThatThrownBy(() -> controller.cards(of(person), board.key(), null))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
    }

    private Boards.Open board() {
        return boards.open(company.an, new BoardScope(company.quarter, null), Locale.ENGLISH, () -> {});
    }

    private static MockHttpSession of(ActingMember person) {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(Acting.ATTRIBUTE, person);
        return session;
    }
}
