package org.northboard.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The system's Chromium without a window. */
final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS =
            List.of("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(path()).setArgs(ARGUMENTS));

    /** Comes in as the chief of the demo company of this language. */
    Page chief(Launched application, Locale language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language.getLanguage().equals("vi") ? "vi-VN" : "en-GB")
                .setViewportSize(1440, 900));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.navigate(application.url(""));
        page.locator("#enter-ceo").click();
        page.waitForURL("**/board**");
        page.locator("nb-board [role=treeitem]").first().waitFor();
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path path() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is needed: apt-get install chromium"));
    }
}
