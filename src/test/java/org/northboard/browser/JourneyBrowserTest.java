package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a newcomer does with two browsers: explore the demo company, move a key result, align an objective. */
@ExtendWith(DemoBoard.Visit.class)
class JourneyBrowserTest {

    private static final String SALES = "Bứt phá doanh số trong quý";
    private static final String PEOPLE = "Phát triển năng lực đội ngũ";

    /** Aligned to nothing: the stuff of the first drag. */
    private static final String LOOSE = "Sổ tay chào mừng khách hàng mới";

    @Test
    void a_value_typed_on_one_screen_moves_the_bar_on_another(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        BoardPage colleague = demo.enter("hr-lead");
        lan.unfold(SALES);
        colleague.unfold(SALES);
        String before = colleague.card(SALES).locator(".percent").innerText();

        lan.type(SALES, 1, "2.290");

        assertThat(lan.value(SALES, 1)).containsText("2.290");
        assertThat(colleague.value(SALES, 1)).containsText("2.290");
        assertThat(colleague.card(SALES).locator(".percent")).not().hasText(before);
    }

    @Test
    void letters_stay_red_at_their_field_and_nothing_is_sent(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        lan.unfold(PEOPLE);
        String before = lan.value(PEOPLE, 0).innerText();

        lan.type(PEOPLE, 0, "khoảng 50");

        assertThat(lan.card(PEOPLE).getByRole(AriaRole.ALERT)).isVisible();
        lan.page().keyboard().press("Escape");
        assertThat(lan.value(PEOPLE, 0)).hasText(before);
    }

    @Test
    void a_card_dropped_on_another_one_is_aligned_to_it_and_can_be_taken_back(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 1500);
        assertThat(lan.atTop(LOOSE)).isVisible();

        lan.drag(LOOSE, PEOPLE);

        Locator toast = lan.toast();
        assertThat(toast).containsText("Đã liên kết “" + LOOSE + "” vào “" + PEOPLE + "”");
        assertThat(lan.atTop(LOOSE)).hasCount(0);

        toast.getByText("Hoàn tác").click();

        assertThat(lan.atTop(LOOSE)).isVisible();
    }

    @Test
    void the_language_is_switched_where_one_stands(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        lan.unfold(SALES);
        lan.card(PEOPLE).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        lan.page().evaluate("document.querySelector('nb-board').scroller.scrollTo(200, 0)");

        lan.page().locator("#profile").click();
        lan.page().locator("#language-en").click();

        assertThat(lan.page().getByText("Alignment board").first()).isVisible();
        assertThat(lan.page().locator("nb-board")).containsText("KR");
        assertThat(lan.page().url()).contains("/board");
        assertThat(lan.card(SALES).locator(".rows")).isVisible();
        assertThat(lan.card(PEOPLE)).hasAttribute("aria-selected", "true");
        lan.page().waitForFunction("document.querySelector('nb-board').scroller.scrollLeft === 200");
    }
}
