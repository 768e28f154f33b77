package org.northboard.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people search for it; does what the database function {@code folded} does. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");

    private Folding() {}

    /** Without accents, in lower case, stripped: {@code Doanh số} becomes {@code doanh so}. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
