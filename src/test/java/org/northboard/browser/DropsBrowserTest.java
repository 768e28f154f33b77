package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.northboard.id.ObjectiveId;

/** Everything that a drop can mean, done with a real mouse, seen on somebody else's screen, and undone. */
@ExtendWith(DemoBoard.Visit.class)
class DropsBrowserTest {

    private static final String TOP = "Thử kéo thả";
    private static final String LEFT = "Nhánh trái";
    private static final String RIGHT = "Nhánh phải";
    private static final String FIRST = "Thẻ một";
    private static final String SECOND = "Thẻ hai";
    private static final String THIRD = "Thẻ ba";
    private static final String ROW = "Kết quả để chuyển";
    private static final String GOAL = "Kết quả để thả lên";
    private static final Pattern REFUSED = Pattern.compile("\\brefused\\b");
    private static final Pattern TARGET = Pattern.compile("\\btarget\\b");

    private static OwnCards cards;

    private BoardPage lan;
    private BoardPage ha;

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
    void lookAtOneBranch(DemoBoard demo) {
        lan = demo.enter("ceo");
        ha = demo.enter("hr-lead");
        ObjectiveId top = cards.objective(TOP);
        ObjectiveId left = cards.objective(LEFT, top);
        ObjectiveId right = cards.objective(RIGHT, top);
        cards.objective(FIRST, left);
        cards.objective(SECOND, left);
        cards.objective(THIRD, left);
        cards.keyResult(left, ROW);
        cards.keyResult(right, GOAL);
        for (BoardPage each : List.of(lan, ha)) {
            each.page().navigate(demo.application().url("board?focus=" + top + "&rows=" + left + "." + right));
            assertThat(row(each, GOAL)).isVisible();
            assertThat(each.card(THIRD)).isVisible();
        }
        lan.page().bringToFront();
    }

    @AfterEach
    void clear() {
        cards.clear();
    }

    @Test
    void a_card_dropped_on_another_one_goes_there() {
        lan.lift(FIRST);
        over(lan.card(RIGHT), 0.2);
        assertThat(lan.card(RIGHT)).hasClass(TARGET);
        assertThat(hint()).containsText("Liên kết vào “" + RIGHT + "”");
        lan.drop();

        assertThat(lan.toast()).containsText("Đã liên kết “" + FIRST + "” vào “" + RIGHT + "”");
        ha.awaitUnder(FIRST, RIGHT);
        ha.awaitLinks(FIRST, RIGHT + " CONTRIBUTES");
        lan.toast().getByText("Hoàn tác").click();
        lan.awaitLinks(FIRST, LEFT + " CONTRIBUTES");
        ha.awaitLinks(FIRST, LEFT + " CONTRIBUTES");
    }

    @Test
    void with_ctrl_it_also_contributes_there_and_with_shift_it_supports() {
        Locator lines = ha.page().locator("nb-board svg.links path");
        Locator dotted = ha.page().locator("nb-board svg.links path.supports");
        int before = lines.count();
        lan.lift(FIRST);
        over(lan.card(RIGHT), 0.2);
        lan.page().keyboard().down("Control");
        assertThat(hint()).containsText("Liên kết thêm vào “" + RIGHT + "”");
        lan.drop();
        lan.page().keyboard().up("Control");
        ha.awaitLinks(FIRST, LEFT + " CONTRIBUTES", RIGHT + " CONTRIBUTES");
        ha.awaitUnder(FIRST, LEFT);
        assertThat(lines).hasCount(before + 1);
        assertThat(dotted).hasCount(0);
        undo();
        ha.awaitLinks(FIRST, LEFT + " CONTRIBUTES");

        lan.lift(FIRST);
        over(lan.card(RIGHT), 0.2);
        lan.page().keyboard().down("Shift");
        assertThat(hint()).containsText("Hỗ trợ “" + RIGHT + "”");
        lan.drop();
        lan.page().keyboard().up("Shift");
        ha.awaitLinks(FIRST, LEFT + " CONTRIBUTES", RIGHT + " SUPPORTS");
        assertThat(lines).hasCount(before + 1);
        assertThat(dotted).hasCount(1);
        assertThat(dotted).not().hasCSS("stroke-dasharray", "none");
        undo();
        ha.awaitLinks(FIRST, LEFT + " CONTRIBUTES");
    }

    @Test
    void on_a_key_result_it_supports_that() {
        lan.lift(FIRST);
        over(row(lan, GOAL), 0.5);
        assertThat(row(lan, GOAL)).hasClass(TARGET);
        assertThat(hint()).containsText("Hỗ trợ kết quả then chốt “" + GOAL + "”");
        lan.drop();

        assertThat(lan.toast()).containsText("“" + FIRST + "” giờ hỗ trợ “" + GOAL + "”");
        ha.awaitLinks(FIRST, LEFT + " CONTRIBUTES", RIGHT + "/" + GOAL + " SUPPORTS");
        undo();
        ha.awaitLinks(FIRST, LEFT + " CONTRIBUTES");
    }

