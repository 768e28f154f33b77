package org.northboard.board.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Colleague;
import org.northboard.Office;
import org.northboard.OnScreens;
import org.northboard.demo.DemoPerson.Place;
import org.northboard.id.OperationId;
import org.northboard.objective.KeyResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The same board in front of two people; the gestures come in as the element in the browser sends them. */
@OnScreens
class BoardOfTwoTest {

    private static final String PARTNERS = "Đối tác tự bán được";

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
    void an_objective_that_reaches_its_targets_counts_as_done_on_the_board_of_a_colleague() {
        Colleague lan = office.enters(Place.CEO);
        Colleague ha = office.enters(Place.HR_LEAD);
        int atRisk = count(ha, "rủi ro");
        int done = count(ha, "hoàn thành");

        for (KeyResult keyResult : office.keyResults(PARTNERS)) {
            checkIn(lan, keyResult);
        }

        ha.until(() -> count(ha, "hoàn thành") == done + 1, "counts one more that is done");
        assertThat(count(ha, "rủi ro")).isEqualTo(atRisk - 1);
    }

    @Test
    void a_value_based_on_an_old_one_is_answered_with_the_new_one_and_whose_it_is() {
        Colleague lan = office.enters(Place.CEO);
        Colleague binh = office.enters(Place.TEAM_LEAD);
        KeyResult visits =
                office.keyResults("Mở cửa các khu công nghiệp phía Bắc").get(1);

        JsonNode first = checkIn(binh, visits, "40");
        JsonNode second = checkIn(lan, visits, "41");

        assertThat(first.get("done").asBoolean()).isTrue();
        assertThat(second.get("done").asBoolean()).isFalse();
        assertThat(second.get("conflict").get("by").asString()).isEqualTo("Bình Hoàng");
        assertThat(second.get("conflict").get("theirs").asString()).isEqualTo("40");
    }

    @Test
    void a_value_of_somebody_without_permission_is_refused_in_words() {
        Colleague linh = office.enters(Place.EMPLOYEE);
        KeyResult keyResult = office.keyResults("Học để làm được ngay").getFirst();

        JsonNode answer = checkIn(linh, keyResult, "50");

        assertThat(answer.get("done").asBoolean()).isFalse();
        assertThat(answer.get("message").asString()).startsWith("Chỉ người phụ trách");
    }

    private static void checkIn(Colleague colleague, KeyResult keyResult) {
        JsonNode answer = checkIn(colleague, keyResult, String.valueOf(keyResult.target()));
        assertThat(answer.get("done").asBoolean()).isTrue();
    }

    private static JsonNode checkIn(Colleague colleague, KeyResult keyResult, String typed) {
        return colleague
                .window()
                .find(BoardElement.class)
                .single()
                .checkIn(
                        keyResult.id().toString(),
                        keyResult.version(),
                        typed,
                        OperationId.fresh().toString());
    }

    /** The figure that stands before these words above the board. */
    private static int count(Colleague colleague, String words) {
        List<String> texts = colleague.screen().lines().toList();
        return Integer.parseInt(texts.get(texts.indexOf(words) - 1));
    }
}
