package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person has the board open in two tabs of a browser. */
@ExtendWith(DemoBoard.Visit.class)
class TwoTabsBrowserTest {

    private static final String CARD = "Cái tên được nhớ đến đầu tiên";

    @Test
    void what_is_typed_in_one_tab_is_seen_in_the_other_and_disturbs_no_typing_there(DemoBoard demo) {
        BoardPage one = demo.enter("ceo");
        BoardPage other = another(demo, one);
        one.unfold(CARD);
        other.unfold(CARD);
        other.begin(CARD, 1, "31.500");
        Locator field = other.field(CARD);

        one.type(CARD, 0, "26,5");

        assertThat(other.value(CARD, 0)).containsText("26,5");
        assertThat(field).hasValue("31.500");
        assertThat(field).isFocused();

        field.press("Enter");

        assertThat(one.value(CARD, 1)).containsText("31.500");
        assertThat(other.value(CARD, 1)).containsText("31.500");
    }

    @Test
    void the_same_value_typed_in_both_tabs_is_a_choice_between_two(DemoBoard demo) {
        BoardPage one = demo.enter("ceo");
        BoardPage other = another(demo, one);
        one.unfold(CARD);
        other.unfold(CARD);
        other.begin(CARD, 2, "9");
        one.type(CARD, 2, "8");
        assertThat(one.value(CARD, 2).locator("button")).containsText("8");

        other.field(CARD).press("Enter");

        Locator choice = other.page().locator("nb-board .conflict");
        assertThat(choice).containsText("9");
        assertThat(choice).containsText("8");
        choice.getByText("Giữ của tôi").click();
        assertThat(one.value(CARD, 2)).containsText("9");
        assertThat(other.value(CARD, 2).locator("button")).containsText("9");
    }

    @Test
    void undo_takes_back_what_was_done_in_its_own_tab(DemoBoard demo) {
        String card = "Tự dựng video không cần thuê ngoài";
        String target = "Số liệu một nguồn cho cả công ty";
        String value = "4";
        BoardPage one = demo.enter("ceo", 2400, 3600);
        BoardPage other = another(demo, one);
        one.page().bringToFront();
        one.drag(card, target);
        other.awaitUnder(card, target);

        other.page().bringToFront();
        other.page().keyboard().press("Control+z");
        other.unfold(card);
        other.type(card, 0, value);
        one.page().bringToFront();
        one.unfold(card);
        // What a tab asks for is done in order: had it taken the move back, that would be seen by now.
        assertThat(one.value(card, 0)).containsText(value);
        one.awaitUnder(card, target);
        one.page().keyboard().press("Control+z");

        assertThat(one.atTop(card)).isVisible();
        assertThat(other.atTop(card)).isVisible();
    }

    private static BoardPage another(DemoBoard demo, BoardPage tab) {
        Page page = tab.page().context().newPage();
        page.navigate(demo.application().url("board"));
        page.locator("nb-board [role=treeitem]").first().waitFor();
        return new BoardPage(page);
    }
}
