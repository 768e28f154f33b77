/** The tenant: an organisation's own space and its settings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "database", "change", "security", "db"})
package org.northboard.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
