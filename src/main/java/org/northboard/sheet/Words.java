package org.northboard.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.northboard.id.TeamId;
import org.northboard.kit.Dates;
import org.northboard.kit.Figures;
import org.northboard.kit.Texts;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResultDraft;
import org.northboard.objective.Scope;
import org.northboard.people.Directory;
import org.northboard.people.Folding;
import org.northboard.people.Team;
import org.northboard.progress.Measure;
import org.northboard.progress.Standing;

/** How objectives and key results are put into words. */
final class Words {

    /** Between two things in a line: it stays with the first of them, so that no line begins with it. */
    static final String DOT = "\u00a0· ";

    private final Texts texts;
    private final Locale locale;

    Words(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** Whether a name answers to what was typed, accents and case aside. */
    static boolean answers(String name, String typed) {
        return Folding.fold(name).contains(Folding.fold(typed));
    }

    /** Name of the team; of the company or a person's own objective, its level. */
    String holder(Scope scope, @Nullable TeamId team, Directory directory) {
        return switch (scope) {
            case COMPANY -> texts.text("level.COMPANY");
            case INDIVIDUAL -> texts.text("level.INDIVIDUAL");
            case TEAM ->
                team == null ? "–" : directory.team(team).map(Team::name).orElse("–");
        };
    }

    /** The level that the objective stands at. */
    String level(Scope scope, @Nullable TeamId team, Directory directory) {
        return switch (scope) {
            case COMPANY -> texts.text("level.COMPANY");
            case INDIVIDUAL -> texts.text("level.INDIVIDUAL");
            case TEAM -> texts.text(team != null && directory.isDepartment(team) ? "level.DEPARTMENT" : "level.TEAM");
        };
    }

    String figure(@Nullable BigDecimal figure) {
        return figure == null ? "–" : Figures.format(figure, locale);
    }

    /** A share of the whole, 0–1, in percent. */
    String percent(@Nullable Double share) {
        return share == null ? "–" : Figures.percent(Math.round(share * 100), locale);
    }

    /** Progress of a standing that has one, in percent. */
    String progress(Standing standing) {
        return Figures.percent(Paces.percent(standing).orElse(0), locale);
    }

    /** A value as it was reported: a figure with its unit, done or not, or how many milestones. */
    String reported(@Nullable BigDecimal value, KeyResult keyResult) {
        if (value != null && keyResult.measure() == Measure.DONE) {
            return texts.text(value.signum() > 0 ? "sheet.initiative.done" : "sheet.initiative.open");
        }
        if (value != null && keyResult.measure() == Measure.MILESTONES) {
            return texts.text("sheet.kr.steps", value, keyResult.milestones().size());
        }
        return figure(value) + unit(keyResult.unit());
    }

    /** Two days as a span; empty when neither is given. */
    String days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return (first == null ? "" : Dates.format(first, locale))
                + (first == null && last == null ? "" : " – ")
                + (last == null ? "" : Dates.format(last, locale));
    }

    /** What stands beside a value: the target as the measure means it, with its unit. */
    String goal(KeyResult keyResult) {
        String unit = unit(keyResult.unit());
        return switch (keyResult.measure()) {
            case INCREASE, DECREASE -> "/ " + figure(keyResult.target()) + unit;
            case AT_LEAST -> "≥ " + figure(keyResult.target()) + unit;
            case AT_MOST -> "≤ " + figure(keyResult.target()) + unit;
            case MILESTONES ->
                texts.text(
                        "sheet.kr.steps",
                        keyResult.milestones().stream()
                                .filter(KeyResult.Milestone::done)
                                .count(),
                        keyResult.milestones().size());
            case DONE -> "";
            case BASELINE -> unit.strip();
        };
    }

    /** How a key result is measured, its weight and what else has to be known, in one line. */
    String meta(KeyResult keyResult) {
        List<String> parts = new ArrayList<>();
        parts.add(course(keyResult.measure(), keyResult.start()));
        parts.add(texts.text("sheet.kr.weight", Figures.format(keyResult.weight(), locale)));
        if (keyResult.dueOn() != null) {
            parts.add(texts.text("sheet.kr.due", Dates.dayOfYear(keyResult.dueOn(), locale)));
        }
        return String.join(DOT, parts);
    }

    /** A draft in one line, for comparing two of them. */
    String summary(KeyResultDraft draft, String owner) {
        List<String> parts = new ArrayList<>();
        parts.add(draft.title());
        parts.add(texts.text("measure." + draft.measure()));
        if (draft.start() != null || draft.target() != null || !draft.unit().isEmpty()) {
            parts.add(figure(draft.start()) + " → " + figure(draft.target()) + unit(draft.unit()));
        }
        draft.phases().forEach(phase -> parts.add(Dates.format(phase.dueOn(), locale) + ": " + figure(phase.value())));
        draft.milestones().forEach(step -> parts.add(step(step)));
        parts.add(texts.text("sheet.kr.weight", Figures.format(draft.weight(), locale)));
        parts.add(owner);
        if (draft.dueOn() != null) {
            parts.add(Dates.format(draft.dueOn(), locale));
        }
        return String.join(DOT, parts);
    }

    /** Its weight only where it is not the usual one. */
    private String step(KeyResultDraft.Step step) {
        String weight = step.weight().compareTo(BigDecimal.ONE) == 0 ? "" : " × " + figure(step.weight());
        return step.title() + weight + (step.dueOn() == null ? "" : ", " + Dates.format(step.dueOn(), locale));
    }

    private String course(Measure measure, @Nullable BigDecimal start) {
        return switch (measure) {
            case INCREASE -> texts.text("sheet.kr.up-from", figure(start));
            case DECREASE -> texts.text("sheet.kr.down-from", figure(start));
            case AT_LEAST, AT_MOST -> {
                if (start == null) {
                    yield texts.text("measure." + measure);
                }
                yield texts.text(
                        measure == Measure.AT_LEAST ? "sheet.kr.up-from" : "sheet.kr.down-from", figure(start));
            }
            case MILESTONES, DONE, BASELINE -> texts.text("measure." + measure);
        };
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : "\u00a0" + unit;
    }
}
