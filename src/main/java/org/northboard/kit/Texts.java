package org.northboard.kit;

/** Gives a text of the translations in the reader's language. */
@FunctionalInterface
public interface Texts {

    /** The text under the key, with the arguments in its places. */
    String text(String key, Object... arguments);
}
