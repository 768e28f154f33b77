package org.northboard.board;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.ManyAlignments;
import org.northboard.alignment.Upper;
import org.northboard.change.Advance;
import org.northboard.change.BulkDone;
import org.northboard.change.BulkOperations;
import org.northboard.change.Undo;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.ManyObjectives;

/**
 * What can be done to many cards at once. What fits into one operation is answered at once; more goes on in a thread of its
 * own, whether or not the board stays open, and says how far it is.
 */
public final class ManyVerbs {

    /** How many of the cards that were left are named, each with its reason; the others are counted. */
    private static final int NAMED = 2;

    private final ManyAlignments alignments;
    private final ManyObjectives objectives;
    private final Undo undo;
    private final Answers answers;
    private final Works works;

    ManyVerbs(ManyAlignments alignments, ManyObjectives objectives, Undo undo, Works works, Answers answers) {
        this.alignments = alignments;
        this.objectives = objectives;
        this.undo = undo;
        this.works = works;
        this.answers = answers;
    }

    /** @param keyResult empty when the cards are aligned to the objective as a whole */
    public Contract.Outcome align(
            List<Contract.Seen> cards,
            String parent,
            String keyResult,
            String mode,
            String operation,
            Consumer<Contract.Work> news) {
        boolean whole = keyResult.isEmpty();
        Upper upper = whole ? new Upper.Whole(ObjectiveId.of(parent)) : new Upper.Part(KeyResultId.of(keyResult));
        AlignMode how = whole ? AlignMode.valueOf(mode) : AlignMode.SUPPORT;
        boolean counts = !whole && answers.rollsUp(KeyResultId.of(keyResult));
        String name = whole ? answers.title(ObjectiveId.of(parent)) : answers.title(KeyResultId.of(keyResult));
        List<ObjectiveId> all =
                cards.stream().map(card -> ObjectiveId.of(card.id())).toList();
        boolean moves = how == AlignMode.MOVE;
        List<ObjectiveId> children = moves ? answers.uppermost(all) : all;
        Map<ObjectiveId, AlignmentId> standBy = moves ? answers.standBy(children) : Map.of();
        return carryOut(operation, children.size(), news, advance -> {
            BulkDone<ObjectiveId> done =
                    alignments.align(by(), OperationId.of(operation), children, upper, how, standBy, advance);
            return answer(done, id -> id, counts ? "boardview.many.contribute" : "boardview.many.align." + how, name);
        });
    }

    public Contract.Outcome moveToCycle(
            List<Contract.Seen> cards, String cycle, String operation, Consumer<Contract.Work> news) {
        CycleId to = CycleId.of(cycle);
        String name = answers.name(to);
        return carryOut(
                operation,
                cards.size(),
                news,
                advance -> answer(
                        objectives.moveToCycle(by(), OperationId.of(operation), seen(cards), to, advance),
                        ManyObjectives.Seen::id,
                        "boardview.many.cycle",
                        name));
    }

    public Contract.Outcome changeOwner(
            List<Contract.Seen> cards, String owner, String operation, Consumer<Contract.Work> news) {
        MemberId to = MemberId.of(owner);
        String name = answers.name(to);
        return carryOut(
                operation,
                cards.size(),
                news,
                advance -> answer(
                        objectives.changeOwner(by(), OperationId.of(operation), seen(cards), to, advance),
                        ManyObjectives.Seen::id,
                        "boardview.many.owner",
                        name));
    }

    /**
     * Takes back what was done. Says only what did not go back: what did, the board knows best.
     *
     * @param undone one operation, or several that were one verb, parted by commas
     */
    public Contract.Outcome undo(String undone, String operation, Consumer<Contract.Work> news) {
        List<OperationId> all =
                Arrays.stream(undone.split(",", -1)).map(OperationId::of).toList();
        return carryOut(operation, all.size() * BulkOperations.CHUNK, news, advance -> {
            BulkDone<ObjectiveId> done = undo.undoAll(by(), OperationId.of(operation), all, advance);
            int left = done.refused().size();
            StringBuilder message = new StringBuilder();
            if (left > 0) {
                message.append(answers.text(
                        "boardview.many.undoPartly", done.done(), done.done() + left, reasons(done, id -> id)));
            }
            if (done.stopped()) {
                message.append(' ').append(answers.text("boardview.many.stopped"));
            }
            return answers.done(
                    done.revision(),
                    joined(done.operations()),
                    message.toString().strip(),
                    List.of());
        });
    }

    /** Stops work of the same person, on whichever board it began, after the chunk that is being written; what is done stays. */
    public void stop(String operation) {
        works.end(by(), operation);
    }

    private Contract.Outcome carryOut(
            String operation, int count, Consumer<Contract.Work> news, Function<Advance, Contract.Outcome> work) {
        if (count <= BulkOperations.CHUNK) {
            return orRefused(work, Advance.UNHEARD);
        }
        works.begin(by(), operation);
        Thread.ofVirtual().name("board-work").start(() -> {
            try {
                Contract.Outcome outcome = orRefused(work, (seen, total) -> {
                    news.accept(new Contract.Work(operation, seen, total, null));
                    return works.goesOn(by(), operation);
                });
                news.accept(new Contract.Work(operation, 1, 1, outcome));
            } finally {
                works.end(by(), operation);
            }
        });
        return Contract.Outcome.goesOn();
    }

    /** Whatever goes wrong is told: nobody else waits for this work. */
    private Contract.Outcome orRefused(Function<Advance, Contract.Outcome> work, Advance advance) {
        try {
            return work.apply(advance);
        } catch (RuntimeException why) {
            return answers.refused(why);
        }
    }

    private <T> Contract.Outcome answer(BulkDone<T> done, Function<T, ObjectiveId> card, String key, String name) {
        List<String> left = done.refused().stream()
                .map(each -> card.apply(each.subject()).toString())
                .toList();
        StringBuilder message = new StringBuilder();
        if (done.done() > 0) {
            message.append(answers.text(key, done.done(), name));
        }
        if (done.stopped()) {
            message.append(' ').append(answers.text("boardview.many.stopped"));
        }
        if (!left.isEmpty()) {
            message.append(' ').append(answers.text("boardview.many.left", left.size(), reasons(done, card)));
        }
        String told = message.toString().strip();
        return done.operations().isEmpty()
                ? new Contract.Outcome(false, told, null, null, null, left, null)
                : answers.done(done.revision(), joined(done.operations()), told, left);
    }

    private <T> String reasons(BulkDone<T> done, Function<T, ObjectiveId> card) {
        String named = done.refused().stream()
                .limit(NAMED)
                .map(each -> reason(answers.title(card.apply(each.subject())), answers.reason(each.why())))
                .collect(Collectors.joining(" "));
        int more = done.refused().size() - NAMED;
        return more > 0 ? named + " " + answers.text("boardview.many.more", more) : named;
    }

    /** Some reasons name the card themselves. */
    private String reason(String title, String why) {
        return why.contains(title) ? why : answers.text("boardview.many.reason", title, why);
    }

    private static List<ManyObjectives.Seen> seen(List<Contract.Seen> cards) {
        return cards.stream()
                .map(card -> new ManyObjectives.Seen(ObjectiveId.of(card.id()), card.version()))
                .toList();
    }

    private static String joined(List<OperationId> operations) {
        return operations.stream().map(OperationId::toString).collect(Collectors.joining(","));
    }

    private ActingMember by() {
        return answers.by();
    }
}
