package org.northboard.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.northboard.progress.Progress.Known;
import org.northboard.progress.RefusedException.Reason;
import org.northboard.progress.TargetPath.Point;
import org.northboard.progress.Yardstick.Baseline;
import org.northboard.progress.Yardstick.Change;
import org.northboard.progress.Yardstick.Milestones;
import org.northboard.progress.Yardstick.YesNo;

class YardstickTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Span QUARTER = new Span(FIRST, LAST);
    private static final LocalDate MIDDLE = LocalDate.of(2026, 11, 15);
    private static final OptionalDouble NEVER = OptionalDouble.empty();

    @ParameterizedTest
    @MethodSource("org.northboard.progress.Seeds#seeds")
    void whatCountsIsLimitedAndWhatIsShownIsNot(long seed) {
        var random = Seeds.random(seed);
        var start = random.nextDouble(-1000, 1000);
        var target = random.nextDouble(-1000, 1000);
        var raw = random.nextDouble(-3, 4);

        var progress = new Change(start, target, TargetPath.STRAIGHT)
                .progress(OptionalDouble.of(start + raw * (target - start)));

        assertThat(progress).as("seed %d", seed).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.raw()).isCloseTo(raw, within(1e-6));
            assertThat(known.clamped()).isEqualTo(Math.min(1, Math.max(0, known.raw())));
        });
    }

    @ParameterizedTest
    @MethodSource("org.northboard.progress.Seeds#seeds")
    void everyYardstickCountsBetweenNothingAndAll(long seed) {
        var random = Seeds.random(seed);
        var reading = OptionalDouble.of(random.nextDouble(-1000, 1000));

        assertThat(yardsticks(random))
                .allSatisfy(yardstick -> assertThat(yardstick.progress(reading))
                        .as("seed %d", seed)
                        .isInstanceOfSatisfying(
                                Known.class,
                                known -> assertThat(known.clamped()).isBetween(0.0, 1.0)));
    }

    @ParameterizedTest
    @MethodSource("org.northboard.progress.Seeds#seeds")
    void expectationsStartAtNothingOnlyGrowAndEndAtAll(long seed) {
        var random = Seeds.random(seed);
        for (var yardstick : yardsticks(random)) {
            var before = 0.0;
            for (var day = FIRST.minusDays(3); !day.isAfter(LAST.plusDays(3)); day = day.plusDays(1)) {
                var expected = yardstick.expected(QUARTER, day);
                assertThat(expected)
                        .as("seed %d, %s on %s", seed, yardstick, day)
                        .isBetween(before - 1e-12, 1.0);
                before = expected;
            }
            assertThat(yardstick.expected(QUARTER, FIRST.minusDays(1)))
                    .as("seed %d, %s", seed, yardstick)
                    .isZero();
            assertThat(yardstick.expected(QUARTER, LAST))
                    .as("seed %d, %s", seed, yardstick)
                    .isEqualTo(1);
        }
    }

    @Test
    void aSpanOfOneDayExpectsNothingBeforeItAndAllOnIt() {
        var day = new Span(FIRST, FIRST);

        assertThat(day.elapsed(FIRST.minusDays(1))).isZero();
        assertThat(day.elapsed(FIRST)).isEqualTo(1);
        assertThat(day.elapsed(FIRST.plusDays(1))).isEqualTo(1);
    }

    @Test
    void phasedTargetsBendTheExpectationBetweenThem() {
        var path = new TargetPath(
                List.of(new Point(LocalDate.of(2026, 11, 30), 180), new Point(LocalDate.of(2026, 10, 31), 190)));
        var fromTwoHundredDownToHundred = new Change(200, 100, path);

        assertThat(fromTwoHundredDownToHundred.expected(QUARTER, FIRST)).isZero();
        assertThat(fromTwoHundredDownToHundred.expected(QUARTER, LocalDate.of(2026, 10, 16)))
                .isCloseTo(0.05, within(1e-12));
        assertThat(fromTwoHundredDownToHundred.expected(QUARTER, LocalDate.of(2026, 10, 31)))
                .isCloseTo(0.1, within(1e-12));
        assertThat(fromTwoHundredDownToHundred.expected(QUARTER, LocalDate.of(2026, 11, 15)))
                .isCloseTo(0.15, within(1e-12));
        assertThat(fromTwoHundredDownToHundred.expected(QUARTER, LocalDate.of(2026, 11, 30)))
                .isCloseTo(0.2, within(1e-12));
        assertThat(fromTwoHundredDownToHundred.expected(QUARTER, LAST)).isEqualTo(1);
    }

    @Test
    void aPhasedTargetBeyondTheWayIsExpectedAsNothingOrAll() {
        var path = new TargetPath(List.of(new Point(FIRST.plusDays(10), -20), new Point(FIRST.plusDays(50), 130)));
        var change = new Change(0, 100, path);

        assertThat(change.expected(QUARTER, FIRST.plusDays(10))).isZero();
        assertThat(change.expected(QUARTER, FIRST.plusDays(50))).isEqualTo(1);
    }

    @Test
    void aPhasedTargetLeftOutsideByShorterDatesIsPassedOverUntilSomeoneMovesIt() {
        var path = new TargetPath(List.of(new Point(LAST, 10)));

        assertThat(new Change(0, 100, path).expected(QUARTER, MIDDLE)).isEqualTo(QUARTER.elapsed(MIDDLE));
        assertThat(reasonOf(() -> path.requireInside(QUARTER))).isEqualTo(Reason.PHASE_OUTSIDE_SPAN);
    }

    @Test
    void phasedTargetsMustBeStrictlyInsideTheDates() {
        var inside = new TargetPath(List.of(new Point(FIRST.plusDays(1), 1), new Point(LAST.minusDays(1), 2)));
        inside.requireInside(QUARTER);

        assertThat(inside.points()).hasSize(2);
        assertThat(reasonOf(() -> new TargetPath(List.of(new Point(FIRST, 1))).requireInside(QUARTER)))
                .isEqualTo(Reason.PHASE_OUTSIDE_SPAN);
        assertThat(reasonOf(() -> new TargetPath(List.of(new Point(MIDDLE, 1), new Point(MIDDLE, 2)))))
                .isEqualTo(Reason.PHASES_ON_SAME_DAY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"AT_LEAST", "AT_MOST"})
    void aLevelHasNoProgressBeforeItsFirstCheckIn(Measure measure) {
        var level = Yardstick.between(measure, 8, 10, TargetPath.STRAIGHT);

        assertThat(level.progress(NEVER)).isEqualTo(Progress.NONE);
        assertThat(level.standing(NEVER, QUARTER, MIDDLE).pace()).isEqualTo(Pace.NO_DATA);
    }

    @Test
    void anIncreaseStartsAtNothingBeforeItsFirstCheckIn() {
        var standing = new Change(10, 20, TargetPath.STRAIGHT).standing(NEVER, QUARTER, MIDDLE);

        assertThat(standing.progress()).isEqualTo(Progress.of(0));
        assertThat(standing.pace()).isEqualTo(Pace.NO_DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 95, 90, 90.0,          1",
        "AT_LEAST, 95, 90, 89.9999999995, 1",
        "AT_LEAST, 95, 90, 89.999999998,  0",
        "AT_LEAST, 90, 90, 89,            0",
        "AT_LEAST, 70, 90, 95,            1",
        "AT_LEAST, 70, 90, 60,         -0.5",
        "AT_MOST,   8, 10, 10.0,          1",
        "AT_MOST,   8, 10, 10.0000000005, 1",
        "AT_MOST,   8, 10, 10.000000002,  0",
        "AT_MOST,  10, 10, 11,            0",
        "AT_MOST,  15, 10, 4,             1",
        "AT_MOST,  15, 10, 20,           -1"
    })
    void aLevelIsMetFromItsTargetOn(Measure measure, double start, double target, double current, double raw) {
        var level = Yardstick.between(measure, start, target, TargetPath.STRAIGHT);

        assertThat(level.progress(OptionalDouble.of(current))).isEqualTo(Progress.of(raw));
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"AT_LEAST", "AT_MOST"})
    void aLevelIsDoneOnlyOnTheLastDay(Measure measure) {
        var level = Yardstick.between(measure, 10, 10, TargetPath.STRAIGHT);
        var met = OptionalDouble.of(10);

        assertThat(level.standing(met, QUARTER, LAST.minusDays(1)).pace()).isEqualTo(Pace.ON_TRACK);
        assertThat(level.standing(met, QUARTER, LAST).pace()).isEqualTo(Pace.DONE);
    }

    @Test
    void anythingButALevelMayBeDoneEarly() {
        var reached = OptionalDouble.of(20);

        assertThat(new Change(10, 20, TargetPath.STRAIGHT)
                        .standing(reached, QUARTER, FIRST)
                        .pace())
                .isEqualTo(Pace.DONE);
        assertThat(new YesNo(null).standing(reached, QUARTER, FIRST).pace()).isEqualTo(Pace.DONE);
        assertThat(new Baseline(null).standing(reached, QUARTER, FIRST).pace()).isEqualTo(Pace.DONE);
    }

    @Test
    void aLevelWithAWayToGoFollowsItsPhasedTargetsAndAKeptOneHasNone() {
        var path = new TargetPath(List.of(new Point(MIDDLE, 12)));

        assertThat(Yardstick.between(Measure.AT_MOST, 15, 10, path).expected(QUARTER, MIDDLE))
                .isCloseTo(0.6, within(1e-12));
        assertThat(Yardstick.between(Measure.AT_LEAST, 10, 15, path).expected(QUARTER, MIDDLE))
                .isCloseTo(0.4, within(1e-12));
        assertThat(Yardstick.between(Measure.AT_MOST, 8, 10, path).expected(QUARTER, MIDDLE))
                .isEqualTo(QUARTER.elapsed(MIDDLE));
        assertThat(Yardstick.between(Measure.AT_LEAST, 10, 10, path).expected(QUARTER, MIDDLE))
                .isEqualTo(QUARTER.elapsed(MIDDLE));
    }

    @Test
    void theDirectionFollowsFromStartAndTarget() {
        assertThat(Yardstick.between(Measure.INCREASE, 100, 60, TargetPath.STRAIGHT)
                        .measure())
                .isEqualTo(Measure.DECREASE);
        assertThat(Yardstick.between(Measure.DECREASE, 60, 100, TargetPath.STRAIGHT)
                        .measure())
                .isEqualTo(Measure.INCREASE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"INCREASE", "DECREASE"})
    void aChangeToTheSameNumberIsRefusedWithAReasonThatHasAText(Measure measure) {
        var reason = reasonOf(() -> Yardstick.between(measure, 10, 10, TargetPath.STRAIGHT));

        assertThat(reason).isEqualTo(Reason.START_EQUALS_TARGET);
        assertThat(reason.key()).isEqualTo("progress.start-equals-target");
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"MILESTONES", "DONE", "BASELINE"})
    void aMeasureWithoutTargetIsNotMadeFromNumbers(Measure measure) {
        assertThatIllegalArgumentException().isThrownBy(() -> Yardstick.between(measure, 0, 1, TargetPath.STRAIGHT));
    }

    @Test
    void tickingAMilestoneIsACheckIn() {
        var open = new Milestones(List.of(new Milestone(1, false, null), new Milestone(3, false, null)));
        var ticked = new Milestones(List.of(new Milestone(1, false, null), new Milestone(3, true, null)));

        assertThat(open.standing(NEVER, QUARTER, MIDDLE).pace()).isEqualTo(Pace.NO_DATA);
        assertThat(open.standing(OptionalDouble.of(0), QUARTER, MIDDLE).pace()).isEqualTo(Pace.AT_RISK);
        assertThat(ticked.standing(NEVER, QUARTER, MIDDLE).progress()).isEqualTo(Progress.of(0.75));
        assertThat(ticked.standing(NEVER, QUARTER, MIDDLE).pace()).isEqualTo(Pace.ON_TRACK);
    }

    @Test
    void milestonesWithoutAnyDayAreExpectedEvenly() {
        var undated = new Milestones(List.of(new Milestone(1, false, null), new Milestone(3, true, null)));

        assertThat(undated.expected(QUARTER, MIDDLE)).isEqualTo(QUARTER.elapsed(MIDDLE));
    }

    @Test
    void milestonesNeedAtLeastOneAndAWeight() {
        assertThat(reasonOf(() -> new Milestones(List.of()))).isEqualTo(Reason.NO_MILESTONES);
        assertThat(reasonOf(() -> new Milestone(0, true, null))).isEqualTo(Reason.MILESTONE_WEIGHT_NOT_POSITIVE);
    }

    @Test
    void yesOrNoIsAllOrNothing() {
        assertThat(new YesNo(null).progress(NEVER)).isEqualTo(Progress.of(0));
        assertThat(new YesNo(null).progress(OptionalDouble.of(0))).isEqualTo(Progress.of(0));
        assertThat(new YesNo(null).progress(OptionalDouble.of(1))).isEqualTo(Progress.of(1));
        assertThat(new YesNo(null).expected(QUARTER, LAST.minusDays(1))).isZero();
        assertThat(new YesNo(null).expected(QUARTER, LAST)).isEqualTo(1);
    }

    @Test
    void aBaselineIsReachedByAnyRecordedValue() {
        assertThat(new Baseline(MIDDLE).progress(NEVER)).isEqualTo(Progress.of(0));
        assertThat(new Baseline(MIDDLE).progress(OptionalDouble.of(0))).isEqualTo(Progress.of(1));
        assertThat(new Baseline(MIDDLE).expected(QUARTER, MIDDLE.minusDays(1))).isZero();
        assertThat(new Baseline(MIDDLE).expected(QUARTER, MIDDLE)).isEqualTo(1);
    }

    @Test
    void aSpanMustNotEndBeforeItStarts() {
        assertThat(reasonOf(() -> new Span(LAST, FIRST))).isEqualTo(Reason.SPAN_ENDS_BEFORE_IT_STARTS);
    }

    @Test
    void aNumberThatIsNoneIsAMistakeInTheProgram() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Change(0, Double.NaN, TargetPath.STRAIGHT));
        assertThatIllegalArgumentException().isThrownBy(() -> Progress.of(Double.POSITIVE_INFINITY));
    }

    /** One of each, with phased targets on the way that never go back. */
    private static List<Yardstick> yardsticks(RandomGenerator random) {
        var start = random.nextDouble(-500, 500);
        var target = random.nextDouble(-500, 500);
        var dates = random.ints(1, 91).distinct().limit(4).sorted().toArray();
        var shares = random.doubles(dates.length).sorted().toArray();
        var points = new ArrayList<Point>();
        var milestones = new ArrayList<Milestone>();
        for (var i = 0; i < dates.length; i++) {
            var day = FIRST.plusDays(dates[i]);
            points.add(new Point(day, start + shares[i] * (target - start)));
            milestones.add(
                    new Milestone(random.nextDouble(0.1, 9), random.nextBoolean(), random.nextBoolean() ? day : null));
        }
        var due = FIRST.plusDays(dates[0]);
        var path = new TargetPath(points);
        return List.of(
                new Change(start, target, TargetPath.STRAIGHT),
                new Change(start, target, path),
                Yardstick.between(Measure.AT_LEAST, start, target, path),
                Yardstick.between(Measure.AT_MOST, start, target, path),
                new Milestones(milestones),
                new YesNo(random.nextBoolean() ? due : null),
                new Baseline(random.nextBoolean() ? due : null));
    }

    private static Reason reasonOf(ThrowingCallable verb) {
        return catchThrowableOfType(RefusedException.class, verb).reason();
    }
}
