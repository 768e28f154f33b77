/** Objectives and their key results: what they are, and the verbs that change them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "progress", "database", "change", "security", "people", "cycle", "db"})
package org.northboard.objective;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
