package org.northboard.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Colleague;
import org.northboard.Office;
import org.northboard.OnScreens;
import org.northboard.demo.DemoPerson.Place;
import org.northboard.kit.Draft;
import org.northboard.kit.Figures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an earlier page left behind comes back; the browser's part comes in as the element in it sends it. */
@OnScreens
class KeptTextTest {

    private static final String NOT_SAVED = "Bạn đã gõ trước đó, chưa lưu.";

    @Autowired
    private ApplicationContext services;

    private Office office;
    private String objective = "";

    @BeforeEach
    void open() {
        office = new Office(services);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_title_that_was_not_saved_is_offered_and_saved_when_wanted() {
        Colleague lan = at(Place.CEO, "Cái tên được nhớ đến đầu tiên");

        finds(lan, "title", "Thương hiệu số một", "Cái tên được nhớ đến đầu tiên");

        assertThat(lan.screen()).contains(NOT_SAVED);
        assertThat(field(lan, "Thương hiệu số một")).isTrue();
        lan.clicks("Lưu");
        lan.sees("Thương hiệu số một");
        assertThat(lan.screen()).doesNotContain(NOT_SAVED);
    }

    @Test
    void leaving_the_field_decides_nothing_and_discarding_leaves_what_stood_there() {
        Colleague lan = at(Place.CEO, "Giao hàng nhanh và đều");
        finds(lan, "title", "Giao hàng nhanh", "Giao hàng nhanh và đều");

        lan.leaves(
                lan.window().find(TextField.class).withValue("Giao hàng nhanh").single());
        assertThat(lan.screen()).contains(NOT_SAVED);
        lan.clicks("Bỏ");

        assertThat(lan.screen()).contains("Giao hàng nhanh và đều").doesNotContain(NOT_SAVED);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_shown_beside_it() {
        Colleague lan = at(Place.CEO, "Phát triển năng lực đội ngũ");

        finds(lan, "title", "Đội ngũ giỏi hơn", "Phát triển đội ngũ");

        assertThat(lan.screen()).contains("Hiện đang là “Phát triển năng lực đội ngũ”.");
        lan.clicks("Lưu");
        assertThat(Colleague.texts(lan.window().find(Dialog.class).single()))
                .contains("Phát triển năng lực đội ngũ", "Đội ngũ giỏi hơn");
        lan.clicks("Giữ giá trị kia");
        assertThat(lan.screen()).contains("Phát triển năng lực đội ngũ").doesNotContain(NOT_SAVED);
    }

    @Test
    void what_a_third_one_writes_while_one_chooses_is_asked_about_too() {
        String title = "Rút ngắn thời gian bán hàng";
        Colleague binh = at(Place.TEAM_LEAD, title);
        Colleague lan = at(Place.CEO, title);
        finds(lan, "title", "Bán nhanh hơn", "Tên cũ");
        lan.clicks("Lưu");
        assertThat(Colleague.texts(lan.window().find(Dialog.class).single())).contains(title);

        binh.changes(title, "Chốt đơn nhanh hơn");
        binh.sees("Chốt đơn nhanh hơn");
        lan.clicks("Dùng của tôi");

        assertThat(Colleague.texts(lan.window().find(Dialog.class).single()))
                .contains("Bình Hoàng", "Chốt đơn nhanh hơn", "Bán nhanh hơn");
        lan.clicks("Giữ giá trị kia");
        lan.sees("Chốt đơn nhanh hơn");
        binh.changes("Chốt đơn nhanh hơn", title);
        lan.sees(title);
    }

    @Test
    void a_choice_that_is_not_made_leaves_what_was_typed_on_offer() {
        Colleague lan = at(Place.CEO, "Phát triển năng lực đội ngũ");
        finds(lan, "title", "Đội ngũ giỏi hơn", "Phát triển đội ngũ");
        lan.clicks("Lưu");

        lan.window().find(Dialog.class).single().close();

        assertThat(lan.screen()).contains(NOT_SAVED);
        assertThat(field(lan, "Đội ngũ giỏi hơn")).isTrue();
    }

    @Test
    void a_space_too_many_is_no_other_text_than_the_one_that_was_saved() {
        Colleague lan = at(Place.CEO, "Giao hàng nhanh và đều");

        lan.changes("Giao hàng nhanh và đều", "Giao hàng  nhanh và đều hơn");

        lan.sees("Giao hàng nhanh và đều hơn");
        assertThat(lan.screen()).doesNotContain(NOT_SAVED);
        lan.changes("Giao hàng nhanh và đều hơn", "Giao hàng nhanh và đều");
        lan.sees("Giao hàng nhanh và đều");
    }

    @Test
    void what_was_saved_after_all_is_not_offered() {
        Colleague lan = at(Place.CEO, "Phát triển năng lực đội ngũ");

        finds(lan, "title", "Phát triển năng lực đội ngũ ", "Phát triển đội ngũ");

        assertThat(lan.screen()).doesNotContain(NOT_SAVED);
    }

    @Test
    void a_figure_that_was_not_saved_is_offered_too() {
        Colleague lan = at(Place.CEO, "Giữ khách hàng lâu hơn");
        String id = office.keyResults("Giữ khách hàng lâu hơn").getFirst().id().toString();
        String before = figure();

        finds(lan, "key-result/" + id, "value.vi", "1.999", before);
        assertThat(lan.screen()).contains(NOT_SAVED);
        lan.clicks("Lưu");

        lan.sees("1.999");
        assertThat(lan.screen()).doesNotContain(NOT_SAVED);
    }

    @Test
    void a_comment_that_was_not_sent_stands_in_its_field_again() {
        Colleague lan = at(Place.CEO, "Phát triển năng lực đội ngũ");

        lan.clicks(lan.window().find(NativeButton.class).all().stream()
                .filter(tab -> tab.getText().startsWith("Trao đổi"))
                .findFirst()
                .orElseThrow());
        finds(lan, "comment", "Cả đội làm tốt lắm", "");

        TextFieldBase<?, ?> input = lan.window()
                .find(TextArea.class)
                .withValue("Cả đội làm tốt lắm")
                .single();
        assertThat(input.getHelperText()).isEqualTo(NOT_SAVED);
    }

    private String figure() {
        return Figures.format(
                Objects.requireNonNull(
                        office.keyResults("Giữ khách hàng lâu hơn").getFirst().current()),
                Locale.of("vi"));
    }

    private Colleague at(Place place, String title) {
        Colleague colleague = office.enters(place);
        objective = office.objective(title).toString();
        colleague.opens("objective/" + objective);
        colleague.sees(title);
        return colleague;
    }

    private void finds(Colleague colleague, String field, String text, String base) {
        finds(colleague, "objective/" + objective, field, text, base);
    }

    private static void finds(Colleague colleague, String subject, String field, String text, String base) {
        List<Draft> drafts = colleague.window().find(Draft.class).all().stream()
                .filter(each -> (subject + "/" + field).equals(each.getElement().getAttribute("place")))
                .toList();
        assertThat(drafts).isNotEmpty();
        drafts.forEach(draft -> ComponentUtil.fireEvent(draft, new Draft.Found(draft, true, text, base)));
    }

    private static boolean field(Colleague colleague, String value) {
        return colleague.window().find(TextField.class).withValue(value).exists();
    }
}
