package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.graph.Graphs;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.ManyObjectives;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Objectives;
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
        board = new Boards(company.get(Graphs.class))
                .open(company.an, new BoardScope(company.quarter, null), Locale.ENGLISH, () -> {});
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
        company.get(Objectives.class)
                .edit(
                        company.an,
                        op(),
                        card,
                        company.version("objective", card.value()),
                        new ObjectiveEdit.State(ObjectiveState.DRAFT));
        keepUp();

        assertThat(shown(top).worst()).isEqualTo(Pace.AT_RISK);
    }

    private Contract.Card shown(ObjectiveId id) {
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
