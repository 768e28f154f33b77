package org.northboard.graph;

import java.util.Comparator;
import org.northboard.progress.RollUp;

/**
 * A link as the one above sees it. The objective below is at hand, because a roll-up goes through all links, and looking
 * objectives up by id is what would take its time.
 */
public record Branch(LinkRow link, ObjectiveNode child) {

    /** The order of siblings; the same as on screens, also where two have one position. */
    static final Comparator<Branch> BY_POSITION = Comparator.comparingDouble(
                    (Branch branch) -> branch.link().position())
            .thenComparing(branch -> branch.link().child().toString());

    void addTo(RollUp sum) {
        if (link.contributes() && child.row().counts()) {
            sum.add(link.weight(), child.standing());
        }
    }

    /** Whether the objective stands beside the one above by this link, for everybody. */
    boolean isPlace() {
        return link.equals(child.standsBy);
    }
}
