package org.northboard.board;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.ObjectiveRow;
import org.northboard.id.MemberId;
import org.northboard.id.PillarId;
import org.northboard.objective.ObjectiveKind;
import org.northboard.people.Folding;

/**
 * What somebody looks for on a board. What does not match is dimmed or hidden.
 *
 * @param text part of the title, accents and case aside; empty for all
 * @param paces empty for all
 * @param hide whether only matches and what stands above them are shown
 */
public record BoardFilter(
        String text,
        @Nullable MemberId owner,
        @Nullable PillarId pillar,
        @Nullable ObjectiveKind kind,
        Set<BoardCounts.Kind> paces,
        boolean hide) {

    /** Looks for nothing: everything matches. */
    public static final BoardFilter NONE = new BoardFilter("", null, null, null, Set.of(), false);

    public BoardFilter {
        paces = Set.copyOf(paces);
    }

    /** Whether there is anything that may not match. */
    public boolean isOn() {
        return !Folding.fold(text).isEmpty() || owner != null || pillar != null || kind != null || !paces.isEmpty();
    }

    /** Whether this is the other one with more or fewer letters. */
    public boolean isTypedOn(BoardFilter other) {
        return !text.isEmpty()
                && !other.text.isEmpty()
                && !text.equals(other.text)
                && withText("").equals(other.withText(""));
    }

    boolean hides() {
        return hide && isOn();
    }

    /** Whether an objective matches, its pace aside. */
    Predicate<ObjectiveNode> butForPace() {
        String folded = Folding.fold(text);
        return node -> {
            ObjectiveRow row = node.row();
            return (owner == null || owner.equals(row.owner()))
                    && (pillar == null || pillar.equals(row.pillar()))
                    && (kind == null || kind == row.kind())
                    && (folded.isEmpty() || Folding.fold(row.title()).contains(folded));
        };
    }

    boolean wants(BoardCounts.Kind pace) {
        return paces.isEmpty() || paces.contains(pace);
    }

    public BoardFilter withText(String other) {
        return new BoardFilter(other, owner, pillar, kind, paces, hide);
    }

    public BoardFilter withOwner(@Nullable MemberId other) {
        return new BoardFilter(text, other, pillar, kind, paces, hide);
    }

    public BoardFilter withPillar(@Nullable PillarId other) {
        return new BoardFilter(text, owner, other, kind, paces, hide);
    }

    public BoardFilter withKind(@Nullable ObjectiveKind other) {
        return new BoardFilter(text, owner, pillar, other, paces, hide);
    }

    public BoardFilter withPaces(Set<BoardCounts.Kind> other) {
        return new BoardFilter(text, owner, pillar, kind, other, hide);
    }

    public BoardFilter withHide(boolean other) {
        return new BoardFilter(text, owner, pillar, kind, paces, other);
    }
}
