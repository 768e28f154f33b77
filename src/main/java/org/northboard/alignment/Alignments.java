package org.northboard.alignment;

import static org.northboard.db.Tables.ALIGNMENT;
import static org.northboard.db.Tables.KEY_RESULT;

import org.jspecify.annotations.Nullable;
import org.northboard.change.Done;
import org.northboard.change.Operations;
import org.northboard.change.Refused;
import org.northboard.change.Verb;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResults;
import org.northboard.objective.Objective;
import org.northboard.objective.ObjectiveGuard;
import org.northboard.progress.LinkKind;
import org.northboard.progress.Source;
import org.springframework.stereotype.Service;

/**
 * The verbs that align objectives. Whoever may edit an objective may align it; under what, everybody may decide who can
 * see the parent. No link, whatever its kind, may close a circle.
 */
@Service
public class Alignments {

    private final AlignmentRepository repository;
    private final Linking linking;
    private final Circles circles;
    private final KeyResults keyResults;
    private final ObjectiveGuard guard;
    private final Operations operations;

    Alignments(
            AlignmentRepository repository,
            Linking linking,
            Circles circles,
            KeyResults keyResults,
            ObjectiveGuard guard,
            Operations operations) {
        this.repository = repository;
        this.linking = linking;
        this.circles = circles;
        this.keyResults = keyResults;
        this.guard = guard;
        this.operations = operations;
    }

    /**
     * Aligns an objective to another one. A move onto another one of its parents makes that the primary one, in place of the
     * present one.
     *
     * @param standsBy the link that a move replaces, as the person sees it; null for the primary one of those that they see
     * @throws Refused when it would close a circle (naming it), the pair is linked already, or the rules of
     *     {@link ObjectiveGuard} forbid it
     */
    public Done align(
            ActingMember by,
            OperationId operation,
            ObjectiveId child,
            ObjectiveId parent,
            AlignMode mode,
            @Nullable AlignmentId standsBy) {
        return operations.perform(by, operation, Verb.ALIGN, ledger -> {
            operations.lockGraph(by);
            linking.draw(ledger, child, new Upper.Whole(parent), mode, standsBy);
        });
    }

    /**
     * Aligns an objective to one key result. While that lives on check-ins the link only supports it; once its progress
     * rolls up, it contributes.
     */
    public Done alignToKeyResult(ActingMember by, OperationId operation, ObjectiveId child, KeyResultId parent) {
        return operations.perform(by, operation, Verb.ALIGN, ledger -> {
            operations.lockGraph(by);
            linking.draw(ledger, child, new Upper.Part(parent), AlignMode.ALSO, null);
        });
    }

    /** Takes one link away. */
    public Done unalign(ActingMember by, OperationId operation, AlignmentId link) {
        return operations.perform(by, operation, Verb.UNALIGN, ledger -> {
            operations.lockGraph(by);
            Alignment gone = repository.find(by.workspace(), link).orElseThrow(() -> Refused.because("refused.gone"));
            guard.editable(by, gone.child());
            ledger.delete(ALIGNMENT, link.value(), gone.version(), gone.child());
        });
    }

    /**
     * Puts an objective before one of its siblings, or last when there is none: siblings are all that stand under the same
     * objective, whether they are aligned to it or to one of its key results.
     */
    public Done order(ActingMember by, OperationId operation, AlignmentId link, @Nullable ObjectiveId before) {
        return operations.perform(by, operation, Verb.ORDER_OBJECTIVE, ledger -> {
            operations.lockGraph(by);
            Alignment moved = repository.find(by.workspace(), link).orElseThrow(() -> Refused.because("refused.gone"));
            guard.editable(by, moved.child());
            ObjectiveId upper = repository.upper(by.workspace(), moved);
            Siblings.of(repository.endingAt(by.workspace(), upper))
                    .placing(moved, before)
                    .forEach((sibling, position) -> ledger.update(
                            ALIGNMENT,
                            sibling.id().value(),
                            sibling.version(),
                            sibling.child(),
                            row -> row.set(ALIGNMENT.POSITION, position)));
        });
    }

    /**
     * Lets a key result take its progress from the objectives aligned to it; its links then contribute.
     *
     * @throws org.northboard.change.Outdated when someone else changed it since the given version
     */
    public Done rollUpInto(ActingMember by, OperationId operation, KeyResultId keyResult, int version) {
        return takeFrom(Source.ALIGNED, by, operation, keyResult, version);
    }

    /**
     * Lets a key result take its progress from check-ins again, beginning with the last one that it has; its links then
     * only support it.
     *
     * @throws org.northboard.change.Outdated when someone else changed it since the given version
     */
    public Done checkInAgain(ActingMember by, OperationId operation, KeyResultId keyResult, int version) {
        return takeFrom(Source.CHECK_INS, by, operation, keyResult, version);
    }

    private Done takeFrom(Source source, ActingMember by, OperationId operation, KeyResultId id, int version) {
        LinkKind kind = LinkKind.toKeyResult(source);
        return operations.perform(by, operation, Verb.RETARGET_KEY_RESULT, ledger -> {
            operations.lockGraph(by);
            KeyResult keyResult = guard.editable(by, id);
            ledger.update(
                    KEY_RESULT, id.value(), version, keyResult.objective(), row -> row.set(KEY_RESULT.SOURCE, source));
            repository.under(by.workspace(), null, id).stream()
                    .filter(link -> link.kind() != kind)
                    .forEach(link -> ledger.update(
                            ALIGNMENT,
                            link.id().value(),
                            link.version(),
                            link.child(),
                            row -> row.set(ALIGNMENT.KIND, kind)));
        });
    }

    /** Hands a key result over to another objective, at the end of its list. Dates that do not lie in its cycle go. */
    public Done moveKeyResult(ActingMember by, OperationId operation, KeyResultId keyResult, ObjectiveId objective) {
        return operations.perform(by, operation, Verb.MOVE_KEY_RESULT, ledger -> {
            operations.lockGraph(by);
            KeyResult moved = guard.editable(by, keyResult);
            Objective to = guard.editable(by, objective);
            if (moved.objective().equals(objective)) {
                return;
            }
            for (Alignment link : repository.under(by.workspace(), null, keyResult)) {
                circles.refuse(by, link.child(), objective);
            }
            ledger.update(
                    KEY_RESULT,
                    keyResult.value(),
                    moved.version(),
                    objective,
                    row -> row.set(KEY_RESULT.OBJECTIVE_ID, objective)
                            .set(KEY_RESULT.POSITION, keyResults.end(by.workspace(), objective)));
            keyResults.fit(ledger, keyResult, guard.openCycle(by, to.cycle()));
        });
    }
}
