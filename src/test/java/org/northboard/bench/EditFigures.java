package org.northboard.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.northboard.alignment.Alignments;
import org.northboard.alignment.Links;
import org.northboard.alignment.ManyAlignments;
import org.northboard.board.BoardOpening;
import org.northboard.board.BoardVerbs;
import org.northboard.board.Boards;
import org.northboard.board.Contract;
import org.northboard.board.Works;
import org.northboard.change.Undo;
import org.northboard.checkin.CheckIns;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.objective.ManyObjectives;
import org.northboard.objective.Objectives;
import tools.jackson.databind.json.JsonMapper;

/** A value typed on the board: from the verb to its answer, which is committed and holds the cards as they are then. */
final class EditFigures {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WARM_UP = 300;
    private static final int TIMES = 400;

    private final Companies companies;

    /** Stands for the session's lock, which a person's clicks and what is pushed to them take by turns. */
    private final ReentrantLock session = new ReentrantLock();

    EditFigures(Companies companies) {
        this.companies = companies;
    }

    void measure(Results results) throws Exception {
        ActingMember chief = companies.chief(companies.large());
        Statements statements = new Statements(companies.get(DSLContext.class));
        BoardOpening opening = new BoardOpening(companies.get(Graphs.class));
        Boards.Open[] board = new Boards.Open[1];
        // More often than in the application, which waits 400 ms between two of them.
        board[0] = opening.open(chief, () -> Thread.ofVirtual().start(() -> push(opening, board[0])));
        BoardVerbs verbs = new BoardVerbs(
                new BoardVerbs.Services(
                        companies.get(CheckIns.class),
                        companies.get(Objectives.class),
                        companies.get(Alignments.class),
                        companies.get(Links.class),
                        companies.get(ManyAlignments.class),
                        companies.get(ManyObjectives.class),
                        companies.get(Undo.class),
                        new Works(),
                        language -> (key, arguments) -> key),
                board[0],
                Locale.ENGLISH);
        List<Contract.KeyResult> rows = rows(board[0]);
        int[] next = new int[1];
        int count = statements.of(() -> edit(verbs, rows.get(next[0]++)));
        Series edits = Series.measure(WARM_UP, TIMES, () -> edit(verbs, rows.get(next[0]++)));
        results.add("edit.p50.50000", "an inline edit, verb to committed answer, median", edits.median(), "ms", 10);
        results.add("edit.p95.50000", "the same, p95", edits.p95(), "ms", 50);
        results.add(
                "edit.statements",
                "SQL statements of an inline edit, one of them where it corrects another",
                count,
                "",
                14);
        board[0].close().run();
    }

    private static List<Contract.KeyResult> rows(Boards.Open board) {
        List<Contract.KeyResult> rows = new ArrayList<>();
        board.watch()
                .open(null)
                .cards()
                .forEach(card -> card.keyResults().stream()
                        .filter(Contract.KeyResult::editable)
                        .forEach(rows::add));
        Collections.shuffle(rows, new Random(1));
        if (rows.size() < WARM_UP + TIMES + 1) {
            throw new IllegalStateException("only " + rows.size() + " key results on the board can be edited");
        }
        return rows;
    }

    private void edit(BoardVerbs verbs, Contract.KeyResult row) {
        session.lock();
        try {
            double start = row.start() == null ? 0 : row.start();
            double target = row.target() == null ? 0 : row.target();
            String value = String.format(Locale.ROOT, "%.1f", start + (target - start) * 0.57);
            Contract.Outcome outcome = verbs.checkIn(
                    row.id(), row.version(), value, UUID.randomUUID().toString());
            if (!outcome.done()
                    || outcome.patch() == null
                    || outcome.patch().moved().isEmpty()) {
                throw new IllegalStateException("the edit was not answered as it should be: " + outcome);
            }
            JSON.valueToTree(outcome);
        } finally {
            session.unlock();
        }
    }

    /** What the change feed has the view do. */
    private void push(BoardOpening opening, Boards.Open board) {
        session.lock();
        try {
            board.watch().patch();
            opening.counts(board);
        } finally {
            session.unlock();
        }
    }
}
