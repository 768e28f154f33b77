package org.northboard.board;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.Branch;
import org.northboard.graph.Graph;
import org.northboard.graph.LinkRow;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.Viewer;
import org.northboard.id.AlignmentId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Scope;
import org.northboard.progress.LinkKind;

/** Which cards one viewer has on a board, and which stands beside which. Lives for one reading. */
final class BoardTree {

    private final Graph graph;
    private final Viewer viewer;
    private final BoardScope scope;
    private final @Nullable Lineage lineage;
    private final @Nullable Matches matches;
    private final boolean hiding;
    private final BranchSums sums = new BranchSums(this);

    BoardTree(Graph graph, Viewer viewer, BoardScope scope) {
        this(graph, viewer, scope, null, null, false);
    }

    private BoardTree(
            Graph graph,
            Viewer viewer,
            BoardScope scope,
            @Nullable Lineage lineage,
            @Nullable Matches matches,
            boolean hiding) {
        this.graph = graph;
        this.viewer = viewer;
        this.scope = scope;
        this.lineage = lineage;
        this.matches = matches;
        this.hiding = hiding;
    }

    /** The same board with nothing but these cards. */
    BoardTree within(Lineage cards) {
        return new BoardTree(graph, viewer, scope, cards, matches, hiding);
    }

    /** The same board with matches marked; perhaps without cards that neither match nor lead to a match. */
    BoardTree lookingFor(Matches these, boolean hideOthers) {
        return new BoardTree(graph, viewer, scope, lineage, these, hideOthers);
    }

    Graph graph() {
        return graph;
    }

    Viewer viewer() {
        return viewer;
    }

    /** What is looked for, if anything is. */
    @Nullable
    Matches matches() {
        return matches;
    }

    /** Whether the objective has a card on this viewer's board at all. */
    boolean isOnBoard(@Nullable ObjectiveNode node) {
        return node != null
                && node.row().cycle().equals(scope.cycle())
                && node.row().state() != ObjectiveState.CANCELLED
                && (scope.team() == null
                        || graph.directory().isWithin(node.row().team(), scope.team()))
                && (lineage == null || lineage.has(node.row().id()))
                && viewer.sees(graph, node);
    }

    /** Whether its card is among those that are shown, in branches that are folded or not. */
    boolean isShown(@Nullable ObjectiveNode node) {
        return node != null
                && isOnBoard(node)
                && (!hiding || matches == null || matches.leadsTo(node.row().id()));
    }

    /** Whether an objective is aligned to nothing that this viewer may know of, although it is not the company's. */
    boolean isLoose(ObjectiveNode node) {
        return node.row().scope() != Scope.COMPANY
                && node.above().stream()
                        .map(graph::upper)
                        .noneMatch(upper -> upper != null && viewer.sees(graph, upper));
    }

    /** The card that this one stands beside. */
    @Nullable
    ObjectiveNode primary(ObjectiveNode node) {
        LinkRow link = primaryLink(node);
        return link == null ? null : graph.upper(link);
    }

    /** The link by which it stands there: the first one to a card on the board that it contributes to, else that it supports. */
    @Nullable
    LinkRow primaryLink(ObjectiveNode node) {
        LinkRow supporting = null;
        for (LinkRow link : node.above()) {
            if (isOnBoard(graph.upper(link))) {
                if (link.kind() == LinkKind.CONTRIBUTES) {
                    return link;
                }
                supporting = supporting == null ? link : supporting;
            }
        }
        return supporting;
    }

    /** That link, by the card's id; null where it stands beside nothing, or is not here. */
    @Nullable
    AlignmentId standsBy(ObjectiveId card) {
        ObjectiveNode node = graph.objective(card);
        LinkRow link = node == null ? null : primaryLink(node);
        return link == null ? null : link.id();
    }

    /** Whether one of these is among the cards that this one stands beside, one after the other. */
    boolean standsUnder(ObjectiveId id, Set<ObjectiveId> uppers) {
        ObjectiveNode node = graph.objective(id);
        while (node != null) {
            node = primary(node);
            if (node != null && uppers.contains(node.row().id())) {
                return true;
            }
        }
        return false;
    }

    /** Where it stands among its siblings; smaller is higher. */
    double position(ObjectiveNode node) {
        LinkRow link = primaryLink(node);
        return link == null ? node.row().position() : link.position();
    }

    /** The cards that stand beside nothing, in order. */
    List<ObjectiveNode> roots() {
        Stream<ObjectiveNode> candidates = scope.team() != null
                ? graph.objectives().stream()
                : Stream.concat(
                        graph.tops(scope.cycle()).stream(),
                        // What hangs below something private stands alone for those who may not see that.
                        graph.hidden(scope.cycle()).stream()
                                .filter(node -> !isOnBoard(node))
                                .flatMap(node -> graph.below(node).stream())
                                .map(Branch::child));
        return candidates
                .filter(this::isShown)
                .distinct()
                .filter(node -> primary(node) == null)
                .sorted(Comparator.comparingDouble(this::position)
                        .thenComparing(node -> node.row().id().toString()))
                .toList();
    }

    /** The objectives of the cycle that not everybody sees, but this viewer does. */
    List<ObjectiveNode> secrets() {
        return graph.hidden(scope.cycle()).stream()
                .filter(node -> viewer.sees(graph, node))
                .toList();
    }

    /** The cards that stand beside this one, in order. */
    List<ObjectiveNode> children(ObjectiveNode node) {
        return graph.below(node).stream()
                .filter(this::isPlace)
                .map(Branch::child)
                .toList();
    }

    /** What stands below this card, in branches that are folded or not. */
    BranchSums.Sum below(ObjectiveNode node) {
        return sums.below(node);
    }

    /** Whether it shows everything that its viewer may see in the cycle. */
    boolean isWhole() {
        return scope.team() == null && lineage == null && (!hiding || matches == null);
    }

    /** Whether a card stands where this link has it. */
    boolean isPlace(Branch branch) {
        return isShown(branch.child()) && branch.link().equals(primaryLink(branch.child()));
    }
}
