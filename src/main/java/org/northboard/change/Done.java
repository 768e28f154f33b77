package org.northboard.change;

import org.northboard.id.OperationId;

/**
 * A verb that was carried out and committed.
 *
 * @param operation name it to undo the verb
 * @param revision state of the workspace that contains it
 * @param changed false when everything was as wished already: then there is nothing on record, and nothing to undo
 */
public record Done(OperationId operation, long revision, boolean changed) {}
