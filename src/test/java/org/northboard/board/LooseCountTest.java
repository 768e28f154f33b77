package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;
import org.northboard.objective.Visibility;

class LooseCountTest {

    private static Company company;

    @BeforeAll
    static void found() {
        company = Company.founded();
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @Test
    void what_hangs_on_something_private_of_the_year_counts_as_unaligned_for_those_who_may_not_see_that() {
        ObjectiveId year = company.objective(company.an, company.year, "Kín cả năm");
        ObjectiveId open = company.objective(company.an, "Công khai");
        company.align(company.an, open, year);
        assertThat(unaligned(company.chau)).isZero();

        show(year, Visibility.PRIVATE);
        assertThat(unaligned(company.chau)).isOne();
        assertThat(unaligned(company.lead)).isZero();

        show(year, Visibility.PUBLIC);
        assertThat(unaligned(company.chau)).isZero();
    }

    private static void show(ObjectiveId id, Visibility visibility) {
        company.get(Objectives.class)
                .edit(
                        company.an,
                        op(),
                        id,
                        company.version("objective", id.value()),
                        new ObjectiveEdit.Shown(visibility));
    }

    /** As it is counted, which is as many as the cards show. */
    private static int unaligned(ActingMember by) {
        var graph = company.get(Graphs.class).of(company.workspace);
        assertThat(graph.await(company.revision(), Duration.ofSeconds(5))).isTrue();
        BoardScope scope = new BoardScope(company.quarter, null);
        int counted =
                graph.read(nodes -> BoardCounts.of(nodes, scope, by.member())).loose();
        Boards.Open board = new Boards(company.get(Graphs.class)).open(by, scope, Locale.ENGLISH, () -> {});
        assertThat(board.watch().open(null).cards())
                .filteredOn(card -> card.parents().isEmpty() && !card.level().equals("COMPANY"))
                .hasSize(counted);
        board.close().run();
        return counted;
    }
}
