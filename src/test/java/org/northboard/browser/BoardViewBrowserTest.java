package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a person looks at the board: closer, from further away, elsewhere; and works with it however it is seen. */
@ExtendWith(DemoBoard.Visit.class)
class BoardViewBrowserTest {

    private static final String SALES = "Bứt phá doanh số trong quý";
    private static final String PEOPLE = "Phát triển năng lực đội ngũ";
    private static final String BRAND = "Cái tên được nhớ đến đầu tiên";
    private static final String LOOSE = "Làm mới trang web";
    private static final String DEEP = "Quản lý mới tự tin dẫn dắt";
    private static final Offset<Double> PIXEL = within(1.5);
    private static final Locator.ClickOptions TRIAL = new Locator.ClickOptions().setTrial(true);
    private static final LocatorAssertions.IsInViewportOptions WHOLLY =
            new LocatorAssertions.IsInViewportOptions().setRatio(0.99);

    @Test
    void the_wheel_with_ctrl_zooms_around_the_pointer_and_a_reload_keeps_it(DemoBoard demo) {
        BoardPage board = demo.enter("ceo");
        BoundingBox before = box(board.card(SALES));
        double x = before.x + 40;
        double y = before.y + 20;
        board.page().mouse().move(x, y);
        board.page().keyboard().down("Control");
        board.page().mouse().wheel(0, -100);
        board.page().keyboard().up("Control");

        assertThat(factor(board)).hasText("128 %");
        BoundingBox after = box(board.card(SALES));
        assertThat((x - after.x) / after.width).isCloseTo(40 / before.width, within(0.01));
        assertThat((y - after.y) / after.height).isCloseTo(20 / before.height, within(0.01));

        board.page().reload();
        assertThat(factor(board)).hasText("128 %");
    }

    @Test
    void empty_ground_is_pushed_about_with_the_mouse_and_cards_with_space(DemoBoard demo) {
        BoardPage board = demo.enter("ceo");
        BoundingBox before = box(board.card(SALES));
        push(board.page(), before.x + 10, before.y + before.height + 7, -60, -40);
        assertThat(box(board.card(SALES)).x).isCloseTo(before.x - 60, PIXEL);
        assertThat(box(board.card(SALES)).y).isCloseTo(before.y - 40, PIXEL);

        board.page().keyboard().down("Space");
        push(board.page(), before.x + 40, before.y + 60, 60, 40);
        board.page().keyboard().up("Space");
        assertThat(box(board.card(SALES)).x).isCloseTo(before.x, PIXEL);
        assertThat(board.page().locator("nb-board .ghost")).hasCount(0);
    }

    @Test
    void everything_fits_at_a_key_and_a_card_is_aligned_by_a_drop_from_there(DemoBoard demo) {
        BoardPage board = demo.enter("ceo");
        Page page = board.page();
        page.keyboard().press("1");
        assertThat(page.locator("nb-board [role=treeitem]"))
                .hasCount((int) page.evaluate("document.querySelector('nb-board').model.size"));
        BoundingBox from = box(board.card(LOOSE));
        BoundingBox onto = box(board.card(BRAND));

        page.mouse().move(from.x + 30, from.y + 8);
        page.mouse().down();
        page.mouse().move(from.x + 10, from.y + 20, new Mouse.MoveOptions().setSteps(4));
        assertThat(box(page.locator("nb-board .ghost")).width).isCloseTo(from.width, within(6.0));
        page.mouse().move(onto.x + onto.width / 2, onto.y + onto.height / 2, new Mouse.MoveOptions().setSteps(8));
        assertThat(board.card(BRAND)).hasClass(Pattern.compile(".*\\btarget\\b.*"));
        page.mouse().up();

        assertThat(board.toast()).containsText("Đã liên kết “" + LOOSE + "” vào “" + BRAND + "”");
        board.toast().getByText("Hoàn tác").click();
        assertThat(board.atTop(LOOSE)).isVisible();
    }

    @Test
    void a_value_is_edited_from_far_away_by_coming_close_to_it(DemoBoard demo) {
        BoardPage board = demo.enter("ceo");
        Page page = board.page();
        page.keyboard().press("1");
        board.card(PEOPLE).focus();
        page.keyboard().press("F2");

        Locator field = board.card(PEOPLE).locator("input.field");
        assertThat(field).isFocused();
        assertThat(field).isInViewport();
        assertThat(factor(board)).hasText("100 %");

        page.keyboard().press("Escape");
        page.keyboard().press("1");
        assertThat(board.card(PEOPLE)).hasAttribute("tabindex", "0");
        assertThat(board.card(PEOPLE).locator(".rows")).hasCount(0);
    }

    @Test
    void arrows_bring_cards_into_sight_at_every_zoom(DemoBoard demo) {
        BoardPage board = demo.enter("ceo");
        Locator focused = board.page().locator("nb-board article:focus");
        for (String zoom : new String[] {"0", "+", "+", "-", "-", "-", "-"}) {
            board.page().keyboard().press(zoom);
            board.card(SALES).focus();
            for (String way : new String[] {"End", "ArrowRight", "Home"}) {
                board.page().keyboard().press(way);
                assertThat(focused).isInViewport();
            }
        }
    }

