package org.northboard.id;

import java.nio.charset.StandardCharsets;
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

    /**
     * The id of one part of a verb that is carried out in several operations; always the same for the same part.
     *
     * @param number 0 for the first part, which has this id itself
     */
    public OperationId part(int number) {
        return number == 0
                ? this
                : new OperationId(UUID.nameUUIDFromBytes((value + "/" + number).getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
