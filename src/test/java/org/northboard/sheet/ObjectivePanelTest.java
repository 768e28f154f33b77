package org.northboard.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Colleague;
import org.northboard.Office;
import org.northboard.OnScreens;
import org.northboard.demo.DemoPerson.Place;
import org.northboard.objective.KeyResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people change about one objective in its panel. */
@OnScreens
class ObjectivePanelTest {

    private static final String PARKS = "Mở cửa các khu công nghiệp phía Bắc";
    private static final String PEOPLE = "Phát triển năng lực đội ngũ";
    private static final String FORECAST = "Dự báo bán hàng đáng tin cậy";
    private static final String WALLETS = "Bắt tay cùng hai ví điện tử";
    private static final String TRIALS = "Cả đội làm chủ bản demo mới";
    private static final String PEAK_HOURS = "Hệ thống đứng vững giờ cao điểm";
    private static final String CHAINS = "Chinh phục các chuỗi bán lẻ và F&B";

    @Autowired
    private ApplicationContext services;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(services);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_choice_that_a_colleague_made_while_the_list_was_open_is_not_overwritten_unseen() {
        Colleague binh = at(Place.TEAM_LEAD, PARKS);
        Colleague lan = at(Place.CEO, PARKS);
        binh.clicks("Bình Hoàng");

        hands(lan, "Bình Hoàng", "Sơn Đinh");
        lan.sees("Sơn Đinh");
        lan.clicks("Cam kết");
        choose(lan, "Khát vọng");
        binh.sees("Khát vọng");
        choose(binh, "Linh Ngô");

        assertThat(Colleague.texts(binh.window().find(Dialog.class).single()))
                .contains("Lan Phạm", "Sơn Đinh", "Bạn", "Linh Ngô");
        binh.clicks("Giữ giá trị kia");
        binh.sees("Sơn Đinh");
    }

    @Test
    void a_pillar_can_be_taken_away_again() {
        Colleague lan = at(Place.CEO, PEOPLE);
        String pillar = lan.window().find(NativeButton.class).withClassName("nb-inline-door").all().stream()
                .filter(door -> "Trụ cột chiến lược".equals(door.getTitle().orElse("")))
                .findFirst()
                .orElseThrow()
                .getText();
        assertThat(pillar).isNotEqualTo("chọn trụ cột");

        lan.clicks(pillar);
        choose(lan, "không thuộc trụ cột nào");

        lan.sees("chọn trụ cột");
    }

    @Test
    void a_check_in_has_a_value_a_confidence_and_a_note_and_can_be_taken_back() {
        Colleague lan = at(Place.CEO, CHAINS);
        Colleague ha = at(Place.HR_LEAD, CHAINS);
        lan.clicks(checkInOf(lan, "Cập nhật Ký với 8 chuỗi từ 10 cửa hàng trở lên"));
        assertThat(lan.screen()).contains("Chạy thử thành công, Sông Xanh ký cho 32 cửa hàng.");

        lan.types(valueOf(lan), "6");
        lan.window().test(lan.window().find(Select.class).single()).selectItem("●○○  Khó đạt");
        TextArea note = note(lan);
        lan.window().test(note).setValue("Chuỗi Trà Mây ký hôm nay");
        lan.clicks("Cập nhật");

        ha.sees("6");
        ha.clicks(checkInOf(ha, "Các lần cập nhật của Ký với 8 chuỗi từ 10 cửa hàng trở lên"));
        assertThat(ha.screen()).contains("Chuỗi Trà Mây ký hôm nay", "Lan Phạm", "●○○");
        assertThat(ha.screen()).doesNotContain("Rút lại");

        lan.clicks(checkInOf(lan, "Cập nhật Ký với 8 chuỗi từ 10 cửa hàng trở lên"));
        lan.clicks("Rút lại");

        lan.seesNoMore("Chuỗi Trà Mây ký hôm nay");
        ha.seesNoMore("Chuỗi Trà Mây ký hôm nay");
        lan.clicks("Hoàn tác");
        lan.sees("Chuỗi Trà Mây ký hôm nay");
    }

