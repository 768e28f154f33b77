package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The board leaves the screen: as a file, and on paper. */
@ExtendWith(DemoBoard.Visit.class)
class BoardPictureBrowserTest {

    private static final String LAST = "Mỗi người mới có một người dẫn đường";

    @TempDir
    Path folder;

    @Test
    void a_picture_of_the_whole_board_carries_its_letters_along(DemoBoard demo) throws Exception {
        Page page = demo.enter("ceo").page();

        Download saved = save(page, "SVG");

        assertThat(saved.suggestedFilename()).matches("XYZ Corp · Quý 4 · 2026 \\d{4}-\\d\\d-\\d\\d\\.svg");
        String picture = Files.readString(kept(saved));
        assertThat(picture).contains("XYZ Corp · Quý 4 · 2026", "Bứt phá doanh số trong quý", "khát vọng", "3 KR");
        assertThat(picture).contains("@font-face").contains("src:url(data:font/woff2;base64,");
        assertThat(picture.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
    }

    @Test
    void a_photograph_shows_the_words_too(DemoBoard demo) throws Exception {
        Page page = demo.enter("ceo").page();

        Download saved = save(page, "PNG");

        assertThat(saved.suggestedFilename()).endsWith(".png");
        BufferedImage image = ImageIO.read(kept(saved).toFile());
        double width = ((Number) page.evaluate("document.querySelector('nb-board').stage.plan.width")).doubleValue();
        assertThat(image.getWidth()).isEqualTo((int) Math.round(2 * width));
        // The first card's title stands here, and nothing else that is dark.
        long dark = IntStream.range(2 * 56, 2 * 200)
                .flatMap(x -> IntStream.range(2 * 111, 2 * 131).map(y -> image.getRGB(x, y) & 0xff))
                .filter(blue -> blue < 0x60)
                .count();
        assertThat(dark).isBetween(500L, 8_000L);
    }

    @Test
    void paper_gets_the_whole_board_in_light_colours_and_nothing_of_the_page(DemoBoard demo) {
        BoardPage board = demo.enter("ceo");
        Page page = board.page();
        page.locator("#profile").click();
        page.locator("#scheme-dark").click();
        assertThat(page.locator("nb-board")).hasCSS("background-color", "rgb(15, 20, 27)");
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        Locator sheets = page.locator(".nb-print svg");
        assertThat(sheets.first()).containsText("XYZ Corp · Quý 4 · 2026");
        assertThat(sheets.last()).containsText("Bậc 2 · ");
        assertThat(sheets.last()).containsText("trang " + sheets.count() + "/" + sheets.count());
        assertThat(sheets.last().getByText(LAST.substring(0, 20))).isVisible();
        assertThat(sheets.first().locator("rect[rx='10']").first()).hasAttribute("fill", "rgb(255, 255, 255)");
        assertThat(sheets.count()).isGreaterThan(1);
        assertThat(page.locator("vaadin-app-layout")).isHidden();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("window.dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator(".nb-print")).hasCount(0);
        assertThat(board.card("Bứt phá doanh số trong quý")).isVisible();
    }

    private static Download save(Page page, String kind) {
        return page.waitForDownload(() -> BoardViewBrowserTest.choose(page, kind));
    }

    private Path kept(Download saved) {
        Path file = folder.resolve("picture");
        saved.saveAs(file);
        return file;
    }
}
