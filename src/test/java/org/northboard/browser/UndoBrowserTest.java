package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ctrl+Z on a page of several parts. */
@ExtendWith(DemoBoard.Visit.class)
class UndoBrowserTest {

    private static final String FEATURES = "Tính năng mới được dùng thật";

    @Test
    void the_last_deed_is_taken_back_first_whether_on_the_board_or_in_the_panel_beside_it(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 1800, 1000);
        Keyboard keys = lan.page().keyboard();
        lan.bring(FEATURES);
        lan.unfold(FEATURES);
        String before = lan.value(FEATURES, 0).innerText();
        lan.type(FEATURES, 0, "24");
        assertThat(lan.value(FEATURES, 0)).containsText("24");
        lan.bring(FEATURES).press("o");
        Locator visibility = lan.page().locator(".nb-side-panel .nb-visibility");
        visibility.click();
        assertThat(visibility).hasText("Riêng tư");

        keys.press("Control+z");

        assertThat(visibility).hasText("Công khai");
        assertThat(lan.value(FEATURES, 0)).containsText("24");

        keys.press("Control+z");

        assertThat(lan.value(FEATURES, 0)).hasText(before);
    }

    @Test
    void what_was_done_on_the_board_goes_back_also_when_that_is_made_anew_meanwhile(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 1800, 1000);
        lan.bring(FEATURES);
        lan.unfold(FEATURES);
        String before = lan.value(FEATURES, 0).innerText();
        lan.type(FEATURES, 0, "23");
        assertThat(lan.value(FEATURES, 0)).containsText("23");

        lan.page().locator("vaadin-side-nav-item[path^=objectives]").click();
        assertThat(lan.page().locator("nb-board")).hasCount(0);
        lan.page().goBack();
        lan.page().locator("nb-board [role=treeitem]").first().waitFor();
        lan.bring(FEATURES);
        lan.page().keyboard().press("Control+z");

        assertThat(lan.toast()).containsText("Đã hoàn tác");
        assertThat(lan.value(FEATURES, 0)).hasText(before);
    }

    @Test
    void a_letter_that_is_taken_back_in_a_field_is_the_field_s_own_business(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 1800, 1000);
        lan.bring(FEATURES).press("o");
        Locator visibility = lan.page().locator(".nb-side-panel .nb-visibility");
        visibility.click();
        assertThat(visibility).hasText("Riêng tư");
        Locator search = lan.page().locator(".nb-search input");
        search.pressSequentially("abc");

        search.press("Control+z");

        assertThat(search).not().hasValue("abc");
        search.press("Escape");
        assertThat(visibility).hasText("Riêng tư");
        visibility.click();
        assertThat(visibility).hasText("Công khai");
    }
}
