/** Links from objectives to what they are aligned to. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"id", "progress", "database", "change", "security", "people", "cycle", "objective", "db"
        })
package org.northboard.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
