package org.northboard.change;

import static org.northboard.db.Tables.ALIGNMENT;
import static org.northboard.db.Tables.OBJECTIVE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private final UndoGuard guard;
    private final List<UndoRule> rules;

    TakingBack(
            ChangeRepository changes, Reversal reversal, Operations operations, UndoGuard guard, List<UndoRule> rules) {
        this.changes = changes;
        this.reversal = reversal;
        this.operations = operations;
        this.guard = guard;
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
                    left.add(new BulkDone.Left<>(part.objective(), Refused.because("refused.undo-in-use")));
                }
            }
        });
        return new Taken(done, back.size(), left);
    }

    private List<Part> parts(ActingMember by, OperationId undone) {
        List<Change> made = changes.of(by.workspace(), undone);
        Set<ObjectiveId> concerned = concerned(made);
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
        // What comes back can be asked about only when it is there again.
        Set<ObjectiveId> goneNow = made.stream()
                .filter(change -> change.subject() == Subject.OBJECTIVE && change.after() == null)
                .map(change -> new ObjectiveId(change.id()))
                .collect(Collectors.toSet());
        Set<ObjectiveId> concerned = concerned(made);
        concerned.stream()
                .filter(objective -> !goneNow.contains(objective))
                .forEach(objective -> requireAllowed(by, objective, made));
        made.reversed().forEach(change -> reversal.takeBack(ledger, change));
        concerned.stream().filter(goneNow::contains).forEach(objective -> guard.requireEditable(by, objective));
        rules.forEach(rule -> rule.requireSound(by, made));
    }

    /**
     * Asks for no more than the verb did. Who has given an objective away takes it back, although it is no longer theirs to
     * change; and who turned a key result turned the links to it along, whoever's the objectives are that they come from.
     */
    private void requireAllowed(ActingMember by, ObjectiveId objective, List<Change> made) {
        boolean turned = made.stream().anyMatch(change -> change.subject() == Subject.KEY_RESULT);
        List<Change> of = made.stream()
                .filter(change -> objective.equals(change.objective()))
                .toList();
        if (!of.isEmpty()
                && of.stream()
                        .allMatch(change -> isGivenAwayBy(by, change) || turned && change.isOnly(ALIGNMENT.KIND))) {
            guard.requireReadable(by, objective);
        } else {
            guard.requireEditable(by, objective);
        }
    }

    private static boolean isGivenAwayBy(ActingMember by, Change change) {
        return change.actor().equals(by.member()) && change.isOnly(OBJECTIVE.OWNER_ID);
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
