package org.northboard.bench;

import org.jspecify.annotations.Nullable;

/**
 * Something that was measured against a goal, which is always the most that it may be.
 *
 * @param meaning what was measured, in a reader's words
 * @param value null when measuring failed
 * @param cause why it is what it is, shown where the goal is missed
 */
record Figure(String name, String meaning, @Nullable Double value, String unit, double goal, String cause) {

    boolean met() {
        return value != null && value <= goal;
    }
}
