package org.northboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Colleague;
import org.northboard.Office;
import org.northboard.OnScreens;
import org.northboard.demo.DemoPerson.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people of the demo company, each at a screen of their own. */
@OnScreens
class TwoPeopleTest {

    private static final String MID_MARKET = "Thắng ở phân khúc doanh nghiệp vừa";
    private static final String SELLING = "Rút ngắn thời gian bán hàng";
    private static final String RENEWALS = "Gia hạn sớm trước khi khách phải hỏi";
    private static final String ASKING = "Hỏi giỏi hơn, nói ít hơn";
    private static final String LISTENING = "Tự mình nghe 50 khách hàng";
    private static final String ACCOUNTS = "Mở rộng trong nhóm khách hàng lớn";
    private static final String QUALITY = "Nâng tầm chất lượng sản phẩm";
    /** Known to its owner and the head of the company only. */
    private static final String FUNDING = "Chuẩn bị vòng gọi vốn tiếp theo";

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
    void a_new_title_appears_on_the_page_that_a_colleague_has_open() {
        Colleague lan = at(Place.CEO, MID_MARKET);
        Colleague ha = at(Place.HR_LEAD, MID_MARKET);

        lan.changes(MID_MARKET, "Dẫn đầu phân khúc doanh nghiệp vừa");

        ha.sees("Dẫn đầu phân khúc doanh nghiệp vừa");
        ha.seesNoMore(MID_MARKET);
    }

    @Test
    void a_value_that_is_checked_in_moves_the_figures_of_a_colleague() {
        Colleague lan = at(Place.CEO, ACCOUNTS);
        Colleague ha = at(Place.HR_LEAD, ACCOUNTS);
        assertThat(ha.screen()).contains("11,4", "63\u00a0%");

        lan.changes("11,4", "13,5");

        ha.sees("13,5");
        ha.sees("75\u00a0%");
        ha.seesNoMore("11,4");
    }

    @Test
    void who_saves_second_is_shown_both_values_and_may_insist() {
        Colleague binh = at(Place.TEAM_LEAD, SELLING);
        Colleague linh = at(Place.EMPLOYEE, SELLING);
        TextField field = binh.begins("58");
        binh.types(field, "55");

        linh.changes("58", "56");
        binh.leaves(field);

        assertThat(Colleague.texts(binh.window().find(Dialog.class).single())).contains("Linh Ngô", "56", "Bạn", "55");
        binh.clicks("Dùng của tôi");
        binh.sees("55");
        linh.sees("55");
    }

    @Test
    void what_a_colleague_saves_while_one_is_typing_is_not_overwritten_unseen() {
        Colleague binh = at(Place.TEAM_LEAD, RENEWALS);
        Colleague lan = at(Place.CEO, RENEWALS);
        TextField field = binh.begins("68");
        binh.types(field, "70");

        lan.changes("68", "72");
        binh.sees("77\u00a0%");
        assertThat(field.getValue()).isEqualTo("70");
        binh.leaves(field);

        assertThat(Colleague.texts(binh.window().find(Dialog.class).single())).contains("Lan Phạm", "72", "Bạn", "70");
        binh.clicks("Giữ giá trị kia");
        binh.sees("72");
        assertThat(lan.screen()).contains("72").doesNotContain("70");
    }

    @Test
    void an_input_that_is_left_as_it_was_takes_nothing_back() {
        Colleague binh = at(Place.TEAM_LEAD, RENEWALS);
        Colleague lan = at(Place.CEO, RENEWALS);
        TextField field = binh.begins("7");

        lan.changes("7", "9");
        binh.sees("75\u00a0%");
        binh.leaves(field);

        binh.sees("9");
        assertThat(binh.window().find(Dialog.class).exists()).isFalse();
    }

    @Test
    void two_titles_for_one_objective_are_both_shown_to_the_second_person() {
        Colleague binh = at(Place.TEAM_LEAD, ASKING);
        Colleague linh = at(Place.EMPLOYEE, ASKING);
        TextField field = binh.begins(ASKING);
        binh.types(field, "Nghe nhiều hơn");

        linh.changes(ASKING, "Hỏi trước, nói sau");
        binh.leaves(field);

        assertThat(Colleague.texts(binh.window().find(Dialog.class).single()))
                .contains("Linh Ngô", "Hỏi trước, nói sau", "Bạn", "Nghe nhiều hơn");
        binh.clicks("Giữ giá trị kia");
        binh.sees("Hỏi trước, nói sau");
    }