    @Test
    void a_check_in_on_a_value_that_a_colleague_has_just_changed_shows_both() {
        Colleague binh = at(Place.TEAM_LEAD, PARKS);
        Colleague lan = at(Place.CEO, PARKS);
        binh.clicks(checkInOf(binh, "Cập nhật Ký 14 hợp đồng với nhà máy"));
        binh.types(valueOf(binh), "11");

        lan.changes("9", "10");
        binh.sees("10");
        binh.clicks("Cập nhật");

        assertThat(Colleague.texts(binh.window().find(Dialog.class).single())).contains("Lan Phạm", "10", "Bạn", "11");
        binh.clicks("Dùng của tôi");
        lan.sees("11");
    }

    @Test
    void what_a_colleague_thinks_of_it_meanwhile_stays_where_a_check_in_says_nothing_of_that() {
        Colleague binh = at(Place.TEAM_LEAD, PARKS);
        Colleague lan = at(Place.CEO, PARKS);
        String checkIn = "Cập nhật Khảo sát tận nơi 60 nhà máy";
        binh.clicks(checkInOf(binh, checkIn));
        lan.clicks(checkInOf(lan, checkIn));
        lan.window().test(lan.window().find(Select.class).single()).selectItem("●○○  Khó đạt");
        lan.clicks("Cập nhật");
        binh.sees("●○○");

        binh.window().test(note(binh)).setValue("Vẫn như tuần trước");
        binh.clicks("Cập nhật");

        lan.clicks(checkInOf(lan, checkIn));
        lan.sees("Vẫn như tuần trước");
        assertThat(office.keyResults(PARKS))
                .filteredOn(keyResult -> checkIn.endsWith(keyResult.title()))
                .extracting(KeyResult::confidence)
                .containsExactly((short) 0);
    }

    @Test
    void two_steps_that_are_ticked_one_right_after_the_other_are_both_done() {
        Colleague lan = at(Place.CEO, PEAK_HOURS);
        List<Checkbox> steps = lan.window().find(Checkbox.class).all().stream()
                .filter(box -> !box.getValue())
                .toList();
        assertThat(steps).hasSizeGreaterThan(1);

        // As from a browser to which the answer to the first one has not come back yet.
        for (Checkbox step : steps.subList(0, 2)) {
            lan.window().test(step).click();
        }

        lan.until(
                () -> steps.subList(0, 2).stream().allMatch(step -> step.isAttached() && step.getValue()),
                "sees both done");
    }

    @Test
    void progress_is_set_by_hand_with_its_reason_and_computed_again() {
        Colleague lan = at(Place.CEO, FORECAST);
        Colleague ha = at(Place.HR_LEAD, FORECAST);
        long computed = percent(lan);

        menu(lan, "Tự đặt tiến độ…");
        lan.types(field(lan, "Tiến độ, %"), "80");
        lan.clicks("Đặt tiến độ");
        assertThat(field(lan, "Lý do").getErrorMessage()).isNotBlank();
        lan.types(field(lan, "Lý do"), "Số tháng 11 chưa vào hệ thống");
        lan.clicks("Đặt tiến độ");

        ha.sees("80\u00a0%");
        assertThat(ha.screen())
                .contains("Số tháng 11 chưa vào hệ thống", "tính ra là " + computed + "\u00a0%")
                .doesNotContain("Tính tự động trở lại");
        lan.clicks("Tính tự động trở lại");
        ha.seesNoMore("Số tháng 11 chưa vào hệ thống");
        assertThat(percent(ha)).isEqualTo(computed);
    }

    @Test
    void an_objective_is_cancelled_with_a_reason_and_taken_back() {
        Colleague lan = at(Place.CEO, WALLETS);
        Colleague linh = at(Place.EMPLOYEE, WALLETS);

        menu(lan, "Hủy mục tiêu…");
        lan.clicks("Hủy mục tiêu");
        assertThat(field(lan, "Lý do").getErrorMessage()).isNotBlank();
        lan.types(field(lan, "Lý do"), "Hai ví đổi chiến lược");
        lan.clicks("Hủy mục tiêu");

        linh.sees("Lan Phạm đã hủy mục tiêu này ngày");
        assertThat(linh.screen()).contains("Hai ví đổi chiến lược").doesNotContain("Lấy lại mục tiêu");
        assertThat(bars(linh)).isNotEmpty().allSatisfy(bar -> {
            assertThat(bar.getAttribute("data-tone")).isEqualTo("quiet");
            assertThat(bar.getAttribute("aria-valuetext"))
                    .startsWith("Đã hủy, ")
                    .doesNotContain("dự kiến");
        });
        assertThat(linh.screen()).contains("Đã hủy").doesNotContain("Dự kiến hôm nay", "KR yếu nhất");
        lan.clicks("Lấy lại mục tiêu");
        linh.seesNoMore("Hai ví đổi chiến lược");
        assertThat(linh.screen()).contains("Dự kiến hôm nay").doesNotContain("Đã hủy");
        lan.sees("+ Thêm kết quả then chốt");
    }

