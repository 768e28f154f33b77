package org.northboard.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Takes operations back: an undo is an operation of its own. It is possible as long as the fields that it restores still
 * hold what the undone operation left there, whatever else has happened since.
 */
@Service
public class Undo {

    private final ChangeRepository changes;
    private final Reversal reversal;
    private final Operations operations;
    private final UndoGuard guard;
    private final List<UndoRule> rules;

    Undo(ChangeRepository changes, Reversal reversal, Operations operations, UndoGuard guard, List<UndoRule> rules) {
        this.changes = changes;
        this.reversal = reversal;
        this.operations = operations;
        this.guard = guard;
        this.rules = List.copyOf(rules);
    }

    /**
     * Takes one operation back.
     *
     * @throws Refused when the permission is missing, or someone has changed the same fields since (naming them)
     */
    public Done undo(ActingMember by, OperationId operation, OperationId undone) {
        try {
            return operations.performUndo(by, operation, undone, ledger -> {
                operations.lockGraph(by);
                List<Change> made = changes.of(by.workspace(), undone);
                if (made.isEmpty() || changes.isUndone(by.workspace(), undone)) {
                    throw Refused.because("refused.nothing-to-undo");
                }
                // What comes back can be asked about only when it is there again.
                Set<ObjectiveId> goneNow = made.stream()
                        .filter(change -> change.subject() == Subject.OBJECTIVE && change.after() == null)
                        .map(change -> new ObjectiveId(change.id()))
                        .collect(Collectors.toSet());
                Set<ObjectiveId> concerned = concerned(made);
                if (concerned.isEmpty()) {
                    throw Refused.because("refused.nothing-to-undo");
                }
                concerned.stream()
                        .filter(objective -> !goneNow.contains(objective))
                        .forEach(objective -> guard.requireEditable(by, objective));
                made.reversed().forEach(change -> reversal.takeBack(ledger, change));
                if (ledger.entries().isEmpty()) {
                    throw Refused.because("refused.nothing-to-undo");
                }
                concerned.stream().filter(goneNow::contains).forEach(objective -> guard.requireEditable(by, objective));
                rules.forEach(rule -> rule.requireSound(by, made));
            });
        } catch (DataIntegrityViolationException e) {
            throw Refused.because("refused.undo-in-use");
        }
    }

    /**
     * Takes several operations back that were one verb to the person, the newest first. One that can no longer be undone
     * stays, and is reported with its reason; the others go on.
     */
    public BulkDone<OperationId> undoAll(
            ActingMember by, OperationId operation, List<OperationId> undone, Advance advance) {
        List<OperationId> carriedOut = new ArrayList<>();
        List<BulkDone.Left<OperationId>> refused = new ArrayList<>();
        long revision = 0;
        int seen = 0;
        boolean goOn = true;
        for (OperationId each : undone.reversed()) {
            if (!goOn) {
                break;
            }
            try {
                Done done = undo(by, operation.part(seen), each);
                carriedOut.add(done.operation());
                revision = done.revision();
            } catch (Refused why) {
                refused.add(new BulkDone.Left<>(each, why));
            }
            seen++;
            goOn = advance.goOn(seen, undone.size());
        }
        return new BulkDone<>(
                List.copyOf(carriedOut), revision, carriedOut.size(), List.copyOf(refused), seen < undone.size());
    }

    /** The objectives in whose history it stands, and those that something goes back to. */
    private static Set<ObjectiveId> concerned(List<Change> made) {
        Set<ObjectiveId> concerned = new LinkedHashSet<>();
        for (Change change : made) {
            if (change.objective() != null) {
                concerned.add(change.objective());
            }
            Reversal.objectiveBefore(change).ifPresent(concerned::add);
        }
        return concerned;
    }
}
