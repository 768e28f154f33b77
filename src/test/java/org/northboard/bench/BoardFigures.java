package org.northboard.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jooq.DSLContext;
import org.northboard.board.BoardOpening;
import org.northboard.board.Boards;
import org.northboard.graph.Graphs;
import org.northboard.graph.ObjectiveNode;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.people.People;

/** Opening the board of a company that is in memory: what the view asks for, and the cards that its element fetches. */
final class BoardFigures {

    private static final int WARM_UP = 300;
    private static final int TIMES = 400;
    /** What 100 edits a second are to a board that hears of them four times a second. */
    private static final int CHANGES = 25;

    private final BoardOpening opening;
    private final Statements statements;
    private final People people;
    private final ActingMember small;
    private final ActingMember large;

    BoardFigures(Companies companies) {
        this.opening = new BoardOpening(companies.get(Graphs.class));
        this.statements = new Statements(companies.get(DSLContext.class));
        this.people = companies.get(People.class);
        this.small = companies.chief(companies.small());
        this.large = companies.chief(companies.large());
    }

    void measure(Results results) throws Exception {
        if (statements.of(() -> people.directory(large.workspace())) == 0) {
            throw new IllegalStateException("statements are not counted");
        }
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
        search(results);
        focus(results);
    }

    /** The topmost card shows what stands below it as this board has it, so with each change everything is gone through. */
    private void focus(Results results) throws Exception {
        Boards.Open open = opening.open(large, () -> {});
        List<ObjectiveId> largest = open.graph()
                .read(graph -> graph.objectives().stream()
                        .sorted(Comparator.comparingInt(ObjectiveNode::holds).reversed())
                        .limit(CHANGES)
                        .map(node -> node.row().id())
                        .toList());
        int below = opening.focus(open, largest.getFirst());
        Set<ObjectiveId> moved = Set.copyOf(largest);
        Series pushes = Series.of(times(i -> opening.move(open, moved)));
        results.add(
                "board.focus.push.50000",
                "a push of %d moved cards to a board that looks at the topmost objective and the %d below it, p95"
                        .formatted(CHANGES, below),
                pushes.p95(),
                "ms",
                20);
        open.close().run();
    }

    /** Every title is asked anew each time: the texts take turns, and nothing is kept of the last one. */
    private void search(Results results) throws Exception {
        Boards.Open open = opening.open(large, () -> {});
        String[] texts = {"a", "khach hang", "doanh thu quy", "khong co gi nhu the"};
        Series searches = Series.of(times(i -> opening.search(open, texts[Math.floorMod(i, texts.length)])));
        results.add(
                "board.search.p95.50000",
                "server time to look for a text among 50,000 and hide the rest, p95",
                searches.p95(),
                "ms",
                300);
        opening.mark(open);
        List<ObjectiveId> all = open.graph()
                .read(graph -> graph.objectives().stream()
                        .limit(10_000)
                        .map(node -> node.row().id())
                        .toList());
        Series pushes = Series.of(times(i -> opening.push(open, some(all, i))));
        results.add(
                "board.search.push.50000",
                "a push of 25 changes to a board on which something is looked for, p95",
                pushes.p95(),
                "ms",
                5);
        open.close().run();
    }

    private static Set<ObjectiveId> some(List<ObjectiveId> all, int turn) {
        int from = Math.floorMod(turn * CHANGES, all.size() - CHANGES);
        return Set.copyOf(all.subList(from, from + CHANGES));
    }

    private static double[] times(IntConsumer work) throws Exception {
        double[] millis = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            int turn = i;
            double time = Series.millis(() -> work.accept(turn));
            if (i >= 0) {
                millis[i] = time;
            }
        }
        return millis;
    }

    private void open(ActingMember by) {
        Boards.Open open = opening.open(by, () -> {});
        opening.cards(open);
        open.close().run();
    }
}
