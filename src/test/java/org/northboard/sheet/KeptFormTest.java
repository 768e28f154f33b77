package org.northboard.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Colleague;
import org.northboard.Office;
import org.northboard.OnScreens;
import org.northboard.demo.DemoPerson.Place;
import org.northboard.id.MemberId;
import org.northboard.kit.Draft;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResult.Milestone;
import org.northboard.progress.Measure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** All that stood in a form comes back on the next page; the browser's part comes in as the element around the form sends it. */
@OnScreens
class KeptFormTest {

    private static final String NOT_SAVED = "Bạn đã gõ trước đó, chưa lưu.";
    private static final String ADD = "+ Thêm kết quả then chốt";
    private static final String RELEASES = "Phát hành không lỗi nghiêm trọng";
    private static final String ADOPTION = "Tính năng mới được dùng thật";
    private static final String FIRST_HOUR = "Giờ đầu tiên không cần ai hướng dẫn";
    private static final String RESEARCH = "Quyết định dựa trên người dùng thật";
    private static final String PARTNERS = "Mở kênh đối tác";
    private static final String COST = "Tiết kiệm hạ tầng mà không chậm đi";
    private static final String STABILITY = "Hệ thống đứng vững giờ cao điểm";
    private static final String STORIES = "Kể chuyện thật của khách hàng thật";
    private static final JsonMapper JSON = new JsonMapper();

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
    void a_new_key_result_stands_in_its_form_again_with_every_field_and_is_saved() {
        MemberId other = office.keyResults(COST).getFirst().owner();
        Colleague lan = at(RELEASES);
        Map<String, String> seen = opened(lan, newOn(RELEASES));
        LocalDate first = editor(lan, DatePicker.class, "Hạn").getMin();

        Colleague again = at(RELEASES);
        finds(
                again,
                newOn(RELEASES),
                seen,
                Map.ofEntries(
                        Map.entry("title", "Ít lỗi hơn"),
                        Map.entry("measure", "DECREASE"),
                        Map.entry("start.vi", "1.234,5"),
                        Map.entry("target.vi", "80"),
                        Map.entry("unit", "lỗi"),
                        Map.entry("weight.vi", "2"),
                        Map.entry("owner", other.toString()),
                        Map.entry("due", first.plusDays(60).toString()),
                        Map.entry("phases", "1"),
                        Map.entry("phases.0", ""),
                        Map.entry("phases.0.day", first.plusDays(30).toString()),
                        Map.entry("phases.0.value.vi", "600,5")));
        assertThat(again.screen()).contains(NOT_SAVED).doesNotContain(ADD);
        again.clicks("Lưu");

        KeyResult saved = office.keyResults(RELEASES).getLast();
        assertThat(saved.title()).isEqualTo("Ít lỗi hơn");
        assertThat(saved.measure()).isEqualTo(Measure.DECREASE);
        assertThat(saved.start()).isEqualByComparingTo("1234.5");
        assertThat(saved.target()).isEqualByComparingTo("80");
        assertThat(saved.unit()).isEqualTo("lỗi");
        assertThat(saved.weight()).isEqualByComparingTo("2");
        assertThat(saved.owner()).isEqualTo(other);
        assertThat(saved.dueOn()).isEqualTo(first.plusDays(60));
        assertThat(saved.phases()).singleElement().satisfies(phase -> {
            assertThat(phase.dueOn()).isEqualTo(first.plusDays(30));
            assertThat(phase.value()).isEqualByComparingTo("600.5");
        });
        assertThat(again.screen()).doesNotContain(NOT_SAVED);
    }

