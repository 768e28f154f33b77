package org.northboard.alignment;

import static org.northboard.db.Tables.ALIGNMENT;
import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.OBJECTIVE;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Done;
import org.northboard.change.Ledger;
import org.northboard.change.Operations;
import org.northboard.change.Refused;
import org.northboard.change.Verb;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResultState;
import org.northboard.objective.Objective;
import org.northboard.objective.ObjectiveGuard;
import org.northboard.objective.ObjectiveState;
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
    private final Circles circles;
    private final ObjectiveGuard guard;
    private final Operations operations;

    Alignments(AlignmentRepository repository, Circles circles, ObjectiveGuard guard, Operations operations) {
        this.repository = repository;
        this.circles = circles;
        this.guard = guard;
        this.operations = operations;
    }

    /**
     * Aligns an objective to another one.
     *
     * @throws Refused when it would close a circle (naming it), the pair is linked already, or the rules of
     *     {@link ObjectiveGuard} forbid it
     */
    public Done align(ActingMember by, OperationId operation, ObjectiveId child, ObjectiveId parent, AlignMode mode) {
        return operations.perform(by, operation, Verb.ALIGN, ledger -> {
            operations.lockGraph(by);
            guard.editable(by, child);
            requireReceiving(by, parent);
            List<Alignment> parents = repository.parentsOf(by.workspace(), child);
            requireFree(parents, parent, null, mode);
            circles.refuse(by, child, parent);
            LinkKind kind = mode == AlignMode.SUPPORT ? LinkKind.SUPPORTS : LinkKind.CONTRIBUTES;
            link(ledger, parents, child, parent, null, kind, mode);
        });
    }

    /**
     * Aligns an objective to one key result. While that lives on check-ins the link only supports it; once its progress
     * rolls up, it contributes.
     */
    public Done alignToKeyResult(ActingMember by, OperationId operation, ObjectiveId child, KeyResultId parent) {
        return operations.perform(by, operation, Verb.ALIGN, ledger -> {
            operations.lockGraph(by);
            guard.editable(by, child);
            KeyResult upper = guard.readable(by, parent);
            requireReceiving(by, upper.objective());
            if (upper.state() == KeyResultState.RETIRED) {
                throw Refused.because("refused.key-result-retired");
            }
            List<Alignment> parents = repository.parentsOf(by.workspace(), child);
            requireFree(parents, null, parent, AlignMode.ALSO);
            circles.refuse(by, child, upper.objective());
            link(ledger, parents, child, null, parent, LinkKind.toKeyResult(upper.source()), AlignMode.ALSO);
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

    /** Puts an objective before one of its siblings under the same parent, or last when there is none. */
    public Done order(ActingMember by, OperationId operation, AlignmentId link, @Nullable ObjectiveId before) {
        return operations.perform(by, operation, Verb.ORDER_OBJECTIVE, ledger -> {
            operations.lockGraph(by);
            Alignment moved = repository.find(by.workspace(), link).orElseThrow(() -> Refused.because("refused.gone"));
            guard.editable(by, moved.child());
            List<Alignment> siblings =
                    new ArrayList<>(repository.under(by.workspace(), moved.parentObjective(), moved.parentKeyResult()));
            siblings.removeIf(sibling -> sibling.id().equals(link));
            siblings.sort(Comparator.comparing(Alignment::position));
            ledger.update(
                    ALIGNMENT,
                    link.value(),
                    moved.version(),
                    moved.child(),
                    row -> row.set(ALIGNMENT.POSITION, positionBefore(siblings, before)));
        });
    }

    /** Puts an objective that stands under nothing at the given place among its like. */
    public Done orderAmongRoots(ActingMember by, OperationId operation, ObjectiveId objective, BigDecimal position) {
        return operations.perform(by, operation, Verb.ORDER_OBJECTIVE, ledger -> {
            Objective moved = guard.editable(by, objective);
            ledger.update(
                    OBJECTIVE,
                    objective.value(),
                    moved.version(),
                    objective,
                    row -> row.set(OBJECTIVE.POSITION, position));
        });
    }

    /** Lets a key result take its progress from the objectives aligned to it; its links then contribute. */
    public Done rollUpInto(ActingMember by, OperationId operation, KeyResultId keyResult, int version) {
        return operations.perform(by, operation, Verb.RETARGET_KEY_RESULT, ledger -> {
            operations.lockGraph(by);
            KeyResult upper = guard.editable(by, keyResult);
            ledger.update(
                    KEY_RESULT,
                    keyResult.value(),
                    version,
                    upper.objective(),
                    row -> row.set(KEY_RESULT.SOURCE, Source.ALIGNED));
            repository.under(by.workspace(), null, keyResult).stream()
                    .filter(link -> link.kind() == LinkKind.SUPPORTS)
                    .forEach(link -> ledger.update(
                            ALIGNMENT,
                            link.id().value(),
                            link.version(),
                            link.child(),
                            row -> row.set(ALIGNMENT.KIND, LinkKind.CONTRIBUTES)));
        });
    }

    /** Hands a key result over to another objective, at the end of its list. */
    public Done moveKeyResult(
            ActingMember by, OperationId operation, KeyResultId keyResult, ObjectiveId objective, BigDecimal position) {
        return operations.perform(by, operation, Verb.MOVE_KEY_RESULT, ledger -> {
            operations.lockGraph(by);
            KeyResult moved = guard.editable(by, keyResult);
            guard.editable(by, objective);
            for (Alignment link : repository.under(by.workspace(), null, keyResult)) {
                circles.refuse(by, link.child(), objective);
            }
            ledger.update(
                    KEY_RESULT,
                    keyResult.value(),
                    moved.version(),
                    objective,
                    row -> row.set(KEY_RESULT.OBJECTIVE_ID, objective).set(KEY_RESULT.POSITION, position));
        });
    }

    private void link(
            Ledger ledger,
            List<Alignment> parents,
            ObjectiveId child,
            @Nullable ObjectiveId objective,
            @Nullable KeyResultId keyResult,
            LinkKind kind,
            AlignMode mode) {
        int rank = parents.isEmpty() ? 0 : parents.getLast().rank() + 1;
        if (mode == AlignMode.MOVE && !parents.isEmpty()) {
            Alignment primary = primary(parents);
            rank = primary.rank();
            ledger.delete(ALIGNMENT, primary.id().value(), primary.version(), child);
        }
        int place = rank;
        BigDecimal position = repository.lastPosition(ledger.by().workspace(), objective, keyResult);
        ledger.insert(
                ALIGNMENT,
                UUID.randomUUID(),
                child,
                row -> row.set(ALIGNMENT.CHILD_ID, child)
                        .set(ALIGNMENT.PARENT_OBJECTIVE_ID, objective)
                        .set(ALIGNMENT.PARENT_KEY_RESULT_ID, keyResult)
                        .set(ALIGNMENT.KIND, kind)
                        .set(ALIGNMENT.RANK, place)
                        .set(ALIGNMENT.POSITION, position));
    }

    /** The parent that a move replaces: the first one that it contributes to, else the first one. */
    private static Alignment primary(List<Alignment> parents) {
        return parents.stream()
                .filter(link -> link.kind() == LinkKind.CONTRIBUTES)
                .findFirst()
                .orElse(parents.getFirst());
    }

    private static void requireFree(
            List<Alignment> parents, @Nullable ObjectiveId objective, @Nullable KeyResultId keyResult, AlignMode mode) {
        for (Alignment link : parents) {
            boolean same = objective != null
                    ? objective.equals(link.parentObjective())
                    : keyResult != null && keyResult.equals(link.parentKeyResult());
            boolean replaced =
                    mode == AlignMode.MOVE && link.equals(primary(parents)) && link.kind() == LinkKind.SUPPORTS;
            if (same && !replaced) {
                throw Refused.because("refused.aligned-already");
            }
        }
    }

    /** Lets pass an objective that the person sees and that still takes others below it. */
    private void requireReceiving(ActingMember by, ObjectiveId id) {
        Objective upper = guard.readable(by, id);
        guard.openCycle(by, upper.cycle());
        if (upper.state() == ObjectiveState.CLOSED || upper.state() == ObjectiveState.CANCELLED) {
            throw Refused.because("refused.objective-ended");
        }
    }

    private static BigDecimal positionBefore(List<Alignment> siblings, @Nullable ObjectiveId before) {
        BigDecimal previous = null;
        for (Alignment sibling : siblings) {
            if (sibling.child().equals(before)) {
                return previous == null
                        ? sibling.position().subtract(BigDecimal.ONE)
                        : previous.add(sibling.position()).divide(BigDecimal.TWO, MathContext.UNLIMITED);
            }
            previous = sibling.position();
        }
        return previous == null ? BigDecimal.ONE : previous.add(BigDecimal.ONE);
    }
}
