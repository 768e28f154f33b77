package org.northboard.bench;

import org.jspecify.annotations.Nullable;

/**
 * Something that was measured against a goal: the most that it may be, or the least.
 *
 * @param meaning what was measured, in a reader's words
 * @param value null when measuring failed
 * @param cause why it is what it is, shown where the goal is missed
 */
record Figure(String name, String meaning, @Nullable Double value, String unit, Goal goal, String cause) {

    boolean met() {
        return value != null && goal.isMetBy(value);
    }
}
