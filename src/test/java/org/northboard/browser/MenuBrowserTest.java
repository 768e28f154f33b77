package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A card's menu by keyboard, and what may not be done with a card. */
@ExtendWith(DemoBoard.Visit.class)
class MenuBrowserTest {

    private static final String SALES = "Bứt phá doanh số trong quý";
    private static final String NOT_YOURS = "Chỉ người phụ trách";

    @Test
    void whoever_may_not_change_a_card_is_told_why_by_keys_and_menu_alike(DemoBoard demo) {
        BoardPage binh = demo.enter("team-lead");
        Keyboard keys = binh.page().keyboard();
        binh.bring(SALES).focus();

        for (String key : new String[] {"F2", "Alt+ArrowDown", "a"}) {
            keys.press(key);
            assertThat(binh.toast()).containsText(NOT_YOURS);
            binh.toast().locator(".close").click();
            binh.bring(SALES).focus();
        }

        keys.press("Shift+F10");
        Locator align = verb(binh, "Liên kết vào…");
        for (int i = 0; i < 3; i++) {
            keys.press("ArrowDown");
        }
        assertThat(align).isFocused();
        assertThat(align).isDisabled();
        assertThat(align).hasAccessibleDescription(Pattern.compile("^" + NOT_YOURS));

        keys.press("Enter");

        assertThat(binh.toast()).containsText(NOT_YOURS);
        assertThat(binh.dialog()).hasCount(0);
        assertThat(binh.card(SALES)).isFocused();
    }

    @Test
    void arrows_lead_to_the_verbs_of_a_key_result_and_back_to_where_they_were_opened(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        Keyboard keys = lan.page().keyboard();
        lan.bring(SALES);
        lan.unfold(SALES);
        String second = lan.card(SALES).locator(".rows .name").nth(1).innerText();
        lan.card(SALES).focus();
        keys.press("Shift+F10");
        keys.press("End");
        while (!second.equals(
                lan.page().locator("nb-board .menu button:focus span").innerText())) {
            keys.press("ArrowUp");
        }

        keys.press("ArrowRight");

        assertThat(verb(lan, "Nhập giá trị")).isFocused();

        keys.press("ArrowLeft");

        assertThat(verb(lan, second)).isFocused();

        keys.press("Escape");

        assertThat(lan.card(SALES)).isFocused();
    }

    private static Locator verb(BoardPage board, String name) {
        return board.page().locator("nb-board .menu button[data-text='" + name + "']");
    }
}
