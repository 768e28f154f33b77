package org.northboard.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cycle, placed relative to the day of creation.
 *
 * @param name may hold {@code {quarter}} and {@code {year}}, see {@link #nameOn}
 * @param startsWeek weeks between the current quarter's Monday and this cycle's Monday, negative for earlier ones
 * @param weeks length
 * @param retrospective present in closed cycles only
 */
public record CycleScript(
        String key,
        Text name,
        Phase phase,
        int startsWeek,
        int weeks,
        @Nullable Text theme,
        @Nullable Retrospective retrospective) {

    private static final int WEEKS_BEHIND = 7;
    private static final int WEEKS_OF_A_QUARTER = 13;

    public enum Phase {
        CLOSED,
        RUNNING,
        DRAFT
    }

    /** What the company said when it closed the cycle. */
    public record Retrospective(String by, Text wentWell, Text wentBadly, Text change) {}

    /** Longer than a quarter: the year's cycle that spans the others. */
    public boolean year() {
        return weeks > WEEKS_OF_A_QUARTER;
    }

    /**
     * The first day, always a Monday; the current quarter began seven weeks before the Monday of the day of creation.
     */
    public LocalDate startOn(LocalDate created) {
        return currentQuarterStart(created).plusWeeks(startsWeek);
    }

    /** The last day, always a Sunday. */
    public LocalDate endOn(LocalDate created) {
        return startOn(created).plusWeeks(weeks).minusDays(1);
    }

    /**
     * The Friday of a week of this cycle (0 = first): the day on which milestones and initiatives of that week are due;
     * the cycle's last day for its last week.
     */
    public LocalDate dueOn(LocalDate created, int week) {
        return week >= weeks - 1
                ? endOn(created)
                : startOn(created).plusWeeks(week).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    /**
     * The name with its placeholders filled. The calendar quarter that holds the middle of the current quarter gives
     * that one its number, and the others are counted from there, so that no two are called the same.
     */
    public String nameOn(LocalDate created, Locale language) {
        var middle = currentQuarterStart(created).plusDays(WEEKS_OF_A_QUARTER * 7 / 2);
        var month = YearMonth.from(middle).plusMonths(year() ? 0 : 3L * startsWeek / WEEKS_OF_A_QUARTER);
        return name.in(language)
                .replace("{quarter}", String.valueOf(month.get(IsoFields.QUARTER_OF_YEAR)))
                .replace("{year}", String.valueOf(month.getYear()));
    }

    private static LocalDate currentQuarterStart(LocalDate created) {
        return created.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS_BEHIND);
    }
}
