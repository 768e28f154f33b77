package org.northboard.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.northboard.progress.RefusedException.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden examples of {@code src/docs/okr-rules.md}: every figure a person sees is one of these functions. */
class VectorsTest {

    private static final double EXACT = 1e-12;

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheRulesComesOutAsWritten() {
        return vectors().stream()
                .map(vector -> DynamicTest.dynamicTest(vector.get("name").asString(), () -> check(vector)));
    }

    @Test
    void anExampleOfAnUnknownKindIsNotSkipped() {
        var unknown = JsonMapper.builder().build().readTree("{\"name\": \"new\", \"kind\": \"mood\"}");

        var failure = catchThrowableOfType(AssertionError.class, () -> check(unknown));

        assertThat(failure).hasMessageContaining("mood");
    }

    private static List<JsonNode> vectors() {
        try (var file = VectorsTest.class.getResourceAsStream("/vectors/progress.json")) {
            var vectors = new ArrayList<JsonNode>();
            JsonMapper.builder().build().readTree(Objects.requireNonNull(file)).forEach(vectors::add);
            assertThat(vectors).isNotEmpty();
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(JsonNode vector) {
        switch (vector.get("kind").asString()) {
            case "key-result" -> checkProgress(vector, yardstick(vector).progress(reading(vector)));
            case "key-result-invalid" -> checkRefused(vector);
            case "milestones" -> checkProgress(vector, milestones(vector).progress(OptionalDouble.empty()));
            case "roll-up" -> checkRollUp(vector);
            case "pace" -> checkPace(vector);
            case "expected" -> checkExpected(vector, plan(vector));
            case "expected-phased" -> checkExpected(vector, phased(vector));
            case "expected-milestones" -> checkExpected(vector, milestones(vector));
            case "expected-objective" -> assertExpected(vector, rolledUp(vector).expected());
            case "score" -> checkScore(vector);
            case "band" -> checkBand(vector);
            default -> fail("unknown kind of vector: " + vector.get("kind"));
        }
    }

    private static void checkProgress(JsonNode vector, Progress progress) {
        var raw = number(vector, "raw");
        var clamped = number(vector, "clamped");
        if (raw == null || clamped == null) {
            assertThat(progress).isEqualTo(Progress.NONE);
            return;
        }
        assertThat(progress).isInstanceOfSatisfying(Progress.Known.class, known -> {
            assertThat(known.raw()).isCloseTo(raw, within(EXACT));
            assertThat(known.clamped()).isCloseTo(clamped, within(EXACT));
        });
    }

    private static void checkRefused(JsonNode vector) {
        var refused = catchThrowableOfType(RefusedException.class, () -> yardstick(vector));
        assertThat(refused.reason()).isEqualTo(Reason.START_EQUALS_TARGET);
    }

    private static void checkRollUp(JsonNode vector) {
        assertThat(rolledUp(vector).progress()).isEqualTo(progress(vector));
    }

    private static void checkPace(JsonNode vector) {
        var expected = vector.get("expected").asDouble();
        var measure = vector.has("measure") ? measure(vector) : Measure.INCREASE;
        var isLevel = measure == Measure.AT_LEAST || measure == Measure.AT_MOST;
        var standing = new Standing(
                progress(vector), expected, vector.get("checkedIn").asBoolean(), !isLevel || expected == 1);
        assertThat(standing.pace()).isEqualTo(Pace.valueOf(vector.get("pace").asString()));
    }

    private static void checkExpected(JsonNode vector, Yardstick yardstick) {
        var span = new Span(date(vector, "from_"), date(vector, "to"));
        assertExpected(vector, yardstick.expected(span, date(vector, "on")));
    }

    private static void assertExpected(JsonNode vector, double expected) {
        assertThat(expected).isCloseTo(vector.get("expected").asDouble(), within(EXACT));
    }

    private static void checkScore(JsonNode vector) {
        assertThat(Score.proposedFor(progress(vector)))
                .contains(new Score(vector.get("score").asDouble()));
    }

    private static void checkBand(JsonNode vector) {
        var score = new Score(vector.get("score").asDouble());
        assertThat(score.band()).isEqualTo(Band.valueOf(vector.get("band").asString()));
    }

    private static Yardstick yardstick(JsonNode vector) {
        return Yardstick.between(
                measure(vector),
                vector.get("start").asDouble(),
                vector.get("target").asDouble(),
                TargetPath.STRAIGHT);
    }

    /** A vector without a measure is about the general case. */
    private static Yardstick plan(JsonNode vector) {
        if (!vector.has("measure")) {
            return new Yardstick.Change(0, 1, TargetPath.STRAIGHT);
        }
        return switch (measure(vector)) {
            case DONE -> new Yardstick.YesNo(date(vector, "due"));
            case BASELINE -> new Yardstick.Baseline(date(vector, "due"));
            case INCREASE, DECREASE, AT_LEAST, AT_MOST -> yardstick(vector);
            case MILESTONES -> milestones(vector);
        };
    }

    private static Yardstick phased(JsonNode vector) {
        var path = new TargetPath(list(
                vector,
                "phases",
                phase -> new TargetPath.Point(
                        date(phase, "date"), phase.get("value").asDouble())));
        return new Yardstick.Change(
                vector.get("start").asDouble(), vector.get("target").asDouble(), path);
    }

    private static Yardstick milestones(JsonNode vector) {
        return new Yardstick.Milestones(list(
                vector,
                "milestones",
                milestone -> new Milestone(
                        milestone.get("weight").asDouble(),
                        milestone.path("done").asBoolean(false),
                        milestone.hasNonNull("due") ? date(milestone, "due") : null)));
    }

    private static Standing rolledUp(JsonNode vector) {
        var rollUp = new RollUp();
        for (var child : vector.get("children")) {
            var expected = child.path("expected").asDouble(0);
            rollUp.add(child.get("weight").asDouble(), new Standing(progress(child), expected, true, true));
        }
        return rollUp.standing(0);
    }

    private static OptionalDouble reading(JsonNode vector) {
        return vector.get("checkedIn").asBoolean()
                ? OptionalDouble.of(vector.get("current").asDouble())
                : OptionalDouble.empty();
    }

    private static Progress progress(JsonNode vector) {
        var progress = number(vector, "progress");
        return progress == null ? Progress.NONE : Progress.of(progress);
    }

    private static @Nullable Double number(JsonNode vector, String field) {
        var number = Objects.requireNonNull(vector.get(field), field);
        return number.isNull() ? null : number.asDouble();
    }

    private static Measure measure(JsonNode vector) {
        return Measure.valueOf(vector.get("measure").asString());
    }

    private static LocalDate date(JsonNode vector, String field) {
        return LocalDate.parse(vector.get(field).asString());
    }

    private static <T> List<T> list(JsonNode vector, String field, Function<JsonNode, T> read) {
        var list = new ArrayList<T>();
        vector.get(field).forEach(node -> list.add(read.apply(node)));
        return list;
    }
}
