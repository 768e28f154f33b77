package org.northboard.alignment;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.database.Transactions;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.ObjectiveGuard;
import org.springframework.stereotype.Service;

/** Finds what objectives could be aligned under, and says where they could not. What a person may not see is not found. */
@Service
public class AlignTargets {

    private final TargetRepository repository;
    private final AlignmentRepository links;
    private final Linking linking;
    private final Circles circles;
    private final ObjectiveGuard guard;
    private final Transactions transactions;

    AlignTargets(
            TargetRepository repository,
            AlignmentRepository links,
            Linking linking,
            Circles circles,
            ObjectiveGuard guard,
            Transactions transactions) {
        this.repository = repository;
        this.links = links;
        this.linking = linking;
        this.circles = circles;
        this.guard = guard;
        this.transactions = transactions;
    }

    /**
     * An objective or one of its key results.
     *
     * @param refused why it cannot be chosen, null when it can
     */
    public record Found(
            ObjectiveId objective,
            @Nullable KeyResultId keyResult,
            String title,
            @Nullable Refused refused) {}

    /**
     * Objectives whose title, team or owner has all the words, and key results whose title has, accents and case aside.
     *
     * @param cards what is to be aligned; for more than one, each is judged only when it is carried out
     * @param standsBy the link of a single card that a move would replace, as the person sees it; null for the primary one
     * @param near objectives of this cycle come first
     */
    public List<Found> find(
            ActingMember by,
            Collection<ObjectiveId> cards,
            AlignMode mode,
            @Nullable AlignmentId standsBy,
            CycleId near,
            String text,
            int limit) {
        return transactions.read(by.workspace(), () -> {
            Consumer<TargetRepository.Row> judge = judge(by, cards, mode, standsBy);
            Stream<TargetRepository.Row> keyResults = mode == AlignMode.MOVE
                    ? repository.keyResults(by.workspace(), near, text, limit).stream()
                    : Stream.empty();
            return Stream.concat(repository.objectives(by.workspace(), near, text, limit).stream(), keyResults)
                    .filter(row -> guard.isReadable(by, row.objective()))
                    .limit(limit)
                    .map(row -> judged(row, judge))
                    .toList();
        });
    }

    /** Objectives that could take over a key result; words and order as for {@link #find}. */
    public List<Found> takers(ActingMember by, KeyResultId keyResult, CycleId near, String text, int limit) {
        return transactions.read(by.workspace(), () -> {
            guard.readable(by, keyResult);
            List<Alignment> below = links.under(by.workspace(), null, keyResult);
            return repository.objectives(by.workspace(), near, text, limit).stream()
                    .filter(row -> guard.isReadable(by, row.objective()))
                    .limit(limit)
                    .map(row -> judged(row, target -> {
                        guard.editable(by, row.objective());
                        below.forEach(link -> circles.refuse(by, link.child(), row.objective()));
                    }))
                    .toList();
        });
    }

    private Consumer<TargetRepository.Row> judge(
            ActingMember by, Collection<ObjectiveId> cards, AlignMode mode, @Nullable AlignmentId standsBy) {
        if (cards.size() != 1) {
            return target -> linking.requireReceiving(by, target.objective());
        }
        try {
            Linking.Judge judge = linking.judge(by, cards.iterator().next(), mode, standsBy);
            return target -> judge.requireAllowed(target.upper());
        } catch (Refused never) {
            return target -> {
                throw never;
            };
        }
    }

    private static Found judged(TargetRepository.Row row, Consumer<TargetRepository.Row> judge) {
        @Nullable Refused refused = null;
        try {
            judge.accept(row);
        } catch (Refused why) {
            refused = why;
        }
        return new Found(row.objective(), row.keyResult(), row.title(), refused);
    }
}
