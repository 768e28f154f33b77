/** Decides who may do what, on facts that are handed in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id"})
package org.northboard.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
