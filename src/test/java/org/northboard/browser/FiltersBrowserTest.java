package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is looked for on a board and which cycle, chosen by hand; the browser's own buttons lead back and forward. */
@ExtendWith(DemoBoard.Visit.class)
class FiltersBrowserTest {

    private static final String SALES = "Bứt phá doanh số trong quý";
    private static final String NORTH = "Mở cửa các khu công nghiệp phía Bắc";
    private static final Pattern DIMMED = Pattern.compile("\\bdimmed\\b");

    @Test
    void an_owner_and_a_team_are_chosen_and_back_and_forward_lead_through_what_was_looked_for(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        Page page = lan.page();
        Locator chips = page.locator(".nb-chips .nb-chip:visible");

        choose(page, "owner", "Lan Phạm");
        assertThat(chips).hasText(new String[] {"Người phụ trách: Lan Phạm×"});
        assertThat(lan.bring(NORTH)).hasClass(DIMMED);
        assertThat(lan.bring(SALES)).not().hasClass(DIMMED);

        choose(page, "team", "Bán hàng miền Bắc");
        assertThat(chips).hasCount(2);
        assertThat(lan.card(SALES)).hasCount(0);
        assertThat(lan.card(NORTH)).isVisible();
        assertThat(page).hasURL(Pattern.compile("owner=.*team="));

        page.goBack();
        assertThat(chips).hasCount(1);
        assertThat(lan.card(SALES)).isVisible();
        assertThat(page).hasURL(Pattern.compile("owner=(?!.*team=)"));
        page.goBack();
        assertThat(chips).hasCount(0);
        assertThat(lan.bring(NORTH)).not().hasClass(DIMMED);
        assertThat(page).hasURL(Pattern.compile("^(?!.*owner=)"));
        page.goForward();
        assertThat(chips).hasCount(1);
        assertThat(lan.card(NORTH)).hasClass(DIMMED);
    }

    @Test
    void another_cycle_is_chosen_and_the_way_back_leads_to_the_one_before(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        Page page = lan.page();
        Locator picker = page.locator("#cycle-picker");
        String now = picker.locator(".nb-cycle-name").innerText();

        picker.click();
        Locator other = page.locator("vaadin-context-menu-item:not([menu-item-checked])")
                .nth(1);
        assertThat(other).isVisible();
        String name = other.locator("span span").first().innerText();
        other.click();

        assertThat(picker.locator(".nb-cycle-name")).hasText(name);
        assertThat(lan.card(SALES)).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("cycle="));
        page.goBack();
        assertThat(picker.locator(".nb-cycle-name")).hasText(now);
        assertThat(lan.card(SALES)).isVisible();
    }

    private static void choose(Page page, String what, String value) {
        Locator field = page.locator("#filter-" + what + " input");
        if (!field.isVisible()) {
            page.locator("#board-filter").click();
        }
        field.fill(value);
        page.locator("vaadin-combo-box-item:visible:text-is('" + value + "')").click();
    }
}
