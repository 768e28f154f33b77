package org.northboard.board;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ObjectiveId;

/**
 * How somebody looks at a board.
 *
 * @param focus only this objective, what is above it and what is below it; null for all
 * @param unfolded branches that the board would not open by itself
 * @param folded branches that it would open
 * @param rows cards that show their key results, the newest last
 */
public record BoardLook(
        BoardFilter filter,
        @Nullable ObjectiveId focus,
        SequencedSet<ObjectiveId> unfolded,
        SequencedSet<ObjectiveId> folded,
        SequencedSet<ObjectiveId> rows) {

    /** A link brings no more cards with their key results than anybody looks at: those that were unfolded last. */
    public static final int MOST_ROWS = 40;

    /** As a board opens by itself. */
    public static final BoardLook PLAIN =
            new BoardLook(BoardFilter.NONE, null, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());

    /** Looks for something else. Where that hides others, what was folded opens again where matches stand in it. */
    public BoardLook with(BoardFilter other) {
        return new BoardLook(other, focus, unfolded, other.hides() ? new LinkedHashSet<>() : folded, rows);
    }

    public BoardLook withFocus(@Nullable ObjectiveId other) {
        return new BoardLook(filter, other, unfolded, new LinkedHashSet<>(), rows);
    }

    /** @param cards all that show their key results, the newest last; of very many, the newest are kept */
    public BoardLook withRows(Collection<ObjectiveId> cards) {
        List<ObjectiveId> all = List.copyOf(cards);
        List<ObjectiveId> newest = all.subList(Math.max(0, all.size() - MOST_ROWS), all.size());
        return new BoardLook(filter, focus, unfolded, folded, new LinkedHashSet<>(newest));
    }

    public BoardLook unfolding(ObjectiveId branch) {
        return folded.contains(branch)
                ? new BoardLook(filter, focus, unfolded, without(folded, branch), rows)
                : new BoardLook(filter, focus, with(unfolded, branch), folded, rows);
    }

    public BoardLook folding(ObjectiveId branch) {
        return unfolded.contains(branch)
                ? new BoardLook(filter, focus, without(unfolded, branch), folded, rows)
                : new BoardLook(filter, focus, unfolded, with(folded, branch), rows);
    }

    /** Whether a board opens the same branches when it is looked at in that other way. */
    boolean opensLike(BoardLook other) {
        boolean sameCards = filter.equals(other.filter) || !filter.hides() && !other.filter.hides();
        return sameCards
                && Objects.equals(focus, other.focus)
                && unfolded.equals(other.unfolded)
                && folded.equals(other.folded);
    }

    private static SequencedSet<ObjectiveId> with(SequencedSet<ObjectiveId> some, ObjectiveId one) {
        SequencedSet<ObjectiveId> more = new LinkedHashSet<>(some);
        more.addLast(one);
        return more;
    }

    private static SequencedSet<ObjectiveId> without(SequencedSet<ObjectiveId> some, ObjectiveId one) {
        SequencedSet<ObjectiveId> fewer = new LinkedHashSet<>(some);
        fewer.remove(one);
        return fewer;
    }
}
