package org.northboard.id;

import java.util.UUID;

/** Names one milestone of a key result. */
public record MilestoneId(UUID value) {

    /**
     * Reads the id from its text.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static MilestoneId of(String text) {
        return new MilestoneId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
