package org.northboard.board.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.db.Tables.CYCLE;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Colleague;
import org.northboard.Office;
import org.northboard.OnScreens;
import org.northboard.change.Done;
import org.northboard.change.Operations;
import org.northboard.change.Verb;
import org.northboard.cycle.CycleKind;
import org.northboard.cycle.CyclePhase;
import org.northboard.demo.DemoCompanies;
import org.northboard.demo.DemoPerson.Place;
import org.northboard.graph.Graphs;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.northboard.id.CycleId;
import org.northboard.id.MemberId;
import org.northboard.id.OperationId;
import org.northboard.id.ShortId;
import org.northboard.id.WorkspaceId;
import org.northboard.kit.EmptyState;
import org.northboard.people.Team;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where nobody has set an objective yet, the board has a word that leads on; the element shows it while there is no card. */
@OnScreens
class EmptyBoardTest {

    private static final String EMPTY = "Chu kỳ này chưa có mục tiêu nào";
    private static final String MAKE = "Tạo mục tiêu";

    @Autowired
    private ApplicationContext services;

    private Office office;
    private WorkspaceGraph graph;
    private CycleId cycle;
    private String board;

    @BeforeEach
    void planACycle() {
        office = new Office(services);
        // Founds the company.
        office.enters(Place.CEO);
        WorkspaceId company = services.getBean(DemoCompanies.class).id(Locale.of("vi"));
        graph = services.getBean(Graphs.class).of(company);
        cycle = new CycleId(UUID.randomUUID());
        Done planned = services.getBean(Operations.class)
                .perform(
                        new ActingMember(company, ceo(company)),
                        OperationId.fresh(),
                        Verb.FOUND_WORKSPACE,
                        ledger -> ledger.insert(
                                CYCLE,
                                cycle.value(),
                                null,
                                columns -> columns.set(CYCLE.NAME, "Quý 1 · 2031")
                                        .set(CYCLE.KIND, CycleKind.QUARTER)
                                        .set(CYCLE.STARTS_ON, LocalDate.of(2031, 1, 1))
                                        .set(CYCLE.ENDS_ON, LocalDate.of(2031, 3, 31))
                                        .set(CYCLE.PHASE, CyclePhase.DRAFT)));
        assertThat(graph.await(planned.revision(), Duration.ofSeconds(5))).isTrue();
        board = "board?cycle=" + cycle;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_board_without_objectives_says_so_and_its_button_leads_to_a_new_one_in_that_cycle() {
        Colleague lan = office.enters(Place.CEO);
        lan.opens(board);
        assertThat(word(lan)).contains(EMPTY, MAKE);

        lan.clicks(MAKE);
        assertThat(lan.address()).isEqualTo(board.replace("board", "objectives"));
        lan.types(
                lan.window()
                        .find(TextField.class)
                        .withPlaceholder("Mục tiêu mới: gõ tên rồi Enter")
                        .single(),
                "Mở văn phòng Huế");
        lan.clicks(MAKE);

        lan.sees("Mở văn phòng Huế");
        lan.until(() -> titles().equals("Mở văn phòng Huế"), "has made an objective in that cycle");
    }

    @Test
    void a_team_without_objectives_has_a_word_of_its_own_and_a_way_to_the_whole_company() {
        Team team = graph.read(nodes -> nodes.directory().inOrder().getLast());
        Colleague lan = office.enters(Place.CEO);
        lan.opens(board + "&team=" + ShortId.of(team.id().value()));
        assertThat(word(lan))
                .contains("Nhóm này chưa có mục tiêu nào trong chu kỳ")
                .doesNotContain(EMPTY, MAKE);

        lan.clicks("Xem cả công ty");

        assertThat(lan.address()).isEqualTo(board);
        assertThat(word(lan)).contains(EMPTY);
    }

    /** What the element shows while it has no card. */
    private static String word(Colleague colleague) {
        EmptyState word = colleague.window().find(EmptyState.class).single();
        assertThat(word.getElement().getAttribute("slot")).isEqualTo("empty");
        assertThat(word.getElement().getParent().getTag()).isEqualTo("nb-board");
        return Colleague.texts(word);
    }

    private String titles() {
        return graph.read(nodes ->
                nodes.tops(cycle).stream().map(node -> node.row().title()).reduce("", String::concat));
    }

    private MemberId ceo(WorkspaceId company) {
        return services.getBean(DemoCompanies.class).people(company).stream()
                .filter(person -> person.place() == Place.CEO)
                .findFirst()
                .orElseThrow()
                .member()
                .id();
    }
}
