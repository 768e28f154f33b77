package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.alignment.Links;
import org.northboard.change.Advance;
import org.northboard.change.BulkDone;
import org.northboard.change.Done;
import org.northboard.change.Undo;
import org.northboard.checkin.CheckIns;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.ManyObjectives;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;
import org.northboard.objective.Visibility;
import org.northboard.progress.LinkKind;

/** What somebody at a board hears of what the others do there. */
class TidingsTest {

    private static final String SECRET = "Mua lại đối thủ";

    private static Company first;

    private Company company;
    private Boards boards;
    private ObjectiveId sales;
    private ObjectiveId calls;
    private KeyResultId revenue;

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
        sales = company.objective(company.an, "Bứt phá");
        calls = company.objective(company.an, "Gọi nhiều hơn");
        revenue = company.keyResult(company.an, sales, "Doanh thu");
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void the_others_hear_of_a_value_and_the_one_who_typed_it_does_not() {
        Boards.Open an = open(company.an);
        Boards.Open binh = open(company.binh);

        company.checkIn(company.an, revenue, "40");

        Contract.Deed heard = new Contract.Deed("An", Contract.What.VALUE, List.of(revenue.toString()), null);
        assertThat(news(binh)).containsExactly(heard);
        assertThat(news(an)).isEmpty();
    }

    @Test
    void what_several_did_within_one_patch_is_told_of_each_by_name_also_when_the_listener_was_the_last() {
        Boards.Open an = open(company.an);
        Boards.Open binh = open(company.binh);

        company.checkIn(company.lead, revenue, "40");
        company.align(company.head, calls, sales);
        edit(company.an, sales, "Bứt phá mạnh");

        assertThat(told(an)).containsExactly("Hà VALUE Bứt phá mạnh", "Phong ALIGNED Gọi nhiều hơn → Bứt phá mạnh");
        assertThat(told(binh))
                .containsExactly(
                        "Hà VALUE Bứt phá mạnh",
                        "Phong ALIGNED Gọi nhiều hơn → Bứt phá mạnh",
                        "An EDITED Bứt phá mạnh");
    }

    @Test
    void of_a_value_only_the_one_is_named_who_gave_it_last() {
        Boards.Open an = open(company.an);
        Boards.Open binh = open(company.binh);

        company.checkIn(company.lead, revenue, "40");
        company.checkIn(company.an, revenue, "41");

        assertThat(told(binh)).containsExactly("An VALUE Bứt phá");
        assertThat(told(an)).isEmpty();
    }

    @Test
    void a_link_is_told_of_as_it_comes_moves_changes_and_goes() {
        ObjectiveId other = company.objective(company.an, "Giữ khách");
        KeyResultId key = company.keyResult(company.an, other, "Khách quay lại");
        Boards.Open board = open(company.binh);
        Alignments alignments = company.get(Alignments.class);
        Links links = company.get(Links.class);

        alignments.align(company.an, op(), calls, sales, AlignMode.MOVE, null);
        assertThat(told(board)).containsExactly("An ALIGNED Gọi nhiều hơn → Bứt phá");
        Done moved = alignments.align(company.an, op(), calls, other, AlignMode.MOVE, null);
        assertThat(told(board)).containsExactly("An ALIGNED Gọi nhiều hơn → Giữ khách");
        company.get(Undo.class).undo(company.lead, op(), moved.operation());
        assertThat(told(board)).containsExactly("Hà ALIGNED Gọi nhiều hơn → Bứt phá");
        alignments.align(company.an, op(), calls, other, AlignMode.SUPPORT, null);
        assertThat(told(board)).containsExactly("An SUPPORTING Gọi nhiều hơn → Giữ khách");
        links.changeKind(company.an, op(), company.link(calls, other), 1, LinkKind.CONTRIBUTES);
        assertThat(told(board)).containsExactly("An RELINKED Gọi nhiều hơn → Giữ khách");
        Done risen = links.makePrimary(company.an, op(), company.link(calls, other), 2);
        assertThat(told(board)).containsExactly("An ALIGNED Gọi nhiều hơn → Giữ khách");
        company.get(Undo.class).undo(company.an, op(), risen.operation());
        assertThat(told(board)).containsExactly("An RELINKED Gọi nhiều hơn → Giữ khách");
        alignments.align(company.an, op(), calls, other, AlignMode.MOVE, null);
        assertThat(told(board)).containsExactly("An ALIGNED Gọi nhiều hơn → Giữ khách");
        alignments.unalign(company.an, op(), company.link(calls, other));
        assertThat(told(board)).containsExactly("An UNALIGNED Gọi nhiều hơn → Giữ khách");
        alignments.alignToKeyResult(company.an, op(), calls, key);
        assertThat(told(board)).containsExactly("An SUPPORTING Gọi nhiều hơn → Khách quay lại");
    }

