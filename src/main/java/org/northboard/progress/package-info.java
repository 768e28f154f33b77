/**
 * The arithmetic of OKRs: progress, roll-up, expected progress, pace and score, as pure functions of what they are
 * given.
 *
 * <p>Implements sections 1 to 4 of {@code src/docs/okr-rules.md}; nothing else in the product computes these numbers.
 * A key result's {@link org.northboard.progress.Yardstick} and its last reading give a
 * {@link org.northboard.progress.Standing}; a {@link org.northboard.progress.RollUp} of standings gives the standing
 * of what they contribute to; a standing has a {@link org.northboard.progress.Pace}. Everything but {@code RollUp} is
 * immutable, nothing reads a clock: "today" is always handed in, so any number can be asked for as of a past day.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.northboard.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
