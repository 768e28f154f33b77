/** Periods that objectives are set for, and their phases. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "database", "change", "security", "people", "db"})
package org.northboard.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
