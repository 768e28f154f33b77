/** The alignment board: cards of a cycle, live, and the verbs that its gestures mean. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "id",
            "progress",
            "database",
            "change",
            "security",
            "kit",
            "people",
            "cycle",
            "workspace",
            "objective",
            "alignment",
            "checkin",
            "graph",
            "presence"
        })
package org.northboard.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
