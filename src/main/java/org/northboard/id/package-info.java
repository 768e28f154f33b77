/** Typed ids and the acting person. Depends on nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.northboard.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
