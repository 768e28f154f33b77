package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
import org.northboard.objective.ManyObjectives;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Objectives;
import org.northboard.objective.Visibility;
import org.northboard.progress.Pace;

/** What a screen is sent of cards that stand in branches it has folded. */
class FoldedBranchesTest {

    private static Company first;

    private Company company;
    private ObjectiveId top;
    private ObjectiveId branch;
    private ObjectiveId card;
    private ObjectiveId below;
    private Boards.Open board;

    @BeforeAll
    static void start() {
        first = Company.founded();
    }

    @AfterAll
    static void stop() {
        first.close();
    }

    /** A chain of four, all of which is seen. */
    @BeforeEach
    void open() {
        company = first.neighbour();
        top = company.objective(company.an, "Trên");
        branch = under(top, "Nhánh");
        card = under(branch, "Giữa");
        below = under(card, "Dưới");
        board = open(company.an, quarter());
        keepUp();
        assertThat(board.watch().open(null).cards()).hasSize(4);
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void what_comes_back_out_of_a_folded_branch_brings_what_is_unfolded_below_it() {
        board.watch().fold(branch);

        move(card, top);

        Contract.Patch patch = patch();
        assertThat(cards(patch)).contains(card, below);
        assertThat(patch.removed()).isEmpty();
    }

    @Test
    void what_was_folded_away_is_called_gone_once_so_that_the_screen_forgets_it() {
        board.watch().fold(branch);

        change(top);
        assertThat(patch().removed()).containsExactlyInAnyOrder(card.toString(), below.toString());

        change(top);
        assertThat(patch().removed()).isEmpty();
    }

    @Test
    void what_stands_alone_because_its_parent_left_a_folded_branch_comes_while_that_goes() {
        board.watch().fold(branch);

        company.get(ManyObjectives.class)
                .moveToCycle(
                        company.an,
                        op(),
                        List.of(new ManyObjectives.Seen(card, company.version("objective", card.value()))),
                        company.year,
                        (seen, total) -> true);

        Contract.Patch patch = patch();
        assertThat(cards(patch)).contains(below);
        assertThat(patch.removed()).containsExactly(card.toString());
    }

    @Test
    void what_is_unfolded_again_is_not_gone() {
        board.watch().fold(branch);
        board.watch().branch(branch);

        change(top);

        assertThat(patch().removed()).isEmpty();
    }

    @Test
    void a_fold_that_is_heard_of_after_the_branch_was_fetched_again_takes_nothing_away() {
        board.watch().branch(branch);
        board.watch().fold(branch);
        board.watch().unfold(branch);

        change(top);
        assertThat(patch().removed()).isEmpty();

        move(below, top);
        board.watch().fold(branch);
        change(top);
        assertThat(patch().removed()).containsExactly(card.toString());
    }

    @Test
    void the_worst_pace_is_of_what_stands_in_the_branch_and_of_nothing_else() {
        company.checkIn(company.an, company.keyResult(company.an, below, "Đo"), "5");
        keepUp();
        assertThat(shown(top).worst()).isEqualTo(Pace.AT_RISK);
        assertThat(shown(card).worst()).isEqualTo(Pace.AT_RISK);

        move(below, company.objective(company.an, "Nơi khác"));
        company.get(Alignments.class).align(company.an, op(), below, card, AlignMode.SUPPORT, null);
        keepUp();

        assertThat(shown(top).holds()).isEqualTo(2);
        assertThat(shown(top).worst()).isNotNull().isNotEqualTo(Pace.AT_RISK);
        assertThat(shown(card).worst()).isNull();
    }

    @Test
    void what_stands_below_a_draft_counts_though_the_draft_does_not() {
        company.checkIn(company.an, company.keyResult(company.an, below, "Đo"), "5");
        edit(card, new ObjectiveEdit.State(ObjectiveState.DRAFT));
        keepUp();

        assertThat(shown(top).worst()).isEqualTo(Pace.AT_RISK);
    }

    @Test
    void where_nothing_counts_there_is_no_worst_pace() {
        edit(below, new ObjectiveEdit.State(ObjectiveState.DRAFT));
        keepUp();

        assertThat(shown(card).holds()).isEqualTo(1);
        assertThat(shown(card).worst()).isNull();
        assertThat(shown(top).worst()).isNotNull();
    }

    @Test
    void the_pace_of_something_private_is_the_worst_for_those_who_may_see_it_only() {
        company.checkIn(company.an, company.keyResult(company.an, below, "Đo"), "5");
        onlySupports(below, card);
        edit(below, new ObjectiveEdit.Shown(Visibility.PRIVATE));
        keepUp();

        assertThat(shown(card).worst()).isEqualTo(Pace.AT_RISK);
        Boards.Open ofOther = open(company.binh, quarter());
        assertThat(shown(ofOther, card).worst()).isNull();
        assertThat(shown(ofOther, top).worst()).isNotNull().isNotEqualTo(Pace.AT_RISK);
    }

    @Test
    void what_stands_elsewhere_for_one_who_sees_something_private_is_worst_there() {
        company.checkIn(company.an, company.keyResult(company.an, below, "Đo"), "5");
        ObjectiveId secret = company.secret(company.an, "Kín");
        company.align(company.an, secret, branch);
        move(below, secret);
        company.get(Alignments.class).align(company.an, op(), below, card, AlignMode.SUPPORT, null);
        keepUp();

        assertThat(shown(secret).worst()).isEqualTo(Pace.AT_RISK);
        assertThat(shown(card).worst()).isNull();
        Boards.Open ofOther = open(company.binh, quarter());
        assertThat(shown(ofOther, card).worst()).isEqualTo(Pace.AT_RISK);
        assertThat(shown(ofOther, branch).worst()).isEqualTo(Pace.AT_RISK);
    }

    @Test
    void a_private_objective_that_changes_its_pace_changes_the_mark_on_all_that_it_stands_below() {
        KeyResultId key = company.keyResult(company.an, below, "Đo");
        company.checkIn(company.an, key, "5");
        onlySupports(below, card);
        edit(below, new ObjectiveEdit.Shown(Visibility.PRIVATE));
        keepUp();
        assertThat(shown(top).worst()).isEqualTo(Pace.AT_RISK);

        company.checkIn(company.an, key, "100");

        assertThat(patch().moved())
                .filteredOn(moved -> moved.id().equals(top.toString()))
                .extracting(Contract.Moved::worst)
                .singleElement()
                .isNotNull()
                .isNotEqualTo(Pace.AT_RISK);
    }

    @Test
    void on_the_board_of_a_team_the_worst_pace_is_of_what_stands_there() {
        ObjectiveId elsewhere = new ObjectiveId(UUID.randomUUID());
        company.get(Objectives.class)
                .create(company.head, op(), elsewhere, company.quarter, company.department, "Phòng");
        company.checkIn(company.head, company.keyResult(company.head, elsewhere, "Đo"), "5");
        company.get(Alignments.class).align(company.head, op(), elsewhere, card, AlignMode.SUPPORT, null);
        keepUp();

        assertThat(shown(top).worst()).isEqualTo(Pace.AT_RISK);
        Boards.Open ofTeam = open(company.an, new BoardScope(company.quarter, company.team));
        assertThat(shown(ofTeam, top).holds()).isEqualTo(3);
        assertThat(shown(ofTeam, top).worst()).isNotNull().isNotEqualTo(Pace.AT_RISK);
    }

    /** Then nothing but marks may move above it: a support adds nothing to anybody's progress. */
    private void onlySupports(ObjectiveId child, ObjectiveId parent) {
        company.get(Alignments.class).unalign(company.an, op(), company.link(child, parent));
        company.get(Alignments.class).align(company.an, op(), child, parent, AlignMode.SUPPORT, null);
    }

    private void edit(ObjectiveId id, ObjectiveEdit what) {
        company.get(Objectives.class).edit(company.an, op(), id, company.version("objective", id.value()), what);
    }

    private BoardScope quarter() {
        return new BoardScope(company.quarter, null);
    }

    private Boards.Open open(ActingMember by, BoardScope scope) {
        return new Boards(company.get(Graphs.class)).open(by, scope, Locale.ENGLISH, () -> {});
    }

    private Contract.Card shown(ObjectiveId id) {
        return shown(board, id);
    }

    private static Contract.Card shown(Boards.Open board, ObjectiveId id) {
        return board.watch().open(null).cards().stream()
                .filter(each -> each.id().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private ObjectiveId under(ObjectiveId parent, String title) {
        ObjectiveId id = company.objective(company.an, title);
        company.align(company.an, id, parent);
        return id;
    }

    private void move(ObjectiveId child, ObjectiveId parent) {
        company.get(Alignments.class).align(company.an, op(), child, parent, AlignMode.MOVE, null);
    }

    /** Anything that redraws this card. */
    private void change(ObjectiveId id) {
        company.keyResult(company.an, id, "Đo");
    }

    private void keepUp() {
        assertThat(board.graph().await(company.revision(), Duration.ofSeconds(10)))
                .isTrue();
    }

    private Contract.Patch patch() {
        keepUp();
        return board.watch().patch().orElseThrow();
    }

    private static List<ObjectiveId> cards(Contract.Patch patch) {
        return patch.cards().stream().map(each -> ObjectiveId.of(each.id())).toList();
    }
}
