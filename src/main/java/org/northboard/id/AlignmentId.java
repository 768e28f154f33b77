package org.northboard.id;

import java.util.UUID;

/** Names a link from an objective to what it is aligned to. */
public record AlignmentId(UUID value) {

    /**
     * Reads the id from its text.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static AlignmentId of(String text) {
        return new AlignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
