package org.northboard.board;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.Graph;
import org.northboard.graph.KeyResultNode;
import org.northboard.graph.LinkRow;
import org.northboard.graph.ObjectiveNode;
import org.northboard.id.ObjectiveId;

/** What a card hangs on, as one viewer sees it. Lives for one reading. */
final class CardTies {

    private final BoardTree tree;
    private final Graph graph;

    CardTies(BoardTree tree) {
        this.tree = tree;
        this.graph = tree.graph();
    }

    /** Parents that this viewer has on the board, the primary one first. */
    List<Contract.Parent> parents(ObjectiveNode node) {
        return node.above().stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .filter(link -> isVisible(graph.upper(link)))
                .map(link -> new Contract.Parent(
                        link.id().toString(),
                        upper(link).row().id().toString(),
                        link.toKeyResult() == null ? null : link.toKeyResult().toString(),
                        link.kind().name(),
                        title(link),
                        link.weight(),
                        link.version()))
                .toList();
    }

    /** What the link leads to, where no card tells. */
    private @Nullable String title(LinkRow link) {
        KeyResultNode keyResult = link.toKeyResult() == null ? null : graph.keyResult(link.toKeyResult());
        if (keyResult != null) {
            return keyResult.row().title();
        }
        return tree.isOnBoard(upper(link)) ? null : upper(link).row().title();
    }

    private ObjectiveNode upper(LinkRow link) {
        ObjectiveNode upper = graph.upper(link);
        if (upper == null) {
            throw new IllegalStateException("a link without an upper end");
        }
        return upper;
    }

    /** A parent in another cycle has no card here, but the objective is aligned all the same. */
    private boolean isVisible(@Nullable ObjectiveNode node) {
        return node != null && tree.viewer().sees(graph, node);
    }

    /** All objectives above that this viewer may see, when following the primary parents alone would miss some. */
    @Nullable
    List<String> above(ObjectiveNode node) {
        Set<ObjectiveId> all = new LinkedHashSet<>();
        boolean branched = collectAbove(node, all);
        return branched
                ? all.stream()
                        .filter(id -> isVisible(graph.objective(id)))
                        .map(ObjectiveId::toString)
                        .toList()
                : null;
    }

    private boolean collectAbove(ObjectiveNode node, Set<ObjectiveId> all) {
        boolean branched = node.above().size() > 1;
        for (LinkRow link : node.above()) {
            ObjectiveNode upper = graph.upper(link);
            if (upper != null && all.add(upper.row().id())) {
                branched |= collectAbove(upper, all);
            }
        }
        return branched;
    }

    /** Where it stands among its siblings; smaller is higher. */
    double position(ObjectiveNode node) {
        ObjectiveNode parent = tree.primary(node);
        if (parent == null) {
            return node.row().position();
        }
        return node.above().stream()
                .filter(link -> graph.upper(link) == parent)
                .findFirst()
                .map(LinkRow::position)
                .orElse(node.row().position());
    }
}
