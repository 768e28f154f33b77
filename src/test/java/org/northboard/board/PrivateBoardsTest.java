package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.northboard.Company.op;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.alignment.Alignments;
import org.northboard.change.Refused;
import org.northboard.checkin.CheckIns;
import org.northboard.graph.Graphs;
import org.northboard.graph.Viewer;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.Accounts;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.ObjectiveSearch;
import org.northboard.objective.Objectives;
import org.northboard.objective.Visibility;
import tools.jackson.databind.json.JsonMapper;

/** Of what is private nobody knows anything but those who may see it. */
class PrivateBoardsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET = "Mua lại đối thủ";

    private static Company first;

    private Company company;
    private CompanyBoards boards;

    @BeforeAll
    static void start() {
        first = Company.founded();
    }

    @AfterAll
    static void stop() {
        first.close();
    }

    @BeforeEach
    void found() {
        company = first.neighbour();
        boards = new CompanyBoards(company);
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void a_private_objective_is_on_the_board_of_its_owner_and_the_leads_above_only() {
        ObjectiveId secret = company.secret(company.an, SECRET);
        company.keyResult(company.an, secret, "Khoá mật");
        for (ActingMember by : List.of(company.an, company.lead, company.head, company.ceo)) {
            assertThat(json(boards.open(by).watch().open(null))).contains(SECRET, secret.toString());
        }
        for (ActingMember by : List.of(company.binh, company.chau)) {
            assertThat(json(boards.open(by).watch().open(null))).doesNotContain(SECRET, secret.toString(), "Khoá mật");
        }
    }

    @Test
    void the_owner_of_a_key_result_of_a_private_objective_does_not_see_it() {
        ObjectiveId secret = company.secret(company.an, SECRET);
        company.keyResult(company.an, secret, Company.steps(company.binh, "Khoá mật", "a"));
        assertThat(json(boards.open(company.binh).watch().open(null))).doesNotContain(SECRET, secret.toString());
    }

    @Test
    void what_hangs_around_a_private_objective_does_not_give_it_away() {
        ObjectiveId secret = company.secret(company.an, SECRET);
        KeyResultId secretKey = company.keyResult(company.an, secret, "Khoá mật");
        ObjectiveId top = company.objective(company.binh, "Trên cùng");
        ObjectiveId below = company.objective(company.binh, "Bên dưới");
        ObjectiveId other = company.objective(company.binh, "Bên cạnh");
        company.align(company.an, secret, top);
        // The lead may do both: change the child and see the parent.
        company.align(company.lead, below, secret);
        company.align(company.lead, below, other);
        company.get(Alignments.class).alignToKeyResult(company.lead, op(), other, secretKey);
        boards.await();

        String seen = json(boards.open(company.binh).watch().open(null));
        assertThat(seen).contains("Trên cùng", "Bên dưới", "Bên cạnh");
        assertThat(seen).doesNotContain(SECRET, secret.toString(), secretKey.toString(), "Khoá mật");
        assertThat(json(boards.open(company.lead).watch().open(null))).contains(secret.toString());
        assertThat(json(boards.open(company.binh).watch().branch(secret)))
                .doesNotContain("Bên dưới", secret.toString());
    }

    @Test
    void patches_do_not_give_a_private_objective_away() {
        ObjectiveId top = company.objective(company.binh, "Trên cùng");
        ObjectiveId secret = company.secret(company.an, SECRET);
        KeyResultId key = company.keyResult(company.an, secret, "Khoá mật");
        ObjectiveId below = company.objective(company.an, "Bên dưới");
        company.align(company.an, secret, top);
        company.align(company.an, below, secret);
        boards.await();
        List<Boards.Open> outside = List.of(boards.open(company.binh), boards.open(company.chau));
        Boards.Open inside = boards.open(company.lead);
        Stream.concat(outside.stream(), Stream.of(inside))
                .forEach(board -> board.watch().open(null));

        company.checkIn(company.an, key, "40");
        company.get(Objectives.class)
                .edit(
                        company.an,
                        op(),
                        secret,
                        company.version("objective", secret.value()),
                        new ObjectiveEdit.Title(SECRET + " mới"));
        company.get(Alignments.class).unalign(company.an, op(), company.link(below, secret));
        company.get(Alignments.class).unalign(company.an, op(), company.link(secret, top));
        boards.await();

        for (Boards.Open board : outside) {
            assertThat(json(board.watch().patch().orElseThrow())).doesNotContain(SECRET, secret.toString(), "Khoá mật");
        }
        assertThat(json(inside.watch().patch().orElseThrow())).contains(SECRET + " mới");
    }

    @Test
    void what_becomes_private_leaves_the_boards_of_others_and_what_hung_on_it_stays() {
        ObjectiveId parent = company.objective(company.an, SECRET);
        ObjectiveId child = company.objective(company.an, "Con");
        ObjectiveId grandchild = company.objective(company.an, "Cháu");
        company.align(company.an, child, parent);
        company.align(company.an, grandchild, child);
        boards.await();
        Boards.Open board = boards.open(company.binh);
        board.watch().open(null);

        company.get(Objectives.class).edit(company.an, op(), parent, 1, new ObjectiveEdit.Shown(Visibility.PRIVATE));
        boards.await();
        Contract.Patch patch = board.watch().patch().orElseThrow();

        assertThat(patch.removed()).contains(parent.toString());
        assertThat(json(patch.cards())).contains("Con").doesNotContain(SECRET, parent.toString());
    }

    @Test
    void counts_and_search_and_history_know_nothing_of_what_is_private_for_others() {
        ObjectiveId secret = company.secret(company.an, SECRET);
        ObjectiveId open = company.objective(company.an, "Công khai");
        company.align(company.an, open, secret);
        KeyResultId key = company.keyResult(company.an, secret, "Chuyển sang");
        company.get(Alignments.class).moveKeyResult(company.an, op(), key, open);
        boards.await();
        WorkspaceGraph graph = company.get(Graphs.class).of(company.workspace);

        assertThat(count(graph, company.lead)).isEqualTo(2);
        assertThat(count(graph, company.chau)).isEqualTo(1);
        ObjectiveSearch search = company.get(ObjectiveSearch.class);
        assertThat(search.find(company.head, "mua lai", 10)).hasSize(1);
        assertThat(search.find(company.binh, "mua lai", 10)).isEmpty();

        Accounts accounts = company.get(Accounts.class);
        assertThat(String.valueOf(accounts.history(company.lead, open, 50))).contains(secret.toString());
        assertThat(String.valueOf(accounts.history(company.chau, open, 50))).doesNotContain(secret.toString(), SECRET);
        for (ActingMember other : List.of(company.binh, company.chau)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> accounts.history(other, secret, 50))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("refused.gone"));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> company.get(Objectives.class).read(other, secret))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("refused.gone"));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> company.get(CheckIns.class).below(other, secret, 5))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("refused.gone"));
        }
        graph.read(nodes -> {
            var node = Objects.requireNonNull(nodes.objective(secret));
            assertThat(new Viewer(company.an.member()).sees(nodes, node)).isTrue();
            assertThat(new Viewer(company.ceo.member()).sees(nodes, node)).isTrue();
            assertThat(new Viewer(company.binh.member()).sees(nodes, node)).isFalse();
            assertThat(new Viewer(company.binh.member()).mayEdit(nodes, node)).isFalse();
            return null;
        });
    }

    @Test
    void what_hangs_on_something_private_alone_counts_as_unaligned_for_those_who_may_not_see_that() {
        ObjectiveId secret = company.secret(company.an, SECRET);
        ObjectiveId open = company.objective(company.an, "Công khai");
        ObjectiveId hidden = company.secret(company.an, "Cũng kín");
        company.align(company.an, open, secret);
        company.align(company.an, hidden, secret);
        boards.await();

        // For the lead there is the private one itself; for the others only what hangs on it and seems to hang on
        // nothing.
        assertThat(unaligned(company.lead, boards.quarter())).isEqualTo(1);
        assertThat(unaligned(company.chau, boards.quarter())).isEqualTo(1);
        BoardScope team = new BoardScope(boards.quarter().cycle(), company.team);
        assertThat(unaligned(company.lead, team)).isEqualTo(1);
        assertThat(unaligned(company.chau, team)).isEqualTo(1);

        company.align(company.an, open, company.objective(company.binh, "Đích khác"));
        boards.await();
        assertThat(unaligned(company.chau, boards.quarter())).isEqualTo(1);
    }

    /** As it is counted, which is as many as the cards show. */
    private int unaligned(ActingMember by, BoardScope scope) {
        int counted = company.get(Graphs.class)
                .of(company.workspace)
                .read(graph -> BoardCounts.of(graph, scope, by.member()))
                .loose();
        Boards.Open board = boards.open(by, scope);
        assertThat(board.watch().open(null).cards())
                .filteredOn(card -> card.parents().isEmpty() && card.level() != Contract.Level.COMPANY)
                .hasSize(counted);
        board.close().run();
        return counted;
    }

    private int count(WorkspaceGraph graph, ActingMember by) {
        return graph.read(nodes -> BoardCounts.of(nodes, boards.quarter(), by.member()).byKind().values().stream()
                .mapToInt(Integer::intValue)
                .sum());
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
