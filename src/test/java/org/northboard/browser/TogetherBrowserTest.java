package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.northboard.Services;
import org.northboard.change.Done;
import org.northboard.change.Undo;
import org.northboard.demo.DemoCompanies;
import org.northboard.id.ActingMember;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.Objectives;

/** Lan and Hà work on one board at the same moment, and neither is surprised by the other. */
@ExtendWith(DemoBoard.Visit.class)
class TogetherBrowserTest {

    private static final String LEARNING = "Học để làm được ngay";
    private static final String GROWING = "Ai cũng thấy bước tiếp theo của mình";
    private static final String BELONGING = "Nơi làm việc đáng gắn bó";

    @Test
    void a_card_that_two_people_drag_goes_where_the_later_drop_says_and_the_earlier_one_is_told(DemoBoard demo) {
        String card = "Quản lý mới tự tin dẫn dắt";
        BoardPage lan = demo.enter("ceo", 2400, 3600);
        BoardPage ha = demo.enter("hr-lead", 2400, 3600);
        lan.lift(card);
        lan.over(GROWING);
        ha.lift(card);
        ha.over(BELONGING);

        lan.drop();
        ha.awaitUnder(card, GROWING);
        ha.drop();

        ha.awaitUnder(card, BELONGING);
        lan.awaitUnder(card, BELONGING);

        lan.page().keyboard().press("Control+z");

        assertThat(lan.toast()).containsText("Hà Nguyễn");
        assertThat(lan.toast()).containsText("“" + card + "”");
        lan.awaitUnder(card, BELONGING);
    }

    @Test
    void what_is_dropped_where_a_card_has_just_gone_falls_on_nothing_else(DemoBoard demo) throws Exception {
        String card = "Làm mới trang web";
        String target = "Nơi người giỏi muốn nộp đơn";
        BoardPage lan = demo.enter("ceo", 2400, 3600);
        BoardPage ha = demo.enter("hr-lead", 2400, 3600);
        lan.lift(card);
        lan.over(target);

        try (Services services = Services.on(demo.store().server(), Clock.systemUTC())) {
            // Beside the application, which hears of it by its feed: no screen of hers has to be left for it.
            ActingMember by =
                    new ActingMember(services.get(DemoCompanies.class).id(Locale.of("vi")), MemberId.of(ha.me()));
            Done cancelled = services.get(Objectives.class)
                    .cancel(
                            by,
                            OperationId.fresh(),
                            ObjectiveId.of(ha.id(target)),
                            ha.version(target),
                            "Không còn cần");
            assertThat(lan.card(target)).hasCount(0);

            lan.drop();

            assertThat(lan.toast()).containsText("Mục tiêu này không còn ở đây");
            assertThat(lan.atTop(card)).isVisible();
            assertThat(ha.atTop(card)).isVisible();

            services.get(Undo.class).undo(by, OperationId.fresh(), cancelled.operation());
            assertThat(lan.card(target)).isVisible();
        }
    }

    @Test
    void a_move_is_undone_although_somebody_has_worked_on_the_card_since(DemoBoard demo) {
        String card = "Kho bài học do chính nhân viên làm";
        BoardPage lan = demo.enter("ceo", 2400, 3600);
        BoardPage ha = demo.enter("hr-lead", 2400, 3600);
        ha.unfold(card);
        lan.drag(card, BELONGING);
        ha.awaitUnder(card, BELONGING);
        ha.type(card, 0, "77");
        lan.unfold(card);
        assertThat(lan.value(card, 0)).containsText("77");

        lan.page().keyboard().press("Control+z");

        lan.awaitUnder(card, LEARNING);
        ha.awaitUnder(card, LEARNING);
        assertThat(ha.value(card, 0)).containsText("77");
    }

    @Test
    void a_value_that_somebody_has_overwritten_since_stays_and_the_one_who_undoes_is_told_who_did(DemoBoard demo) {
        String card = "Mỗi người mới có một người dẫn đường";
        BoardPage lan = demo.enter("ceo", 2400, 3600);
        BoardPage ha = demo.enter("hr-lead", 2400, 3600);
        lan.unfold(card);
        ha.unfold(card);
        String keyResult = lan.card(card).locator(".rows .name").first().innerText();
        lan.type(card, 0, "31");
        assertThat(ha.value(card, 0)).containsText("31");
        ha.type(card, 0, "32");
        assertThat(lan.value(card, 0)).containsText("32");

        lan.page().keyboard().press("Control+z");

        assertThat(lan.toast()).containsText("Hà Nguyễn");
        assertThat(lan.toast()).containsText("“" + keyResult + "”");
        assertThat(lan.value(card, 0)).containsText("32");
    }
}