    @Test
    void the_milestones_of_a_new_key_result_come_back_line_by_line() {
        Colleague lan = at(ADOPTION);
        finds(
                lan,
                newOn(ADOPTION),
                Map.of("title", "", "measure", "INCREASE", "steps", "1", "steps.0", "", "steps.0.title", ""),
                Map.ofEntries(
                        Map.entry("title", "Bản thử đến tay khách"),
                        Map.entry("measure", "MILESTONES"),
                        Map.entry("steps", "2"),
                        Map.entry("steps.0", ""),
                        Map.entry("steps.0.title", "Mười khách thử"),
                        Map.entry("steps.0.weight.vi", "1"),
                        Map.entry("steps.0.due", ""),
                        Map.entry("steps.1", ""),
                        Map.entry("steps.1.title", "Mở cho mọi khách"),
                        Map.entry("steps.1.weight.vi", "2,5"),
                        Map.entry("steps.1.due", "2026-12-20")));

        lan.clicks("Lưu");

        assertThat(office.keyResults(ADOPTION).getLast().milestones())
                .extracting(Milestone::title, step -> step.weight().stripTrailingZeros(), Milestone::dueOn)
                .containsExactly(
                        tuple("Mười khách thử", BigDecimal.ONE, null),
                        tuple("Mở cho mọi khách", new BigDecimal("2.5"), LocalDate.of(2026, 12, 20)));
    }

    @Test
    void a_figure_is_only_read_in_the_language_it_was_typed_in() {
        Colleague lan = office.enters(Place.CEO);
        lan.window().getUI().setLocale(Locale.ENGLISH);
        goesTo(lan, FIRST_HOUR);

        finds(
                lan,
                newOn(FIRST_HOUR),
                Map.of("title", "", "target.vi", "100"),
                Map.of("title", "Nhanh hơn", "target.vi", "1.500"));

        assertThat(editor(lan, TextField.class, "Key result").getValue()).isEqualTo("Nhanh hơn");
        assertThat(editor(lan, TextField.class, "Target").getValue()).isEqualTo("100");
    }

    @Test
    void what_is_discarded_leaves_nothing_behind() {
        Colleague lan = at(FIRST_HOUR);
        finds(lan, newOn(FIRST_HOUR), Map.of("title", ""), Map.of("title", "Không cần nữa"));

        lan.clicks("Bỏ qua");
        lan.clicks(ADD);

        assertThat(editor(lan, TextField.class, "Kết quả then chốt").getValue()).isEmpty();
        assertThat(lan.screen()).doesNotContain(NOT_SAVED);
    }

    @Test
    void what_was_saved_or_given_up_in_another_tab_is_withdrawn() {
        Colleague lan = at(FIRST_HOUR);
        finds(lan, newOn(FIRST_HOUR), Map.of("title", ""), Map.of("title", "Ở hai thẻ"));

        drafts(lan, newOn(FIRST_HOUR)).forEach(each -> ComponentUtil.fireEvent(each, new Draft.Gone(each, true)));

        assertThat(lan.screen()).doesNotContain(NOT_SAVED).contains(ADD);
    }

    @Test
    void what_cannot_be_read_or_is_no_choice_any_more_is_left_out() {
        Colleague lan = at(RESEARCH);
        lan.clicks(ADD);
        Map<String, Object> strange =
                Map.of("title", "Vẫn đọc được", "measure", "GUESS", "owner", "nobody", "due", "1999-01-01", "unit", 7);

        drafts(lan, newOn(RESEARCH)).forEach(each -> {
            ComponentUtil.fireEvent(each, new Draft.Found(each, true, "{not JSON", "[]"));
            ComponentUtil.fireEvent(each, new Draft.Found(each, true, JSON.writeValueAsString(strange), "null"));
        });
        lan.clicks("Lưu");

        KeyResult saved = office.keyResults(RESEARCH).getLast();
        assertThat(saved.title()).isEqualTo("Vẫn đọc được");
        assertThat(saved.measure()).isEqualTo(Measure.INCREASE);
        assertThat(saved.unit()).isEqualTo("%");
        assertThat(saved.dueOn()).isNull();
    }

