package org.northboard.alignment;

import static org.northboard.db.Tables.ALIGNMENT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Ledger;
import org.northboard.change.Refused;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResultState;
import org.northboard.objective.Objective;
import org.northboard.objective.ObjectiveGuard;
import org.northboard.objective.ObjectiveState;
import org.northboard.progress.LinkKind;
import org.springframework.stereotype.Component;

/** Draws one link, and knows all that has to be true for it. Used inside the transaction of a verb. */
@Component
class Linking {

    private final AlignmentRepository repository;
    private final Circles circles;
    private final ObjectiveGuard guard;

    Linking(AlignmentRepository repository, Circles circles, ObjectiveGuard guard) {
        this.repository = repository;
        this.circles = circles;
        this.guard = guard;
    }

    /** Where a link would end, once it has been found that it may. */
    private record End(
            @Nullable ObjectiveId objective,
            @Nullable KeyResultId keyResult,
            ObjectiveId owner,
            LinkKind kind,
            AlignMode mode) {

        boolean is(Alignment link) {
            return objective != null
                    ? objective.equals(link.parentObjective())
                    : keyResult != null && keyResult.equals(link.parentKeyResult());
        }
    }

    /**
     * Judges what one objective could be linked to, and writes nothing: one target after the other, what they have in common
     * is asked once.
     */
    final class Judge {

        private final ActingMember by;
        private final ObjectiveId child;
        private final AlignMode mode;
        private final List<Alignment> parents;
        private final @Nullable Alignment replaced;
        private final Set<ObjectiveId> below;

        private Judge(ActingMember by, ObjectiveId child, AlignMode mode, @Nullable AlignmentId standsBy) {
            this.by = by;
            this.child = child;
            this.mode = mode;
            this.parents = repository.parentsOf(by.workspace(), child);
            this.replaced = replaced(by, parents, standsBy);
            this.below = repository.below(by.workspace(), child);
        }

        /**
         * Lets pass what could be linked.
         *
         * @throws Refused saying why it could not
         */
        void requireAllowed(Upper upper) {
            End end = end(by, upper, mode);
            requireFree(parents, end, replaced);
            if (below.contains(end.owner())) {
                circles.refuse(by, child, end.owner());
            }
        }
    }

    /**
     * A judge of what the objective could be linked to.
     *
     * @param standsBy the link that a move would replace, as the person sees it; null for the primary one
     * @throws Refused when the person may not link it to anything
     */
    Judge judge(ActingMember by, ObjectiveId child, AlignMode mode, @Nullable AlignmentId standsBy) {
        guard.editable(by, child);
        return new Judge(by, child, mode, standsBy);
    }

    /**
     * Draws the link. Writes only when all of it is allowed.
     *
     * @param standsBy the link that a move replaces, as the person sees it; null for the primary one
     * @throws Refused saying why it is not
     */
    void draw(Ledger ledger, ObjectiveId child, Upper upper, AlignMode mode, @Nullable AlignmentId standsBy) {
        ActingMember by = ledger.by();
        guard.editable(by, child);
        End end = end(by, upper, mode);
        List<Alignment> parents = repository.parentsOf(by.workspace(), child);
        @Nullable Alignment replaced = end.mode() == AlignMode.MOVE ? replaced(by, parents, standsBy) : null;
        requireFree(parents, end, replaced);
        circles.refuse(by, child, end.owner());
        if (replaced == null) {
            insert(ledger, child, end, parents.isEmpty() ? 0 : parents.getLast().rank() + 1);
            return;
        }
        ledger.delete(ALIGNMENT, replaced.id().value(), replaced.version(), child);
        Optional<Alignment> present = parents.stream().filter(end::is).findFirst();
        if (present.isPresent() && !present.get().equals(replaced)) {
            takeItsPlace(ledger, present.get(), replaced.rank());
        } else {
            insert(ledger, child, end, replaced.rank());
        }
    }

