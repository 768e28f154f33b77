/** Who is on which board now, and what they are editing: said by their browsers, forgotten when they fall silent. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "database", "db"})
package org.northboard.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
