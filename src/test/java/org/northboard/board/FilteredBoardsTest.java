package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.northboard.Company.op;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.PillarId;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.ObjectiveKind;
import org.northboard.objective.Objectives;

/** What is looked for on a board, and one objective looked at with what belongs to it. */
class FilteredBoardsTest {

    private static final BoardFilter ALL = BoardFilter.NONE;

    private static Company first;

    private Company company;
    private Boards boards;

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
        boards = new Boards(company.get(Graphs.class));
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void a_text_without_accents_finds_the_title_and_dims_the_rest() {
        company.objective(company.an, "Doanh số quý");
        company.objective(company.an, "Nâng chất lượng");

        List<Contract.Card> cards = cards(open(company.chau, ALL.withText("doanh so")));

        assertThat(cards)
                .extracting(Contract.Card::title, Contract.Card::dimmed)
                .containsExactlyInAnyOrder(tuple("Doanh số quý", false), tuple("Nâng chất lượng", true));
    }

    @Test
    void a_folded_card_says_how_many_match_below_it_at_any_depth() {
        ObjectiveId top = company.objective(company.an, "Trên");
        ObjectiveId middle = under(top, "Giữa");
        under(middle, "Đích một");
        under(middle, "Đích hai");
        under(top, "Khác");

        BoardWatch watch = open(company.chau, ALL.withText("dich"));
        Contract.Card card = card(watch.open(Set.of()).cards(), top);

        assertThat(card.open()).isFalse();
        assertThat(card.dimmed()).isTrue();
        assertThat(card.found()).isEqualTo(2);
        assertThat(card.children()).isEqualTo(2);
        assertThat(card.holds()).isEqualTo(4);
        assertThat(watch.overview().found()).hasValue(2);
    }

    @Test
    void hiding_leaves_matches_with_what_stands_above_them_and_opens_the_way() {
        ObjectiveId top = company.objective(company.an, "Trên");
        ObjectiveId middle = under(top, "Giữa");
        ObjectiveId match = under(middle, "Đích");
        under(top, "Khác");
        company.objective(company.an, "Nơi khác");

        List<Contract.Card> cards =
                cards(open(company.chau, ALL.withText("dich").withHide(true)));

        assertThat(ids(cards)).containsExactlyInAnyOrder(top, middle, match);
        assertThat(card(cards, top).children()).isEqualTo(1);
        assertThat(card(cards, top).holds()).isEqualTo(2);
    }

    @Test
    void a_pillar_of_the_strategy_and_a_kind_find_what_belongs_to_them_and_dim_the_rest() {
        PillarId pillar = new PillarId(UUID.randomUUID());
        company.sql(
                "insert into pillar (workspace_id, id, name) values (?, ?, 'Khách hàng')",
                company.workspace.value(),
                pillar.value());
        ObjectiveId both = company.objective(company.an, "Cả hai");
        ObjectiveId committed = company.objective(company.an, "Cam kết");
        company.objective(company.an, "Khác");
        edit(both, new ObjectiveEdit.Pillar(pillar));
        edit(both, new ObjectiveEdit.Kind(ObjectiveKind.ASPIRATIONAL));
        edit(committed, new ObjectiveEdit.Pillar(pillar));
        edit(committed, new ObjectiveEdit.Kind(ObjectiveKind.COMMITTED));

        assertThat(found(ALL.withPillar(pillar))).containsExactlyInAnyOrder(both, committed);
        assertThat(found(ALL.withPillar(pillar).withKind(ObjectiveKind.COMMITTED)))
                .containsExactly(committed);
        assertThat(found(ALL.withPillar(pillar).withKind(ObjectiveKind.ASPIRATIONAL)))
                .containsExactly(both);
    }

    private List<ObjectiveId> found(BoardFilter filter) {
        return cards(open(company.chau, filter)).stream()
                .filter(card -> !card.dimmed())
                .map(card -> ObjectiveId.of(card.id()))
                .toList();
    }

    private void edit(ObjectiveId objective, ObjectiveEdit what) {
        int version = company.version("objective", objective.value());
        company.get(Objectives.class).edit(company.an, op(), objective, version, what);
    }

