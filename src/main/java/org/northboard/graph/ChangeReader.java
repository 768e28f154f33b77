package org.northboard.graph;

import java.util.List;
import org.jooq.JSONB;
import org.northboard.change.Change;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;

/** What the changes of the feed mean to the graph. */
final class ChangeReader {

    private ChangeReader() {}

    /** Whether these changes are about who is who, or about the cycles. */
    static boolean isOrganised(List<Change> changes) {
        return changes.stream().anyMatch(ChangeReader::isOrganisation);
    }

    private static boolean isOrganisation(Change change) {
        return switch (change.subject()) {
            case MEMBER, TEAM, CYCLE -> true;
            case PILLAR,
                    OBJECTIVE,
                    KEY_RESULT,
                    MILESTONE,
                    PHASED_TARGET,
                    INITIATIVE,
                    ALIGNMENT,
                    CHECK_IN,
                    COMMENT,
                    RECOGNITION,
                    RETROSPECTIVE -> false;
        };
    }

    /** Takes in what a change has left behind, as far as the graph keeps it. */
    static void read(Change change, Intake intake) {
        JSONB after = change.after();
        JSONB before = change.before();
        switch (change.subject()) {
            case OBJECTIVE -> {
                if (after != null) {
                    intake.put(new RowReader(after).objective());
                } else {
                    intake.remove(new ObjectiveId(change.id()));
                }
            }
            case KEY_RESULT -> {
                if (after != null) {
                    intake.put(new RowReader(after).keyResult());
                } else {
                    intake.remove(new KeyResultId(change.id()));
                }
            }
            case ALIGNMENT -> {
                if (after != null) {
                    intake.put(new RowReader(after).link());
                } else {
                    intake.remove(new AlignmentId(change.id()));
                }
            }
            case MILESTONE -> {
                if (after != null) {
                    intake.put(new RowReader(after).milestone());
                } else if (before != null) {
                    intake.remove(new RowReader(before).milestone());
                }
            }
            case PHASED_TARGET -> {
                if (after != null) {
                    intake.put(new RowReader(after).phase());
                } else if (before != null) {
                    intake.remove(new RowReader(before).phase());
                }
            }
            case MEMBER, TEAM, CYCLE, PILLAR, INITIATIVE, CHECK_IN, COMMENT, RECOGNITION, RETROSPECTIVE -> {}
        }
    }
}
