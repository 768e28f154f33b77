package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several cards are selected by mouse and by keyboard, and one thing is done to all of them. */
@ExtendWith(DemoBoard.Visit.class)
class SelectionBrowserTest {

    private static final String SALES = "Bứt phá doanh số trong quý";
    private static final String PEOPLE = "Phát triển năng lực đội ngũ";
    private static final String HERS = "Hỏi giỏi hơn, nói ít hơn";

    @Test
    void cards_are_selected_one_by_one_in_stretches_and_let_go_with_escape(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 1500);

        loose(lan, 0).click();
        assertThat(selected(lan)).hasCount(0);
        loose(lan, 0).click(new Locator.ClickOptions().setModifiers(ctrl()));
        assertThat(selected(lan)).hasCount(1);
        loose(lan, 2).click(new Locator.ClickOptions().setModifiers(shift()));
        assertThat(selected(lan)).hasCount(3);
        assertThat(bar(lan)).containsText("Đã chọn 3");
        loose(lan, 1).click(new Locator.ClickOptions().setModifiers(ctrl()));
        assertThat(selected(lan)).hasCount(2);

        lan.page().keyboard().press("Escape");
        assertThat(selected(lan)).hasCount(0);
        assertThat(bar(lan)).hasCount(0);
    }

    @Test
    void the_keyboard_alone_selects_and_changes_the_owner_and_takes_it_back(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 1500);
        Locator first = loose(lan, 0);
        first.focus();

        lan.page().keyboard().press("Space");
        lan.page().keyboard().press("Shift+ArrowDown");
        assertThat(selected(lan)).hasCount(2);
        String before = first.locator(".holder").innerText();

        bar(lan).getByText("Đổi người phụ trách…").press("Enter");
        Locator dialog = lan.page().locator("nb-board dialog[open]");
        lan.page().keyboard().type("linh");
        assertThat(dialog.locator("[role=option]").first()).containsText("Linh");
        lan.page().keyboard().press("Enter");

        assertThat(lan.toast()).containsText("giờ phụ trách 2 mục tiêu");
        assertThat(first.locator(".avatar")).hasAttribute("title", Pattern.compile("Linh"));
        lan.page().keyboard().press("Control+z");
        assertThat(lan.toast()).containsText("Đã hoàn tác");
        assertThat(first.locator(".holder")).hasText(before);
    }

    @Test
    void dragging_one_selected_card_drags_them_all_and_one_undo_brings_all_back(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 1500);
        Locator loose = lan.page().locator("nb-board article[aria-level='1']");
        int before = loose.count();
        loose(lan, 0).click(new Locator.ClickOptions().setModifiers(ctrl()));
        loose(lan, 1).click(new Locator.ClickOptions().setModifiers(ctrl()));

        BoundingBox from = loose(lan, 0).boundingBox();
        BoundingBox to = lan.card(PEOPLE).boundingBox();
        lan.page().mouse().move(from.x + 60, from.y + 16);
        lan.page().mouse().down();
        lan.page().mouse().move(from.x + 80, from.y + 30, new Mouse.MoveOptions().setSteps(4));
        lan.page().mouse().move(to.x + to.width / 2, to.y + 40, new Mouse.MoveOptions().setSteps(12));
        assertThat(lan.page().locator("nb-board .ghost .badge")).hasText("2");
        lan.page().mouse().up();

        assertThat(lan.toast()).containsText("Đã liên kết 2 mục tiêu vào “" + PEOPLE + "”");
        assertThat(loose).hasCount(before - 2);
        lan.toast().getByText("Hoàn tác").click();
        assertThat(loose).hasCount(before);
    }

    @Test
    void cards_go_to_another_cycle_and_come_back(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 1500);
        String title = loose(lan, 0).locator(".words").innerText();
        loose(lan, 0).click(new Locator.ClickOptions().setModifiers(ctrl()));

        bar(lan).getByText("Chuyển chu kỳ…").click();
        lan.page().locator("nb-board dialog[open] [role=option]").first().click();

        assertThat(lan.toast()).containsText("Đã chuyển 1 mục tiêu sang");
        assertThat(lan.card(title)).hasCount(0);
        assertThat(bar(lan)).hasCount(0);
        lan.toast().getByText("Hoàn tác").click();
        assertThat(lan.card(title)).isVisible();
    }

    @Test
    void those_that_may_not_be_changed_are_named_and_stay_selected(DemoBoard demo) {
        BoardPage linh = demo.enter("employee", 2400, 1500);
        linh.card(PEOPLE).click(new Locator.ClickOptions().setModifiers(ctrl()));
        linh.card(HERS).click(new Locator.ClickOptions().setModifiers(ctrl()));

        bar(linh).getByText("Liên kết vào…").click();
        linh.page().keyboard().type("but pha");
        linh.options().first().click();

        assertThat(linh.toast()).containsText("Không đổi (1): “" + PEOPLE + "”");
        assertThat(linh.card(PEOPLE)).hasAttribute("aria-selected", "true");
        linh.awaitUnder(HERS, SALES);
        linh.toast().getByText("Hoàn tác").click();
        assertThat(linh.toast()).containsText("Đã hoàn tác");
    }

    @Test
    void where_none_of_them_may_be_changed_the_targets_say_so(DemoBoard demo) {
        BoardPage linh = demo.enter("employee", 2400, 1500);
        linh.card(PEOPLE).click(new Locator.ClickOptions().setModifiers(ctrl()));

        bar(linh).getByText("Liên kết vào…").click();
        linh.page().keyboard().type("but pha");

        assertThat(linh.options().first()).hasAttribute("aria-disabled", "true");
        assertThat(linh.options().first()).containsText("Chỉ người phụ trách");
    }

    private static List<KeyboardModifier> ctrl() {
        return List.of(KeyboardModifier.CONTROL);
    }

    private static List<KeyboardModifier> shift() {
        return List.of(KeyboardModifier.SHIFT);
    }

    /** A card that is aligned to nothing: they stand in the last column, counted from the top. */
    private static Locator loose(BoardPage board, int number) {
        Object id = board.page()
                .evaluate("number => document.querySelector('nb-board').stage.plan.order.at(-1)[number]", number);
        return board.page().locator("nb-board #card-" + id);
    }

    private static Locator selected(BoardPage board) {
        return board.page().locator("nb-board article[aria-selected=true]");
    }

    private static Locator bar(BoardPage board) {
        return board.page().locator("nb-board .chosen");
    }
}
