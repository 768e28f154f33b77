package org.northboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.northboard.process.RunningApplication;

/** Every screen, light and dark, Vietnamese and English, wide and on a phone: pictures to look at, and no serious barrier. */
@ExtendWith(DemoBoard.Visit.class)
class ScreensBrowserTest {

    private static final Path PICTURES = Path.of("target/screens");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    /** How somebody looks at Northboard. */
    record Look(String language, ColorScheme scheme, int width, int height) {

        /** Each language, scheme and width is checked for barriers once; all of them together are only looked at. */
        boolean isChecked() {
            return language.equals("vi-VN") == (width == 1440);
        }

        @Override
        public String toString() {
            return language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        }
    }

    static Stream<Look> looks() {
        return Stream.of("vi-VN", "en-US")
                .flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme -> Stream.of(
                                new Look(language, scheme, 1440, 900), new Look(language, scheme, 390, 844))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybody_can_use_every_screen(Look look, DemoBoard demo) {
        RunningApplication application = demo.application();
        Page page = demo.browsers().person(look.language(), look.width(), look.height(), look.scheme());
        page.navigate(application.url(""));
        page.locator("#enter-ceo").waitFor();
        see(page, look, "welcome");

        Browsers.enter(page, application, "ceo");
        see(page, look, "board");

        page.locator("nb-board article").first().dblclick();
        page.locator(".nb-panel").first().waitFor();
        see(page, look, "board-panel");

        String objective = page.url().replaceAll(".*objective=([0-9a-f-]+).*", "$1");
        page.navigate(application.url("objective/" + objective));
        page.locator(".nb-panel").first().waitFor();
        see(page, look, "objective");

        page.navigate(application.url("objectives"));
        page.locator("vaadin-grid").waitFor();
        see(page, look, "objectives");

        page.navigate(application.url("nowhere"));
        page.locator(".nb-message-page").waitFor();
        see(page, look, "not-found");
    }

    private static void see(Page page, Look look, String screen) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(screen + "-" + look + ".png")));

        if (!look.isChecked()) {
            return;
        }
        List<Rule> barriers = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .toList();
        assertThat(barriers)
                .as(screen)
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }
}