    @Test
    void cards_are_told_of_that_come_go_and_stand_in_another_place() {
        ObjectiveId other = company.objective(company.an, "Giữ khách");
        company.align(company.an, calls, sales);
        company.align(company.an, other, sales);
        Boards.Open board = open(company.binh);
        board.watch().open(List.of(sales));
        Alignments alignments = company.get(Alignments.class);

        alignments.order(company.an, op(), company.link(other, sales), calls);
        assertThat(told(board)).containsExactly("An ORDERED Giữ khách");
        ObjectiveId fresh = company.objective(company.lead, "Mới");
        company.keyResult(company.lead, fresh, "Khoá");
        edit(company.head, fresh, "Mới hơn");
        assertThat(told(board)).containsExactly("Hà ADDED Mới hơn");
        company.get(Objectives.class)
                .cancel(company.an, op(), other, company.version("objective", other.value()), "Không cần");
        assertThat(told(board)).containsExactly("An REMOVED Giữ khách");
    }

    @Test
    void what_an_undo_brings_back_from_another_cycle_has_come_and_is_not_only_in_another_place() {
        Boards.Open board = open(company.binh);

        BulkDone<ManyObjectives.Seen> moved = company.get(ManyObjectives.class)
                .moveToCycle(
                        company.an,
                        op(),
                        List.of(new ManyObjectives.Seen(calls, company.version("objective", calls.value()))),
                        company.year,
                        Advance.UNHEARD);
        assertThat(told(board)).containsExactly("An REMOVED Gọi nhiều hơn");
        company.get(Undo.class).undo(company.an, op(), moved.operations().getFirst());
        assertThat(told(board)).containsExactly("An ADDED Gọi nhiều hơn");
    }

    @Test
    void an_order_among_those_that_stand_under_nothing_is_not_told_where_the_card_hangs_on_a_link() {
        company.align(company.an, calls, sales);
        Boards.Open board = open(company.binh);
        board.watch().open(List.of(sales));

        company.get(Objectives.class).order(company.an, op(), calls, List.of(sales, calls), sales);

        assertThat(told(board)).isEmpty();
    }

    @Test
    void what_happens_in_a_folded_branch_is_not_told() {
        KeyResultId key = company.keyResult(company.an, calls, "Cuộc gọi");
        company.align(company.an, calls, sales);
        Boards.Open board = open(company.binh);
        board.watch().open(List.of());

        company.checkIn(company.an, key, "40");

        assertThat(told(board)).isEmpty();
    }

    @Test
    void a_private_objective_of_others_is_never_told_of() {
        ObjectiveId secret = company.secret(company.an, SECRET);
        KeyResultId key = company.keyResult(company.an, secret, "Khoá mật");
        ObjectiveId other = company.objective(company.an, "Giữ khách");
        company.align(company.an, calls, other);
        Boards.Open chau = open(company.chau);
        chau.watch().open(List.of(other, sales, calls));
        Boards.Open lead = open(company.lead);

        company.checkIn(company.an, key, "40");
        company.align(company.an, secret, sales);
        company.align(company.an, sales, secret(company.an));
        edit(company.an, secret, SECRET + " ngay");
        assertThat(news(chau)).isEmpty();
        assertThat(told(lead))
                .contains("An VALUE " + SECRET + " ngay", "An ALIGNED " + SECRET + " ngay → Bứt phá")
                .hasSize(5);

        company.get(Alignments.class).align(company.an, op(), calls, secret, AlignMode.MOVE, null);
        assertThat(told(chau)).containsExactly("An UNALIGNED Gọi nhiều hơn → Giữ khách");
        company.get(Alignments.class).unalign(company.an, op(), company.link(calls, secret));
        assertThat(news(chau)).isEmpty();
    }

    @Test
    void that_something_becomes_private_is_not_told_and_that_it_is_public_again_is() {
        Boards.Open board = open(company.chau);
        company.checkIn(company.an, revenue, "40");
        show(sales, Visibility.PRIVATE);
        assertThat(news(board)).isEmpty();

        show(sales, Visibility.PUBLIC);
        assertThat(told(board)).containsExactly("An ADDED Bứt phá");
    }

    @Test
    void a_board_that_has_to_be_fetched_anew_is_told_what_happened_all_the_same() {
        Boards.Open board = open(company.binh);
        board.watch().look(BoardLook.PLAIN.withFocus(sales));
        board.watch().open(null);

        company.align(company.an, calls, sales);
        Contract.Patch patch = patch(board);

        assertThat(patch.again()).isTrue();
        assertThat(patch.news())
                .containsExactly(new Contract.Deed("An", Contract.What.ALIGNED, List.of(calls.toString()), "Bứt phá"));
    }

