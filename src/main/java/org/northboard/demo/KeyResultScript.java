package org.northboard.demo;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.northboard.progress.Measure;
import org.northboard.progress.Source;

/**
 * A key result and its story, week by week. Weeks count from 0 within the cycle.
 *
 * @param key unique within its objective
 * @param start absent for {@code MILESTONES}, {@code DONE} and {@code BASELINE}
 * @param target absent like {@code start}; after a {@link #retarget} the present one
 * @param unit absent where a number has none
 * @param dueWeek for {@code DONE} and {@code BASELINE}, due on that week's Friday; absent = the last day
 * @param confidence what the owner said (2 on track, 1 needs attention, 0 in trouble) until a note says otherwise
 * @param path values by week; 1 or 0 for {@code DONE}; empty for {@code MILESTONES} and aligned ones
 * @param late weeks whose check-in came two days after the usual one
 * @param notes what was said with a check-in, by week; every note stands at a week that has a check-in
 * @param milestones for {@code MILESTONES} only
 * @param phases values expected on the way, strictly inside the cycle
 * @param retarget the one change of target, if any
 */
public record KeyResultScript(
        String key,
        Text title,
        Measure measure,
        Source source,
        @Nullable BigDecimal start,
        @Nullable BigDecimal target,
        @Nullable Text unit,
        BigDecimal weight,
        String owner,
        @Nullable Integer dueWeek,
        int confidence,
        SortedMap<Integer, BigDecimal> path,
        Set<Integer> late,
        SortedMap<Integer, Note> notes,
        List<Milestone> milestones,
        List<Phase> phases,
        @Nullable Retarget retarget) {

    /** What a person said at a check-in. */
    public record Note(int confidence, Text text) {}

    /**
     * A step on the way.
     *
     * @param dueWeek due on that week's Friday, absent = on the last day
     * @param doneWeek ticked at that week's check-in, absent = still open
     */
    public record Milestone(
            Text title,
            BigDecimal weight,
            @Nullable Integer dueWeek,
            @Nullable Integer doneWeek) {}

    /** What is expected at the end (Friday) of a week. */
    public record Phase(int week, BigDecimal value) {}

    /** The target was {@code from} until that week, shortly before the week's check-in. */
    public record Retarget(int week, BigDecimal from, Text reason) {}

    /**
     * One check-in.
     *
     * @param value absent for {@code MILESTONES}
     * @param ticked milestones done with it, empty for the other measures
     */
    public record CheckIn(
            int week,
            boolean late,
            @Nullable BigDecimal value,
            int confidence,
            @Nullable Text note,
            List<Milestone> ticked) {}

    /** All check-ins in the order in which they happened; confidence is carried on until a note changes it. */
    public List<CheckIn> checkIns() {
        var weeks = new TreeSet<>(path.keySet());
        weeks.addAll(notes.keySet());
        for (var milestone : milestones) {
            if (milestone.doneWeek() != null) {
                weeks.add(milestone.doneWeek());
            }
        }
        var checkIns = new ArrayList<CheckIn>();
        int sure = confidence;
        for (int week : weeks) {
            var note = notes.get(week);
            sure = note == null ? sure : note.confidence();
            checkIns.add(new CheckIn(
                    week,
                    late.contains(week),
                    path.get(week),
                    sure,
                    note == null ? null : note.text(),
                    tickedIn(week)));
        }
        return checkIns;
    }

    private List<Milestone> tickedIn(int week) {
        return milestones.stream()
                .filter(it -> requireNonNullElse(it.doneWeek(), -1) == week)
                .toList();
    }
}