    @Test
    void a_key_result_is_dragged_to_another_objective_by_its_name() {
        drag(row(lan, ROW).locator(".name"), lan.card(RIGHT), 0.2);

        assertThat(lan.toast()).containsText("Đã chuyển “" + ROW + "” sang “" + RIGHT + "”");
        assertThat(row(ha.card(RIGHT), ROW)).isVisible();
        assertThat(row(ha.card(LEFT), ROW)).hasCount(0);
        undo();
        assertThat(row(ha.card(LEFT), ROW)).isVisible();
        assertThat(row(ha.card(RIGHT), ROW)).hasCount(0);
    }

    @Test
    void between_two_others_it_is_put_in_order() {
        ha.awaitOrder(FIRST, SECOND, THIRD);
        lan.lift(THIRD);
        BoundingBox second = box(lan.card(SECOND));
        lan.page().mouse().move(second.x + 80, second.y - 4, new Mouse.MoveOptions().setSteps(12));
        assertThat(hint()).containsText("Đặt vào đây");
        lan.drop();

        lan.awaitOrder(FIRST, THIRD, SECOND);
        ha.awaitOrder(FIRST, THIRD, SECOND);
        undo();
        ha.awaitOrder(FIRST, SECOND, THIRD);
    }

    @Test
    void where_it_may_not_go_the_card_dims_and_says_why_without_asking_the_server() {
        List<String> asked = asked(lan.page());
        lan.lift(LEFT);
        over(lan.card(FIRST), 0.5);
        assertThat(lan.card(FIRST)).hasClass(REFUSED);
        assertThat(hint()).containsText("sẽ tạo thành vòng khép kín");
        over(lan.card(TOP), 0.5);
        assertThat(hint()).containsText("Đã liên kết ở đây rồi");
        over(lan.card(RIGHT), 0.2);
        assertThat(lan.card(RIGHT)).hasClass(TARGET);
        over(lan.card(FIRST), 0.5);
        assertThat(asked).isEmpty();
        lan.drop();

        assertThat(lan.page().locator("nb-board .ghost")).hasCount(0);
        assertThat(asked).isEmpty();
        assertThat(lan.toast()).hasCount(0);
        lan.awaitLinks(LEFT, TOP + " CONTRIBUTES");
    }

    @Test
    void a_card_that_is_sent_into_a_folded_branch_is_brought_into_sight_there() {
        lan.card(LEFT).focus();
        lan.page().keyboard().press("ArrowLeft");
        assertThat(lan.card(FIRST)).hasCount(0);

        lan.card(RIGHT).focus();
        lan.page().keyboard().press("a");
        lan.page().keyboard().type("the hai");
        assertThat(lan.options().first()).containsText(SECOND);
        lan.page().keyboard().press("Enter");

        assertThat(lan.card(RIGHT)).isFocused();
        lan.awaitUnder(RIGHT, SECOND);
        undo();
        lan.awaitUnder(RIGHT, TOP);
    }

    @Test
    void escape_gives_a_drag_up() {
        List<String> asked = asked(lan.page());
        lan.lift(FIRST);
        over(lan.card(RIGHT), 0.2);
        assertThat(lan.card(RIGHT)).hasClass(TARGET);

        lan.page().keyboard().press("Escape");
        lan.drop();

        assertThat(lan.page().locator("nb-board .ghost")).hasCount(0);
        assertThat(asked).isEmpty();
        lan.awaitLinks(FIRST, LEFT + " CONTRIBUTES");
    }

    private void undo() {
        lan.page().keyboard().press("Control+z");
        assertThat(lan.toast()).containsText("Đã hoàn tác");
    }

    private void drag(Locator from, Locator onto, double down) {
        BoundingBox at = box(from);
        lan.page().mouse().move(at.x + 20, at.y + at.height / 2);
        lan.page().mouse().down();
        lan.page().mouse().move(at.x + 40, at.y + at.height, new Mouse.MoveOptions().setSteps(4));
        over(onto, down);
        lan.drop();
    }

    /** @param down where in its height: 0 is its upper edge, 1 the lower one */
    private void over(Locator target, double down) {
        BoundingBox at = box(target);
        lan.page().mouse().move(at.x + at.width / 2, at.y + at.height * down, new Mouse.MoveOptions().setSteps(12));
    }

    private Locator hint() {
        return lan.page().locator("nb-board .hint");
    }

    /** What a page asks the server from now on; that somebody is here is said every few seconds, whatever they do. */
    private static List<String> asked(Page page) {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().endsWith("/here")) {
                asked.add(request.url());
            }
        });
        return asked;
    }

    private static Locator row(BoardPage board, String title) {
        return row(board.page().locator("nb-board"), title);
    }

    private static Locator row(Locator within, String title) {
        return within.locator(".rows li:has(.name:text-is('" + title + "'))");
    }

    private static BoundingBox box(Locator locator) {
        locator.scrollIntoViewIfNeeded();
        BoundingBox box = locator.boundingBox();
        assertThat(box).isNotNull();
        return box;
    }
}
