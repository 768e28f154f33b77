package org.northboard.id;

import java.util.UUID;

/** Names a pillar of the strategy. */
public record PillarId(UUID value) {

    /**
     * Reads the id from its text.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static PillarId of(String text) {
        return new PillarId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
