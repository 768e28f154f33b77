package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever comes in has a session that nobody could know before. */
@ExtendWith(DemoBoard.Visit.class)
class EnteringBrowserTest {

    @Test
    void a_session_that_was_planted_in_a_browser_opens_nothing_once_its_person_has_come_in(DemoBoard demo) {
        Page planter = demo.browsers().person("vi-VN");
        planter.navigate(demo.application().url(""));
        planter.locator("#enter-ceo").waitFor();
        Cookie planted = session(planter);
        Page lan = demo.browsers().person("vi-VN");
        lan.context()
                .addCookies(List.of(new Cookie(planted.name, planted.value)
                        .setUrl(demo.application().url(""))));

        Browsers.enter(lan, demo.application(), "ceo");

        assertThat(session(lan).value).isNotEqualTo(planted.value);
        planter.navigate(demo.application().url("board"));
        assertThat(planter.locator("#enter-ceo")).isVisible();
    }

    @Test
    void what_others_do_still_arrives_at_the_page_on_which_somebody_came_in(DemoBoard demo) {
        String card = "Tuyển đủ kỹ sư chủ chốt";
        BoardPage lan = demo.enter("ceo");
        BoardPage ha = demo.enter("hr-lead");
        lan.bring(card);
        ha.bring(card);
        lan.unfold(card);
        ha.unfold(card);

        lan.type(card, 0, "3");

        assertThat(ha.value(card, 0)).containsText("3");
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }
}