    @Test
    void who_may_not_change_an_objective_reads_it_and_is_told_why() {
        Colleague linh = at(Place.EMPLOYEE, QUALITY);

        assertThat(linh.screen()).contains("Bạn đang xem.", "82,4");
        assertThat(buttons(linh, "nb-inline-door")).isEmpty();
        assertThat(buttons(linh, "nb-value-door")).isEmpty();
        assertThat(buttons(linh, "nb-add")).isEmpty();
        assertThat(buttons(linh, "nb-confidence")).isNotEmpty().noneMatch(NativeButton::isEnabled);
    }

    @Test
    void a_private_objective_is_nowhere_for_those_who_are_not_meant() {
        Colleague lan = at(Place.CEO, FUNDING);
        Colleague linh = office.enters(Place.EMPLOYEE);

        linh.opens("objective/" + office.objective(FUNDING));
        assertThat(linh.screen()).contains("Không tìm thấy mục tiêu này").doesNotContain(FUNDING);
        linh.opens("board?objective=" + office.objective(FUNDING));
        assertThat(linh.screen()).contains("Không tìm thấy mục tiêu này").doesNotContain(FUNDING);
        assertThat(found(linh, "goi von")).containsExactly("Không tìm thấy “goi von”");
        assertThat(found(lan, "goi von")).containsExactly(FUNDING);
    }

    @Test
    void an_objective_that_becomes_private_leaves_the_screens_of_the_others() {
        Colleague lan = at(Place.CEO, LISTENING);
        Colleague ha = at(Place.HR_LEAD, LISTENING);

        lan.clicks("Công khai");

        ha.sees("Không tìm thấy mục tiêu này");
        assertThat(ha.screen()).doesNotContain(LISTENING);
        assertThat(lan.screen()).contains(LISTENING, "Riêng tư");
    }

    @Test
    void the_language_changes_where_one_stands_and_for_nobody_else() {
        Colleague lan = at(Place.CEO, QUALITY);
        Colleague ha = at(Place.HR_LEAD, QUALITY);

        lan.clicks(lan.byId("language-en"));

        lan.sees("Alignment board");
        assertThat(lan.screen()).contains(QUALITY, "Key results", "82.4").doesNotContain("Kết quả then chốt");
        assertThat(ha.screen()).contains("Bảng liên kết", "Kết quả then chốt", "82,4");
    }

    @Test
    void who_follows_a_link_stands_where_it_leads_after_coming_in() {
        Colleague ha = office.enters(Place.HR_LEAD, "objectives?q=doanh+so");

        assertThat(ha.screen()).contains("Tạo mục tiêu").doesNotContain("Không có trang này");
        assertThat(ha.window().find(TextField.class).withValue("doanh so").exists())
                .isTrue();
    }

    @Test
    void an_address_that_leads_nowhere_says_so_and_leads_back() {
        Colleague linh = office.enters(Place.EMPLOYEE);

        linh.opens("nowhere");

        assertThat(linh.screen()).contains("Không có trang này");
        linh.clicks("Về bảng liên kết");
        assertThat(linh.address()).startsWith("board");
    }

    private Colleague at(Place place, String objective) {
        Colleague colleague = office.enters(place);
        colleague.opens("objective/" + office.objective(objective));
        colleague.sees(objective);
        return colleague;
    }

    private static List<NativeButton> buttons(Colleague colleague, String kind) {
        return colleague.window().find(NativeButton.class).withClassName(kind).all();
    }

    /** What the search field offers. */
    @SuppressWarnings("unchecked")
    private static List<String> found(Colleague colleague, String typed) {
        ComboBox<Search.Hit> field = (ComboBox<Search.Hit>) colleague
                .window()
                .find(ComboBox.class)
                .withClassName("nb-search")
                .single();
        var search = colleague.window().test(field);
        search.setFilter(typed);
        return search.getSuggestions();
    }
}
