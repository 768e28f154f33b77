package org.northboard.board.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Colleague;
import org.northboard.Office;
import org.northboard.OnScreens;
import org.northboard.demo.DemoPerson.Place;
import org.northboard.id.ShortId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What people look for on a board stands in its address, and a colleague who gets the link sees the same. */
@OnScreens
class BoardLooksTest {

    private static final String MID_MARKET = "Thắng ở phân khúc doanh nghiệp vừa";
    private static final String SALES = "Bứt phá doanh số trong quý";
    /** Known to its owner and the head of the company only. */
    private static final String FUNDING = "Chuẩn bị vòng gọi vốn tiếp theo";

    @Autowired
    private ApplicationContext services;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(services);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_text_is_counted_and_a_link_shows_it_to_a_colleague_as_far_as_they_may_see() {
        Colleague lan = office.enters(Place.CEO);
        Colleague linh = office.enters(Place.EMPLOYEE);

        lan.types(text(lan), "gọi vốn");
        assertThat(lan.screen()).contains("1 khớp");
        linh.opens(lan.address());

        assertThat(text(linh).getValue()).isEqualTo("gọi vốn");
        assertThat(linh.screen()).contains("0 khớp").doesNotContain(FUNDING);
    }

    @Test
    void a_pace_is_looked_for_by_its_figure_and_cleared_again() {
        Colleague lan = office.enters(Place.CEO);
        NativeButton behind = button(lan, "nb-count-behind");

        lan.clicks(behind);

        assertThat(lan.address()).contains("pace=behind");
        assertThat(behind.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        lan.clicks("Bỏ lọc");
        assertThat(lan.address()).doesNotContain("pace");
        assertThat(behind.getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void what_is_looked_for_is_counted_on_the_button_that_it_folds_behind() {
        Colleague lan = office.enters(Place.CEO);
        NativeButton fold = button(lan, "nb-fold");
        assertThat(fold.getText()).isEqualTo("Tìm, lọc");

        lan.opens("board?q=kinh+doanh&kind=committed&pace=behind");

        assertThat(fold.getText()).isEqualTo("Tìm, lọc (2)");
        assertThat(fold.getElement().getAttribute("aria-controls")).isEqualTo("board-find");
    }

    @Test
    void one_objective_in_focus_has_a_way_back_to_those_above_and_to_all() {
        Colleague lan = office.enters(Place.CEO);
        BoardElement element = lan.window().find(BoardElement.class).single();

        element.focusOn(office.objective(MID_MARKET).toString());

        assertThat(lan.address()).contains("focus=" + shortId(MID_MARKET));
        // The link leads there in the next quarter, too.
        lan.until(() -> lan.address().contains("cycle="), "has the cycle in the address");
        assertThat(lan.screen()).contains("Đang xem riêng:", SALES, MID_MARKET);
        lan.clicks(SALES);
        assertThat(lan.address()).contains("focus=" + shortId(SALES));
        lan.clicks("Hiện cả bảng");
        assertThat(lan.address()).doesNotContain("focus");
        assertThat(lan.screen()).doesNotContain("Đang xem riêng:");
    }

    @Test
    void a_focus_that_is_private_is_as_unknown_to_others_as_one_that_never_was() {
        Colleague linh = office.enters(Place.EMPLOYEE);

        linh.opens("board?focus=" + shortId(FUNDING) + "&pace=nonsense");

        assertThat(linh.screen())
                .contains("Mục tiêu này không có trên bảng", "Hiện cả bảng")
                .doesNotContain(FUNDING);
        linh.clicks("Hiện cả bảng");
        assertThat(linh.screen()).doesNotContain("Mục tiêu này không có trên bảng");
        assertThat(linh.window().find(BoardElement.class).exists()).isTrue();
    }

    @Test
    void what_is_folded_stands_in_the_address_until_it_is_unfolded() {
        Colleague lan = office.enters(Place.CEO);
        BoardElement element = lan.window().find(BoardElement.class).single();
        String sales = office.objective(SALES).toString();
        element.unfold(sales);
        assertThat(lan.address()).doesNotContain("fold");

        element.fold(sales);
        assertThat(lan.address()).contains("fold=" + shortId(SALES));

        element.unfold(sales);
        assertThat(lan.address()).doesNotContain("fold");
    }

    @Test
    void unfolded_key_results_stand_in_the_address_and_who_goes_back_sees_those_of_then() {
        Colleague lan = office.enters(Place.CEO);
        unfoldsKeyResults(lan, SALES);
        String before = lan.address();
        assertThat(before).contains("rows=" + shortId(SALES));

        board(lan).focusOn(office.objective(SALES).toString());
        unfoldsKeyResults(lan, SALES, MID_MARKET);
        assertThat(lan.address()).contains("rows=" + shortId(SALES) + "." + shortId(MID_MARKET));

        lan.opens(before);
        assertThat(lan.address()).isEqualTo(before);
        assertThat(keyResultsShown(lan)).containsExactly(id(SALES));
    }

    @Test
    void a_link_shows_a_colleague_the_key_results_that_were_unfolded() {
        Colleague lan = office.enters(Place.CEO);
        Colleague linh = office.enters(Place.EMPLOYEE);
        unfoldsKeyResults(lan, SALES, MID_MARKET);

        linh.opens(lan.address());

        assertThat(linh.address()).isEqualTo(lan.address());
        assertThat(keyResultsShown(linh)).containsExactly(id(SALES), id(MID_MARKET));
    }

    @Test
    void the_language_and_the_panel_leave_what_is_looked_for() {
        Colleague lan = office.enters(Place.CEO);
        lan.types(text(lan), "khach hang");
        lan.window()
                .find(BoardElement.class)
                .single()
                .show(office.objective(SALES).toString());

        lan.clicks(lan.byId("language-en"));

        lan.sees("found");
        assertThat(lan.address()).contains("q=khach", "objective=");
        assertThat(text(lan).getValue()).isEqualTo("khach hang");
    }

    private void unfoldsKeyResults(Colleague colleague, String... titles) {
        board(colleague)
                .rows(JsonMapper.shared()
                        .valueToTree(Stream.of(titles).map(this::id).toList()));
    }

    /** What the browser's board was told last. */
    private static List<String> keyResultsShown(Colleague colleague) {
        UI page = colleague.window().getUI();
        page.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return page.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("rows"))
                .map(call -> call.getParameters().get(1))
                .map(ids -> List.of(JsonMapper.shared().convertValue(ids, String[].class)))
                .toList()
                .getLast();
    }

    private static BoardElement board(Colleague colleague) {
        return colleague.window().find(BoardElement.class).single();
    }

    private String id(String title) {
        return office.objective(title).toString();
    }

    private String shortId(String title) {
        return ShortId.of(office.objective(title).value());
    }

    private static TextField text(Colleague colleague) {
        return colleague
                .window()
                .find(TextField.class)
                .withClassName("nb-board-text")
                .single();
    }

    private static NativeButton button(Colleague colleague, String kind) {
        return colleague.window().find(NativeButton.class).withClassName(kind).single();
    }
}
