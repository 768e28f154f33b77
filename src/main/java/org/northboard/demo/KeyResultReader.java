package org.northboard.demo;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.northboard.demo.KeyResultScript.Milestone;
import org.northboard.demo.KeyResultScript.Note;
import org.northboard.demo.KeyResultScript.Phase;
import org.northboard.demo.KeyResultScript.Retarget;
import org.northboard.progress.Measure;
import org.northboard.progress.Source;

/** Reads one key result and checks what can be told from itself alone. */
final class KeyResultReader {

    private static final int SURE = 2;

    private final Map<String, Text> units;

    KeyResultReader(Map<String, Text> units) {
        this.units = units;
    }

    /** @param owner of the objective: owns the key results that name nobody */
    KeyResultScript read(Fields fields, String owner) {
        var result = new KeyResultScript(
                fields.string("key"),
                fields.text("title"),
                fields.choice("measure", Measure.class, null),
                fields.choice("source", Source.class, Source.CHECK_INS),
                fields.optionalDecimal("start"),
                fields.optionalDecimal("target"),
                unit(fields),
                weight(fields),
                fields.has("owner") ? fields.string("owner") : owner,
                fields.optionalInteger("due"),
                fields.has("confidence") ? confidence(fields) : SURE,
                fields.weeks("path", Fields::decimal),
                lateWeeks(fields),
                fields.weeks("notes", (place, value) -> Fields.read(place, value, this::note)),
                fields.list("milestones", this::milestone),
                fields.list("phases", it -> new Phase(it.integer("week"), it.decimal("value"))),
                fields.optional(
                        "retarget", it -> new Retarget(it.integer("week"), it.decimal("from"), it.text("reason"))));
        check(fields, result);
        return result;
    }

    static BigDecimal weight(Fields fields) {
        var weight = fields.has("weight") ? fields.decimal("weight") : BigDecimal.ONE;
        if (weight.signum() < 0) {
            throw fields.wrong("weight", "must not be negative");
        }
        return weight;
    }

    private @Nullable Text unit(Fields fields) {
        var name = fields.optionalString("unit");
        if (name == null) {
            return null;
        }
        var unit = units.get(name);
        if (unit == null) {
            throw fields.wrong("unit", "unknown unit " + name);
        }
        return unit;
    }

    private static int confidence(Fields fields) {
        int confidence = fields.integer("confidence");
        if (confidence < 0 || confidence > SURE) {
            throw fields.wrong("confidence", "2, 1 or 0 expected, found " + confidence);
        }
        return confidence;
    }

    private Note note(Fields fields) {
        return new Note(confidence(fields), fields.asText());
    }

    private Milestone milestone(Fields fields) {
        return new Milestone(
                fields.text("title"), weight(fields), fields.optionalInteger("due"), fields.optionalInteger("done"));
    }

    private static Set<Integer> lateWeeks(Fields fields) {
        var late = new TreeSet<Integer>();
        for (var week : fields.items("late")) {
            late.add(Fields.whole(fields.place() + ".late", week));
        }
        return late;
    }

    private static boolean hasTarget(Measure measure) {
        return switch (measure) {
            case INCREASE, DECREASE, AT_LEAST, AT_MOST -> true;
            case MILESTONES, DONE, BASELINE -> false;
        };
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private static void check(Fields fields, KeyResultScript result) {
        var hasTarget = hasTarget(result.measure());
        if (hasTarget != (result.start() != null) || hasTarget != (result.target() != null)) {
            throw fields.wrong("target", hasTarget ? "start and target expected" : "no start or target expected");
        }
        var moves = result.measure() == Measure.INCREASE || result.measure() == Measure.DECREASE;
        if (moves && equal(result.start(), result.target())) {
            throw fields.wrong("target", "the same as the start");
        }
        if ((result.measure() == Measure.MILESTONES) != !result.milestones().isEmpty()) {
            throw fields.wrong("milestones", "expected for MILESTONES, and only there");
        }
        if (!result.path().isEmpty() && (result.measure() == Measure.MILESTONES || result.source() == Source.ALIGNED)) {
            throw fields.wrong("path", "neither milestones nor aligned key results have values");
        }
        var checkInWeeks = new HashSet<>(result.path().keySet());
        result.milestones().forEach(it -> checkInWeeks.add(it.doneWeek()));
        if (result.measure() != Measure.MILESTONES
                && !checkInWeeks.containsAll(result.notes().keySet())) {
            throw fields.wrong("notes", "a note in a week without a check-in");
        }
        if (!result.checkIns().stream()
                .map(KeyResultScript.CheckIn::week)
                .toList()
                .containsAll(result.late())) {
            throw fields.wrong("late", "a week without a check-in");
        }
    }
}
