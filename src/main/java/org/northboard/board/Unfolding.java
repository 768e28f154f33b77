package org.northboard.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.northboard.graph.ObjectiveNode;
import org.northboard.id.ObjectiveId;

/** Which branches a board opens by itself, and what a person wants otherwise. */
final class Unfolding {

    /** How many cards a board shows when it is opened. */
    private static final int FIRST_CARDS = 200;

    private Unfolding() {}

    /** The branches that are open when somebody comes to look. */
    static Set<ObjectiveId> of(BoardTree tree, BoardLook look) {
        Set<ObjectiveId> open = whatFits(tree);
        open.addAll(look.unfolded());
        open.removeAll(look.folded());
        return open;
    }

    /** Level by level, so that what is nearest to the company is seen first. */
    private static Set<ObjectiveId> whatFits(BoardTree tree) {
        Set<ObjectiveId> open = new HashSet<>();
        List<ObjectiveNode> level = tree.roots();
        int cards = level.size();
        while (!level.isEmpty()) {
            List<ObjectiveNode> next = new ArrayList<>();
            for (ObjectiveNode node : level) {
                List<ObjectiveNode> children = tree.children(node);
                if (cards + children.size() <= FIRST_CARDS) {
                    cards += children.size();
                    open.add(node.row().id());
                    next.addAll(children);
                }
            }
            level = next;
        }
        return open;
    }
}
