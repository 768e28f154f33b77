package org.northboard.id;

import java.util.UUID;

/** Names a period that objectives are set for. */
public record CycleId(UUID value) {

    /**
     * Reads the id from its text.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static CycleId of(String text) {
        return new CycleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
