package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.presence.Presence;

/** What a viewer is told about the others on a board. */
class BeatsTest {

    private final List<Boards.Open> opened = new ArrayList<>();
    private Company company;
    private Boards boards;
    private Beats beats;

    @BeforeEach
    void open() {
        company = Company.founded();
        boards = new Boards(company.get(Graphs.class));
        beats = new Beats(company.get(Presence.class), company.get(Graphs.class));
    }

    @AfterEach
    void close() {
        opened.forEach(board -> board.close().run());
        company.close();
    }

    @Test
    void everybody_sees_the_faces_of_the_others_and_how_many_there_are() {
        beat(board(company.an), null);
        beat(board(company.binh), null);

        Contract.Here seen = beat(board(company.chau), null);

        assertThat(seen.count()).isEqualTo(3);
        assertThat(seen.faces()).extracting(Contract.Person::name).containsExactly("An", "Bình");
    }

    @Test
    void a_large_board_sends_a_few_faces_and_the_number() {
        for (ActingMember each : List.of(company.ceo, company.head, company.lead, company.an, company.binh)) {
            beat(board(each), null);
            beat(board(each), null);
        }

        Contract.Here seen = beat(board(company.chau), null);

        assertThat(seen.count()).isEqualTo(6);
        assertThat(seen.faces()).hasSize(5);
    }

    @Test
    void a_few_pages_are_asked_more_often_than_many_whoever_has_them_open() {
        for (int page = 1; page < 25; page++) {
            beat(board(page % 2 == 0 ? company.an : company.binh), null);
        }

        assertThat(beat(board(company.an), null).next()).isEqualTo(1_875);
        assertThat(beat(board(company.an), null).next()).isEqualTo(5_000);
    }

    @Test
    void who_edits_a_card_is_told_to_those_who_see_it_but_not_to_themselves() {
        ObjectiveId objective = company.objective(company.an, "Bán nhiều hơn");
        Boards.Open an = board(company.an);
        Boards.Open binh = board(company.binh);

        assertThat(beat(an, objective).editing()).isEmpty();

        assertThat(beat(binh, null).editing())
                .containsExactly(new Contract.Editing(
                        objective.toString(), beat(binh, null).faces().getFirst()));
    }

    @Test
    void nobody_learns_that_somebody_edits_what_they_may_not_see() {
        ObjectiveId objective = company.secret(company.an, "Chuyện riêng");
        Boards.Open an = board(company.an);
        Boards.Open lead = board(company.lead);
        Boards.Open binh = board(company.binh);
        beat(an, objective);

        assertThat(beat(lead, null).editing()).hasSize(1);
        assertThat(beat(binh, null).editing()).isEmpty();
    }

    @Test
    void nobody_is_believed_to_edit_what_they_do_not_see() {
        ObjectiveId objective = company.secret(company.an, "Chuyện riêng");
        beat(board(company.binh), objective);

        assertThat(beat(board(company.an), null).editing()).isEmpty();
    }

    private Contract.Here beat(Boards.Open board, @Nullable ObjectiveId editing) {
        return beats.beat(board.watch(), board.key(), editing);
    }

    private Boards.Open board(ActingMember by) {
        Boards.Open board = boards.open(by, new BoardScope(company.quarter, null), Locale.of("vi"), () -> {});
        board.watch().open(null);
        opened.add(board);
        return board;
    }
}
