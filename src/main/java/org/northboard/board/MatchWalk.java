package org.northboard.board;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.ObjectiveNode;
import org.northboard.id.ObjectiveId;

/** Goes from match to match as a board reads: a card, then what stands below it, then the card below; round and round. */
final class MatchWalk {

    private final BoardTree tree;
    private final Matches matches;

    MatchWalk(BoardTree tree, Matches matches) {
        this.tree = tree;
        this.matches = matches;
    }

    /** The match that follows a card, or the first one. */
    Optional<ObjectiveId> after(@Nullable ObjectiveNode from) {
        Optional<ObjectiveId> below = from == null ? Optional.empty() : first(tree.children(from));
        for (ObjectiveNode at = from; below.isEmpty() && at != null; at = tree.primary(at)) {
            List<ObjectiveNode> group = siblings(at);
            below = first(group.subList(group.indexOf(at) + 1, group.size()));
        }
        return below.or(() -> first(tree.roots()));
    }

    /** The match before a card, or the last one. */
    Optional<ObjectiveId> before(@Nullable ObjectiveNode from) {
        Optional<ObjectiveId> above = Optional.empty();
        for (ObjectiveNode at = from; above.isEmpty() && at != null; at = tree.primary(at)) {
            List<ObjectiveNode> group = siblings(at);
            ObjectiveNode upper = tree.primary(at);
            above = last(group.subList(0, Math.max(0, group.indexOf(at))))
                    .or(() -> Optional.ofNullable(upper)
                            .map(node -> node.row().id())
                            .filter(matches::isFound));
        }
        return above.or(() -> last(tree.roots()));
    }

    private Optional<ObjectiveId> first(List<ObjectiveNode> nodes) {
        return nodes.stream()
                .map(node -> node.row().id())
                .filter(matches::leadsTo)
                .findFirst()
                .flatMap(id -> matches.isFound(id) ? Optional.of(id) : first(children(id)));
    }

    private Optional<ObjectiveId> last(List<ObjectiveNode> nodes) {
        return nodes.reversed().stream()
                .map(node -> node.row().id())
                .filter(matches::leadsTo)
                .findFirst()
                .flatMap(id -> matches.inside(id) == 0 ? Optional.of(id) : last(children(id)));
    }

    private List<ObjectiveNode> children(ObjectiveId id) {
        ObjectiveNode node = tree.graph().objective(id);
        return node == null ? List.of() : tree.children(node);
    }

    private List<ObjectiveNode> siblings(ObjectiveNode node) {
        ObjectiveNode upper = tree.primary(node);
        return upper == null ? tree.roots() : tree.children(upper);
    }
}
