/** Members, the tree of teams, and who leads what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "database", "change", "security", "db"})
package org.northboard.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
