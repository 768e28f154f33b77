package org.northboard.change;

import java.util.List;
import java.util.Objects;
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

    Undo(ChangeRepository changes, Reversal reversal, Operations operations, UndoGuard guard) {
        this.changes = changes;
        this.reversal = reversal;
        this.operations = operations;
        this.guard = guard;
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
                made.stream()
                        .map(Change::objective)
                        .filter(Objects::nonNull)
                        .distinct()
                        .forEach(objective -> requireEditable(by, objective));
                made.reversed().forEach(change -> reversal.takeBack(ledger, change));
            });
        } catch (DataIntegrityViolationException e) {
            throw Refused.because("refused.undo-in-use");
        }
    }

    private void requireEditable(ActingMember by, ObjectiveId objective) {
        guard.requireEditable(by, objective);
    }
}
