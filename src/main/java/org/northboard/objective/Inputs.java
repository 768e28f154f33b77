package org.northboard.objective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.cycle.Cycle;

/** What a text, figure or date must be before it is written. Each refusal names its field. */
public final class Inputs {

    static final int TITLE_LENGTH = 300;
    static final int TEXT_LENGTH = 5000;
    private static final int UNIT_LENGTH = 40;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final BigDecimal LARGEST_WEIGHT = BigDecimal.valueOf(1000);
    private static final int DECIMALS = 6;
    private static final Pattern UNTYPED = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|\\p{Cs}");

    private Inputs() {}

    /** A title without space around it: not empty, at most 300 characters. */
    public static String title(String field, String text) {
        String title = typed(text).replaceAll("\\s+", " ").strip();
        if (title.isEmpty()) {
            throw Refused.at(field, "refused.title-empty");
        }
        if (title.length() > TITLE_LENGTH) {
            throw Refused.at(field, "refused.too-long", title.length(), TITLE_LENGTH);
        }
        return title;
    }

    /** A longer text, possibly empty: at most 5,000 characters. */
    public static String text(String field, String text) {
        String stripped = typed(text).strip();
        if (stripped.length() > TEXT_LENGTH) {
            throw Refused.at(field, "refused.too-long", stripped.length(), TEXT_LENGTH);
        }
        return stripped;
    }

    /** Without what no keyboard types and PostgreSQL does not store: control characters and halves of characters. */
    private static String typed(String text) {
        return UNTYPED.matcher(text).replaceAll("");
    }

    static String unit(String text) {
        String unit = typed(text).strip();
        if (unit.length() > UNIT_LENGTH) {
            throw Refused.at("unit", "refused.too-long", unit.length(), UNIT_LENGTH);
        }
        return unit;
    }

    /** A figure of at most 10¹⁵ and six decimals. */
    public static @Nullable BigDecimal figure(String field, @Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        // The exponent is looked at first: 1e400 must not be written out to be compared.
        if (value.precision() - (long) value.scale() > 16 || value.abs().compareTo(LARGEST) > 0) {
            throw Refused.at(field, "refused.number-too-large");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > DECIMALS) {
            throw Refused.at(field, "refused.too-many-decimals", DECIMALS);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A weight between 0 and 1,000. */
    public static BigDecimal weight(String field, BigDecimal weight) {
        BigDecimal figure = figure(field, weight);
        if (figure == null || figure.signum() < 0) {
            throw Refused.at(field, "refused.weight-negative");
        }
        if (figure.compareTo(LARGEST_WEIGHT) > 0) {
            throw Refused.at(field, "refused.weight-too-large");
        }
        return figure;
    }

    /** A date inside the cycle, or none. */
    static @Nullable LocalDate within(String field, Cycle cycle, @Nullable LocalDate day) {
        if (day != null && !cycle.contains(day)) {
            throw Refused.at(field, "refused.date-outside-cycle", cycle.name(), cycle.startsOn(), cycle.endsOn());
        }
        return day;
    }
}
