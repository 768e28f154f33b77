package org.northboard.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Colleague;
import org.northboard.Office;
import org.northboard.OnScreens;
import org.northboard.demo.DemoPerson.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people change about one objective in its panel. */
@OnScreens
class ObjectivePanelTest {

    private static final String PARKS = "Mở cửa các khu công nghiệp phía Bắc";
    private static final String PEOPLE = "Phát triển năng lực đội ngũ";
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
        lan.changes(PARKS, PARKS + " và miền Trung");
        binh.sees(PARKS + " và miền Trung");
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
    void the_panel_beside_a_page_follows_a_switch_of_the_language() {
        Colleague lan = office.enters(Place.CEO);
        lan.opens("board?objective=" + office.objective(CHAINS));
        lan.sees("Kết quả then chốt");

        lan.window().getUI().setLocale(Locale.ENGLISH);

        lan.sees("Key results");
        assertThat(lan.screen()).doesNotContain("Kết quả then chốt").contains(CHAINS);
    }

    private Colleague at(Place place, String objective) {
        Colleague colleague = office.enters(place);
        colleague.opens("objective/" + office.objective(objective));
        colleague.sees(objective);
        return colleague;
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
