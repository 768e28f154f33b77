/** Parts of the user interface without any domain word: texts, figures, bars, toasts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "change"})
package org.northboard.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
