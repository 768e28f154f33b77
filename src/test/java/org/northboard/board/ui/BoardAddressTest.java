package org.northboard.board.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.northboard.board.BoardCounts;
import org.northboard.board.BoardFilter;
import org.northboard.board.BoardLook;
import org.northboard.id.CycleId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.PillarId;
import org.northboard.objective.ObjectiveKind;

class BoardAddressTest {

    /** Twice, as its own address and as where it comes from, with all else that a browser says: less than 8 KB. */
    private static final int LONGEST = 3_500;

    @Test
    void a_link_shows_what_was_looked_at() {
        BoardLook look = look(3);

        QueryParameters query = reread(BoardAddress.with(QueryParameters.of("cycle", "c"), look));

        assertThat(BoardAddress.look(query)).isEqualTo(look);
        assertThat(query.getSingleParameter("cycle")).contains("c");
        assertThat(query.getQueryString()).doesNotContain("%2C", "%2E");
    }

    @Test
    void the_plain_board_has_a_plain_address() {
        assertThat(BoardAddress.with(QueryParameters.empty(), BoardLook.PLAIN).getQueryString())
                .isEmpty();
        assertThat(BoardAddress.look(QueryParameters.empty())).isEqualTo(BoardLook.PLAIN);
    }

    @Test
    void what_is_said_of_a_board_is_said_of_its_cycle_and_the_plain_address_is_that_of_the_day() {
        CycleId cycle = new CycleId(UUID.randomUUID());
        CycleId other = new CycleId(UUID.randomUUID());
        QueryParameters focus = QueryParameters.of("focus", "f");

        assertThat(BoardAddress.lasting(QueryParameters.empty(), cycle)).isEqualTo(QueryParameters.empty());
        assertThat(BoardAddress.cycle(reread(BoardAddress.lasting(focus, cycle))))
                .contains(cycle);
        assertThat(BoardAddress.cycle(BoardAddress.lasting(BoardAddress.lasting(focus, cycle), other)))
                .contains(cycle);
    }

    @Test
    void what_cannot_be_understood_is_passed_over() {
        QueryParameters query = QueryParameters.fromString(
                "cycle=x&team=y&focus=zzz&owner=%20&pillar=123&kind=brave&pace=behind.nowhere&unfold=..a.b&fold=");

        assertThat(BoardAddress.cycle(query)).isEmpty();
        assertThat(BoardAddress.team(query)).isEmpty();
        assertThat(BoardAddress.look(query))
                .isEqualTo(BoardLook.PLAIN.with(BoardFilter.NONE.withPaces(Set.of(BoardCounts.Kind.BEHIND))));
    }

    @Test
    void written_out_ids_are_understood_too() {
        UUID id = UUID.randomUUID();
        assertThat(BoardAddress.look(QueryParameters.of("focus", id.toString())).focus())
                .isEqualTo(new ObjectiveId(id));
    }

    @Test
    void however_much_is_unfolded_the_address_stays_short_enough_and_keeps_what_was_first() {
        BoardLook look = look(2_000);

        QueryParameters query = reread(BoardAddress.with(QueryParameters.empty(), look));

        assertThat(query.getQueryString()).hasSizeLessThan(LONGEST);
        assertThat(look.unfolded()).containsAll(BoardAddress.look(query).unfolded());
        assertThat(BoardAddress.look(query).unfolded().getFirst())
                .isEqualTo(look.unfolded().getFirst());
        assertThat(BoardAddress.saysTheSame(look, BoardAddress.look(query))).isTrue();
    }

    @Test
    void of_very_many_cards_that_show_their_key_results_a_link_shows_those_that_were_unfolded_last() {
        List<ObjectiveId> cards = List.copyOf(some(1_000));

        QueryParameters query = reread(BoardAddress.with(QueryParameters.empty(), BoardLook.PLAIN.withRows(cards)));

        assertThat(BoardAddress.look(query).rows())
                .containsExactlyElementsOf(cards.subList(1_000 - BoardLook.MOST_ROWS, 1_000));
    }

    private static BoardLook look(int branches) {
        BoardFilter filter = new BoardFilter(
                "doanh số & 50 %",
                new MemberId(UUID.randomUUID()),
                new PillarId(UUID.randomUUID()),
                ObjectiveKind.ASPIRATIONAL,
                Set.of(BoardCounts.Kind.BEHIND, BoardCounts.Kind.AT_RISK),
                true);
        return new BoardLook(filter, new ObjectiveId(UUID.randomUUID()), some(branches), some(branches), some(0))
                .withRows(some(branches));
    }

    private static SequencedSet<ObjectiveId> some(int count) {
        return Stream.generate(() -> new ObjectiveId(UUID.randomUUID()))
                .limit(count)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static QueryParameters reread(QueryParameters query) {
        return QueryParameters.fromString(query.getQueryString());
    }
}
