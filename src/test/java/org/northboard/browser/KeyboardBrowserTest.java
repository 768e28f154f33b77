package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything on the board can be done without a mouse. */
@ExtendWith(DemoBoard.Visit.class)
class KeyboardBrowserTest {

    private static final int FAR = 60;

    @Test
    void an_objective_is_aligned_and_taken_back_with_the_keyboard_alone(DemoBoard demo) {
        String card = "Khóa sổ tháng trong năm ngày";
        String parent = "Dòng tiền đủ khỏe để đầu tư";
        BoardPage lan = demo.enter("ceo");
        Keyboard keys = lan.page().keyboard();

        press(lan, "Tab", "[role=treeitem]");
        press(lan, "ArrowDown", "[aria-label*='" + card + "']");
        keys.press("a");
        keys.type("dong tien");
        assertThat(lan.page().locator("nb-board [role=option]").first()).containsText(parent);
        keys.press("Enter");

        assertThat(lan.toast()).containsText("Đã liên kết “" + card + "” vào “" + parent + "”");
        lan.awaitUnder(card, parent);
        assertThat(lan.card(card)).isFocused();

        keys.press("Control+z");

        assertThat(lan.atTop(card)).isVisible();
        assertThat(lan.card(card)).isFocused();
    }

    @Test
    void enter_chooses_wherever_one_is_in_the_dialog_and_a_button_leaves_it(DemoBoard demo) {
        String card = "Khóa sổ tháng trong năm ngày";
        String parent = "Dòng tiền đủ khỏe để đầu tư";
        BoardPage lan = demo.enter("ceo");
        Keyboard keys = lan.page().keyboard();
        lan.bring(card).focus();
        keys.press("a");
        keys.type("dong tien");
        assertThat(lan.options().first()).containsText(parent);
        keys.press("Shift+Tab");
        keys.press("ArrowRight");
        keys.press("ArrowRight");
        assertThat(lan.dialog().locator("input[value=SUPPORT]")).isFocused();
        assertThat(lan.options().first()).containsText(parent);

        keys.press("Enter");

        assertThat(lan.toast()).containsText("“" + card + "” giờ hỗ trợ “" + parent + "”");
        lan.toast().getByText("Hoàn tác").click();
        assertThat(lan.toast()).containsText("Đã hoàn tác (“" + card + "” giờ hỗ trợ “" + parent + "”)");
        assertThat(lan.toast()).containsText("Làm lại");

        lan.bring(card).focus();
        keys.press("a");
        lan.dialog().getByLabel("Đóng").press("Enter");

        assertThat(lan.dialog()).hasCount(0);
        assertThat(lan.card(card)).isFocused();
    }

    /** An element that is moved loses its focus, and what is typed in it its caret. */
    @Test
    void no_card_that_stays_is_moved_in_the_document_while_others_come_and_go(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");

        Object moved = lan.page().evaluate("""
                async () => {
                  const board = document.querySelector('nb-board');
                  const { scroller } = board;
                  const moved = new Set();
                  const watch = new MutationObserver(changes => changes
                    .flatMap(({ removedNodes }) => [...removedNodes])
                    .filter(node => node.isConnected && node.matches?.('article'))
                    .forEach(card => moved.add(card.querySelector('.words').textContent)));
                  watch.observe(board.renderRoot.querySelector('.plane'), { childList: true });
                  for (let jump = 1; jump <= 200; jump++) {
                    // Spread evenly, near and far by turns.
                    const top = (jump * 0.618 % 1) * scroller.scrollHeight;
                    const left = (jump * 0.754 % 1) * scroller.scrollWidth;
                    scroller.scrollTo({ left, top, behavior: 'instant' });
                    await new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)));
                    await board.updateComplete;
                  }
                  return [...moved];
                }""");

        assertThat((List<?>) moved).isEmpty();
    }

