package org.northboard.board;

import java.util.Locale;
import org.northboard.Services;
import org.northboard.alignment.Alignments;
import org.northboard.alignment.Links;
import org.northboard.alignment.ManyAlignments;
import org.northboard.change.Undo;
import org.northboard.checkin.CheckIns;
import org.northboard.objective.ManyObjectives;
import org.northboard.objective.Objectives;

/** The verbs of a board, wired as the application wires them. */
final class VerbsOf {

    private VerbsOf() {}

    static BoardVerbs board(Services process, Boards.Open board) {
        return new BoardVerbs(
                new BoardVerbs.Services(
                        process.get(CheckIns.class),
                        process.get(Objectives.class),
                        process.get(Alignments.class),
                        process.get(Links.class),
                        process.get(ManyAlignments.class),
                        process.get(ManyObjectives.class),
                        process.get(Undo.class),
                        new Works(),
                        new BoardTexts()::words),
                board,
                Locale.ENGLISH);
    }
}
