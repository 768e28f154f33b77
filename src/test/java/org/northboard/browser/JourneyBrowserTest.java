package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.northboard.process.RunningApplication;

/** What a newcomer does with two browsers: explore the demo company, move a key result, align an objective. */
class JourneyBrowserTest {

    private static final String SALES = "Bứt phá doanh số trong quý";
    private static final String PEOPLE = "Phát triển năng lực đội ngũ";

    /** Aligned to nothing: the stuff of the first drag. */
    private static final String LOOSE = "Sổ tay chào mừng khách hàng mới";

    @TempDir
    static Path data;

    private static RunningApplication application;
    private static Browsers browsers;

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

    @Test
    void a_value_typed_on_one_screen_moves_the_bar_on_another() {
        Page lan = browsers.person("vi-VN");
        Browsers.enter(lan, application, "ceo");
        Page colleague = browsers.person("vi-VN");
        Browsers.enter(colleague, application, "hr-lead");
        unfold(lan, SALES);
        unfold(colleague, SALES);
        String before = card(colleague, SALES).locator(".percent").innerText();

        type(lan, SALES, 1, "2.290");

        assertThat(value(lan, SALES, 1)).containsText("2.290");
        assertThat(value(colleague, SALES, 1)).containsText("2.290");
        assertThat(card(colleague, SALES).locator(".percent")).not().hasText(before);
    }

    @Test
    void letters_stay_red_at_their_field_and_nothing_is_sent() {
        Page lan = browsers.person("vi-VN");
        Browsers.enter(lan, application, "ceo");
        unfold(lan, PEOPLE);
        String before = value(lan, PEOPLE, 0).innerText();

        type(lan, PEOPLE, 0, "khoảng 50");

        assertThat(card(lan, PEOPLE).getByRole(AriaRole.ALERT)).isVisible();
        lan.keyboard().press("Escape");
        assertThat(value(lan, PEOPLE, 0)).hasText(before);
    }

    @Test
    void a_card_dropped_on_another_one_is_aligned_to_it_and_can_be_taken_back() {
        Page lan = browsers.person("vi-VN", 2400, 1500, ColorScheme.LIGHT);
        Browsers.enter(lan, application, "ceo");
        assertThat(atTop(lan, LOOSE)).isVisible();
        Locator target = card(lan, PEOPLE);

        drag(lan, card(lan, LOOSE), target);

        Locator toast = lan.locator("nb-board .toast");
        assertThat(toast).containsText("Đã liên kết “" + LOOSE + "” vào “" + PEOPLE + "”");
        assertThat(atTop(lan, LOOSE)).hasCount(0);

        toast.getByText("Hoàn tác").click();

        assertThat(atTop(lan, LOOSE)).isVisible();
    }

    @Test
    void the_language_is_switched_where_one_stands() {
        Page lan = browsers.person("vi-VN");
        Browsers.enter(lan, application, "ceo");

        lan.locator("#profile").click();
        lan.locator("#language-en").click();

        assertThat(lan.getByText("Alignment board").first()).isVisible();
        assertThat(lan.locator("nb-board")).containsText("KR");
        assertThat(lan.url()).contains("/board");
    }

    private static Locator card(Page page, String title) {
        return page.locator("nb-board article:has(.words[title='" + title + "'])");
    }

    /** The card while it stands under nothing. */
    private static Locator atTop(Page page, String title) {
        return page.locator("nb-board article[aria-level='1']:has(.words[title='" + title + "'])");
    }

    private static void unfold(Page page, String title) {
        card(page, title).locator("button.count").click();
        card(page, title).locator(".rows").waitFor();
    }

    private static Locator value(Page page, String title, int row) {
        return card(page, title).locator(".rows li").nth(row).locator(".value");
    }

    private static void type(Page page, String title, int row, String text) {
        value(page, title, row).locator("button.editable").click();
        Locator field = card(page, title).locator("input.field");
        field.fill(text);
        field.press("Enter");
    }

    private static void drag(Page page, Locator what, Locator onto) {
        BoundingBox from = what.boundingBox();
        assertThat(from).isNotNull();
        page.mouse().move(from.x + 60, from.y + 16);
        page.mouse().down();
        page.mouse().move(from.x + 80, from.y + 30, new Mouse.MoveOptions().setSteps(4));
        onto.scrollIntoViewIfNeeded();
        BoundingBox to = onto.boundingBox();
        page.mouse().move(to.x + to.width / 2, to.y + 40, new Mouse.MoveOptions().setSteps(12));
        page.mouse().up();
    }
}
