package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody looks for on the board, and the browser's buttons that lead back from it. */
@ExtendWith(DemoBoard.Visit.class)
class BoardSearchBrowserTest {

    private static final String SALES = "Bứt phá doanh số trong quý";
    private static final String MID_MARKET = "Thắng ở phân khúc doanh nghiệp vừa";
    /** Stands below the mid-market, two levels down. */
    private static final String ASKING = "Hỏi giỏi hơn, nói ít hơn";

    private static final Pattern DIMMED = Pattern.compile(".*\\bdimmed\\b.*");
    private static final Pattern POINTED = Pattern.compile(".*\\bpointed\\b.*");

    @Test
    void typing_dims_the_rest_and_enter_goes_from_match_to_match_without_leaving_the_field(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        Locator field = lan.page().locator(".nb-board-text input");

        field.fill("doanh so");
        assertThat(lan.card(SALES)).not().hasClass(DIMMED);
        assertThat(lan.card(MID_MARKET)).hasClass(DIMMED);
        field.press("Enter");

        assertThat(lan.card(SALES)).hasClass(POINTED);
        assertThat(field).isFocused();
    }

    @Test
    void each_step_is_taken_back_and_done_again_by_the_browser_and_folding_is_none(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        Page page = lan.page();
        lan.card(MID_MARKET).focus();

        page.keyboard().press("f");
        assertThat(page.locator(".nb-trail")).containsText(SALES);
        assertThat(lan.card("Nâng tầm chất lượng sản phẩm")).hasCount(0);
        page.keyboard().press("ArrowLeft");
        assertThat(lan.card(MID_MARKET)).hasAttribute("aria-expanded", "false");
        page.waitForURL("**fold=**");

        page.reload();
        assertThat(lan.card(MID_MARKET)).hasAttribute("aria-expanded", "false");
        page.goBack();
        assertThat(lan.card("Nâng tầm chất lượng sản phẩm")).isVisible();
        assertThat(lan.card(MID_MARKET)).hasAttribute("aria-expanded", "true");
        page.goForward();
        assertThat(lan.card(MID_MARKET)).hasAttribute("aria-expanded", "false");
        assertThat(page.locator(".nb-trail")).containsText(MID_MARKET);
    }

    @Test
    void what_is_chosen_in_the_search_is_unfolded_brought_into_sight_and_in_focus(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        Page page = lan.page();
        lan.card(SALES).focus();
        page.keyboard().press("ArrowLeft");
        assertThat(lan.card(ASKING)).hasCount(0);

        page.keyboard().press("/");
        page.keyboard().type("hoi gioi");
        assertThat(page.locator("vaadin-combo-box-item").first()).containsText(ASKING);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(lan.card(ASKING)).isFocused();
        assertThat(lan.card(ASKING)).isInViewport();
    }

    @Test
    void hiding_others_leaves_the_match_and_the_way_to_it(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");

        lan.page().navigate(demo.application().url("board?q=hoi+gioi&hide=1"));

        assertThat(lan.card(ASKING)).isVisible();
        assertThat(lan.card(SALES)).hasClass(DIMMED);
        assertThat(lan.card("Nâng tầm chất lượng sản phẩm")).hasCount(0);
        assertThat(lan.page().url()).contains("hide=1");
    }
}
