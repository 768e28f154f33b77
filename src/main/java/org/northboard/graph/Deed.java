package org.northboard.graph;

import org.jspecify.annotations.Nullable;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;

/** What somebody did to an objective, as far as its card shows it. Read from the changes once for all who look at it. */
public sealed interface Deed {

    MemberId by();

    ObjectiveId objective();

    /** There is a new report on a key result of it, or one less. */
    record Reported(MemberId by, ObjectiveId objective, KeyResultId keyResult) implements Deed {}

    /** It has come, has gone, or is another one than before in any further way, its key results included. */
    record Changed(MemberId by, ObjectiveId objective) implements Deed {}

    /** It stands in another place among those that are aligned to nothing. */
    record Placed(MemberId by, ObjectiveId objective) implements Deed {}

    /**
     * A link of it has come, gone or changed. A move is one deed: one link has gone for the other one.
     *
     * @param before null where a link has only come
     * @param after null where a link has only gone
     */
    record Tied(
            MemberId by,
            ObjectiveId objective,
            @Nullable LinkRow before,
            @Nullable LinkRow after) implements Deed {}
}
