package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.northboard.Company;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;

/** The boards of a company, on the screens of its people. */
final class CompanyBoards {

    private final Company company;
    private final Boards boards;

    CompanyBoards(Company company) {
        this.company = company;
        this.boards = new Boards(company.get(Graphs.class));
    }

    Boards all() {
        return boards;
    }

    BoardScope quarter() {
        return new BoardScope(company.quarter, null);
    }

    /** The board of the quarter on somebody's screen. */
    Boards.Open open(ActingMember by) {
        return open(by, quarter());
    }

    Boards.Open open(ActingMember by, BoardScope scope) {
        return boards.open(by, scope, Locale.ENGLISH, () -> {});
    }

    /** Until what was done is in the graph. */
    void await() {
        assertThat(company.get(Graphs.class).of(company.workspace).await(company.revision(), Duration.ofSeconds(5)))
                .isTrue();
    }
}
