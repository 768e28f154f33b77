package org.northboard.board;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.Cycles;
import org.northboard.graph.GraphWork;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import tools.jackson.databind.json.JsonMapper;

/** What the server does to open a board, without its screen: the work of {@code BoardView} and of the first fetch. */
public final class BoardOpening {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final Boards boards;
    private final Graphs graphs;
    private final BoardTexts texts = new BoardTexts();

    public BoardOpening(Graphs graphs) {
        this.boards = new Boards(graphs);
        this.graphs = graphs;
    }

    /** Opens the board of the current cycle as the view does, with what it says above the board. */
    public Boards.Open open(ActingMember by, Runnable wake) {
        Cycle cycle = graphs.of(by.workspace())
                .read(nodes -> Cycles.current(nodes.cycles(), nodes.today()))
                .orElseThrow();
        Boards.Open open = boards.open(by, new BoardScope(cycle.id(), null), LANGUAGE, wake);
        open.watch().look(BoardLook.PLAIN);
        counts(open);
        return open;
    }

    /** What the line above the board says. */
    public BoardCounts counts(Boards.Open open) {
        return open.watch().overview().counts();
    }

    /** Looks for a text, hiding what does not match: what is said above the board, and what the element fetches then. */
    public byte[] search(Boards.Open open, String text) {
        open.watch().look(BoardLook.PLAIN.with(BoardFilter.NONE.withText(text).withHide(true)));
        open.watch().overview();
        return cards(open);
    }

    /** Marks what is behind, so that every change has to be asked whether it matches. */
    public void mark(Boards.Open open) {
        open.watch().look(BoardLook.PLAIN.with(BoardFilter.NONE.withPaces(Set.of(BoardCounts.Kind.BEHIND))));
        cards(open);
    }

    /** Looks at one objective with what is above and below it. Returns how many cards stand below. */
    public int focus(Boards.Open open, ObjectiveId objective) {
        open.watch().look(BoardLook.PLAIN.withFocus(objective));
        return open.watch().open(Set.of()).cards().stream()
                .filter(card -> card.id().equals(objective.toString()))
                .mapToInt(card -> Objects.requireNonNullElse(card.holds(), 0))
                .sum();
    }

    /** One push to a board where the figures of these have moved: its patch, and what is said above it. */
    public BoardCounts move(Boards.Open open, Set<ObjectiveId> moved) {
        GraphWork.move(open.graph(), open.watch().by().member(), moved);
        open.watch().patch();
        return counts(open);
    }

    /** One push to a board where these have changed: its patch, and what is said above it. */
    public int push(Boards.Open open, Set<ObjectiveId> touched) {
        GraphWork.touch(open.graph(), open.watch().by().member(), touched);
        open.watch().patch();
        return open.watch().overview().found().orElseThrow();
    }

    /** What the element fetches first. */
    public byte[] cards(Boards.Open open) {
        BoardWatch watch = open.watch();
        BoardWatch.Cards cards = watch.open(null);
        return JSON.writeValueAsBytes(new Contract.Board(
                cards.revision(),
                LANGUAGE.toLanguageTag(),
                Clock.systemUTC().instant().toString(),
                watch.by().member().toString(),
                watch.title(),
                texts.in(LANGUAGE, watch.tense()),
                Objects.toString(watch.look().focus(), null),
                cards.cards()));
    }
}
