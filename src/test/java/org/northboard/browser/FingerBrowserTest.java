package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The board under a finger, on a phone: it scrolls, and what a finger rests on comes along. */
@ExtendWith(DemoBoard.Visit.class)
class FingerBrowserTest {

    /** The first card of the company. */
    private static final String FIRST = "Bứt phá doanh số trong quý";

    private static final String UPPER = "Dưới ngón tay";
    private static final String LOWER = "Cạnh ngón tay";

    private static OwnCards cards;

    private BoardPage phone;
    private Finger finger;

    @BeforeAll
    static void open(DemoBoard demo) throws IOException {
        // The company is there as soon as somebody has come.
        demo.enter("ceo");
        cards = new OwnCards(demo);
    }

    @AfterAll
    static void close() {
        cards.close();
    }

    @BeforeEach
    void lookAtTwoCards(DemoBoard demo) {
        cards.objective(UPPER);
        cards.objective(LOWER);
        phone = demo.enterByPhone("ceo");
        phone.bring(UPPER);
        phone.bring(LOWER);
        finger = new Finger(phone.page());
    }

    @AfterEach
    void clear() {
        cards.clear();
    }

    @Test
    void a_finger_that_moves_on_scrolls_and_lifts_nothing() {
        phone.page().evaluate("document.querySelector('nb-board').scroller.scrollTo(0, 0)");
        phone.bring(FIRST);
        double before = scrolled();
        touch(FIRST);

        finger.slide(150, 20);

        phone.page()
                .waitForFunction("before => document.querySelector('nb-board').scroller.scrollTop > before", before);
        assertThat(lifted()).hasCount(0);
        finger.up();
        assertThat(lifted()).hasCount(0);
    }

    @Test
    void a_card_on_which_a_finger_rests_is_dropped_where_it_is_lifted_and_goes_back() {
        touch(LOWER);
        assertThat(lifted()).isVisible();

        over(UPPER);
        assertThat(phone.page().locator("nb-board .hint")).containsText("Liên kết vào “" + UPPER + "”");
        finger.up();

        assertThat(phone.toast()).containsText("Đã liên kết “" + LOWER + "” vào “" + UPPER + "”");
        phone.awaitUnder(LOWER, UPPER);
        phone.toast().getByText("Hoàn tác").tap();
        assertThat(phone.atTop(LOWER)).hasCount(1);
    }

    @Test
    void at_the_edge_the_board_comes_along_and_no_message_lies_over_it() {
        touch(LOWER);
        assertThat(lifted()).isVisible();
        over(UPPER);
        finger.up();
        assertThat(phone.toast()).isVisible();
        double before = scrolled();

        touch(UPPER);
        assertThat(lifted()).isVisible();
        assertThat(phone.page().locator("nb-board .toasts")).hasCSS("opacity", "0");
        finger.slide(150, 150);
        phone.page()
                .waitForFunction(
                        "before => document.querySelector('nb-board').scroller.scrollTop < before - 50", before);
        phone.page().keyboard().press("Escape");
        finger.up();

        assertThat(lifted()).hasCount(0);
        assertThat(phone.page().locator("nb-board .toasts")).hasCSS("opacity", "1");
        assertThat(phone.atTop(UPPER)).hasCount(1);
    }

    /** What is in the air. */
    private Locator lifted() {
        return phone.page().locator("nb-board .plane.dragging");
    }

    private void touch(String title) {
        BoundingBox card = box(title);
        finger.down(card.x + 60, card.y + 16);
    }

    private void over(String title) {
        BoundingBox card = box(title);
        finger.slide(card.x + card.width / 2, card.y + card.height / 2);
    }

    private BoundingBox box(String title) {
        return Objects.requireNonNull(phone.card(title).boundingBox());
    }

    private double scrolled() {
        return ((Number) phone.page().evaluate("document.querySelector('nb-board').scroller.scrollTop")).doubleValue();
    }
}
