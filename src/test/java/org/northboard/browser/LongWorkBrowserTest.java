package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.northboard.id.ObjectiveId;

/** More cards than fit into one operation are moved: how far that is can be seen, and it can be stopped and taken back. */
@ExtendWith(DemoBoard.Visit.class)
class LongWorkBrowserTest {

    private static final int CARDS = 60;
    /** Among the second 25, which are one operation. */
    private static final int IN_THE_WAY = 30;

    private static final String FROM = "Kho thẻ thử nghiệm";
    private static final String TO = "Bến đỗ thử nghiệm";

    @Test
    void sixty_cards_are_aligned_with_progress_stopped_and_taken_back_at_once(DemoBoard demo) throws Exception {
        BoardPage lan = demo.enter("ceo");
        try (OwnCards own = new OwnCards(demo)) {
            ObjectiveId top = own.objective("Việc dài hơi");
            ObjectiveId from = own.objective(FROM, top);
            own.objective(TO, top);
            List<ObjectiveId> cards = new ArrayList<>();
            for (int i = 1; i <= CARDS; i++) {
                cards.add(own.objective("Thẻ số " + i, from));
            }
            lan.page().navigate(demo.application().url("board?focus=" + top + "&unfold=" + from));
            awaitUnder(lan, FROM, CARDS);

            try (Connection somebody = demo.store().server().connect()) {
                somebody.setAutoCommit(false);
                hold(somebody, cards.get(IN_THE_WAY));
                alignAll(lan);
                assertThat(progress(lan)).hasAttribute("aria-valuenow", "25");
                assertThat(lan.page().locator("nb-board .working")).containsText("25 / 60");

                lan.page().locator("nb-board .working").getByText("Dừng").click();
                somebody.rollback();
            }

            assertThat(lan.toast()).containsText("Đã liên kết 50 mục tiêu vào “" + TO + "” Đã dừng giữa chừng.");
            assertThat(progress(lan)).hasCount(0);
            awaitUnder(lan, TO, 50);
            awaitUnder(lan, FROM, 10);

            lan.toast().getByText("Hoàn tác").click();
            assertThat(lan.toast()).containsText("Đã hoàn tác");
            awaitUnder(lan, FROM, CARDS);
            awaitUnder(lan, TO, 0);
        }
    }

    private static void alignAll(BoardPage board) {
        board.bring("Thẻ số 1").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        board.bring("Thẻ số " + CARDS).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        Locator bar = board.page().locator("nb-board .chosen");
        assertThat(bar).containsText("Đã chọn " + CARDS);
        bar.getByText("Liên kết vào…").click();
        board.page().keyboard().type("ben do thu nghiem");
        assertThat(board.options().first()).containsText(TO);
        board.page().keyboard().press("Enter");
    }

    /** Whoever wants to change how the card is aligned has to wait. */
    private static void hold(Connection connection, ObjectiveId card) throws Exception {
        try (PreparedStatement lock =
                connection.prepareStatement("select id from alignment where child_id = ? for update")) {
            lock.setObject(1, card.value());
            lock.execute();
        }
    }

    private static Locator progress(BoardPage board) {
        return board.page().locator("nb-board [role=progressbar]");
    }

    /** Waits until as many cards stand under the one with this title, open or folded. */
    private static void awaitUnder(BoardPage board, String title, int count) {
        board.page().waitForFunction("""
                        ([title, count]) =>
                          [...(document.querySelector('nb-board')?.model.cards() ?? [])].find((card) => card.title === title)?.children === count
                        """, List.of(title, count));
    }
}
