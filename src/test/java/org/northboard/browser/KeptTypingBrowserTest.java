package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is typed and not saved outlives the page and the connection. */
@ExtendWith(DemoBoard.Visit.class)
class KeptTypingBrowserTest {

    private static final String QUALITY = "Nâng tầm chất lượng sản phẩm";
    private static final String DELIVERY = "Giao hàng nhanh và đều";
    private static final String OFFERED = "Bạn đã gõ, chưa lưu.";
    private static final String NOT_SAVED = "Bạn đã gõ trước đó, chưa lưu.";

    @Test
    void a_value_typed_before_a_reload_is_offered_to_its_typist_and_to_nobody_else(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        lan.unfold(QUALITY);
        begin(lan, QUALITY, "83");

        lan.page().navigate(demo.application().url(""));
        lan.page().locator("#enter-hr-lead").click();
        lan.card(QUALITY).waitFor();
        assertThat(lan.card(QUALITY).locator(".rows")).hasCount(0);

        lan.page().navigate(demo.application().url(""));
        lan.page().locator("#enter-ceo").click();
        assertThat(note(lan, QUALITY)).containsText(OFFERED);
        note(lan, QUALITY)
                .getByText("Lưu", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(lan.value(QUALITY, 0)).containsText("83");
        lan.page().reload();
        assertThat(lan.value(QUALITY, 0)).containsText("83");
    }

    @Test
    void a_value_entered_without_a_connection_is_kept_and_saved_when_it_is_back(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo");
        lan.unfold(DELIVERY);
        begin(lan, DELIVERY, "93");

        lan.page().context().setOffline(true);
        lan.card(DELIVERY).locator("input.field").press("Enter");
        assertThat(note(lan, DELIVERY)).containsText("Giá trị được giữ ở đây");
        lan.page().context().setOffline(false);

        assertThat(lan.value(DELIVERY, 0).locator("button")).containsText("93");
        assertThat(note(lan, DELIVERY)).hasCount(0);
    }

    @Test
    void a_check_in_outlives_a_reload_until_it_is_saved(DemoBoard demo) {
        String said = "Hai khách lớn gia hạn sớm";
        BoardPage lan = demo.enter("ceo");
        lan.page().navigate(demo.application().url("objective/" + lan.id(QUALITY)));
        Locator form = lan.page().locator(".nb-editor").filter(new Locator.FilterOptions().setHasText("Ghi chú"));
        lan.page().locator("button.nb-check-in").first().click();
        form.getByLabel("Giá trị hiện tại").fill("84,5");
        choose(lan, form, "Khó đạt");
        assertThat(form.locator("vaadin-select")).hasAttribute("data-kept-value", "IN_TROUBLE");
        form.locator("textarea").fill(said);

        lan.page().reload();

        assertThat(form).containsText(NOT_SAVED);
        assertThat(form.getByLabel("Giá trị hiện tại")).hasValue("84,5");
        assertThat(form.locator("vaadin-select")).containsText("Khó đạt");
        assertThat(form.locator("textarea")).hasValue(said);
        form.locator("textarea").press("Enter");
        assertThat(form).hasCount(0);
        lan.page().reload();
        lan.page().locator("button.nb-check-in").first().click();
        assertThat(lan.page().getByText(said, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(form.getByLabel("Giá trị hiện tại")).hasValue("84,5");
        assertThat(form.locator("textarea")).hasValue("");
        assertThat(form).not().containsText(NOT_SAVED);
    }

    @Test
    void a_new_key_result_outlives_a_reload_with_all_its_fields_until_it_is_saved(DemoBoard demo) {
        String title = "Ba kho giao trong ngày";
        BoardPage lan = demo.enter("ceo");
        lan.page().navigate(demo.application().url("objective/" + lan.id(DELIVERY)));
        Locator form = lan.page().locator("nb-draft[place$=new-key-result] .nb-editor");
        Locator step = form.locator("[data-kept-row]").first();
        lan.page().getByText("+ Thêm kết quả then chốt").click();
        form.getByLabel("Kết quả then chốt").fill(title);
        form.getByLabel("Đích").fill("1.200,5");
        form.getByLabel("Đơn vị").fill("đơn");
        choose(lan, form, "Theo cột mốc");
        step.locator("[data-kept=title] input").fill("Kho miền Trung");
        step.locator("[data-kept=due] input").fill("20/12/2026");

        lan.page().reload();

        assertThat(form).containsText(NOT_SAVED);
        assertThat(form.getByLabel("Kết quả then chốt")).hasValue(title);
        assertThat(form.locator("vaadin-select")).containsText("Theo cột mốc");
        assertThat(step.locator("[data-kept=title] input")).hasValue("Kho miền Trung");
        assertThat(step.locator("[data-kept=due] input")).hasValue("20/12/2026");
        choose(lan, form, "Tăng lên");
        assertThat(form.getByLabel("Đích")).hasValue("1.200,5");
        assertThat(form.getByLabel("Đơn vị")).hasValue("đơn");
        choose(lan, form, "Theo cột mốc");
        form.getByText("Lưu", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(form.getByLabel("Kết quả then chốt")).hasValue("");
        assertThat(lan.page().locator(".nb-kr", new Page.LocatorOptions().setHasText(title)))
                .containsText("Kho miền Trung");

        lan.page().reload();

        assertThat(lan.page().locator(".nb-kr", new Page.LocatorOptions().setHasText(title)))
                .hasCount(1);
        assertThat(form).hasCount(0);
    }

    private static void choose(BoardPage page, Locator form, String wanted) {
        form.locator("vaadin-select").click();
        page.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(wanted))
                .click();
    }

    private static void begin(BoardPage board, String title, String text) {
        board.value(title, 0).locator("button.editable").click();
        board.card(title).locator("input.field").fill(text);
    }

    private static Locator note(BoardPage board, String title) {
        return board.card(title).locator(".note");
    }
}
