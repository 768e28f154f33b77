package org.northboard.workspace;

import java.time.Clock;
import java.time.LocalDate;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Component;

/** Which day it is where a workspace is. */
@Component
public class Today {

    private final Workspaces workspaces;
    private final Clock clock;

    Today(Workspaces workspaces, Clock clock) {
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** The date in the workspace's time zone. */
    public LocalDate in(WorkspaceId workspace) {
        return in(workspaces.find(workspace).orElseThrow());
    }

    /** The date in the workspace's time zone. */
    public LocalDate in(Workspace workspace) {
        return LocalDate.now(clock.withZone(workspace.zone()));
    }
}