    @Test
    void nothing_is_offered_to_somebody_who_may_not_change_it_any_more() {
        Colleague linh = office.enters(Place.EMPLOYEE);
        goesTo(linh, PARTNERS);

        finds(linh, newOn(PARTNERS), Map.of("title", ""), Map.of("title", "Kênh thứ ba"));
        finds(
                linh,
                "key-result/" + office.keyResults(PARTNERS).getFirst().id() + "/check-in",
                Map.of(),
                Map.of("note", "Đã gọi"));

        assertThat(linh.screen()).doesNotContain(NOT_SAVED);
        assertThat(linh.window().find(KeyResultEditor.class).exists()).isFalse();
        assertThat(linh.window().find(CheckInForm.class).exists()).isFalse();
    }

    @Test
    void a_check_in_stands_in_its_form_again_with_value_confidence_and_note() {
        KeyResult cost = office.keyResults(COST).getFirst();
        Colleague lan = at(COST);

        finds(
                lan,
                "key-result/" + cost.id() + "/check-in",
                Map.of("value.vi", "99", "confidence", "IN_TROUBLE", "note", ""),
                Map.of("value.vi", "95,5", "confidence", "ON_TRACK", "note", "Gia hạn máy chủ rẻ hơn"));

        assertThat(lan.screen()).contains(NOT_SAVED);
        assertThat(field(lan, "Giá trị hiện tại").getHelperText()).isNull();
        lan.clicks("Cập nhật");
        lan.sees("95,5");
        assertThat(lan.window().find(CheckInForm.class).exists()).isFalse();
        lan.clicks(checkInOf(lan, cost));
        assertThat(lan.screen()).contains("Gia hạn máy chủ rẻ hơn").doesNotContain(NOT_SAVED);
        assertThat(lan.window().find(Select.class).single().getValue()).hasToString("ON_TRACK");
    }

    @Test
    void a_value_that_others_have_changed_meanwhile_is_shown_below_the_one_that_was_typed() {
        KeyResult unused = office.keyResults(COST).get(1);
        Colleague lan = at(COST);
        lan.changes("57", "61");
        lan.sees("61");

        finds(
                lan,
                "key-result/" + unused.id() + "/check-in",
                Map.of("value.vi", "57", "note", ""),
                Map.of("value.vi", "60", "note", ""));

        assertThat(field(lan, "Giá trị hiện tại").getValue()).isEqualTo("60");
        assertThat(field(lan, "Giá trị hiện tại").getHelperText()).isEqualTo("Hiện đang là “61”.");
    }

    @Test
    void changes_of_a_key_result_come_back_without_touching_what_others_did_meanwhile() {
        KeyResult drills = office.keyResults(STABILITY).get(2);
        List<Milestone> steps = drills.milestones();
        Map<String, String> seen =
                new HashMap<>(Map.of("title", "Diễn tập", "weight.vi", "1", "unit", "", "steps", "2"));
        Map<String, String> typed = new HashMap<>(Map.of("weight.vi", "3", "steps", "3"));
        for (int i = 0; i < 2; i++) {
            String row = "steps." + i;
            seen.put(row, steps.get(i).id().toString());
            seen.put(row + ".title", steps.get(i).title());
            seen.put(row + ".due", "");
        }
        typed.put("steps.1.title", "Khôi phục trọn một vùng");
        typed.put("steps.2", "");
        typed.put("steps.2.title", "Khôi phục lúc nửa đêm");
        typed.put("steps.2.weight.vi", "4");
        Colleague lan = at(STABILITY);

        finds(lan, "key-result/" + drills.id() + "/edit", seen, typed);
        assertThat(lan.screen()).contains(NOT_SAVED);
        lan.clicks("Lưu");

        KeyResult saved = office.keyResults(STABILITY).get(2);
        assertThat(saved.title()).isEqualTo(drills.title());
        assertThat(saved.weight()).isEqualByComparingTo("3");
        assertThat(saved.milestones())
                .extracting(Milestone::title)
                .containsExactly(
                        steps.get(0).title(),
                        "Khôi phục trọn một vùng",
                        steps.get(2).title(),
                        "Khôi phục lúc nửa đêm");
        assertThat(saved.milestones().get(1).id()).isEqualTo(steps.get(1).id());
        assertThat(saved.milestones().getFirst().dueOn())
                .isEqualTo(steps.getFirst().dueOn());
    }

