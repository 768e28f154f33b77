package org.northboard.bench;

import org.jooq.DSLContext;
import org.northboard.board.BoardOpening;
import org.northboard.board.Boards;
import org.northboard.cycle.Cycles;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.workspace.Today;

/** Opening the board of a company that is in memory: what the view asks for, and the cards that its element fetches. */
final class BoardFigures {

    private static final int WARM_UP = 300;
    private static final int TIMES = 400;

    private final BoardOpening opening;
    private final Statements statements;
    private final ActingMember small;
    private final ActingMember large;

    BoardFigures(Companies companies) {
        this.opening =
                new BoardOpening(companies.get(Graphs.class), companies.get(Cycles.class), companies.get(Today.class));
        this.statements = new Statements(companies.get(DSLContext.class));
        this.small = companies.chief(companies.small());
        this.large = companies.chief(companies.large());
    }

    void measure(Results results) throws Exception {
        open(small);
        open(large);
        int few = statements.of(() -> open(small));
        int many = statements.of(() -> open(large));
        results.add("board.open.statements.500", "SQL statements to open the board of 500 objectives", few, "", 6);
        results.add("board.open.statements.50000", "the same with 50,000", many, "", 6);
        results.add(
                "board.open.statements.difference", "how many more these are than those", Math.abs(many - few), "", 0);

        double[] ofSmall = new double[TIMES];
        double[] ofLarge = new double[TIMES];
        // By turns, so that whatever else the machine does hits both alike.
        for (int i = -WARM_UP; i < TIMES; i++) {
            double fast = Series.millis(() -> open(small));
            double slow = Series.millis(() -> open(large));
            if (i >= 0) {
                ofSmall[i] = fast;
                ofLarge[i] = slow;
            }
        }
        Series atSmall = Series.of(ofSmall);
        Series atLarge = Series.of(ofLarge);
        results.add("board.open.p95.50000", "server time to open the board of 50,000, p95", atLarge.p95(), "ms", 300);
        results.add(
                "board.open.ratio",
                "its median against that of 500 (%s to %s ms)"
                        .formatted(Results.text(atLarge.median()), Results.text(atSmall.median())),
                atLarge.median() / atSmall.median(),
                "×",
                1.3);
        opening.close();
    }

    private void open(ActingMember by) {
        Boards.Open open = opening.open(by, () -> {});
        opening.cards(open);
        open.close().run();
    }
}
