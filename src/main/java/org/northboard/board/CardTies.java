package org.northboard.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.Graph;
import org.northboard.graph.KeyResultNode;
import org.northboard.graph.LinkRow;
import org.northboard.graph.ObjectiveNode;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.LinkKind;

/** What a card hangs on, as one viewer sees it. Lives for one reading. */
final class CardTies {

    private final BoardTree tree;
    private final Graph graph;

    CardTies(BoardTree tree) {
        this.tree = tree;
        this.graph = tree.graph();
    }

    /** Links upwards to what this viewer may see, on this board or not; those that contribute come first. */
    List<Contract.Parent> parents(ObjectiveNode node) {
        return node.above().stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .filter(link -> isVisible(graph.upper(link)))
                .map(link -> new Contract.Parent(
                        link.id().toString(),
                        upper(link).row().id().toString(),
                        link.toKeyResult() == null ? null : link.toKeyResult().toString(),
                        link.kind(),
                        title(link),
                        link.weight(),
                        link.version(),
                        verbs(node, link)))
                .toList();
    }

    /** What may be done to a link by whoever may edit the objective, as the services decide it. */
    private List<Contract.LinkVerb> verbs(ObjectiveNode node, LinkRow link) {
        LinkRow standsBy = tree.primaryLink(node);
        boolean other = !link.equals(standsBy);
        boolean supports = link.kind() == LinkKind.SUPPORTS;
        List<Contract.LinkVerb> verbs = new ArrayList<>(3);
        if (link.toKeyResult() == null && (other || supports)) {
            verbs.add(Contract.LinkVerb.RISE);
        }
        if (other && !(supports && standsBy != null && standsBy.kind() == LinkKind.CONTRIBUTES)) {
            verbs.add(Contract.LinkVerb.LEAD);
        }
        if (!supports || rollsUp(link)) {
            verbs.add(Contract.LinkVerb.CHANGE_KIND);
        }
        return verbs;
    }

    /** Whether what is linked there may contribute: everywhere but to a key result that lives on check-ins. */
    private boolean rollsUp(LinkRow link) {
        KeyResultNode keyResult = link.toKeyResult() == null ? null : graph.keyResult(link.toKeyResult());
        return keyResult == null || keyResult.aligned();
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

    /**
     * All objectives and key results above that this viewer may see, where following the cards that it stands beside would
     * miss some.
     */
    @Nullable
    List<String> above(ObjectiveNode node) {
        Set<String> all = new LinkedHashSet<>();
        boolean more = collectAbove(node, new HashSet<>(), all);
        return more ? List.copyOf(all) : null;
    }

    /** Returns whether there is something above that the cards on this board do not lead to. */
    private boolean collectAbove(ObjectiveNode node, Set<ObjectiveId> passed, Set<String> all) {
        boolean several = false;
        boolean more = false;
        for (LinkRow link : node.above()) {
            ObjectiveNode upper = graph.upper(link);
            // A way that leads through something private is not told: it would tell that this is there.
            if (upper == null || !isVisible(upper)) {
                continue;
            }
            more |= several || (!tree.isOnBoard(upper) && !upper.above().isEmpty());
            several = true;
            all.add(upper.row().id().toString());
            if (link.toKeyResult() != null) {
                all.add(link.toKeyResult().toString());
            }
            if (passed.add(upper.row().id())) {
                more |= collectAbove(upper, passed, all);
            }
        }
        return more;
    }
}
