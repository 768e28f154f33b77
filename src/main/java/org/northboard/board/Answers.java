package org.northboard.board;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Done;
import org.northboard.change.Outdated;
import org.northboard.change.Refused;
import org.northboard.cycle.Cycle;
import org.northboard.graph.KeyResultNode;
import org.northboard.graph.Viewer;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.kit.Refusals;
import org.northboard.kit.Texts;
import org.northboard.people.Member;

/** Puts what became of a verb into words, with the cards of this board as they are then. */
final class Answers {

    /** How long a verb's answer waits for the graph to contain what was written. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Boards.Open board;
    private final Texts texts;

    Answers(Boards.Open board, Texts texts) {
        this.board = board;
        this.texts = texts;
    }

    ActingMember by() {
        return board.watch().by();
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** Carries out a verb and says what was done, under that key, or why it was not. */
    Contract.Outcome of(Supplier<Done> verb, String key, Object... arguments) {
        try {
            return done(verb.get(), key, arguments);
        } catch (Refused | Outdated refused) {
            return refused(refused);
        }
    }

    Contract.Outcome done(Done done, String key, Object... arguments) {
        @Nullable String undo = done.changed() ? done.operation().toString() : null;
        return done(done.revision(), undo, text(key, arguments), List.of());
    }

    /** @param left the cards that were left as they were */
    Contract.Outcome done(long revision, @Nullable String undo, String message, List<String> left) {
        board.graph().await(revision, PATIENCE);
        return new Contract.Outcome(
                true, message, undo, board.watch().patch().orElse(null), null, left.isEmpty() ? null : left, null);
    }

    /**
     * Someone else was faster: says who, and what stands there now, so that the person can choose.
     *
     * @param theirs reads it where it is stored: the graph may not have heard of it yet
     */
    Contract.Outcome conflict(Outdated outdated, Supplier<String> theirs) {
        try {
            String by = Objects.requireNonNullElse(outdated.changedBy(), "–");
            var conflict = new Contract.Conflict(by, theirs.get(), outdated.version());
            return new Contract.Outcome(false, reason(outdated), null, null, conflict, null, null);
        } catch (Refused gone) {
            return refused(gone);
        }
    }

    Contract.Outcome refused(RuntimeException why) {
        return Contract.Outcome.refused(reason(why));
    }

    String reason(RuntimeException why) {
        return Refusals.text(why, texts);
    }

    String title(ObjectiveId id) {
        return board.graph()
                .read(nodes -> Optional.ofNullable(nodes.objective(id))
                        .filter(node -> viewer().sees(nodes, node))
                        .map(node -> node.row().title()))
                .orElse("…");
    }

    String title(KeyResultId id) {
        return board.graph()
                .read(nodes -> Optional.ofNullable(nodes.keyResult(id))
                        .filter(node -> {
                            var owner = nodes.objective(node.row().objective());
                            return owner != null && viewer().sees(nodes, owner);
                        })
                        .map(node -> node.row().title()))
                .orElse("…");
    }

    /** Whether what is aligned to the key result counts in it. */
    boolean rollsUp(KeyResultId id) {
        return board.graph()
                .read(nodes -> Optional.ofNullable(nodes.keyResult(id)).filter(KeyResultNode::aligned))
                .isPresent();
    }

    String name(CycleId id) {
        return board.graph()
                .read(nodes -> Optional.ofNullable(nodes.cycle(id)).map(Cycle::name))
                .orElse("…");
    }

    String name(MemberId id) {
        return board.graph()
                .read(nodes -> nodes.directory().member(id).map(Member::name))
                .orElse("…");
    }

    /** Those with none of the others above them: what stands below goes along with what it stands under. */
    List<ObjectiveId> uppermost(List<ObjectiveId> cards) {
        Set<ObjectiveId> all = Set.copyOf(cards);
        return board.watch()
                .survey(tree -> cards.stream()
                        .filter(card -> !tree.standsUnder(card, all))
                        .toList());
    }

    /** The links by which cards stand where they stand on this board; those that stand beside nothing are left out. */
    Map<ObjectiveId, AlignmentId> standBy(List<ObjectiveId> cards) {
        return board.watch().survey(tree -> {
            Map<ObjectiveId, AlignmentId> links = new HashMap<>();
            for (ObjectiveId card : cards) {
                AlignmentId link = tree.standsBy(card);
                if (link != null) {
                    links.put(card, link);
                }
            }
            return links;
        });
    }

    Viewer viewer() {
        return new Viewer(by().member());
    }
}
