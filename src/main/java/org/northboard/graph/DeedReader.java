package org.northboard.graph;

import java.util.ArrayList;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Change;
import org.northboard.change.Verb;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;

/** What the changes of the feed say that people did: by what has become of the rows, so that an undo is told like any deed. */
final class DeedReader {

    private final List<Deed> deeds = new ArrayList<>();
    private long revision = -1;
    /** Where the deeds of the operation begin that is being read. */
    private int begin;

    private DeedReader() {}

    /** What was done, in order. */
    static List<Deed> read(List<Change> changes) {
        DeedReader reader = new DeedReader();
        changes.forEach(reader::read);
        return List.copyOf(reader.deeds);
    }

    private void read(Change change) {
        if (change.revision() != revision) {
            revision = change.revision();
            begin = deeds.size();
        }
        ObjectiveId objective = change.objective();
        // Founding a workspace and closing a cycle are no deeds on single objectives.
        if (objective == null || change.verb() == Verb.FOUND_WORKSPACE || change.verb() == Verb.CLOSE_CYCLE) {
            return;
        }
        switch (change.subject()) {
            case OBJECTIVE ->
                deeds.add(
                        isPlaced(change)
                                ? new Deed.Placed(change.actor(), objective)
                                : new Deed.Changed(change.actor(), objective));
            case KEY_RESULT ->
                deeds.add(
                        isReport(change)
                                ? new Deed.Reported(change.actor(), objective, new KeyResultId(change.id()))
                                : new Deed.Changed(change.actor(), objective));
            case MILESTONE -> {
                if (!isTick(change)) {
                    deeds.add(new Deed.Changed(change.actor(), objective));
                }
            }
            case PHASED_TARGET -> deeds.add(new Deed.Changed(change.actor(), objective));
            case ALIGNMENT -> tie(change, objective);
            case MEMBER, TEAM, CYCLE, PILLAR, INITIATIVE, CHECK_IN, COMMENT, RECOGNITION, RETROSPECTIVE -> {}
        }
    }

    private static boolean isPlaced(Change change) {
        JSONB before = change.before();
        JSONB after = change.after();
        return change.verb() == Verb.ORDER_OBJECTIVE
                || change.verb() == Verb.UNDO
                        && before != null
                        && after != null
                        && isPlaced(new RowReader(before).objective(), new RowReader(after).objective());
    }

    /** In another cycle it has another place in any case. */
    private static boolean isPlaced(ObjectiveRow before, ObjectiveRow after) {
        return before.position() != after.position() && before.cycle().equals(after.cycle());
    }

    private static boolean isReport(Change change) {
        JSONB before = change.before();
        JSONB after = change.after();
        return switch (change.verb()) {
            case CHECK_IN, TICK_MILESTONE, RETRACT_CHECK_IN -> true;
            case UNDO ->
                before != null
                        && after != null
                        && new RowReader(after).keyResult().differsInReportOnly(new RowReader(before).keyResult());
            default -> false;
        };
    }

    /** The key result of a milestone says itself that there is a new report. */
    private static boolean isTick(Change change) {
        JSONB before = change.before();
        JSONB after = change.after();
        return change.verb() == Verb.TICK_MILESTONE
                || change.verb() == Verb.UNDO
                        && before != null
                        && after != null
                        && new RowReader(before).milestone().done()
                                != new RowReader(after).milestone().done();
    }

    private void tie(Change change, ObjectiveId objective) {
        if (change.verb() == Verb.RETARGET_KEY_RESULT) {
            // Said of the key result, not of each objective that is aligned to it.
            return;
        }
        Deed.Tied tied = new Deed.Tied(change.actor(), objective, link(change.before()), link(change.after()));
        for (int at = begin; at < deeds.size(); at++) {
            if (deeds.get(at) instanceof Deed.Tied other && other.objective().equals(objective)) {
                deeds.set(at, together(other, tied));
                return;
            }
        }
        deeds.add(tied);
    }

    private static @Nullable LinkRow link(@Nullable JSONB row) {
        return row == null ? null : new RowReader(row).link();
    }

    /** What one operation did to two links of an objective: from the one that has gone to the one that stands for it now. */
    private static Deed.Tied together(Deed.Tied one, Deed.Tied other) {
        LinkRow come = one.before() == null ? one.after() : other.before() == null ? other.after() : null;
        LinkRow gone = one.after() == null ? one.before() : other.after() == null ? other.before() : null;
        LinkRow left = one.after() == null ? other.after() : one.after();
        return new Deed.Tied(one.by(), one.objective(), gone, come == null ? left : come);
    }
}
