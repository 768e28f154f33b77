package org.northboard.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.northboard.kit.EmptyState;

/** Where the board stands, or a word about why there is nothing to see on it. */
class BoardStage extends Composite<Div> {

    private enum Place {
        BOARD,
        LOST,
        NOTHING
    }

    private final Runnable showAll;
    private final Runnable clear;
    private final Runnable wholeCompany;
    private final Runnable make;
    private @Nullable BoardElement board;
    private @Nullable Place shown;

    /**
     * @param showAll leaves the focus
     * @param clear looks for nothing any more
     * @param wholeCompany leaves the team
     * @param make goes to where an objective is made
     */
    BoardStage(Runnable showAll, Runnable clear, Runnable wholeCompany, Runnable make) {
        this.showAll = showAll;
        this.clear = clear;
        this.wholeCompany = wholeCompany;
        this.make = make;
        getContent().addClassName("nb-board-stage");
    }

    /** The board, of one team or of all, is another one from now on. */
    void put(BoardElement element, boolean ofTeam) {
        element.whenEmpty(ofTeam ? word("emptyTeam", "wholeCompany", wholeCompany) : word("empty", "make", make));
        board = element;
        shown = null;
    }

    /**
     * Shows the board unless there is nothing on it.
     *
     * @param lost whether what is in focus is not there for this person
     * @param nothing whether all of it is hidden by what is looked for
     */
    void show(boolean lost, boolean nothing) {
        if (lost) {
            show(Place.LOST, () -> word("lost", "showAll", showAll));
        } else if (nothing) {
            show(Place.NOTHING, () -> word("nothing", "clear", clear));
        } else {
            show(Place.BOARD, () -> board);
        }
    }

    private void show(Place place, Supplier<@Nullable Component> component) {
        if (place != shown) {
            shown = place;
            getContent().removeAll();
            Component there = component.get();
            if (there != null) {
                getContent().add(there);
            }
        }
    }

    private EmptyState word(String what, String way, Runnable go) {
        return new EmptyState(
                getTranslation("boardview." + what),
                getTranslation("boardview." + what + ".hint"),
                getTranslation("boardview." + way),
                go);
    }
}
