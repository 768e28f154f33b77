package org.northboard.id;

import java.util.UUID;

/** Names one verb that a client asked for; the same id twice is one write. */
public record OperationId(UUID value) {

    /**
     * Reads the id from its text.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static OperationId of(String text) {
        return new OperationId(UUID.fromString(text));
    }

    /** A fresh id for something that a person does now. */
    public static OperationId fresh() {
        return new OperationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
