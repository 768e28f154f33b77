package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything about links that a drop can do, and more, by keyboard alone. */
@ExtendWith(DemoBoard.Visit.class)
class LinksBrowserTest {

    private static final String LOOSE = "Sổ tay chào mừng khách hàng mới";
    private static final String PEOPLE = "Phát triển năng lực đội ngũ";
    private static final String SALES = "Bứt phá doanh số trong quý";

    @Test
    void a_card_is_aligned_also_aligned_and_let_go_again_by_keyboard_alone(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 1500);
        lan.bring(LOOSE).focus();

        lan.page().keyboard().press("a");
        lan.page().keyboard().type("nang luc doi ngu");
        assertThat(lan.options().first()).containsText(PEOPLE);
        lan.page().keyboard().press("Enter");
        assertThat(lan.toast()).containsText("Đã liên kết “" + LOOSE + "” vào “" + PEOPLE + "”");
        assertThat(lan.card(LOOSE)).isFocused();

        lan.page().keyboard().press("a");
        lan.dialog().locator("input[value=SUPPORT]").press("Space");
        lan.dialog().locator("input[role=combobox]").fill("but pha");
        assertThat(lan.options().first()).containsText(SALES);
        lan.page().keyboard().press("Enter");
        assertThat(lan.toast()).containsText("giờ hỗ trợ “" + SALES + "”");

        lan.page().keyboard().press("l");
        Locator ties = lan.dialog().locator(".tie");
        assertThat(ties).hasCount(2);
        ties.nth(1).locator(".kind").press("Enter");
        assertThat(ties.nth(1).locator(".kind")).hasText("đóng góp");
        ties.nth(1).locator(".lead").press("Enter");
        assertThat(ties.first()).containsText(SALES);
        assertThat(ties.first()).containsText("Liên kết chính");
        ties.first().locator(".weight input").fill("2,5");
        ties.first().locator(".weight input").press("Tab");
        assertThat(lan.toast()).containsText("Trọng số giờ là 2,5");
        ties.first().locator(".remove").press("Enter");
        assertThat(ties).hasCount(1);
        lan.page().keyboard().press("Escape");

        for (int step = 0; step < 6; step++) {
            lan.page().keyboard().press("Control+z");
            assertThat(lan.toast()).containsText("Đã hoàn tác");
            lan.toast().locator(".close").click();
        }
        assertThat(lan.card(LOOSE)).hasAttribute("aria-level", "1");
    }

    @Test
    void a_target_that_would_close_a_circle_says_so_and_cannot_be_chosen(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 1500);
        lan.bring(SALES).focus();
        lan.page().keyboard().press("a");
        lan.page().keyboard().type("mo cua cac khu");

        Locator refused = lan.options().first();
        assertThat(refused).hasAttribute("aria-disabled", "true");
        assertThat(refused).containsText("vòng khép kín");
        lan.page().keyboard().press("Enter");
        assertThat(lan.dialog()).isVisible();
    }

    @Test
    void a_key_result_rolls_up_and_goes_back_to_check_ins(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 1500);
        lan.bring(SALES).focus();
        lan.page().keyboard().press("Enter");
        Locator row = lan.card(SALES).locator(".rows li").first();

        row.locator("button.figure").focus();
        lan.page().keyboard().press("Shift+F10");
        verb(lan, "Tính theo các mục tiêu liên kết vào").press("Enter");
        assertThat(lan.toast()).containsText("giờ tính theo các mục tiêu liên kết vào");
        assertThat(row.locator("button.figure")).hasCount(0);

        lan.card(SALES).focus();
        lan.page().keyboard().press("Shift+F10");
        verb(lan, row.locator(".name").innerText()).press("Enter");
        verb(lan, "Cập nhật bằng tay trở lại").press("Enter");
        assertThat(row.locator("button.figure")).hasCount(1);
    }

    @Test
    void letters_lead_to_the_next_card_that_begins_with_them(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 1500);
        lan.bring(SALES).focus();

        lan.page().keyboard().type("phat trien");

        assertThat(lan.card(PEOPLE)).isFocused();
    }

    private static Locator verb(BoardPage board, String name) {
        return board.page().locator("nb-board .menu button:has-text('" + name + "')");
    }
}
