package org.northboard.alignment;

import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;

/** What an objective is aligned to. */
public sealed interface Upper {

    /** An objective as a whole. */
    record Whole(ObjectiveId objective) implements Upper {}

    /** One of an objective's key results. */
    record Part(KeyResultId keyResult) implements Upper {}
}
