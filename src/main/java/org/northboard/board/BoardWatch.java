package org.northboard.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.Graph;
import org.northboard.graph.GraphChange;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.Viewer;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;

/**
 * One board on one screen: which branches are unfolded there, which cards it shows and the revision that it has seen.
 * Nothing else is kept per viewer. Safe for use by several threads.
 */
public final class BoardWatch {

    /** How many cards a board shows when it is opened without a wish. */
    private static final int FIRST_CARDS = 200;
    /** How many it may show at most. */
    private static final int MOST_CARDS = 2_000;

    private final ActingMember by;
    private final BoardScope scope;
    private final Locale language;
    private final WorkspaceGraph graph;
    private final Set<ObjectiveId> open = new HashSet<>();
    private final Set<ObjectiveId> shown = new HashSet<>();
    private final Set<ObjectiveId> pending = new HashSet<>();
    private MemberId lastBy;
    private boolean everything;
    private long revision;
    /** The newest revision that this watch was told of: the graph may be ahead, with changes that are not pending yet. */
    private long heard;

    BoardWatch(ActingMember by, BoardScope scope, Locale language, WorkspaceGraph graph) {
        this.by = by;
        this.scope = scope;
        this.language = language;
        this.graph = graph;
        this.lastBy = by.member();
    }

    public ActingMember by() {
        return by;
    }

    BoardScope scope() {
        return scope;
    }

    Locale language() {
        return language;
    }

    /** What is on the board at one moment. */
    public record Cards(long revision, List<Contract.Card> cards) {}

    /** The board with the given branches unfolded, or with as many as fit when there is no wish. */
    public synchronized Cards open(@Nullable Collection<ObjectiveId> wanted) {
        return graph.read(nodes -> {
            CardDrawer drawer = drawer(nodes);
            open.clear();
            shown.clear();
            pending.clear();
            everything = false;
            revision = graph.revision();
            List<ObjectiveNode> roots = drawer.roots();
            if (wanted == null) {
                unfoldWhatFits(drawer, roots);
            } else {
                open.addAll(wanted);
            }
            List<Contract.Card> cards = new ArrayList<>();
            roots.forEach(root -> collect(drawer, root, cards));
            return new Cards(revision, cards);
        });
    }

    /** Unfolds a branch: its children, with whatever is unfolded below. */
    public synchronized Cards branch(ObjectiveId id) {
        return graph.read(nodes -> {
            open.add(id);
            ObjectiveNode node = nodes.objective(id);
            CardDrawer drawer = drawer(nodes);
            List<Contract.Card> cards = new ArrayList<>();
            if (drawer.isOnBoard(node) && node != null) {
                drawer.children(node).forEach(child -> collect(drawer, child, cards));
            }
            return new Cards(revision, cards);
        });
    }

    /** Whether the card is on this screen, so that its viewer may know what happens to it. */
    synchronized boolean shows(ObjectiveId id) {
        return shown.contains(id);
    }

    /** The branch is folded: what is below it need not be sent any more. */
    public synchronized void fold(ObjectiveId id) {
        open.remove(id);
    }

    synchronized void changed(GraphChange change) {
        pending.addAll(change.touched());
        everything |= change.everything();
        lastBy = change.by();
        heard = Math.max(heard, change.revision());
    }

    /** What has changed on this board since it was last asked, or nothing. */
    public synchronized Optional<Contract.Patch> patch() {
        return graph.read(nodes -> {
            long base = revision;
            if (heard <= base && !everything) {
                return Optional.empty();
            }
            CardDrawer drawer = drawer(nodes);
            Set<ObjectiveId> touched = everything ? new HashSet<>(shown) : new HashSet<>(pending);
            touched.addAll(pending);
            revision = Math.max(heard, base);
            pending.clear();
            everything = false;
            Map<ObjectiveId, Contract.Card> cards = new LinkedHashMap<>();
            boolean someWent = false;
            for (ObjectiveId id : touched) {
                someWent |= redraw(drawer, nodes.objective(id), id, cards);
            }
            List<String> removed = someWent ? sweep(drawer, nodes) : List.of();
            return Optional.of(
                    new Contract.Patch(base, revision, lastBy.toString(), List.copyOf(cards.values()), removed));
        });
    }

    /** Draws a touched card again, with what is below when it has just come. Returns whether it has gone. */
    private boolean redraw(
            CardDrawer drawer, @Nullable ObjectiveNode node, ObjectiveId id, Map<ObjectiveId, Contract.Card> cards) {
        if (node == null || !isVisible(drawer, node)) {
            return shown.contains(id);
        }
        if (shown.contains(id)) {
            cards.put(id, drawer.card(node, open.contains(id)));
        } else {
            List<Contract.Card> come = new ArrayList<>();
            collect(drawer, node, come);
            come.forEach(card -> cards.put(ObjectiveId.of(card.id()), card));
        }
        return false;
    }

    /** Takes everything off the board that is no longer visible on it. */
    private List<String> sweep(CardDrawer drawer, Graph nodes) {
        List<String> removed = new ArrayList<>();
        shown.removeIf(id -> {
            ObjectiveNode node = nodes.objective(id);
            boolean gone = node == null || !isVisible(drawer, node);
            if (gone) {
                removed.add(id.toString());
            }
            return gone;
        });
        return removed;
    }

    private boolean isVisible(CardDrawer drawer, ObjectiveNode node) {
        if (!drawer.isOnBoard(node)) {
            return false;
        }
        ObjectiveNode upper = drawer.primary(node);
        while (upper != null) {
            if (!open.contains(upper.row().id())) {
                return false;
            }
            upper = drawer.primary(upper);
        }
        return true;
    }

    private void collect(CardDrawer drawer, ObjectiveNode node, List<Contract.Card> cards) {
        if (cards.size() >= MOST_CARDS) {
            open.remove(node.row().id());
        }
        boolean unfolded = open.contains(node.row().id());
        cards.add(drawer.card(node, unfolded));
        shown.add(node.row().id());
        if (unfolded) {
            drawer.children(node).forEach(child -> collect(drawer, child, cards));
        }
    }

    /** Level by level, so that what is nearest to the company is seen first. */
    private void unfoldWhatFits(CardDrawer drawer, List<ObjectiveNode> roots) {
        int cards = roots.size();
        List<ObjectiveNode> level = roots;
        while (!level.isEmpty()) {
            List<ObjectiveNode> next = new ArrayList<>();
            for (ObjectiveNode node : level) {
                List<ObjectiveNode> children = drawer.children(node);
                if (cards + children.size() <= FIRST_CARDS) {
                    cards += children.size();
                    open.add(node.row().id());
                    next.addAll(children);
                }
            }
            level = next;
        }
    }

    <T> T read(Function<Graph, T> reader) {
        return graph.read(reader);
    }

    CardDrawer drawer(Graph nodes) {
        return new CardDrawer(nodes, new Viewer(by.member()), scope);
    }
}
