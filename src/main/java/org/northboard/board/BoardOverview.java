package org.northboard.board;

import java.util.List;
import java.util.OptionalInt;
import org.northboard.id.ObjectiveId;

/**
 * What stands above a board.
 *
 * @param counts how many match at each pace; all of them while nothing is looked for
 * @param found how many match, while anything is looked for
 * @param trail the way from the top to the objective in focus, itself included; empty without focus
 * @param lost whether the objective in focus is not there for this person
 */
public record BoardOverview(BoardCounts counts, OptionalInt found, List<Crumb> trail, boolean lost) {

    /** One step of the way. */
    public record Crumb(ObjectiveId objective, String title) {}
}
