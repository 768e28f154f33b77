package org.northboard.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people search for it; does what the database function {@code folded} does. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    /** Up to here stand the letters of Vietnamese, each of which folds by itself. */
    private static final int LETTERS = 0x1F00;
    /** What needs more than a look at one letter, as the final sigma. */
    private static final char OTHER = 0xFFFF;

    private static final char NOTHING = 0;
    private static final char[] FOLDED = new char[LETTERS];

    static {
        for (char letter = 1; letter < LETTERS; letter++) {
            String folded = Character.isWhitespace(letter) ? String.valueOf(letter) : slowly(String.valueOf(letter));
            FOLDED[letter] =
                    letter == 'Σ' || folded.length() > 1 ? OTHER : folded.isEmpty() ? NOTHING : folded.charAt(0);
        }
    }

    private Folding() {}

    /** Without accents, in lower case, stripped: {@code Doanh số} becomes {@code doanh so}. */
    public static String fold(String text) {
        char[] folded = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char to = letter < LETTERS ? FOLDED[letter] : OTHER;
            if (to == OTHER) {
                return slowly(text);
            }
            if (to != NOTHING) {
                folded[length++] = to;
            }
        }
        return new String(folded, 0, length).strip();
    }

    private static String slowly(String text) {
        String decomposed = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