    /**
     * The link that a move replaces: the one by which the objective stands where the person sees it, else the primary one of
     * those that the person may know of. A parent that they do not see stays.
     */
    private @Nullable Alignment replaced(ActingMember by, List<Alignment> parents, @Nullable AlignmentId standsBy) {
        for (Alignment link : parents) {
            if (link.id().equals(standsBy)) {
                return link;
            }
        }
        List<Alignment> seen = parents.stream().filter(link -> isSeen(by, link)).toList();
        return seen.isEmpty() ? null : primary(seen);
    }

    private boolean isSeen(ActingMember by, Alignment link) {
        ObjectiveId upper = repository.upper(by.workspace(), link);
        return guard.isReadable(by, upper)
                && guard.readable(by, upper).state() != ObjectiveState.CANCELLED
                && (link.parentKeyResult() == null
                        || guard.readable(by, link.parentKeyResult()).state() != KeyResultState.RETIRED);
    }

    private static void takeItsPlace(Ledger ledger, Alignment link, int rank) {
        ledger.update(
                ALIGNMENT,
                link.id().value(),
                link.version(),
                link.child(),
                row -> row.set(ALIGNMENT.RANK, rank).set(ALIGNMENT.KIND, LinkKind.CONTRIBUTES));
    }

    private void insert(Ledger ledger, ObjectiveId child, End end, int rank) {
        var position = repository.lastPosition(ledger.by().workspace(), end.owner());
        ledger.insert(
                ALIGNMENT,
                UUID.randomUUID(),
                child,
                row -> row.set(ALIGNMENT.CHILD_ID, child)
                        .set(ALIGNMENT.PARENT_OBJECTIVE_ID, end.objective())
                        .set(ALIGNMENT.PARENT_KEY_RESULT_ID, end.keyResult())
                        .set(ALIGNMENT.KIND, end.kind())
                        .set(ALIGNMENT.RANK, rank)
                        .set(ALIGNMENT.POSITION, position));
    }

    /** The parent that comes first: the first one that it contributes to, else the first one. */
    static Alignment primary(List<Alignment> parents) {
        return parents.stream()
                .filter(link -> link.kind() == LinkKind.CONTRIBUTES)
                .findFirst()
                .orElse(parents.getFirst());
    }

    private End end(ActingMember by, Upper upper, AlignMode mode) {
        return switch (upper) {
            case Upper.Whole(ObjectiveId objective) -> {
                requireReceiving(by, objective);
                LinkKind kind = mode == AlignMode.SUPPORT ? LinkKind.SUPPORTS : LinkKind.CONTRIBUTES;
                yield new End(objective, null, objective, kind, mode);
            }
            case Upper.Part(KeyResultId id) -> {
                KeyResult keyResult = guard.readable(by, id);
                requireReceiving(by, keyResult.objective());
                if (keyResult.state() == KeyResultState.RETIRED) {
                    throw Refused.because("refused.key-result-retired");
                }
                LinkKind kind = LinkKind.toKeyResult(keyResult.source());
                yield new End(null, id, keyResult.objective(), kind, AlignMode.ALSO);
            }
        };
    }

    /** A move may take the place of the parent that it replaces from below, or make mere support of it a contribution. */
    private static void requireFree(List<Alignment> parents, End end, @Nullable Alignment replaced) {
        for (Alignment link : parents) {
            boolean rises =
                    end.mode() == AlignMode.MOVE && (!link.equals(replaced) || link.kind() == LinkKind.SUPPORTS);
            if (end.is(link) && !rises) {
                throw Refused.because("refused.aligned-already");
            }
        }
    }

    /** Lets pass an objective that the person sees and that still takes others below it. */
    void requireReceiving(ActingMember by, ObjectiveId id) {
        Objective upper = guard.readable(by, id);
        guard.openCycle(by, upper.cycle());
        if (upper.state() == ObjectiveState.CLOSED || upper.state() == ObjectiveState.CANCELLED) {
            throw Refused.because("refused.objective-ended");
        }
    }
}
