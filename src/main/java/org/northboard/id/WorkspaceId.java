package org.northboard.id;

import java.util.UUID;

/** Names an organisation's own space: the tenant. */
public record WorkspaceId(UUID value) {

    /**
     * Reads the id from its text.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static WorkspaceId of(String text) {
        return new WorkspaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