    @Test
    void of_a_closed_cycle_the_result_is_told_and_nothing_is_expected_today() {
        Colleague lan = office.enters(Place.CEO);
        lan.opens("objective/" + office.past("Bán đúng khách với giá đúng"));

        assertThat(lan.screen()).contains("Kết quả cuối chu kỳ", "79\u00a0% trên 100\u00a0%");
        assertThat(lan.screen()).doesNotContain("hôm nay");
        assertThat(bars(lan))
                .isNotEmpty()
                .allSatisfy(
                        bar -> assertThat(bar.getAttribute("aria-valuetext")).endsWith("trên 100\u00a0% khi kết thúc"));
    }

    @Test
    void of_a_cycle_that_is_still_to_come_nothing_is_expected_yet() {
        Colleague lan = at(Place.CEO, "Đặt chân vào thị trường miền Trung");

        assertThat(lan.screen()).contains("Dự kiến", "từ ").doesNotContain("hôm nay");
        assertThat(bars(lan))
                .isNotEmpty()
                .allSatisfy(
                        bar -> assertThat(bar.getAttribute("aria-valuetext")).endsWith("chưa bắt đầu"));
    }

    @Test
    void the_chart_tells_every_check_in_in_the_language_of_the_person() {
        Colleague lan = at(Place.CEO, TRIALS);

        String drawing =
                lan.window().find(ProgressChart.class).single().drawing().toString();

        assertThat(drawing)
                .contains("\"language\":\"vi\"", "hôm nay", "Khách chấm buổi demo từ 4,5 điểm: 4,3")
                .contains("Khách khen phần dữ liệu mẫu theo đúng ngành của họ.");
    }

    @Test
    void the_panel_beside_a_page_follows_a_switch_of_the_language() {
        Colleague lan = office.enters(Place.CEO);
        lan.opens("board?objective=" + office.objective(CHAINS));
        lan.sees("Kết quả then chốt");

        lan.window().getUI().setLocale(Locale.ENGLISH);

        lan.sees("Key results");
        assertThat(lan.screen()).doesNotContain("Kết quả then chốt").contains(CHAINS);
    }

    private static List<Element> bars(Colleague colleague) {
        return colleague.window().find(Div.class).withClassName("nb-meter").all().stream()
                .map(Div::getElement)
                .toList();
    }

    private Colleague at(Place place, String objective) {
        Colleague colleague = office.enters(place);
        colleague.opens("objective/" + office.objective(objective));
        colleague.sees(objective);
        return colleague;
    }

    private static NativeButton checkInOf(Colleague colleague, String label) {
        return colleague.window().find(NativeButton.class).withClassName("nb-check-in").all().stream()
                .filter(button -> label.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private static TextField valueOf(Colleague colleague) {
        return field(colleague, "Giá trị hiện tại");
    }

    private static TextField field(Colleague colleague, String label) {
        return colleague.window().find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    /** Chooses from the menu of the objective. */
    private static void menu(Colleague colleague, String wanted) {
        var menu = colleague
                .window()
                .test(colleague.window().find(PanelProgress.class).single().menu());
        menu.open();
        menu.clickItem(wanted);
    }

    /** The figure beside the large bar. */
    private static long percent(Colleague colleague) {
        String texts =
                Colleague.texts(colleague.window().find(PanelProgress.class).single());
        return Long.parseLong(texts.lines().findFirst().orElseThrow().replaceAll("[^0-9]", ""));
    }

    private static TextArea note(Colleague colleague) {
        return colleague.window().find(TextArea.class).all().stream()
                .filter(field -> "Ghi chú".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static void hands(Colleague colleague, String from, String to) {
        colleague.clicks(from);
        choose(colleague, to);
    }

    /** Chooses from the list that is open where a value stood. */
    private static void choose(Colleague colleague, String wanted) {
        ComboBox<?> list = colleague
                .window()
                .find(ComboBox.class)
                .withClassName("nb-inline-field")
                .single();
        colleague.window().test(list).selectItem(wanted);
    }
}