    @Test
    void only_what_is_near_is_drawn_and_says_its_place_among_all(DemoBoard demo) {
        BoardPage board = demo.enter("ceo");
        Page page = board.page();
        board.card(SALES).focus();
        int all = (int) page.evaluate("document.querySelector('nb-board').model.size");
        assertThat(page.locator("nb-board [role=treeitem]").count()).isLessThan(all);

        page.locator("nb-board .scroller").evaluate("scroller => scroller.scrollTo(0, scroller.scrollHeight)");

        Locator tree = page.locator("nb-board [role=tree]");
        assertThat(board.card(SALES)).isFocused();
        assertThat(board.card(SALES)).hasAttribute("aria-posinset", "1");
        assertThat(board.card(SALES)).hasAttribute("aria-setsize", "9");
        assertThat((boolean) tree.evaluate(
                        "tree => { const drawn = [...tree.querySelectorAll('[role=treeitem]')].map(card => card.id);"
                                + " const owned = tree.getAttribute('aria-owns').split(' ');"
                                + " return owned.length === drawn.length && drawn.every(id => owned.includes(id)); }"))
                .isTrue();
    }

    @Test
    void a_screen_reader_reads_every_card_right_after_what_it_stands_under(DemoBoard demo) {
        BoardPage board = demo.enter("ceo", 2560, 1440);

        assertThat(astray(board)).isEqualTo("");
        assertThat(board.card("Gia hạn sớm trước khi khách phải hỏi"))
                .hasAccessibleDescription(Pattern.compile("^đóng góp cho .*; đóng góp cho "));
    }

    @Test
    void a_screen_reader_reads_it_so_also_where_the_upper_cards_are_out_of_sight(DemoBoard demo) {
        BoardPage board = demo.enter("ceo", 720, 450);
        board.bring(DEEP);

        assertThat(board.card(DEEP)).hasAttribute("aria-level", Pattern.compile("[3-9]"));
        assertThat(astray(board)).isEqualTo("");
    }

    /** The cards that a screen reader takes to be under another one than they are. */
    private static Object astray(BoardPage board) {
        // In a flat tree the parent of an item is the nearest one before it that is a level higher.
        return board.page().evaluate("""
                async () => {
                  const board = document.querySelector('nb-board');
                  await board.updateComplete;
                  const above = [];
                  return board.renderRoot.querySelector('[role=tree]').getAttribute('aria-owns').split(' ')
                    .map((id) => board.renderRoot.getElementById(id))
                    .filter((item) => {
                      above.length = Number(item.ariaLevel) - 1;
                      above.push(item.dataset.card);
                      return above.at(-2) !== board.model.parent(item.dataset.card);
                    })
                    .map((item) => item.ariaLabel)
                    .join();
                }
                """);
    }

