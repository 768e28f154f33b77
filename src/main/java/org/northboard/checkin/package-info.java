/** Check-ins: recording a key result's value, with confidence and a note; append-only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "progress", "database", "change", "security", "objective", "db"})
package org.northboard.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
