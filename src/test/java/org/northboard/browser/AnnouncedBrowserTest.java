package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.northboard.Services;
import org.northboard.demo.DemoCompanies;
import org.northboard.id.ActingMember;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.Objectives;

/** Lan hears what Hà does on the board, and Hà does not hear herself. */
@ExtendWith(DemoBoard.Visit.class)
class AnnouncedBrowserTest {

    private static final String CARD = "Ưu tiên người trong nhà";
    private static final Pattern FLASHING = Pattern.compile("\\bflash\\b");

    @Test
    void what_somebody_else_does_is_read_out_and_flashes(DemoBoard demo) throws Exception {
        String belonging = "Nơi làm việc đáng gắn bó";
        String learning = "Học để làm được ngay";
        BoardPage lan = demo.enter("ceo", 2400, 3600);
        BoardPage ha = demo.enter("hr-lead", 2400, 3600);
        assertThat(lan.heard()).isEmpty();

        ha.unfold(CARD);
        ha.type(CARD, 0, "29,5");
        assertThat(lan.heard())
                .containsText("Hà Nguyễn: 40 % vị trí mở do người nội bộ đảm nhận 29,5 / 40 %. " + CARD + ": hiện là");
        ha.card(CARD).locator("button.count").click();

        ha.drag(CARD, belonging);
        assertThat(lan.card(CARD)).hasClass(FLASHING);
        assertThat(lan.heard()).hasText("Hà Nguyễn đã đặt “" + CARD + "” dưới “" + belonging + "”.");

        ha.bring(CARD).focus();
        ha.page().keyboard().press("a");
        ha.page().keyboard().type("hoc de lam duoc");
        assertThat(ha.options().first()).containsText(learning);
        ha.page().keyboard().press("Enter");
        assertThat(lan.heard()).hasText("Hà Nguyễn đã đặt “" + CARD + "” dưới “" + learning + "”.");
        assertThat(ha.card(CARD)).isFocused();

        ha.page().keyboard().press("Alt+ArrowUp");
        assertThat(lan.heard()).hasText("Hà Nguyễn đã đổi thứ tự của “" + CARD + "”.");

        ha.page().keyboard().press("l");
        ha.dialog().locator(".tie .remove").first().press("Enter");
        assertThat(lan.heard()).hasText("Hà Nguyễn đã bỏ liên kết từ “" + CARD + "” đến “" + learning + "”.");
        ha.page().keyboard().press("Escape");

        try (Services services = Services.on(demo.store().server(), Clock.systemUTC())) {
            ActingMember by =
                    new ActingMember(services.get(DemoCompanies.class).id(Locale.of("vi")), MemberId.of(ha.me()));
            services.get(Objectives.class)
                    .cancel(by, OperationId.fresh(), ObjectiveId.of(ha.id(CARD)), ha.version(CARD), "Không còn cần");
        }
        assertThat(lan.heard()).hasText("Hà Nguyễn đã đưa “" + CARD + "” ra khỏi bảng này.");
        assertThat(lan.card(CARD)).hasCount(0);
        assertThat(ha.heard()).isEmpty();
    }
}