    @Test
    void a_key_zooms_around_the_card_in_focus(DemoBoard demo) {
        BoardPage board = demo.enter("ceo");
        board.card(BRAND).focus();
        for (String zoom : new String[] {"+", "+", "-", "-", "-", "0"}) {
            board.page().keyboard().press(zoom);
            assertThat(board.card(BRAND)).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.99));
        }
    }

    @Test
    void at_200_percent_the_overview_leaves_the_cards_their_room(DemoBoard demo) {
        BoardPage board = demo.enter("ceo", 720, 450);
        assertThat(factor(board)).isVisible();
        assertThat(board.page().locator("nb-board .minimap")).hasCount(0);
    }

    @Test
    void the_menu_of_a_card_hides_nothing_of_its_title(DemoBoard demo) {
        BoardPage board = demo.enter("ceo");
        Locator card = board.card("Mở rộng trong nhóm khách hàng lớn");
        card.hover();
        BoundingBox words = box(card.locator(".words"));
        BoundingBox more = box(card.locator(".more"));
        assertThat(card.locator(".more")).hasCSS("opacity", "1");
        assertThat(more.x).isGreaterThanOrEqualTo(words.x + words.width - 1);
    }

    @Test
    void the_overview_leads_elsewhere_and_stays_closed_once_it_was_closed(DemoBoard demo) {
        BoardPage board = demo.enter("ceo", 1440, 1200);
        Page page = board.page();
        Locator overview = page.locator("nb-board .minimap");
        BoundingBox map = box(overview.locator("svg"));

        page.mouse().click(map.x + map.width / 2, map.y + map.height - 2);
        assertThat(board.card(SALES)).not().isInViewport();
        push(page, map.x + map.width / 2, map.y + map.height - 4, 0, (int) -map.height);
        assertThat(board.card(SALES)).isInViewport();

        overview.hover();
        overview.locator("button").click();
        assertThat(overview).hasCount(0);
        page.reload();
        assertThat(factor(board)).isVisible();
        assertThat(overview).hasCount(0);

        choose(page, "Bản đồ thu nhỏ");
        assertThat(overview).isVisible();
        // Letters that come later make cards higher, and what fits now would not fit then.
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        page.keyboard().press("1");
        assertThat(overview).hasCount(0);
    }

    @Test
    void a_link_shows_the_key_results_that_were_unfolded_and_a_reload_keeps_them(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        BoardPage ha = demo.enter("hr-lead");
        lan.unfold(SALES);
        lan.unfold(PEOPLE);
        lan.page().waitForURL(Pattern.compile(".*[?&]rows=[^&.]+\\.[^&.]+.*"));

        ha.page().navigate(lan.page().url());
        assertThat(ha.card(PEOPLE).locator(".rows")).isVisible();
        assertThat(ha.card(SALES).locator(".rows")).isVisible();
        lan.page().reload();
        assertThat(lan.card(PEOPLE).locator(".rows")).isVisible();

        lan.card(SALES).locator("button.count").click();
        lan.page().waitForURL(Pattern.compile(".*[?&]rows=[^&.]+(&.*)?$"));
        lan.page().reload();
        assertThat(lan.card(PEOPLE).locator(".rows")).isVisible();
        assertThat(lan.card(SALES).locator(".rows")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 1024, 721})
    void an_open_panel_leaves_the_boards_own_controls_and_a_whole_card_beside_it(int width, DemoBoard demo) {
        BoardPage board = demo.enter("ceo", width, 800);
        Page page = board.page();
        board.card(SALES).dblclick();
        Locator panel = page.locator("nb-side-panel");
        assertThat(panel.locator("h1")).isVisible();
        for (String control : new String[] {".nb-board-text input, .nb-fold", ".nb-count >> nth=-1", ".nb-profile"}) {
            // Would be refused if anything else were hit there.
            page.locator(control).locator("visible=true").first().click(TRIAL);
        }
        board.bring(SALES).click(TRIAL);
        assertThat(box(board.card(SALES)).x + box(board.card(SALES)).width).isLessThan(box(panel).x);
        assertThat(page.locator("nb-board .more-of-board")).isInViewport();
        assertThat(page.locator("nb-board .minimap")).hasCount(0);
        assertThat(page.locator("[inert]")).hasCount(0);
    }

    @Test
    void on_a_phone_what_the_panel_covers_cannot_be_reached_until_it_closes(DemoBoard demo) {
        BoardPage board = demo.enter("ceo", 390, 844);
        Page page = board.page();
        board.card(SALES).dblclick();

        assertThat(page.locator("[inert] nb-board")).hasCount(1);
        assertThat(page.locator("[inert] nb-side-panel")).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(page.locator("[inert]")).hasCount(0);
        board.card(SALES).click(TRIAL);
    }

    @Test
    void at_400_percent_the_end_of_the_board_and_its_corner_are_reached_by_keyboard_and_by_scrolling(DemoBoard demo) {
        BoardPage board = demo.enter("ceo", 320, 256);
        Page page = board.page();
        board.card(SALES).focus();
        page.keyboard().press("End");
        Locator focused = page.locator("nb-board article:focus");
        assertThat(focused).isInViewport(WHOLLY);

        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
        assertThat(page.locator("nb-board .more-of-board")).isInViewport(WHOLLY);
        assertThat(box(page.locator("nb-board .scroller")).height).isCloseTo(256, PIXEL);
        page.evaluate("scrollTo(0, 0)");
        for (Locator count : page.locator(".nb-count").all()) {
            assertThat(count).isInViewport(WHOLLY);
        }
    }

    @Test
    void nothing_moves_under_the_pointer_when_somebody_comes(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        double search = box(lan.page().locator(".nb-board-text")).x;
        double filter = box(lan.page().locator("#board-filter")).x;

        demo.enter("hr-lead");

        assertThat(lan.page().locator("nb-here .nb-person")).hasCount(1);
        assertThat(box(lan.page().locator(".nb-board-text")).x).isEqualTo(search);
        assertThat(box(lan.page().locator("#board-filter")).x).isEqualTo(filter);
    }

    @Test
    void a_question_mark_shows_the_keys(DemoBoard demo) {
        BoardPage board = demo.enter("ceo");
        board.page().keyboard().press("?");

        Locator keys = board.page().locator("nb-board dialog.keys");
        assertThat(keys).isVisible();
        assertThat(keys).containsText("Xem toàn bộ");
        board.page().keyboard().press("Escape");
        assertThat(keys).isHidden();
    }

    /** Opens what else can be done with the board, and does it. */
    static void choose(Page page, String verb) {
        page.locator("nb-board .more-of-board").click();
        page.locator("nb-board .of-board").getByText(verb).click();
    }

    private static Locator factor(BoardPage board) {
        return board.page().locator("nb-board .factor");
    }

    private static void push(Page page, double x, double y, double right, double down) {
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right, y + down, new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
    }

    private static BoundingBox box(Locator what) {
        BoundingBox box = what.boundingBox();
        assertThat(box).isNotNull();
        return box;
    }
}
