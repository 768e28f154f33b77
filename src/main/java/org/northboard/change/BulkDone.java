package org.northboard.change;

import java.util.List;
import org.northboard.id.OperationId;

/**
 * What became of a verb on many subjects.
 *
 * @param operations what was carried out, in order; name all of them to undo the whole
 * @param revision state of the workspace that contains it, 0 when nothing was done
 * @param done how many subjects were changed
 * @param refused those that were left as they were, and why
 * @param stopped whether the person stopped it before the end; what was done by then stays
 */
public record BulkDone<T>(
        List<OperationId> operations, long revision, int done, List<Left<T>> refused, boolean stopped) {

    /** One subject that was left as it was: {@code why} is a {@link Refused}, an {@link Outdated} or what broke the work off. */
    public record Left<T>(T subject, RuntimeException why) {}
}
