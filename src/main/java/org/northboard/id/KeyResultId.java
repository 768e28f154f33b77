package org.northboard.id;

import java.util.UUID;

/** Names a key result. */
public record KeyResultId(UUID value) {

    /**
     * Reads the id from its text.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static KeyResultId of(String text) {
        return new KeyResultId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
