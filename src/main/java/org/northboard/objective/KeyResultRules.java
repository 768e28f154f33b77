package org.northboard.objective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.cycle.Cycle;
import org.northboard.progress.Measure;

/** What a key result must be before it is written: section 1 of {@code src/docs/okr-rules.md}. */
final class KeyResultRules {

    private KeyResultRules() {}

    /** The draft in the form in which it is stored: texts stripped, what its measure does not use left out. */
    static KeyResultDraft checked(KeyResultDraft draft, Cycle cycle) {
        String title = Inputs.title("title", draft.title());
        BigDecimal start = Inputs.figure("start", draft.start());
        BigDecimal target = Inputs.figure("target", draft.target());
        BigDecimal weight = Inputs.weight("weight", draft.weight());
        String unit = Inputs.unit(draft.unit());
        LocalDate dueOn = Inputs.within("dueOn", cycle, draft.dueOn());
        switch (draft.measure()) {
            case INCREASE, DECREASE -> {
                if (start == null) {
                    throw Refused.at("start", "refused.number-missing");
                }
                if (target == null) {
                    throw Refused.at("target", "refused.number-missing");
                }
                requireWayToGo(start, target);
            }
            case AT_LEAST, AT_MOST -> {
                if (target == null) {
                    throw Refused.at("target", "refused.number-missing");
                }
            }
            case MILESTONES -> {
                if (draft.milestones().isEmpty()) {
                    throw Refused.at("milestones", "refused.no-milestones");
                }
            }
            case DONE, BASELINE -> {}
        }
        boolean figures = switch (draft.measure()) {
            case INCREASE, DECREASE, AT_LEAST, AT_MOST -> true;
            case MILESTONES, DONE, BASELINE -> false;
        };
        return new KeyResultDraft(
                title,
                direction(draft.measure(), start, target),
                figures ? start : null,
                figures ? target : null,
                draft.measure() == Measure.MILESTONES || draft.measure() == Measure.DONE ? "" : unit,
                weight,
                draft.owner(),
                dueOn,
                draft.measure() == Measure.MILESTONES ? steps(draft.milestones(), cycle) : List.of(),
                figures ? phases(draft.phases(), cycle) : List.of());
    }

    /** Compared as they are computed with: figures may differ in more digits than a double has. */
    static void requireWayToGo(BigDecimal start, BigDecimal target) {
        if (start.doubleValue() == target.doubleValue()) {
            throw Refused.at("target", "refused.start-equals-target");
        }
    }

    /** Whether the goal posts move: changing s, t, measure or unit of an active key result asks for a reason (section 5). */
    static boolean moves(KeyResult now, KeyResultDraft wanted) {
        return now.measure() != wanted.measure()
                || differ(now.start(), wanted.start())
                || differ(now.target(), wanted.target())
                || !now.unit().equals(wanted.unit());
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? !Objects.equals(one, other) : one.compareTo(other) != 0;
    }

    /** The direction is derived from start and target, whatever was picked. */
    private static Measure direction(Measure measure, @Nullable BigDecimal start, @Nullable BigDecimal target) {
        boolean directed = measure == Measure.INCREASE || measure == Measure.DECREASE;
        if (!directed || start == null || target == null) {
            return measure;
        }
        return start.compareTo(target) < 0 ? Measure.INCREASE : Measure.DECREASE;
    }

    private static List<KeyResultDraft.Step> steps(List<KeyResultDraft.Step> steps, Cycle cycle) {
        return steps.stream()
                .map(step -> {
                    BigDecimal weight = Inputs.weight("milestones", step.weight());
                    if (weight.signum() == 0) {
                        throw Refused.at("milestones", "refused.milestone-weight");
                    }
                    return new KeyResultDraft.Step(
                            step.id(),
                            Inputs.title("milestones", step.title()),
                            weight,
                            Inputs.within("milestones", cycle, step.dueOn()));
                })
                .toList();
    }

    private static List<KeyResult.Phase> phases(List<KeyResult.Phase> phases, Cycle cycle) {
        Set<LocalDate> days = new HashSet<>();
        return phases.stream()
                .map(phase -> {
                    LocalDate day = phase.dueOn();
                    if (!day.isAfter(cycle.startsOn()) || !day.isBefore(cycle.endsOn())) {
                        throw Refused.at(
                                "phases", "refused.date-outside-cycle", cycle.name(), cycle.startsOn(), cycle.endsOn());
                    }
                    if (!days.add(day)) {
                        throw Refused.at("phases", "refused.phases-on-same-day");
                    }
                    return new KeyResult.Phase(day, Objects.requireNonNull(Inputs.figure("phases", phase.value())));
                })
                .toList();
    }
}
