package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.northboard.id.ObjectiveId;

/** What a drop does, a verb in the menu of the card does too. */
@ExtendWith(DemoBoard.Visit.class)
class MenuVerbsBrowserTest {

    private static final String LEFT = "Nhánh bên trái";
    private static final String RIGHT = "Nhánh bên phải";
    private static final String FIRST = "Thẻ đầu";
    private static final String SECOND = "Thẻ sau";
    private static final String ROW = "Kết quả để giao";

    private static OwnCards cards;

    private BoardPage lan;

    @BeforeAll
    static void open(DemoBoard demo) throws IOException {
        // The company is there as soon as somebody has come.
        demo.enter("ceo");
        cards = new OwnCards(demo);
    }

    @AfterAll
    static void close() {
        cards.close();
    }

    @BeforeEach
    void lookAtOneBranch(DemoBoard demo) {
        ObjectiveId top = cards.objective("Thử menu");
        ObjectiveId left = cards.objective(LEFT, top);
        cards.objective(RIGHT, top);
        cards.objective(FIRST, left);
        cards.objective(SECOND, left);
        cards.keyResult(left, ROW);
        lan = demo.enter("ceo");
        lan.page().navigate(demo.application().url("board?focus=" + top + "&rows=" + left));
        assertThat(lan.card(SECOND)).isVisible();
    }

    @AfterEach
    void clear() {
        cards.clear();
    }

    @Test
    void a_card_also_contributes_only_supports_and_is_let_go() {
        choose(FIRST, "Liên kết thêm vào…");
        find(RIGHT);
        lan.awaitLinks(FIRST, LEFT + " CONTRIBUTES", RIGHT + " CONTRIBUTES");

        lan.page().keyboard().press("Control+z");
        lan.awaitLinks(FIRST, LEFT + " CONTRIBUTES");
        choose(FIRST, "Hỗ trợ…");
        find(RIGHT);
        lan.awaitLinks(FIRST, LEFT + " CONTRIBUTES", RIGHT + " SUPPORTS");

        lan.page().keyboard().press("Control+z");
        lan.awaitLinks(FIRST, LEFT + " CONTRIBUTES");
        choose(FIRST, "Bỏ liên kết với “" + LEFT + "”");
        // It stands nowhere below what is looked at any more.
        assertThat(lan.card(FIRST)).hasCount(0);
        lan.toast().getByText("Hoàn tác").click();
        lan.awaitLinks(FIRST, LEFT + " CONTRIBUTES");
    }

    @Test
    void a_card_goes_down_and_up_among_its_siblings() {
        choose(FIRST, "Chuyển xuống");
        lan.awaitOrder(SECOND, FIRST);
        choose(FIRST, "Chuyển lên");
        lan.awaitOrder(FIRST, SECOND);

        open(FIRST);
        assertThat(verb("Chuyển lên")).isDisabled();
        assertThat(verb("Chuyển lên")).hasAccessibleDescription("Đã ở đầu danh sách");
    }

    @Test
    void a_key_result_is_handed_over() {
        Locator rows = lan.page().locator("nb-board article .rows li");
        open(LEFT);
        verb(ROW).click();
        verb("Chuyển giao cho mục tiêu khác…").click();
        find(RIGHT);

        assertThat(lan.card(RIGHT).locator(".rows li")).containsText(ROW);
        assertThat(rows).hasCount(1);
    }

    private void open(String card) {
        lan.card(card).hover();
        lan.card(card).locator("button.more").click();
    }

    private void choose(String card, String verb) {
        open(card);
        verb(verb).click();
    }

    private Locator verb(String name) {
        return lan.page().locator("nb-board .menu button:has-text('" + name + "')");
    }

    private void find(String target) {
        lan.dialog().getByRole(AriaRole.COMBOBOX).fill(target);
        assertThat(lan.options().first()).containsText(target);
        lan.options().first().click();
    }
}
