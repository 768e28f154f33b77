package org.northboard.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.northboard.change.Refused;

/** Figures as people of one language write them: {@code 1.234,5} in Vietnamese, {@code 1,234.5} in English. */
public final class Figures {

    /** Longer than any figure that could be meant; keeps every computation short. */
    private static final int LONGEST = 60;

    private Figures() {}

    /** The figure with at most six decimals. */
    public static String format(BigDecimal value, Locale locale) {
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** A share that is already in whole percent. */
    public static String percent(long percent, Locale locale) {
        return format(BigDecimal.valueOf(percent), locale) + (isVietnamese(locale) ? "\u00a0%" : "%");
    }

    /**
     * Reads what was typed. A thousands mark in a place where it cannot stand ({@code 1.5} in Vietnamese, {@code 1,5} in
     * English) is refused rather than guessed at.
     *
     * @throws Refused when the text is empty, is no figure, or could be read in two ways
     */
    public static BigDecimal parse(String text, Locale locale) {
        String typed = text.strip().replaceFirst("^[−–]", "-");
        if (typed.isEmpty()) {
            throw Refused.because("refused.number-missing");
        }
        boolean marksOnly = typed.matches("[+-]?[0-9](?:[0-9.,]*[0-9])?");
        if (!marksOnly) {
            throw Refused.because("refused.number-unreadable", Figures.format(new BigDecimal("1234.5"), locale));
        }
        if (typed.length() > LONGEST) {
            throw Refused.because("refused.number-too-large");
        }
        DecimalFormatSymbols marks = DecimalFormatSymbols.getInstance(locale);
        String group = Pattern.quote(String.valueOf(marks.getGroupingSeparator()));
        String decimal = Pattern.quote(String.valueOf(marks.getDecimalSeparator()));
        Matcher exact = Pattern.compile(
                        "([+-]?)([0-9]+|[1-9][0-9]{0,2}(?:" + group + "[0-9]{3})+)(?:" + decimal + "([0-9]+))?")
                .matcher(typed);
        if (!exact.matches()) {
            throw Refused.because("refused.number-ambiguous", Figures.format(new BigDecimal("1234.5"), locale));
        }
        String whole = exact.group(2).replaceAll("[^0-9]", "");
        String fraction = exact.group(3) == null ? "" : "." + exact.group(3);
        return new BigDecimal(exact.group(1) + whole + fraction);
    }

    private static boolean isVietnamese(Locale locale) {
        return locale.getLanguage().equals("vi");
    }
}