    @Test
    void counts_follow_the_filter_and_still_offer_the_other_paces() {
        ObjectiveId one = company.objective(company.an, "Một");
        company.keyResult(company.an, one, "Đo");
        company.checkIn(company.an, company.keyResult(company.an, one, "Đếm"), "100");
        company.objective(company.binh, "Hai");

        BoardOverview now = open(
                        company.chau, ALL.withOwner(company.an.member()).withPaces(Set.of(BoardCounts.Kind.DONE)))
                .overview();

        assertThat(now.found()).hasValue(0);
        assertThat(now.counts().byKind().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void what_a_card_holds_is_right_also_where_another_card_below_it_matches_instead() {
        ObjectiveId top = company.objective(company.an, "Trên");
        ObjectiveId middle = supporting(top, "Giữa");
        ObjectiveId deep = supporting(middle, "Sâu");
        KeyResultId ofMiddle = company.keyResult(company.an, middle, "Của giữa");
        KeyResultId ofDeep = company.keyResult(company.an, deep, "Của sâu");
        company.checkIn(company.an, ofDeep, "100");
        BoardWatch watch =
                open(company.chau, ALL.withPaces(Set.of(BoardCounts.Kind.DONE)).withHide(true));
        assertThat(card(watch.open(Set.of()).cards(), top).holds()).isEqualTo(2);

        company.checkIn(company.an, ofDeep, "50");
        company.checkIn(company.an, ofMiddle, "100");
        await();

        assertThat(card(watch.patch().orElseThrow().cards(), top).holds()).isEqualTo(1);
    }

    private ObjectiveId supporting(ObjectiveId parent, String title) {
        ObjectiveId child = company.objective(company.an, title);
        company.get(Alignments.class).align(company.an, op(), child, parent, AlignMode.SUPPORT, null);
        return child;
    }

    @Test
    void no_count_tells_of_a_private_match() {
        ObjectiveId top = company.objective(company.binh, "Trên");
        ObjectiveId secret = company.secret(company.an, "Đích mật");
        company.align(company.an, secret, top);
        BoardFilter filter = ALL.withText("dich");

        assertThat(card(cards(open(company.lead, filter)), top).found()).isEqualTo(1);
        for (ActingMember other : List.of(company.binh, company.chau)) {
            BoardWatch watch = open(other, filter);
            assertThat(card(cards(watch), top).found()).isZero();
            assertThat(watch.overview().found()).hasValue(0);
            assertThat(cards(open(other, filter.withHide(true)))).isEmpty();
            assertThat(watch.nextMatch(null, true)).isEmpty();
            assertThat(watch.reveal(secret)).isFalse();
        }
    }

    @Test
    void focus_shows_what_is_above_and_below_and_nothing_beside() {
        ObjectiveId top = company.objective(company.an, "Trên");
        ObjectiveId focus = under(top, "Giữa");
        ObjectiveId below = under(focus, "Dưới");
        under(top, "Bên cạnh");

        BoardWatch watch = open(company.chau, BoardLook.PLAIN.withFocus(focus));

        assertThat(ids(cards(watch))).containsExactlyInAnyOrder(top, focus, below);
        assertThat(watch.overview().trail())
                .extracting(BoardOverview.Crumb::objective)
                .containsExactly(top, focus);
    }

    @Test
    void what_is_linked_through_something_private_is_not_part_of_the_focus_of_those_who_may_not_see_that() {
        ObjectiveId focus = company.objective(company.binh, "Tâm");
        ObjectiveId secret = company.secret(company.an, "Mật");
        ObjectiveId below = company.objective(company.an, "Dưới");
        company.align(company.lead, secret, focus);
        company.align(company.lead, below, secret);

        assertThat(ids(cards(open(company.lead, BoardLook.PLAIN.withFocus(focus)))))
                .containsExactlyInAnyOrder(focus, secret, below);
        assertThat(ids(cards(open(company.chau, BoardLook.PLAIN.withFocus(focus)))))
                .containsExactly(focus);
    }

    @Test
    void a_focus_that_is_not_there_or_not_for_this_person_is_lost_in_the_same_way() {
        ObjectiveId secret = company.secret(company.an, "Mật");

        BoardWatch hidden = open(company.chau, BoardLook.PLAIN.withFocus(secret));
        BoardWatch unknown = open(company.chau, BoardLook.PLAIN.withFocus(new ObjectiveId(company.workspace.value())));

        assertThat(hidden.overview()).isEqualTo(unknown.overview());
        assertThat(hidden.overview().lost()).isTrue();
        assertThat(cards(hidden)).isEmpty();
        assertThat(open(company.an, BoardLook.PLAIN.withFocus(secret))
                        .overview()
                        .lost())
                .isFalse();
    }

    @Test
    void one_goes_from_match_to_match_as_the_board_reads_and_round_again() {
        ObjectiveId top = company.objective(company.an, "Đích trên");
        ObjectiveId middle = under(top, "Giữa");
        ObjectiveId deep = under(middle, "Đích sâu");
        ObjectiveId last = company.objective(company.an, "Đích cuối");
        BoardWatch watch = open(company.chau, ALL.withText("đích"));

        assertThat(watch.nextMatch(null, true)).contains(top);
        assertThat(watch.nextMatch(top, true)).contains(deep);
        assertThat(watch.nextMatch(deep, true)).contains(last);
        assertThat(watch.nextMatch(last, true)).contains(top);
        assertThat(watch.nextMatch(top, false)).contains(last);
        assertThat(watch.nextMatch(last, false)).contains(deep);
        assertThat(watch.nextMatch(deep, false)).contains(top);
    }

    @Test
    void bringing_a_card_into_sight_unfolds_the_way_to_it_and_remembers_that() {
        ObjectiveId top = company.objective(company.an, "Trên");
        ObjectiveId middle = under(top, "Giữa");
        ObjectiveId deep = under(middle, "Sâu");
        BoardWatch watch = open(company.chau, ALL);
        watch.open(null);
        watch.fold(middle);
        watch.fold(top);
        assertThat(watch.look().folded()).containsExactly(middle, top);
        assertThat(ids(cards(watch))).containsExactly(top);

        assertThat(watch.reveal(deep)).isTrue();

        assertThat(ids(cards(watch))).containsExactlyInAnyOrder(top, middle, deep);
        assertThat(watch.look().folded()).isEmpty();
        assertThat(watch.look().unfolded()).isEmpty();
    }

    @Test
    void a_look_opens_the_same_branches_for_a_colleague() {
        ObjectiveId top = company.objective(company.an, "Trên");
        ObjectiveId middle = under(top, "Giữa");
        under(middle, "Sâu");
        BoardWatch watch = open(company.an, ALL);
        watch.open(null);
        watch.fold(middle);

        BoardWatch colleague = open(company.chau, watch.look());

        assertThat(ids(cards(colleague))).isEqualTo(ids(cards(watch)));
        assertThat(ids(cards(colleague))).containsExactly(top, middle);
    }

    private ObjectiveId under(ObjectiveId parent, String title) {
        ObjectiveId child = company.objective(company.an, title);
        company.align(company.an, child, parent);
        return child;
    }

    private BoardWatch open(ActingMember by, BoardFilter filter) {
        return open(by, BoardLook.PLAIN.with(filter));
    }

    private void await() {
        assertThat(company.get(Graphs.class).of(company.workspace).await(company.revision(), Duration.ofSeconds(5)))
                .isTrue();
    }

    private BoardWatch open(ActingMember by, BoardLook look) {
        await();
        BoardWatch watch = boards.open(by, new BoardScope(company.quarter, null), Locale.ENGLISH, () -> {})
                .watch();
        watch.look(look);
        return watch;
    }

    private static List<Contract.Card> cards(BoardWatch watch) {
        return watch.open(null).cards();
    }

    private static List<ObjectiveId> ids(List<Contract.Card> cards) {
        return cards.stream().map(card -> ObjectiveId.of(card.id())).toList();
    }

    private static Contract.Card card(List<Contract.Card> cards, ObjectiveId id) {
        return cards.stream()
                .filter(card -> card.id().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }
}
