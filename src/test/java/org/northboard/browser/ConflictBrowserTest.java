package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people type a value for one thing at the same time: the second one chooses which of the two stays. */
@ExtendWith(DemoBoard.Visit.class)
class ConflictBrowserTest {

    private static final String NORTH = "Mở cửa các khu công nghiệp phía Bắc";

    @Test
    void the_second_one_sees_both_values_and_whose_the_other_is_and_keeps_their_own(DemoBoard demo) {
        BoardPage lan = enter(demo, "ceo");
        BoardPage binh = enter(demo, "team-lead");
        Locator mine = lan.begin(NORTH, 1, "41");
        binh.type(NORTH, 1, "40");
        assertThat(binh.toast()).containsText("40");
        assertThat(mine).hasValue("41");

        mine.press("Enter");

        Locator conflict = lan.page().locator("nb-board .conflict");
        assertThat(conflict).containsText("Bình Hoàng vừa lưu một giá trị khác.");
        assertThat(conflict.locator("dd")).hasText(new String[] {"41", "40"});
        assertThat(binh.value(NORTH, 1)).containsText("40");

        lan.page().keyboard().press("ArrowRight");
        lan.page().keyboard().press("Enter");

        assertThat(conflict).hasCount(0);
        assertThat(lan.value(NORTH, 1)).containsText("41");
        assertThat(binh.value(NORTH, 1)).containsText("41");
    }

    @Test
    void an_Enter_too_many_chooses_nothing_and_Escape_goes_back_to_the_own_value_and_then_lets_go_of_it(
            DemoBoard demo) {
        BoardPage lan = enter(demo, "ceo");
        BoardPage binh = enter(demo, "team-lead");
        Keyboard keys = lan.page().keyboard();
        Locator mine = lan.begin(NORTH, 1, "31");
        binh.type(NORTH, 1, "30");
        assertThat(binh.toast()).containsText("30");
        mine.press("Enter");
        Locator conflict = lan.page().locator("nb-board .conflict");
        assertThat(conflict).isFocused();
        assertThat(conflict)
                .hasAccessibleDescription("Bình Hoàng vừa lưu một giá trị khác. Của bạn 31 Của Bình Hoàng 30");

        keys.press("Enter");
        keys.press("Enter");
        assertThat(conflict).isVisible();

        keys.press("Escape");
        assertThat(mine).isFocused();
        assertThat(mine).hasValue("31");
        assertThat(mine).hasAttribute("aria-invalid", "true");

        keys.press("Tab");
        assertThat(conflict).isFocused();
        keys.press("Tab");
        assertThat(conflict.getByText("Giữ của tôi")).isFocused();

        keys.press("Escape");
        keys.press("Escape");
        assertThat(conflict).hasCount(0);
        assertThat(lan.value(NORTH, 1).locator("button")).isFocused();
        assertThat(lan.value(NORTH, 1)).containsText("30");
        assertThat(binh.value(NORTH, 1)).containsText("30");
    }

    @Test
    void whoever_types_what_the_other_one_has_just_saved_is_asked_nothing(DemoBoard demo) {
        BoardPage lan = enter(demo, "ceo");
        BoardPage binh = enter(demo, "team-lead");
        Locator mine = lan.begin(NORTH, 1, "61");
        binh.type(NORTH, 1, "61");
        assertThat(binh.toast()).containsText("61");

        mine.press("Enter");

        assertThat(lan.value(NORTH, 1).locator("button")).isFocused();
        assertThat(lan.value(NORTH, 1)).containsText("61");
        assertThat(lan.page().locator("nb-board .conflict")).hasCount(0);
    }

    @Test
    void or_takes_the_other_ones(DemoBoard demo) {
        BoardPage lan = enter(demo, "ceo");
        BoardPage binh = enter(demo, "team-lead");
        Locator mine = lan.begin(NORTH, 1, "51");
        binh.type(NORTH, 1, "50");
        assertThat(binh.toast()).containsText("50");
        mine.press("Enter");

        lan.page().locator("nb-board .conflict").getByText("Lấy giá trị kia").click();

        assertThat(lan.page().locator("nb-board .conflict")).hasCount(0);
        assertThat(lan.value(NORTH, 1)).containsText("50");
        assertThat(binh.value(NORTH, 1)).containsText("50");
    }

    @Test
    void of_two_weights_of_one_link_the_second_one_chooses_by_keyboard_too(DemoBoard demo) {
        BoardPage lan = enter(demo, "ceo");
        BoardPage binh = enter(demo, "team-lead");
        Keyboard keys = lan.page().keyboard();
        Locator mine = weight(lan);
        mine.fill("3");
        Locator theirs = weight(binh);
        theirs.fill("2,5");
        theirs.press("Enter");
        assertThat(binh.toast()).containsText("Trọng số giờ là 2,5");
        lan.page()
                .waitForFunction(
                        "title => [...document.querySelector('nb-board').model.cards()].find((card) => card.title === title).parents[0].weight === 2.5",
                        NORTH);
        assertThat(mine).hasValue("3");

        mine.press("Enter");

        Locator conflict = lan.dialog().locator(".conflict");
        assertThat(conflict).isFocused();
        assertThat(conflict)
                .hasAccessibleDescription("Bình Hoàng vừa lưu một giá trị khác. Của bạn 3 Của Bình Hoàng 2,5");
        keys.press("Escape");
        assertThat(mine).isFocused();
        assertThat(mine).hasValue("3");
        keys.press("Enter");
        assertThat(conflict).isFocused();
        keys.press("ArrowRight");
        keys.press("Enter");

        assertThat(lan.toast()).containsText("Trọng số giờ là 3");
        assertThat(conflict).hasCount(0);
        assertThat(mine).isFocused();
        assertThat(theirs).hasValue("3");
    }

    private static Locator weight(BoardPage board) {
        board.card(NORTH).focus();
        board.page().keyboard().press("l");
        return board.dialog().locator(".weight input").first();
    }

    private static BoardPage enter(DemoBoard demo, String place) {
        BoardPage board = demo.enter(place, 1920, 1200);
        board.bring(NORTH);
        board.unfold(NORTH);
        return board;
    }
}
