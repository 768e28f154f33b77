/** Operations, the changes that they made, and the feed that tells the rest of the process. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "database", "db"})
package org.northboard.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
