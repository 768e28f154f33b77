package org.northboard.board;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.Branch;
import org.northboard.graph.Graph;
import org.northboard.graph.LinkRow;
import org.northboard.graph.ObjectiveNode;
import org.northboard.progress.Pace;

/**
 * What stands below the cards of one viewer's board. The graph knows it as it is for everybody; only where this viewer's
 * cards may stand elsewhere are they gone through, each once. Lives for one reading.
 */
final class BranchSums {

    private final BoardTree tree;
    private final Map<ObjectiveNode, Sum> known = new HashMap<>();
    private @Nullable Set<ObjectiveNode> aroundSecrets;

    BranchSums(BoardTree tree) {
        this.tree = tree;
    }

    /**
     * How much stands below a card.
     *
     * @param cards how many
     * @param worst the worst pace of those that count; null where none does
     */
    record Sum(int cards, @Nullable Pace worst) {

        static final Sum NOTHING = new Sum(0, null);

        private Sum with(ObjectiveNode child, Sum belowChild) {
            return new Sum(cards + 1 + belowChild.cards, Pace.worse(worst, child.worst(belowChild.worst)));
        }
    }

    Sum below(ObjectiveNode node) {
        if (isAsForEverybody(node)) {
            return new Sum(node.holds(), node.worstBelow());
        }
        Sum before = known.get(node);
        if (before != null) {
            return before;
        }
        Sum sum = Sum.NOTHING;
        for (Branch branch : tree.graph().below(node)) {
            if (tree.isPlace(branch)) {
                sum = sum.with(branch.child(), below(branch.child()));
            }
        }
        known.put(node, sum);
        return sum;
    }

    private boolean isAsForEverybody(ObjectiveNode node) {
        return tree.isWhole() && (!node.isShadedBelow() || !aroundSecrets().contains(node));
    }

    /**
     * Cards below which this viewer may find others than everybody does: what is above something private that they see, and
     * above what hangs on that, which stands elsewhere for everybody.
     */
    private Set<ObjectiveNode> aroundSecrets() {
        if (aroundSecrets == null) {
            aroundSecrets = findAroundSecrets();
        }
        return aroundSecrets;
    }

    private Set<ObjectiveNode> findAroundSecrets() {
        Set<ObjectiveNode> nodes = new HashSet<>();
        Graph graph = tree.graph();
        for (ObjectiveNode secret : tree.secrets()) {
            collectAbove(graph, secret, nodes);
            for (Branch branch : graph.below(secret)) {
                collectAbove(graph, branch.child(), nodes);
            }
        }
        return nodes;
    }

    private static void collectAbove(Graph graph, ObjectiveNode node, Set<ObjectiveNode> nodes) {
        if (nodes.add(node)) {
            for (LinkRow link : node.above()) {
                ObjectiveNode upper = graph.upper(link);
                if (upper != null) {
                    collectAbove(graph, upper, nodes);
                }
            }
        }
    }
}
