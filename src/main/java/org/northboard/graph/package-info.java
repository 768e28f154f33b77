/** The workspace in memory: objectives, key results and links with their progress, kept current by the change feed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "id",
            "progress",
            "database",
            "change",
            "security",
            "people",
            "cycle",
            "workspace",
            "objective",
            "alignment",
            "checkin",
            "db"
        })
package org.northboard.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
