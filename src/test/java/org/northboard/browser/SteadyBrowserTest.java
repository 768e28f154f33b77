package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lan rearranges the board, and nothing moves where Hà is pointing or typing. */
@ExtendWith(DemoBoard.Visit.class)
class SteadyBrowserTest {

    private static final String SALES = "Bứt phá doanh số trong quý";
    private static final String PEOPLE = "Phát triển năng lực đội ngũ";
    private static final String PRICING = "Giá cước theo giá trị khách nhận được";
    private static final String LISTENING = "Tự mình nghe 50 khách hàng";
    private static final String DEEPEST = "Hỏi giỏi hơn, nói ít hơn";
    private static final String LOOSE = "Tự dựng video không cần thuê ngoài";
    private static final String STAYS_LOOSE = "Bắt tay cùng hai ví điện tử";
    private static final String HERS = "Nơi người giỏi muốn nộp đơn";
    private static final Offset<Double> PIXEL = within(1.0);

    /** On a wide screen the page ends right beside the loose cards, on a small one they are reached by scrolling. */
    @ParameterizedTest
    @ValueSource(ints = {2400, 1440})
    void a_loose_card_stays_under_the_pointer_while_a_new_level_comes_and_goes(int width, DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 3600);
        BoardPage ha = demo.enter("hr-lead", width, 900);
        ha.bring(STAYS_LOOSE);
        rest(ha, STAYS_LOOSE);
        BoundingBox before = box(ha, STAYS_LOOSE);
        double deepest = left(ha, DEEPEST);

        lan.drag(LOOSE, DEEPEST);
        ha.awaitUnder(LOOSE, DEEPEST);

        stands(ha, STAYS_LOOSE, before);
        assertThat(left(ha, DEEPEST)).isCloseTo(deepest - 360, PIXEL);

        lan.page().keyboard().press("Control+z");
        assertThat(ha.atTop(LOOSE)).isAttached();

        stands(ha, STAYS_LOOSE, before);
        assertThat(left(ha, DEEPEST)).isCloseTo(deepest, PIXEL);
    }

    @Test
    void a_card_stays_under_the_pointer_at_the_top_of_the_page_when_the_one_above_it_goes(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 3600);
        BoardPage ha = demo.enter("hr-lead");
        double top = box(ha, SALES).y;
        rest(ha, LISTENING);
        BoundingBox before = box(ha, LISTENING);

        rearrange(lan, ha);

        stands(ha, LISTENING, before);
        assertThat(box(ha, SALES).y).isGreaterThan(top + 50);

        ha.page().mouse().wheel(0, 2_000);
        assertThat(ha.card(SALES)).not().isInViewport();
        ha.page().mouse().wheel(0, -4_000);
        ha.page().waitForFunction("() => document.querySelector('nb-board').scroller.scrollTop === 0");
        assertThat(box(ha, SALES).y).isCloseTo(top, PIXEL);
        takeBack(lan, ha);
    }

    @Test
    void the_card_in_focus_stays_when_the_pointer_is_elsewhere(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 3600);
        BoardPage ha = demo.enter("hr-lead");
        ha.page().mouse().move(5, 5);
        ha.card(LISTENING).focus();
        BoundingBox before = box(ha, LISTENING);

        rearrange(lan, ha);

        stands(ha, LISTENING, before);
        assertThat(ha.card(LISTENING)).isFocused();
        takeBack(lan, ha);
        stands(ha, LISTENING, before);
    }

    @Test
    void what_a_card_is_dragged_over_stays_under_the_pointer_and_gets_the_drop(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 3600);
        BoardPage ha = demo.enter("hr-lead", 2400, 1500);
        ha.lift(HERS);
        ha.over(LISTENING);
        assertThat(ha.card(LISTENING)).hasClass(Pattern.compile(".*\\btarget\\b.*"));
        BoundingBox before = box(ha, LISTENING);

        rearrange(lan, ha);

        stands(ha, LISTENING, before);
        ha.drop();
        ha.awaitUnder(HERS, LISTENING);
        stands(ha, LISTENING, before);
        ha.page().keyboard().press("Control+z");
        assertThat(ha.atTop(HERS)).isAttached();
        takeBack(lan, ha);
    }

    @Test
    void the_page_stays_in_the_hand_that_pushes_it(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 3600);
        BoardPage ha = demo.enter("hr-lead");
        rest(ha, LISTENING);
        BoundingBox before = box(ha, LISTENING);
        ha.page().keyboard().down("Space");
        ha.page().mouse().down();
        ha.page().mouse().move(before.x + 50, before.y + 20, new Mouse.MoveOptions().setSteps(3));
        BoundingBox held = box(ha, LISTENING);

        rearrange(lan, ha);

        stands(ha, LISTENING, held);
        ha.page().mouse().move(before.x + 50, before.y + 10);
        assertThat(box(ha, LISTENING).y).isCloseTo(held.y - 10, PIXEL);
        ha.page().mouse().up();
        ha.page().keyboard().up("Space");
        takeBack(lan, ha);
    }

    @Test
    void headings_stand_above_their_columns_when_there_is_room_beside_the_board(DemoBoard demo) {
        BoardPage lan = demo.enter("ceo", 2400, 3600);
        BoardPage ha = demo.enter("hr-lead", 2400, 900);
        lan.drag(LOOSE, DEEPEST);
        ha.awaitUnder(LOOSE, DEEPEST);
        rest(ha, STAYS_LOOSE);
        BoundingBox before = box(ha, STAYS_LOOSE);

        lan.page().keyboard().press("Control+z");
        assertThat(ha.atTop(LOOSE)).isAttached();

        stands(ha, STAYS_LOOSE, before);
        Locator headings = ha.page().locator("nb-board .heads h3");
        assertThat(box(headings.first()).x).isCloseTo(left(ha, SALES), PIXEL);
        assertThat(box(headings.last()).x).isCloseTo(before.x, PIXEL);
        ha.page().keyboard().press("1");
        assertThat(left(ha, SALES)).isCloseTo(left(lan, SALES), PIXEL);
    }

    /** Lan takes a card away from above others, and Hà sees it. */
    private static void rearrange(BoardPage lan, BoardPage ha) {
        lan.awaitUnder(PRICING, SALES);
        lan.drag(PRICING, PEOPLE);
        ha.awaitUnder(PRICING, PEOPLE);
    }

    /** Lan brings it back. */
    private static void takeBack(BoardPage lan, BoardPage ha) {
        lan.page().keyboard().press("Control+z");
        ha.awaitUnder(PRICING, SALES);
    }

    private static void rest(BoardPage board, String card) {
        BoundingBox box = box(board, card);
        board.page().mouse().move(box.x + 40, box.y + 30);
    }

    private static void stands(BoardPage board, String card, BoundingBox before) {
        BoundingBox after = box(board, card);
        assertThat(after.x).isCloseTo(before.x, PIXEL);
        assertThat(after.y).isCloseTo(before.y, PIXEL);
    }

    private static double left(BoardPage board, String card) {
        return box(board, card).x;
    }

    private static BoundingBox box(BoardPage board, String card) {
        return box(board.card(card));
    }

    private static BoundingBox box(Locator what) {
        BoundingBox box = what.boundingBox();
        assertThat(box).isNotNull();
        return box;
    }
}
