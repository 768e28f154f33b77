package org.northboard.graph;

import org.northboard.objective.ObjectiveState;
import org.northboard.progress.Pace;

/** How many objectives of a cycle stand how, without private and cancelled ones; kept current, so that nobody walks them all. */
public final class Tally {

    private final int[] counts = new int[Pace.values().length * 2];

    /** How many there are at this pace. */
    public int of(Pace pace) {
        return counts[pace.ordinal() * 2] + counts[pace.ordinal() * 2 + 1];
    }

    /** How many are aligned to nothing although they are not the company's. */
    public int loose() {
        int loose = 0;
        for (int place = 1; place < counts.length; place += 2) {
            loose += counts[place];
        }
        return loose;
    }

    /** Counts an objective as it stands now, and no longer as it stood when it was counted last. */
    void count(ObjectiveNode node) {
        forget(node);
        if (!node.row().hidden() && node.row().state() != ObjectiveState.CANCELLED) {
            node.counted = this;
            node.countedAs = node.pace().ordinal() * 2 + (node.loose ? 1 : 0);
            counts[node.countedAs]++;
        }
    }

    static void forget(ObjectiveNode node) {
        if (node.counted != null) {
            node.counted.counts[node.countedAs]--;
            node.counted = null;
        }
    }
}
