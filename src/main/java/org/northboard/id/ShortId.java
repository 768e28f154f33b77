package org.northboard.id;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Ids as addresses carry them: 22 letters instead of 36. */
public final class ShortId {

    private static final int LETTERS = 22;
    private static final int BYTES = 16;

    private ShortId() {}

    /** The id in base64url, without padding. */
    public static String of(UUID id) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads a short id, or one that is written out.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    public static UUID read(String text) {
        if (text.length() != LETTERS) {
            return UUID.fromString(text);
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
