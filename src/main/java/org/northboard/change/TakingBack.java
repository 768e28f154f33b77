package org.northboard.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Takes one operation back, in one transaction. That of a verb on many objectives goes back objective by objective, any
 * other as a whole.
 */
@Component
class TakingBack {

    private final ChangeRepository changes;
    private final Reversal reversal;
    private final Operations operations;
    private final UndoRights rights;
    private final Dependents dependents;
    private final List<UndoRule> rules;

    TakingBack(
            ChangeRepository changes,
            Reversal reversal,
            Operations operations,
            UndoRights rights,
            Dependents dependents,
            List<UndoRule> rules) {
        this.changes = changes;
        this.reversal = reversal;
        this.operations = operations;
        this.rights = rights;
        this.dependents = dependents;
        this.rules = List.copyOf(rules);
    }

    /**
     * What became of the operation.
     *
     * @param done not changed when nothing of it could be taken back
     * @param back how many of its parts went back
     * @param left those that did not, and why: a {@link Refused}
     */
    record Taken(Done done, int back, List<BulkDone.Left<ObjectiveId>> left) {}

    /** What belongs together: it goes back whole, or not at all. */
    private record Part(ObjectiveId objective, List<Change> made) {}

    /**
     * Takes it back as far as possible.
     *
     * @throws Refused when there is nothing to take back
     */
    Taken of(ActingMember by, OperationId operation, OperationId undone) {
        List<ObjectiveId> back = new ArrayList<>();
        List<BulkDone.Left<ObjectiveId>> left = new ArrayList<>();
        Done done = operations.performUndo(by, operation, undone, ledger -> {
            back.clear();
            left.clear();
            operations.lockGraph(by);
            for (Part part : parts(by, undone).reversed()) {
                try {
                    operations.attempt(ledger, () -> takeBack(ledger, part.made()));
                    back.add(part.objective());
                } catch (Refused why) {
                    left.add(new BulkDone.Left<>(part.objective(), why));
                } catch (DataIntegrityViolationException inUse) {
                    left.add(new BulkDone.Left<>(part.objective(), dependents.reason(by, part.made())));
                }
            }
        });
        return new Taken(done, back.size(), left);
    }

    private List<Part> parts(ActingMember by, OperationId undone) {
        List<Change> made = changes.of(by.workspace(), undone);
        Set<ObjectiveId> concerned = UndoRights.concerned(made);
        if (concerned.isEmpty() || changes.isUndone(by.workspace(), undone)) {
            throw Refused.because("refused.nothing-to-undo");
        }
        if (!changes.origin(by.workspace(), undone).onMany()) {
            return List.of(new Part(concerned.iterator().next(), made));
        }
        return made.stream()
                .collect(Collectors.groupingBy(
                        change -> Objects.requireNonNull(change.objective()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    private void takeBack(Ledger ledger, List<Change> made) {
        ActingMember by = ledger.by();
        Set<ObjectiveId> later = rights.requireBefore(by, made);
        made.reversed().forEach(change -> reversal.takeBack(ledger, change));
        rights.requireAfter(by, later);
        rules.forEach(rule -> rule.requireSound(by, made));
    }
}
