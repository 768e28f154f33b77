@ApplicationModule(allowedDependencies = {})
package org.northboard.planted.lower;

import org.springframework.modulith.ApplicationModule;
