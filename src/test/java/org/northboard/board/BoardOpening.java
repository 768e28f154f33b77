package org.northboard.board;

import java.util.List;
import java.util.Locale;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.Cycles;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.workspace.Today;
import tools.jackson.databind.json.JsonMapper;

/** What the server does to open a board, without its screen: the work of {@code BoardView} and of the first fetch. */
public final class BoardOpening implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final Boards boards;
    private final Cycles cycles;
    private final Today today;
    private final BoardTexts texts = new BoardTexts();

    public BoardOpening(Graphs graphs, Cycles cycles, Today today) {
        this.boards = new Boards(graphs);
        this.cycles = cycles;
        this.today = today;
    }

    /** Opens the board of the current cycle as the view does, with its line of counts and choice of teams. */
    public Boards.Open open(ActingMember by, Runnable wake) {
        List<Cycle> all = cycles.all(by.workspace());
        Cycle cycle = Cycles.current(all, today.in(by.workspace())).orElseThrow();
        BoardScope scope = new BoardScope(cycle.id(), null);
        Boards.Open open = boards.open(by, scope, LANGUAGE, wake);
        counts(open);
        open.graph().read(graph -> graph.directory().inOrder());
        return open;
    }

    /** What the line above the board says. */
    public BoardCounts counts(Boards.Open open) {
        return open.graph()
                .read(graph -> BoardCounts.of(
                        graph, open.watch().scope(), open.watch().by().member()));
    }

    /** What the element fetches first. */
    public byte[] cards(Boards.Open open) {
        BoardWatch.Cards cards = open.watch().open(null);
        return JSON.writeValueAsBytes(new Contract.Board(
                cards.revision(),
                LANGUAGE.toLanguageTag(),
                "",
                open.watch().by().member().toString(),
                texts.in(LANGUAGE),
                cards.cards()));
    }

    @Override
    public void close() {
        boards.close();
    }
}
