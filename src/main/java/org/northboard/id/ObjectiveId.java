package org.northboard.id;

import java.util.UUID;

/** Names an objective. */
public record ObjectiveId(UUID value) {

    /**
     * Reads the id from its text.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static ObjectiveId of(String text) {
        return new ObjectiveId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
