package org.northboard.sheet;

import java.time.Duration;
import java.util.function.Consumer;
import org.northboard.alignment.Alignments;
import org.northboard.change.Done;
import org.northboard.change.Outdated;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.checkin.CheckIns;
import org.northboard.graph.Courses;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.northboard.id.OperationId;
import org.northboard.kit.ConflictDialog;
import org.northboard.kit.Deeds;
import org.northboard.kit.Refusals;
import org.northboard.kit.Texts;
import org.northboard.kit.Toast;
import org.northboard.objective.Accounts;
import org.northboard.objective.KeyResults;
import org.northboard.objective.Objectives;

/** Carries out at one panel what its person wants, and tells them how it went. */
final class Desk {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    /** The services that carry the verbs out. */
    record Services(
            Objectives objectives,
            KeyResults keyResults,
            CheckIns checkIns,
            Alignments alignments,
            Accounts accounts,
            Courses courses,
            Undo undo) {}

    /** The panel that the desk stands at. */
    interface Panel {

        /** What it shows. */
        Sheet shown();

        /** Reads the objective anew, shows it and returns what it shows. */
        Sheet refresh();
    }

    private final Services services;
    private final ActingMember by;
    private final WorkspaceGraph graph;
    private final Texts texts;
    private final Panel panel;

    Desk(Services services, ActingMember by, WorkspaceGraph graph, Texts texts, Panel panel) {
        this.services = services;
        this.by = by;
        this.graph = graph;
        this.texts = texts;
        this.panel = panel;
    }

    Services services() {
        return services;
    }

    ActingMember by() {
        return by;
    }

    /** Carries a wish out. Returns whether it was. */
    boolean carryOut(Wish wish) {
        try {
            // Whoever hands it over may take that back, though they may change nothing else any more.
            boolean mayTakeBack = panel.shown().hold() != Sheet.Hold.PERMISSION;
            finish(wish.verb().apply(wish.version()), wish, mayTakeBack);
            return true;
        } catch (Refused refused) {
            wish.refused().accept(refused);
        } catch (Outdated outdated) {
            return settle(wish, outdated);
        } catch (RuntimeException e) {
            Toast.say(Refusals.text(e, texts));
        }
        return false;
    }

    /** Where a refusal has no field of its own to stand at. */
    void tell(Refused refused) {
        Toast.say(Refusals.text(refused, texts));
    }

    String words(Refused refused) {
        return Refusals.text(refused, texts);
    }

    /** The row is newer; only if the very value is another one there is something to choose. */
    private boolean settle(Wish wish, Outdated outdated) {
        Sheet present = panel.refresh();
        String theirs = wish.now().apply(present);
        if (theirs.equals(wish.seen())) {
            return carryOut(wish.atVersion(outdated.version()));
        }
        if (theirs.equals(wish.mine())) {
            wish.givenUp().run();
            Toast.say(same(outdated));
        } else {
            ConflictDialog.ask(
                    wish.mine(),
                    theirs,
                    outdated.changedBy(),
                    () -> carryOut(wish.atVersion(outdated.version())),
                    wish.givenUp());
        }
        return false;
    }

    private String same(Outdated outdated) {
        String by = outdated.changedBy();
        return texts.text("kit.conflict.same", by == null ? texts.text("kit.conflict.other") : by);
    }

    /** @param mayTakeBack who may only read and talk cannot take a comment back either */
    private void finish(Done done, Wish wish, boolean mayTakeBack) {
        graph.await(done.revision(), PATIENCE);
        panel.refresh();
        if (done.changed() && mayTakeBack) {
            Deeds.did(done.operation());
        }
        String said = wish.said();
        if (said != null && done.changed()) {
            Toast.say(said, () -> undo(done.operation()));
        }
    }

    private void undo(OperationId operation) {
        takeBack(operation, back -> {
            Deeds.takenBack(operation);
            Toast.sayUndone(texts.text("kit.undone"), () -> redo(back));
        });
    }

    private void redo(OperationId back) {
        takeBack(back, again -> {
            Deeds.did(again);
            Toast.say(texts.text("kit.redone"), () -> undo(again));
        });
    }

    private void takeBack(OperationId operation, Consumer<OperationId> say) {
        try {
            Done done = services.undo().undo(by, OperationId.fresh(), operation);
            graph.await(done.revision(), PATIENCE);
            panel.refresh();
            say.accept(done.operation());
        } catch (RuntimeException e) {
            Toast.say(Refusals.text(e, texts));
        }
    }
}
