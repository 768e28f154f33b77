package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.northboard.process.RunningApplication;

/** People on one board see each other, on an application that forgets the silent after two seconds instead of fifteen. */
class PeopleBrowserTest {

    private static final String SALES = "Bứt phá doanh số trong quý";

    @TempDir
    static Path data;

    private static RunningApplication application;
    private static Browsers browsers;

    @BeforeAll
    static void start() throws Exception {
        application =
                RunningApplication.on(data, "--northboard.presence.gone-after=2s", "--northboard.presence.round=200ms");
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
    void who_comes_begins_to_edit_and_is_cut_off_is_seen_to_do_so() {
        BoardPage lan = enter("ceo");
        assertThat(faces(lan)).hasCount(0);

        BoardPage ha = enter("hr-lead");
        assertThat(faces(lan)).hasCount(1);
        assertThat(faces(lan)).hasAttribute("title", "Hà Nguyễn");
        assertThat(faces(ha)).hasAttribute("title", "Lan Phạm");

        lan.unfold(SALES);
        lan.value(SALES, 0).locator("button.editable").click();
        assertThat(mark(ha)).hasText("Lan Phạm đang sửa");
        assertThat(ha.card(SALES)).hasAccessibleDescription(Pattern.compile("^Lan Phạm đang sửa\\."));
        assertThat(mark(lan)).hasCount(0);

        // Without a connection its pages cannot say goodbye, as when the browser is killed.
        lan.page().context().setOffline(true);
        lan.page().context().close();
        assertThat(faces(ha)).hasCount(0);
        assertThat(mark(ha)).hasCount(0);
        ha.page().context().close();
    }

    @Test
    void who_ends_to_edit_is_seen_to_do_so() {
        BoardPage lan = enter("ceo");
        BoardPage ha = enter("hr-lead");
        lan.unfold(SALES);
        lan.value(SALES, 0).locator("button.editable").click();
        assertThat(mark(ha)).hasCount(1);

        lan.page().keyboard().press("Escape");

        assertThat(mark(ha)).hasCount(0);
        assertThat(faces(ha)).hasCount(1);
        lan.page().context().close();
        ha.page().context().close();
    }

    private static BoardPage enter(String place) {
        Page page = browsers.person("vi-VN");
        Browsers.enter(page, application, place);
        return new BoardPage(page);
    }

    private static Locator faces(BoardPage board) {
        return board.page().locator("nb-here .nb-person");
    }

    private static Locator mark(BoardPage board) {
        return board.card(SALES).locator(".other");
    }
}
