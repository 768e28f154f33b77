package org.northboard.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.ObjectiveNode;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;

/** Which branches are unfolded on one screen and which cards it shows therefore. */
final class Screenful {

    /** From so many cards on, branches stay folded. The children of one card and the roots are shown, however many. */
    private static final int MOST_CARDS = 2_000;

    private final DrawnFigures figures;
    private final Set<ObjectiveId> open = new HashSet<>();
    private final Set<ObjectiveId> shown = new HashSet<>();
    /** What was folded away and still has to be called gone: the screen keeps out what hangs on it until then. */
    private final Set<ObjectiveId> foldedAway = new HashSet<>();
    /** Whether it is settled which branches are open. */
    private boolean settled;

    /** Cards that look different or are new, those with nothing but new figures, and those that are gone. */
    record Drawn(List<Contract.Card> cards, List<Contract.Moved> moved, List<String> removed) {}

    Screenful(DrawnFigures figures) {
        this.figures = figures;
    }

    Set<ObjectiveId> shown() {
        return Set.copyOf(shown);
    }

    boolean shows(ObjectiveId card) {
        return shown.contains(card);
    }

    /** The next opening decides anew which branches are open. */
    void unsettle() {
        settled = false;
    }

    /** All cards, with these branches unfolded; without a wish, as it was or as the board opens by itself. */
    List<Contract.Card> open(BoardTree tree, BoardLook look, @Nullable Collection<ObjectiveId> wanted) {
        if (wanted != null) {
            open.clear();
            open.addAll(wanted);
            settled = true;
        }
        settle(tree, look);
        shown.clear();
        foldedAway.clear();
        List<Contract.Card> cards = new ArrayList<>();
        tree.roots().forEach(root -> collect(tree, root, cards));
        return cards;
    }

    /** What is below a branch that is unfolded, with whatever is unfolded there. */
    List<Contract.Card> below(BoardTree tree, ObjectiveId branch) {
        ObjectiveNode node = tree.graph().objective(branch);
        List<Contract.Card> cards = new ArrayList<>();
        if (tree.isShown(node) && node != null) {
            tree.children(node).forEach(child -> collect(tree, child, cards));
        }
        return cards;
    }

    /** Returns whether the branch was folded. */
    boolean unfold(BoardTree tree, BoardLook look, ObjectiveId branch) {
        settle(tree, look);
        return open.add(branch);
    }

    /** Returns whether the branch was unfolded. */
    boolean fold(BoardTree tree, BoardLook look, ObjectiveId branch) {
        settle(tree, look);
        boolean folded = open.remove(branch);
        if (folded) {
            foldedAway.addAll(sweep(tree));
        }
        return folded;
    }

    /** Unfolds all that a card stands in. Returns the branches that were folded, or nothing when there is no such card. */
    Optional<List<ObjectiveId>> reveal(BoardTree tree, BoardLook look, ObjectiveId card) {
        ObjectiveNode node = tree.graph().objective(card);
        if (node == null || !tree.isShown(node)) {
            return Optional.empty();
        }
        settle(tree, look);
        List<ObjectiveId> way = new ArrayList<>();
        for (ObjectiveNode upper = tree.primary(node); upper != null; upper = tree.primary(upper)) {
            if (open.add(upper.row().id())) {
                way.addFirst(upper.row().id());
            }
        }
        return Optional.of(way);
    }

    /**
     * Draws again what has changed.
     *
     * @param touched cards that may look different in any way
     * @param moved others, of which only figures have moved
     * @param keyResults whose figures have moved
     */
    Drawn redraw(BoardTree tree, Set<ObjectiveId> touched, Set<ObjectiveId> moved, Set<KeyResultId> keyResults) {
        Map<ObjectiveId, Contract.Card> cards = new LinkedHashMap<>();
        List<Contract.Moved> newFigures = new ArrayList<>();
        boolean someWent = false;
        for (ObjectiveId id : touched) {
            someWent |= redraw(tree, id, cards);
        }
        for (ObjectiveId id : moved) {
            ObjectiveNode node = tree.graph().objective(id);
            if (node == null || !shown.contains(id) || !isVisible(tree, node)) {
                someWent |= redraw(tree, id, cards);
            } else if (!cards.containsKey(id)) {
                newFigures.add(figures.of(tree, node, keyResults));
            }
        }
        Set<ObjectiveId> gone = new LinkedHashSet<>(foldedAway);
        foldedAway.clear();
        if (someWent) {
            gone.addAll(sweep(tree));
        }
        gone.removeAll(shown);
        return new Drawn(
                List.copyOf(cards.values()),
                newFigures,
                gone.stream().map(ObjectiveId::toString).toList());
    }

    /** Draws a touched card again, with what is below when it has just come. Returns whether it has gone. */
    private boolean redraw(BoardTree tree, ObjectiveId id, Map<ObjectiveId, Contract.Card> cards) {
        ObjectiveNode node = tree.graph().objective(id);
        if (node == null || !isVisible(tree, node)) {
            return shown.contains(id);
        }
        if (shown.contains(id)) {
            cards.put(id, new CardDrawer(tree).card(node, open.contains(id)));
        } else {
            List<Contract.Card> come = new ArrayList<>();
            collect(tree, node, come);
            come.forEach(card -> cards.put(ObjectiveId.of(card.id()), card));
        }
        return false;
    }

    /** Takes everything off that is no longer visible. Returns what that was. */
    private Set<ObjectiveId> sweep(BoardTree tree) {
        Set<ObjectiveId> gone = new LinkedHashSet<>(shown);
        gone.removeIf(id -> {
            ObjectiveNode node = tree.graph().objective(id);
            return node != null && isVisible(tree, node);
        });
        shown.removeAll(gone);
        return gone;
    }

    private boolean isVisible(BoardTree tree, ObjectiveNode node) {
        if (!tree.isShown(node)) {
            return false;
        }
        ObjectiveNode upper = tree.primary(node);
        while (upper != null) {
            if (!open.contains(upper.row().id())) {
                return false;
            }
            upper = tree.primary(upper);
        }
        return true;
    }

    private void collect(BoardTree tree, ObjectiveNode node, List<Contract.Card> cards) {
        if (cards.size() >= MOST_CARDS) {
            open.remove(node.row().id());
        }
        boolean unfolded = open.contains(node.row().id());
        cards.add(new CardDrawer(tree).card(node, unfolded));
        shown.add(node.row().id());
        if (unfolded) {
            tree.children(node).forEach(child -> collect(tree, child, cards));
        }
    }

    private void settle(BoardTree tree, BoardLook look) {
        if (!settled) {
            open.clear();
            open.addAll(Unfolding.of(tree, look));
            settled = true;
        }
    }
}
