package org.northboard.id;

import java.util.UUID;

/** Names a team, a department or the company as a whole. */
public record TeamId(UUID value) {

    /**
     * Reads the id from its text.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static TeamId of(String text) {
        return new TeamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