    @Test
    void a_value_is_typed_with_the_keyboard_alone(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        Keyboard keys = lan.page().keyboard();

        press(lan, "Tab", "[role=treeitem]");
        press(lan, "ArrowDown", "[aria-label*='Giao hàng nhanh và đều']");
        keys.press("F2");
        keys.type("17");
        keys.press("Enter");

        // The key that was pressed twice comes as soon as the field has gone.
        lan.page()
                .waitForFunction(
                        "() => document.querySelector('nb-board').shadowRoot.activeElement?.matches('[data-value]')");
        keys.press("Enter");

        assertThat(lan.value("Giao hàng nhanh và đều", 0)).containsText("17");
        assertThat(lan.value("Giao hàng nhanh và đều", 0).locator("button")).isFocused();
    }

    @Test
    void escape_closes_the_panel_and_leads_back_to_where_it_was_opened(DemoBoard demo) {
        String card = "Giao hàng nhanh và đều";
        BoardPage lan = demo.enter("ceo");
        Keyboard keys = lan.page().keyboard();
        Locator panel = lan.page().locator("nb-side-panel");
        press(lan, "Tab", "[role=treeitem]");
        press(lan, "ArrowDown", "[aria-label*='" + card + "']");

        keys.press("o");

        assertThat(panel).containsText(card);
        assertThat(panel).isFocused();

        keys.press("Escape");

        assertThat(panel).isHidden();
        assertThat(lan.card(card)).isFocused();

        keys.press("o");
        assertThat(panel).isFocused();
        Locator title = panel.locator(".nb-inline-door[title='Tên mục tiêu']");
        title.click();
        // Only what is in the editor by then ends the editor.
        assertThat(panel.locator("input:focus")).isVisible();
        keys.press("Escape");

        assertThat(title).isVisible();
    }

    @Test
    void whoever_leaves_an_editor_of_the_panel_by_a_key_goes_on_from_there(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        Keyboard keys = lan.page().keyboard();
        Locator panel = lan.page().locator("nb-side-panel");
        press(lan, "Tab", "[role=treeitem]");
        press(lan, "ArrowDown", "[aria-label*='Giao hàng nhanh và đều']");
        keys.press("o");
        assertThat(panel).isFocused();
        keys.press("Tab");
        assertThat(panel.locator(".nb-crumbs .nb-inline-door")).isFocused();
        Locator owner = panel.locator(".nb-fact").first().locator(".nb-inline-door");
        Locator dates = panel.locator(".nb-inline-door[title='Thời gian']");
        Locator value = panel.locator(".nb-kr").first().locator(".nb-value-door");

        for (Locator door : List.of(panel.locator("h1 .nb-inline-door"), owner, value)) {
            door.press("Enter");
            assertThat(panel.locator("input:focus")).isVisible();
            keys.press("Escape");
            assertThat(door).isFocused();
        }
        value.press("Enter");
        assertThat(panel.locator(".nb-value input").first()).isFocused();
        keys.type("16,5");
        keys.press("Enter");
        assertThat(value).hasText("16,5");
        assertThat(value).isFocused();

        dates.press("Enter");
        Locator days = panel.locator("vaadin-popover.nb-dates");
        assertThat(days).isFocused();
        keys.press("Escape");
        assertThat(days.locator("vaadin-date-picker").first()).isHidden();
        assertThat(dates).isFocused();

        keys.press("Escape");
        assertThat(panel).isHidden();
    }

    /** Presses a key until the focus on the board is where the selector says. */
    private static void press(BoardPage person, String key, String until) {
        for (int i = 0; i < FAR; i++) {
            if (Boolean.TRUE.equals(person.page()
                    .evaluate(
                            "until => document.querySelector('nb-board').shadowRoot.activeElement?.matches(until) ?? false",
                            until))) {
                return;
            }
            person.page().keyboard().press(key);
        }
        assertThat(false).as("the focus gets to " + until + " by " + key).isTrue();
    }
}
