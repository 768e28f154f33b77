package org.northboard.board.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.northboard.board.BoardLook;
import org.northboard.board.BoardOverview;
import org.northboard.board.Boards;
import org.northboard.id.ObjectiveId;

/** A board on this page, from its opening to its closing. */
final class OpenBoard {

    private final Boards.Open board;
    private final BoardElement element;
    /** The match that was jumped to last. */
    private @Nullable ObjectiveId match;

    OpenBoard(Boards.Open board, BoardElement element) {
        this.board = board;
        this.element = element;
        if (!look().rows().isEmpty()) {
            element.rows(look().rows());
        }
    }

    /** How it is looked at now, with what was folded and unfolded meanwhile. */
    BoardLook look() {
        return board.watch().look();
    }

    /** Looks at it in another way. */
    void look(BoardLook wanted) {
        BoardLook before = look();
        if (!wanted.rows().equals(before.rows())) {
            element.rows(wanted.rows());
        }
        if (!wanted.filter().equals(before.filter())) {
            match = null;
        }
        board.watch().look(wanted);
        element.look();
    }

    BoardOverview overview() {
        return board.watch().overview();
    }

    /** Sends what has changed. */
    void patch() {
        board.watch().patch().ifPresent(element::patch);
    }

    /** Brings a card into sight, wherever it stands on this board. */
    void find(ObjectiveId card) {
        if (board.watch().reveal(card)) {
            element.find(card);
        }
    }

    /** These cards show their key results now, as their screen knows already. */
    void rows(List<ObjectiveId> cards) {
        board.watch().look(look().withRows(cards));
    }

    /** Goes to the next match, or back to the one before. */
    void jump(boolean forward) {
        board.watch().nextMatch(match, forward).ifPresent(next -> {
            match = next;
            find(next);
        });
    }

    void close() {
        board.close().run();
    }
}
