package org.northboard.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Colleague;
import org.northboard.Office;
import org.northboard.OnScreens;
import org.northboard.demo.DemoPerson.Place;
import org.northboard.id.OperationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What Ctrl+Z means in a panel and on the list; which key it is, the browser knows. */
@OnScreens
class UndoKeyTest {

    private static final String TALENT = "Nơi người giỏi muốn nộp đơn";

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
    void the_last_deed_in_the_panel_is_taken_back_and_its_toast_does_it_again() {
        Colleague lan = office.enters(Place.CEO);
        lan.opens("board?objective=" + office.objective(TALENT));
        lan.clicks("Khát vọng");
        choose(lan, "Cam kết");
        lan.sees("Cam kết");

        presses(lan, told(lan, "nb-did").getLast());

        lan.sees("Đã hoàn tác");
        lan.seesNoMore("Cam kết");
        lan.clicks("Làm lại");
        lan.window().roundTrip();
        lan.sees("Đã làm lại");
        lan.sees("Cam kết");
        assertThat(told(lan, "nb-did")).hasSize(1);
        lan.clicks("Hoàn tác");
        lan.window().roundTrip();
        lan.sees("Đã hoàn tác");
        lan.seesNoMore("Cam kết");
    }

    @Test
    void what_the_toast_took_back_is_not_taken_back_again() {
        Colleague lan = office.enters(Place.CEO);
        lan.opens("objective/" + office.objective(TALENT));
        lan.clicks("Công khai");
        List<String> done = told(lan, "nb-did");

        lan.clicks("Hoàn tác");

        assertThat(done).hasSize(1);
        assertThat(told(lan, "nb-taken-back")).isEqualTo(done);
        lan.sees("Công khai");
    }

    @Test
    void what_the_toast_took_back_is_said_done_again_and_then_the_last_deed() {
        Colleague lan = office.enters(Place.CEO);
        lan.opens("objective/" + office.objective(TALENT));
        lan.clicks("Công khai");
        String done = told(lan, "nb-did").getLast();

        lan.clicks("Hoàn tác");
        lan.window().roundTrip();
        lan.sees("Đã hoàn tác");
        lan.clicks("Làm lại");
        lan.window().roundTrip();

        lan.sees("Đã làm lại");
        lan.seesNoMore("Công khai");
        List<String> again = told(lan, "nb-did");
        assertThat(again).hasSize(1).doesNotContain(done);
        presses(lan, again.getFirst());
        lan.sees("Công khai");
    }

    @Test
    void an_objective_that_was_just_made_in_the_list_goes_again() {
        Colleague binh = office.enters(Place.TEAM_LEAD);
        binh.opens("objectives");
        binh.types(
                binh.window()
                        .find(TextField.class)
                        .withPlaceholder("Mục tiêu mới: gõ tên rồi Enter")
                        .single(),
                "Nhầm một mục tiêu");
        binh.clicks("Tạo mục tiêu");
        binh.sees("Nhầm một mục tiêu");

        presses(binh, told(binh, "nb-did").getLast());

        binh.seesNoMore("Nhầm một mục tiêu");
    }

    @Test
    void what_cannot_be_taken_back_any_more_is_said() {
        Colleague lan = office.enters(Place.CEO);

        presses(lan, OperationId.fresh().toString());

        lan.sees("Không còn gì để hoàn tác.");
    }

    private static void presses(Colleague colleague, String operation) {
        colleague.window().find(UndoKey.class).single().undo(operation);
        colleague.window().roundTrip();
    }

    /** The operations that the page was told of under that name, and not told before. */
    private static List<String> told(Colleague colleague, String event) {
        return colleague.window().getUI().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .map(invocation -> invocation.getParameters())
                .filter(parameters -> parameters.size() > 1 && event.equals(parameters.getFirst()))
                .map(parameters -> String.valueOf(parameters.get(1)))
                .toList();
    }

    private static void choose(Colleague colleague, String wanted) {
        ComboBox<?> list = colleague
                .window()
                .find(ComboBox.class)
                .withClassName("nb-inline-field")
                .single();
        colleague.window().test(list).selectItem(wanted);
    }
}
