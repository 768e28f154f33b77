package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.northboard.process.RunningApplication;

/** How a person looks at the board: closer, from further away, elsewhere; and works with it however it is seen. */
class BoardViewBrowserTest {

    private static final String SALES = "Bứt phá doanh số trong quý";
    private static final String PEOPLE = "Phát triển năng lực đội ngũ";
    private static final String LOOSE = "Sổ tay chào mừng khách hàng mới";
    private static final Offset<Double> PIXEL = within(1.5);

    @TempDir
    static Path data;

    private static RunningApplication application;
    private static Browsers browsers;

    private Page page;

    @BeforeAll
    static void start() throws Exception {
        application = RunningApplication.on(data);
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browsers != null) {
            browsers.close();
        }
        if (application != null) {
            application.close();
        }
    }

    @BeforeEach
    void enter() {
        page = browsers.person("vi-VN");
        Browsers.enter(page, application, "ceo");
    }

    @Test
    void the_wheel_with_ctrl_zooms_around_the_pointer_and_a_reload_keeps_it() {
        BoundingBox before = box(card(SALES));
        double x = before.x + 40;
        double y = before.y + 20;
        page.mouse().move(x, y);
        page.keyboard().down("Control");
        page.mouse().wheel(0, -100);
        page.keyboard().up("Control");

        assertThat(factor()).hasText("128 %");
        BoundingBox after = box(card(SALES));
        assertThat((x - after.x) / after.width).isCloseTo(40 / before.width, within(0.01));
        assertThat((y - after.y) / after.height).isCloseTo(20 / before.height, within(0.01));

        page.reload();
        assertThat(factor()).hasText("128 %");
    }

    @Test
    void empty_ground_is_pushed_about_with_the_mouse_and_cards_with_space() {
        BoundingBox before = box(card(SALES));
        push(before.x + 10, before.y + before.height + 7, -60, -40);
        assertThat(box(card(SALES)).x).isCloseTo(before.x - 60, PIXEL);
        assertThat(box(card(SALES)).y).isCloseTo(before.y - 40, PIXEL);

        page.keyboard().down("Space");
        push(before.x + 40, before.y + 60, 60, 40);
        page.keyboard().up("Space");
        assertThat(box(card(SALES)).x).isCloseTo(before.x, PIXEL);
        assertThat(page.locator("nb-board .ghost")).hasCount(0);
    }

    @Test
    void everything_fits_at_a_key_and_a_card_is_aligned_by_a_drop_from_there() {
        page.keyboard().press("1");
        Locator all = page.locator("nb-board [role=treeitem]");
        assertThat(all).hasCount((int) page.evaluate("document.querySelector('nb-board').model.size"));
        BoundingBox from = box(card(LOOSE));
        BoundingBox onto = box(card(PEOPLE));

        page.mouse().move(from.x + 30, from.y + 8);
        page.mouse().down();
        page.mouse().move(from.x + 10, from.y + 20, new Mouse.MoveOptions().setSteps(4));
        BoundingBox ghost = box(page.locator("nb-board .ghost"));
        assertThat(ghost.width).isCloseTo(from.width, within(6.0));
        page.mouse().move(onto.x + onto.width / 2, onto.y + onto.height / 2, new Mouse.MoveOptions().setSteps(8));
        assertThat(card(PEOPLE)).hasClass(Pattern.compile(".*\\btarget\\b.*"));
        page.mouse().up();

        Locator toast = page.locator("nb-board .toast");
        assertThat(toast).containsText("Đã liên kết “" + LOOSE + "” vào “" + PEOPLE + "”");
        toast.getByText("Hoàn tác").click();
        assertThat(card(LOOSE)).hasAttribute("aria-level", "1");
    }

    @Test
    void a_value_is_edited_from_far_away_by_coming_close_to_it() {
        page.keyboard().press("1");
        card(PEOPLE).focus();
        page.keyboard().press("F2");

        Locator field = card(PEOPLE).locator("input.field");
        assertThat(field).isFocused();
        assertThat(field).isInViewport();
        assertThat(factor()).hasText("100 %");

        page.keyboard().press("Escape");
        page.keyboard().press("1");
        assertThat(card(PEOPLE)).hasAttribute("aria-selected", "true");
        assertThat(card(PEOPLE).locator(".rows")).hasCount(0);
    }

    @Test
    void arrows_bring_cards_into_sight_at_every_zoom() {
        for (String zoom : new String[] {"0", "+", "+", "-", "-", "-", "-"}) {
            page.keyboard().press(zoom);
            card(SALES).focus();
            page.keyboard().press("End");
            assertThat(focused()).isInViewport();
            page.keyboard().press("ArrowRight");
            assertThat(focused()).isInViewport();
            page.keyboard().press("Home");
            assertThat(focused()).isInViewport();
        }
    }

    private Locator card(String title) {
        return page.locator("nb-board article:has(.words[title='" + title + "'])");
    }

    private Locator factor() {
        return page.locator("nb-board .factor");
    }

    private Locator focused() {
        return page.locator("nb-board article:focus");
    }

    private void push(double x, double y, double right, double down) {
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
