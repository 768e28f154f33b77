package org.northboard.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/** Days and ages as people of one language write them. */
public final class Dates {

    private static final int DAYS_TOLD_AS_AGE = 30;

    private Dates() {}

    /** {@code 23/11/2026} in Vietnamese, {@code 23 Nov 2026} in English. */
    public static String format(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(isVietnamese(locale) ? "dd/MM/uuuu" : "d MMM uuuu", locale)
                .format(day);
    }

    /** The day without its year. */
    public static String dayOfYear(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(isVietnamese(locale) ? "d/M" : "d MMM", locale)
                .format(day);
    }

    /** How long ago a moment was: minutes and hours within a day, then days, then the day itself. */
    public static String age(Instant moment, Instant now, ZoneId zone, Locale locale, Texts texts) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        long days = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, zone));
        if (days > DAYS_TOLD_AS_AGE) {
            return format(day, locale);
        }
        if (days > 1) {
            return texts.text("kit.ago.days", days);
        }
        if (days == 1) {
            return texts.text("kit.ago.yesterday");
        }
        Duration since = Duration.between(moment, now);
        if (since.toMinutes() < 1) {
            return texts.text("kit.ago.now");
        }
        return since.toHours() < 1
                ? texts.text("kit.ago.minutes", since.toMinutes())
                : texts.text("kit.ago.hours", since.toHours());
    }

    /** A date input that speaks the language. */
    public static DatePicker picker(String label, Locale locale, Texts texts) {
        DatePicker picker = new DatePicker(label);
        picker.setLocale(locale);
        picker.setI18n(new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(Arrays.stream(DayOfWeek.values())
                        .map(day -> day.minus(1).getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(Arrays.stream(DayOfWeek.values())
                        .map(day -> day.minus(1).getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList())
                .setFirstDayOfWeek(1)
                .setDateFormats(isVietnamese(locale) ? "dd/MM/yyyy" : "d MMM yyyy", "dd/MM/yyyy", "yyyy-MM-dd")
                .setToday(texts.text("kit.date.today"))
                .setCancel(texts.text("kit.cancel"))
                .setBadInputErrorMessage(texts.text("kit.date.bad"))
                .setMinErrorMessage(texts.text("kit.date.outside"))
                .setMaxErrorMessage(texts.text("kit.date.outside")));
        picker.setClearButtonVisible(true);
        return picker;
    }

    private static boolean isVietnamese(Locale locale) {
        return locale.getLanguage().equals("vi");
    }
}
