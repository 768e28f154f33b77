package org.northboard.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.northboard.database.Transactions;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.springframework.stereotype.Service;

/**
 * Takes operations back: an undo is an operation of its own. It is possible as long as the fields that it restores still
 * hold what the undone operation left there, whatever else has happened since.
 */
@Service
public class Undo {

    private final TakingBack takingBack;
    private final ChangeRepository changes;
    private final Transactions transactions;

    Undo(TakingBack takingBack, ChangeRepository changes, Transactions transactions) {
        this.takingBack = takingBack;
        this.changes = changes;
        this.transactions = transactions;
    }

    /**
     * Takes one operation back.
     *
     * @throws Refused when the permission is missing, or someone has changed the same fields since (naming them)
     */
    public Done undo(ActingMember by, OperationId operation, OperationId undone) {
        TakingBack.Taken taken = takingBack.of(by, operation, undone);
        if (!taken.done().changed()) {
            throw reason(taken.left());
        }
        return taken.done();
    }

    /**
     * Takes several operations back that were one verb to the person, the newest first. An objective that can no longer go
     * back stays as it is and is reported with its reason; the others go on. What is undone already is passed over. When it
     * breaks off after something went back, the rest is reported with the failure.
     *
     * @throws Refused when nothing at all could be taken back
     */
    public BulkDone<ObjectiveId> undoAll(
            ActingMember by, OperationId operation, List<OperationId> undone, Advance advance) {
        // Asked for while the database is there; when it is needed, it may not be.
        Map<OperationId, List<ObjectiveId>> concerned =
                transactions.read(by.workspace(), () -> changes.objectives(by.workspace(), undone));
        List<OperationId> carriedOut = new ArrayList<>();
        List<BulkDone.Left<ObjectiveId>> left = new ArrayList<>();
        long revision = 0;
        int back = 0;
        int seen = 0;
        boolean goOn = true;
        while (goOn && seen < undone.size()) {
            try {
                TakingBack.Taken taken = takingBack.of(
                        by, operation.part(seen), undone.reversed().get(seen));
                if (taken.done().changed()) {
                    carriedOut.add(taken.done().operation());
                    revision = taken.done().revision();
                }
                back += taken.back();
                left.addAll(taken.left());
            } catch (Refused undoneAlready) {
                // The other operations of the same verb may still be there to undo.
            } catch (RuntimeException why) {
                if (carriedOut.isEmpty()) {
                    throw why;
                }
                undone.reversed().subList(seen, undone.size()).stream()
                        .flatMap(operationLeft -> concerned.getOrDefault(operationLeft, List.of()).stream())
                        .forEach(objective -> left.add(new BulkDone.Left<>(objective, why)));
                seen = undone.size();
                break;
            }
            seen++;
            goOn = advance.goOn(seen, undone.size());
        }
        if (carriedOut.isEmpty()) {
            throw reason(left);
        }
        return new BulkDone<>(List.copyOf(carriedOut), revision, back, List.copyOf(left), seen < undone.size());
    }

    private static RuntimeException reason(List<BulkDone.Left<ObjectiveId>> left) {
        return left.isEmpty()
                ? Refused.because("refused.nothing-to-undo")
                : left.getFirst().why();
    }
}
