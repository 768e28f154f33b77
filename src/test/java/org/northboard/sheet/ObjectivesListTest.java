package org.northboard.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Colleague;
import org.northboard.Office;
import org.northboard.OnScreens;
import org.northboard.demo.DemoPerson.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The objectives of the quarter as a list, which several people look at and add to. */
@OnScreens
class ObjectivesListTest {

    private static final String SALES = "Bứt phá doanh số trong quý";
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
    void an_objective_is_found_without_typing_its_accents() {
        Colleague lan = atTheList(Place.CEO);

        types(lan, "Tìm theo tên", "doanh so");

        assertThat(titles(lan))
                .contains(SALES)
                .allSatisfy(title -> assertThat(title).containsIgnoringCase("doanh số"));
        assertThat(lan.address()).contains("q=doanh");
    }

    @Test
    void where_nothing_matches_all_can_be_seen_again() {
        Colleague lan = atTheList(Place.CEO);
        types(lan, "Tìm theo tên", "không có mục tiêu nào tên như vậy");
        assertThat(titles(lan)).isEmpty();

        lan.clicks("Bỏ lọc");

        assertThat(titles(lan)).hasSizeGreaterThan(50).contains(SALES);
        assertThat(lan.address()).doesNotContain("q=");
    }

    @Test
    void the_list_is_sorted_by_what_one_clicks_on() {
        Colleague lan = atTheList(Place.CEO);

        lan.window().test(grid(lan)).sortByColumn("title");
        List<String> forwards = titles(lan);
        lan.window().test(grid(lan)).sortByColumn("title");

        assertThat(forwards).hasSizeGreaterThan(50).startsWith("40 buổi giới thiệu mỗi tuần");
        assertThat(titles(lan)).isEqualTo(forwards.reversed());
    }

    @Test
    void a_new_objective_opens_its_panel_and_comes_into_the_list_of_a_colleague() {
        Colleague binh = atTheList(Place.TEAM_LEAD);
        Colleague ha = atTheList(Place.HR_LEAD);

        types(binh, "Mục tiêu mới: gõ tên rồi Enter", "Gọi lại mọi khách hàng cũ");
        binh.clicks("Tạo mục tiêu");

        assertThat(binh.address()).contains("objective=" + office.objective("Gọi lại mọi khách hàng cũ"));
        assertThat(binh.screen()).contains("Gọi lại mọi khách hàng cũ", "Bán hàng miền Bắc", "Bình Hoàng");
        ha.until(() -> titles(ha).contains("Gọi lại mọi khách hàng cũ"), "sees the new objective in the list");
    }

    @Test
    void an_objective_without_a_title_is_not_made_and_the_line_says_why() {
        Colleague binh = atTheList(Place.TEAM_LEAD);
        int before = titles(binh).size();

        binh.clicks("Tạo mục tiêu");

        assertThat(field(binh, "Mục tiêu mới: gõ tên rồi Enter").getErrorMessage())
                .isNotBlank();
        assertThat(titles(binh)).hasSize(before);
    }

    @Test
    void a_private_objective_stands_in_the_lists_of_those_only_who_may_know() {
        assertThat(titles(atTheList(Place.CEO))).contains(FUNDING);
        assertThat(titles(atTheList(Place.EMPLOYEE))).contains(SALES).doesNotContain(FUNDING);
    }

    @Test
    void filters_fold_behind_a_button_that_says_how_many_are_in_use() {
        Colleague lan = office.enters(Place.CEO);
        lan.opens("objectives?pace=BEHIND&kind=COMMITTED");
        NativeButton fold =
                lan.window().find(NativeButton.class).withClassName("nb-fold").single();

        assertThat(fold.getText()).isEqualTo("Bộ lọc (2)");
        assertThat(fold.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        lan.clicks(fold);

        assertThat(fold.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(lan.window().find(Div.class).id("list-filters").hasClassName("nb-unfolded"))
                .isTrue();
        lan.opens("objectives");
        assertThat(fold.getText()).isEqualTo("Bộ lọc");
    }

    private Colleague atTheList(Place place) {
        Colleague colleague = office.enters(place);
        colleague.opens("objectives");
        return colleague;
    }

    private static void types(Colleague colleague, String into, String text) {
        colleague.types(field(colleague, into), text);
    }

    private static TextField field(Colleague colleague, String placeholder) {
        return colleague
                .window()
                .find(TextField.class)
                .withPlaceholder(placeholder)
                .single();
    }

    private static List<String> titles(Colleague colleague) {
        var table = colleague.window().test(grid(colleague));
        return IntStream.range(0, table.size())
                .mapToObj(row -> Colleague.texts(table.getCellComponent(row, "title"))
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Grid<Object> grid(Colleague colleague) {
        return (Grid<Object>) colleague.window().find(Grid.class).single();
    }
}
