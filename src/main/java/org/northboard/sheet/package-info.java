/** The objective as a panel or a page of its own, and the list of objectives. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "id",
            "progress",
            "change",
            "security",
            "kit",
            "people",
            "cycle",
            "workspace",
            "objective",
            "alignment",
            "checkin",
            "graph"
        })
package org.northboard.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