    @Test
    void news_that_a_fetch_has_brought_is_not_told_with_the_next_change() {
        Boards.Open board = open(company.binh);
        company.checkIn(company.an, revenue, "40");
        await();
        board.watch().open(null);

        edit(company.an, calls, "Gọi đúng người");

        assertThat(told(board)).containsExactly("An EDITED Gọi đúng người");
    }

    @Test
    void nobody_is_told_of_more_than_a_hundred_deeds_at_once() {
        List<ObjectiveId> many = new ArrayList<>();
        for (int i = 0; i < 110; i++) {
            many.add(company.objective(company.an, "Mục tiêu " + i));
        }
        Boards.Open board = open(company.binh);
        many.forEach(id -> edit(company.an, id, "Mục tiêu mới"));

        assertThat(news(board))
                .singleElement()
                .satisfies(deed -> assertThat(deed.about()).hasSize(100));
    }

    @Test
    void the_same_that_somebody_did_to_several_is_said_once() {
        KeyResultId deals = company.keyResult(company.an, calls, "Hợp đồng");
        Boards.Open board = open(company.binh);
        company.checkIn(company.an, revenue, "40");
        edit(company.an, calls, "Gọi đúng người");
        company.checkIn(company.lead, revenue, "50");
        company.checkIn(company.an, deals, "3");
        edit(company.an, sales, "Bứt phá mạnh");

        assertThat(news(board))
                .containsExactly(
                        new Contract.Deed(
                                "An", Contract.What.EDITED, List.of(calls.toString(), sales.toString()), null),
                        new Contract.Deed("Hà", Contract.What.VALUE, List.of(revenue.toString()), null),
                        new Contract.Deed("An", Contract.What.VALUE, List.of(deals.toString()), null));
    }

    @Test
    void a_tick_and_its_undoing_are_told_as_values() {
        KeyResultId steps = company.keyResult(company.an, calls, Company.steps(company.an, "Các bước", "a", "b"));
        Boards.Open board = open(company.binh);

        var step = company.stored(company.an, steps).milestones().getFirst();
        Done ticked = company.get(CheckIns.class).tick(company.an, op(), step.id(), step.version(), true);
        assertThat(news(board))
                .containsExactly(new Contract.Deed("An", Contract.What.VALUE, List.of(steps.toString()), null));
        company.get(Undo.class).undo(company.lead, op(), ticked.operation());
        assertThat(news(board))
                .containsExactly(new Contract.Deed("Hà", Contract.What.VALUE, List.of(steps.toString()), null));
    }

    private ObjectiveId secret(ActingMember by) {
        return company.secret(by, "Ẩn");
    }

    private void edit(ActingMember by, ObjectiveId id, String title) {
        company.get(Objectives.class)
                .edit(by, op(), id, company.version("objective", id.value()), new ObjectiveEdit.Title(title));
    }

    private void show(ObjectiveId id, Visibility to) {
        company.get(Objectives.class)
                .edit(company.an, op(), id, company.version("objective", id.value()), new ObjectiveEdit.Shown(to));
    }

    private Boards.Open open(ActingMember by) {
        await();
        Boards.Open board = boards.open(by, new BoardScope(company.quarter, null), Locale.ENGLISH, () -> {});
        board.watch().open(null);
        return board;
    }

    private void await() {
        assertThat(company.get(Graphs.class).of(company.workspace).await(company.revision(), Duration.ofSeconds(5)))
                .isTrue();
    }

    private Contract.Patch patch(Boards.Open board) {
        await();
        return board.watch().patch().orElseThrow();
    }

    private List<Contract.Deed> news(Boards.Open board) {
        return patch(board).news();
    }

    private List<String> told(Boards.Open board) {
        return news(board).stream()
                .flatMap(deed -> deed.about().stream()
                        .map(about -> deed.by() + " " + deed.what() + " " + title(deed.what(), about)
                                + (deed.under() == null ? "" : " → " + deed.under())))
                .toList();
    }

    /** Of an objective, also where one of its key results was given a value. */
    private String title(Contract.What what, String about) {
        return company.get(Graphs.class).of(company.workspace).read(nodes -> {
            ObjectiveId id = what == Contract.What.VALUE
                    ? Objects.requireNonNull(nodes.keyResult(KeyResultId.of(about)))
                            .row()
                            .objective()
                    : ObjectiveId.of(about);
            return Objects.requireNonNull(nodes.objective(id)).row().title();
        });
    }
}
