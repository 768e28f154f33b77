package org.northboard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.northboard.process.RunningApplication;

/** The system's Chromium, and people who come to a running application with a browser of their own. */
final class Browsers implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** Nothing that was asked for is still to be answered or shown. */
    private static final String IDLE = "Object.values(Vaadin.Flow.clients).every(client => !client.isActive?.())";

    /** Started once for all tests of a JVM, and ended with it by its driver. */
    private static final Browser CHROMIUM = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(ARGUMENTS));

    private final List<BrowserContext> open = new ArrayList<>();

    /** A person's browser: its own cookies, language and size. */
    Page person(String language, int width, int height, ColorScheme scheme) {
        return pageOf(sized(language, width, height).setColorScheme(scheme));
    }

    Page person(String language) {
        return person(language, 1440, 900, ColorScheme.LIGHT);
    }

    /** A person's phone. */
    Page phone(String language) {
        return pageOf(sized(language, 390, 844).setIsMobile(true).setHasTouch(true));
    }

    private static Browser.NewContextOptions sized(String language, int width, int height) {
        return new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private Page pageOf(Browser.NewContextOptions options) {
        BrowserContext context = CHROMIUM.newContext(options);
        open.add(context);
        return context.newPage();
    }

    /** Comes in through the first page, through the eyes of somebody of the demo company. */
    static void enter(Page page, RunningApplication application, String place) {
        page.navigate(application.url(""));
        page.locator("#enter-" + place).click();
        page.waitForURL("**/board**");
        page.locator("nb-board [role=treeitem]").first().waitFor();
        page.evaluate("document.fonts.ready");
        page.waitForFunction(IDLE);
    }

    /** Closes everybody's browser. */
    void everybodyLeaves() {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    @Override
    public void close() {
        everybodyLeaves();
    }

    private static Path chromium() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Chromium is needed: apt-get install chromium"));
    }
}
