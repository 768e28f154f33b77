package org.northboard.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * When the scripted check-ins happened: the same key always gives the same moments, and nothing lies in the
 * future of the creation.
 *
 * <p>In the running quarter the weeks are counted back from the moment of creation, so that the last week's figures are
 * there whatever weekday it is, some of them from today and none older than eight days: the check-in of week 7 lies 0
 * to 6 days before the creation ({@link #daysBack}), the one of week <i>w</i> 7 − <i>w</i> weeks earlier, on weekends
 * moved to the Friday before, never before the first day. Elsewhere it is Tuesday to Friday of the week itself. All
 * times are {@linkplain #timeOfDay between 8:30 and 17:29}.
 *
 * @param created the moment of creation in the workspace's time zone
 */
public record CheckInTimes(ZonedDateTime created) {

    /** The week of the running quarter in which the demo is created. */
    public static final int LAST_WEEK = 7;

    /**
     * The moment of a check-in.
     *
     * @param key objective and key result, such as {@code sales.mid-market/pipeline}; what it is does not matter, only
     *     that it stays the same
     */
    public ZonedDateTime momentOf(String key, CycleScript cycle, int week, boolean late) {
        var running = cycle.phase() == CycleScript.Phase.RUNNING && !cycle.year();
        var day = running ? countedBack(cycle, week, daysBack(key)) : countedForward(key, cycle, week);
        var moment = (late ? lateInstead(day) : day).atTime(timeOfDay(key)).atZone(created.getZone());
        return moment.isBefore(created) ? moment : created.minusMinutes(5 + number(key, 7, 110));
    }

    /**
     * The moment of something said in a week of the cycle: a comment, a recognition. Always on a day before the
     * creation, in the running quarter; the positions of one key in one week follow each other.
     *
     * @param key the objective, or the giver
     * @param position 0, 1, 2, … among what was said under this key in this week
     */
    public ZonedDateTime momentOfWords(String key, CycleScript cycle, int week, int position) {
        var running = cycle.phase() == CycleScript.Phase.RUNNING && !cycle.year();
        var day = running ? countedBack(cycle, week, 1 + number(key, 13, 5)) : countedForward(key, cycle, week);
        return day.atTime(9, 0)
                .plusMinutes(number(key, 11, 60) + 35L * position)
                .atZone(created.getZone());
    }

    /** Days between the last scripted check-in and the creation: 0 to 6. */
    public static int daysBack(String key) {
        return number(key, 1, 7);
    }

    /** Between 8:30 and 17:29. */
    public static LocalTime timeOfDay(String key) {
        return LocalTime.of(8, 30).plusMinutes(number(key, 3, 540));
    }

    private LocalDate countedBack(CycleScript cycle, int week, int daysBack) {
        var today = created.toLocalDate();
        var day = today.minusWeeks((long) LAST_WEEK - week).minusDays(daysBack);
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        }
        var first = cycle.startOn(today);
        return day.isBefore(first) ? first : day;
    }

    /** Two days later, or the Monday after where that is a weekend: always before the next week's check-in. */
    private static LocalDate lateInstead(LocalDate day) {
        var late = day.plusDays(2);
        return late.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? late.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : late;
    }

    private LocalDate countedForward(String key, CycleScript cycle, int week) {
        return cycle.startOn(created.toLocalDate()).plusWeeks(week).plusDays(1L + number(key, 5, 4));
    }

    /**
     * A number from 0 to below the bound, spread evenly over keys. {@link String#hashCode} is fixed by its contract.
     */
    private static int number(String key, int salt, int bound) {
        int mixed = (key.hashCode() + salt) * 0x9E3779B9;
        return Math.floorMod(mixed ^ (mixed >>> 15), bound);
    }
}
