package org.northboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.northboard.process.RunningApplication;

/** Whoever closes a page is not reported as a fault. */
class LeavingBrowserTest {

    @TempDir
    private Path data;

    @Test
    void a_visitor_who_does_not_wait_for_the_company_to_be_built_leaves_nothing_in_the_log() throws Exception {
        try (Browsers browsers = new Browsers();
                RunningApplication application = RunningApplication.on(data)) {
            Page hasty = browsers.person("en-GB");
            hasty.navigate(application.url(""));
            hasty.locator("#enter-ceo").click();
            hasty.getByText("Building the demo company…").waitFor();
            hasty.navigate("about:blank");

            // Who comes after waits for the same company, until it is there.
            Browsers.enter(browsers.person("en-GB"), application, "ceo");

            assertThat(application.printed()).doesNotContain("UIDetachedException", " ERROR ");
        }
    }
}
