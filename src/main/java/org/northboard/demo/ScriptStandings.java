package org.northboard.demo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.northboard.demo.ObjectiveScript.ToKeyResult;
import org.northboard.demo.ObjectiveScript.ToObjective;
import org.northboard.progress.LinkKind;
import org.northboard.progress.Milestone;
import org.northboard.progress.RollUp;
import org.northboard.progress.Source;
import org.northboard.progress.Span;
import org.northboard.progress.Standing;
import org.northboard.progress.TargetPath;
import org.northboard.progress.Yardstick;

/** Where the objectives of a script stand after their last check-ins, by the product's own arithmetic. */
record ScriptStandings(CompanyScript script, LocalDate created) {

    Standing of(ObjectiveScript objective) {
        var rollUp = new RollUp();
        objective.keyResults().forEach(it -> rollUp.add(it.weight().doubleValue(), of(objective, it)));
        for (var child : script.objectives()) {
            for (var link : child.parents()) {
                if (link.kind() == LinkKind.CONTRIBUTES && link.to().equals(new ToObjective(objective.key()))) {
                    rollUp.add(link.weight().doubleValue(), of(child));
                }
            }
        }
        return rollUp.standing(span(objective).elapsed(day(objective)));
    }

    Standing of(ObjectiveScript objective, KeyResultScript keyResult) {
        if (keyResult.source() == Source.ALIGNED) {
            return ofAligned(objective, keyResult);
        }
        var reading = keyResult.checkIns().isEmpty() || !keyResult.milestones().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(keyResult.path().lastEntry().getValue().doubleValue());
        return yardstick(objective, keyResult).standing(reading, span(objective), day(objective));
    }

    Span span(ObjectiveScript objective) {
        var cycle = script.cycle(objective.cycle());
        var weeks = objective.weeks();
        return weeks == null
                ? new Span(cycle.startOn(created), cycle.endOn(created))
                : new Span(
                        cycle.startOn(created).plusWeeks(weeks.first()),
                        cycle.startOn(created).plusWeeks(weeks.last() + 1L).minusDays(1));
    }

    /** Closed objectives stay as they stood on their cycle's last day. */
    private LocalDate day(ObjectiveScript objective) {
        var end = script.cycle(objective.cycle()).endOn(created);
        return end.isBefore(created) ? end : created;
    }

    private Standing ofAligned(ObjectiveScript objective, KeyResultScript keyResult) {
        var rollUp = new RollUp();
        for (var child : script.objectives()) {
            for (var link : child.parents()) {
                if (link.to().equals(new ToKeyResult(objective.key(), keyResult.key()))) {
                    rollUp.add(link.weight().doubleValue(), of(child));
                }
            }
        }
        return rollUp.standing(span(objective).elapsed(day(objective)));
    }

    private Yardstick yardstick(ObjectiveScript objective, KeyResultScript keyResult) {
        var cycle = script.cycle(objective.cycle());
        return switch (keyResult.measure()) {
            case INCREASE, DECREASE, AT_LEAST, AT_MOST ->
                Yardstick.between(
                        keyResult.measure(),
                        number(keyResult.start()),
                        number(keyResult.target()),
                        new TargetPath(keyResult.phases().stream()
                                .map(it -> new TargetPath.Point(cycle.dueOn(created, it.week()), number(it.value())))
                                .toList()));
            case MILESTONES -> new Yardstick.Milestones(milestones(cycle, keyResult));
            case DONE -> new Yardstick.YesNo(due(cycle, keyResult.dueWeek()));
            case BASELINE -> new Yardstick.Baseline(due(cycle, keyResult.dueWeek()));
        };
    }

    private List<Milestone> milestones(CycleScript cycle, KeyResultScript keyResult) {
        return keyResult.milestones().stream()
                .map(it -> new Milestone(number(it.weight()), it.doneWeek() != null, due(cycle, it.dueWeek())))
                .toList();
    }

    private @Nullable LocalDate due(CycleScript cycle, @Nullable Integer week) {
        return week == null ? null : cycle.dueOn(created, week);
    }

    private static double number(@Nullable BigDecimal value) {
        return requireNonNull(value).doubleValue();
    }
}
