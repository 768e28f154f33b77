package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people type a value for one key result at the same time: the second one chooses which of the two stays. */
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

        lan.page().keyboard().press("Enter");

        assertThat(conflict).hasCount(0);
        assertThat(lan.value(NORTH, 1)).containsText("41");
        assertThat(binh.value(NORTH, 1)).containsText("41");
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

    private static BoardPage enter(DemoBoard demo, String place) {
        BoardPage board = demo.enter(place, 1920, 1200);
        board.bring(NORTH);
        board.unfold(NORTH);
        return board;
    }
}
