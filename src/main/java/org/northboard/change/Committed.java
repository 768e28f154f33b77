package org.northboard.change;

import org.northboard.id.WorkspaceId;

/** This process has committed an operation: the workspace stands at this revision or a later one. */
public record Committed(WorkspaceId workspace, long revision) {}
