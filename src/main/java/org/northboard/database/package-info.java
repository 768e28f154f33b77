/** The embedded server, connections and tenancy: which database there is, and which workspace a transaction may see. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id"})
package org.northboard.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