    @Test
    void the_reason_for_giving_an_objective_up_comes_back_and_nothing_is_done_by_itself() {
        Colleague lan = at(STORIES);

        finds(
                lan,
                "objective/" + office.objective(STORIES) + "/cancel",
                Map.of("reason", ""),
                Map.of("reason", "Khách không muốn kể"));

        assertThat(field(lan, "Lý do").getValue()).isEqualTo("Khách không muốn kể");
        assertThat(lan.screen()).contains(NOT_SAVED).doesNotContain("đã hủy mục tiêu này");
        lan.clicks("Bỏ qua");
        assertThat(lan.screen()).doesNotContain(NOT_SAVED);
    }

    @Test
    void a_new_objective_stands_in_its_line_again() {
        Colleague lan = office.enters(Place.CEO);
        lan.opens("objectives");

        finds(lan, "new/objective/form", Map.of("title", ""), Map.of("title", "Mở văn phòng Cần Thơ"));

        assertThat(lan.window()
                        .find(TextField.class)
                        .withValue("Mở văn phòng Cần Thơ")
                        .exists())
                .isTrue();
        assertThat(lan.screen()).contains(NOT_SAVED);
        lan.clicks("Tạo mục tiêu");
        lan.sees("Mở văn phòng Cần Thơ");
        assertThat(lan.screen()).doesNotContain(NOT_SAVED);
    }

    private Colleague at(String title) {
        Colleague lan = office.enters(Place.CEO);
        goesTo(lan, title);
        return lan;
    }

    private void goesTo(Colleague colleague, String title) {
        colleague.opens("objective/" + office.objective(title));
        colleague.sees(title);
    }

    private String newOn(String title) {
        return "objective/" + office.objective(title) + "/new-key-result";
    }

    /** Opens the form for a new key result. Returns what stands in it, as the browser gets to know it. */
    private static Map<String, String> opened(Colleague colleague, String place) {
        colleague.clicks(ADD);
        Map<String, String> fields = new HashMap<>();
        JSON.readTree(drafts(colleague, place).getFirst().getElement().getProperty("base"))
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().stringValue()));
        return fields;
    }

    /** What the browser says when an earlier page has left something: all fields as they stood. */
    private static void finds(Colleague colleague, String place, Map<String, String> seen, Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(seen);
        all.putAll(typed);
        List<Draft> drafts = drafts(colleague, place);
        assertThat(drafts).hasSize(1);
        drafts.forEach(draft -> ComponentUtil.fireEvent(
                draft, new Draft.Found(draft, true, JSON.writeValueAsString(all), JSON.writeValueAsString(seen))));
    }

    private static List<Draft> drafts(Colleague colleague, String place) {
        return colleague.window().find(Draft.class).all().stream()
                .filter(each -> place.equals(each.getElement().getAttribute("place")))
                .toList();
    }

    private static NativeButton checkInOf(Colleague colleague, KeyResult keyResult) {
        return colleague.window().find(NativeButton.class).withClassName("nb-check-in").all().stream()
                .filter(button -> button.getAriaLabel().orElse("").endsWith(keyResult.title()))
                .findFirst()
                .orElseThrow();
    }

    private static <C extends Component & HasLabel> C editor(Colleague colleague, Class<C> type, String label) {
        return colleague
                .window()
                .find(type, colleague.window().find(KeyResultEditor.class).single())
                .all()
                .stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static TextField field(Colleague colleague, String label) {
        return colleague.window().find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
