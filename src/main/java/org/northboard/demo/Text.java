package org.northboard.demo;

import java.util.Locale;

/**
 * One sentence of the demo company in both languages.
 *
 * @param vi Vietnamese, never blank
 * @param en English, never blank
 */
public record Text(String vi, String en) {

    /** The sentence for a reader of this language: Vietnamese for {@code vi}, English for every other one. */
    public String in(Locale language) {
        return language.getLanguage().equals("vi") ? vi : en;
    }
}
