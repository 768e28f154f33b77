package org.northboard.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.northboard.progress.Progress.Known;
import org.northboard.progress.Seeds.Child;

class RollUpTest {

    private static final Standing HALF = new Standing(Progress.of(0.5), 0.5, true, true);
    private static final Standing DONE = new Standing(Progress.of(1), 0.5, true, true);
    private static final Standing UNKNOWN = new Standing(Progress.NONE, 0.5, false, true);

    @ParameterizedTest
    @MethodSource("org.northboard.progress.Seeds#seeds")
    void progressStaysBetweenNothingAndAllHoweverFarChildrenOvershoot(long seed) {
        var standing = rollUp(Seeds.children(Seeds.random(seed)));

        assertThat(standing.expected()).as("seed %d", seed).isBetween(0.0, 1.0);
        if (standing.progress() instanceof Known(var raw)) {
            assertThat(raw).as("seed %d", seed).isBetween(0.0, 1.0);
        } else {
            assertThat(standing.progress()).as("seed %d", seed).isEqualTo(Progress.NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("org.northboard.progress.Seeds#seeds")
    void movingChildrenAboutChangesNeitherFigureNorPace(long seed) {
        var children = Seeds.children(Seeds.random(seed));
        var moved = new ArrayList<>(children);
        Collections.shuffle(moved, new Random(seed));

        assertSame(rollUp(moved), rollUp(children), seed);
    }

    @ParameterizedTest
    @MethodSource("org.northboard.progress.Seeds#seeds")
    void movingChildrenAboutDoesNotTipAPaceThatIsExactlyOnItsThreshold(long seed) {
        var random = Seeds.random(seed);
        var children = new ArrayList<Child>();
        for (var i = 0; i < 30; i++) {
            var expected = random.nextDouble(0.2, 1);
            children.add(new Child(
                    random.nextDouble(0.1, 10), new Standing(Progress.of(0.9 * expected), expected, true, true)));
        }

        for (var round = 0; round < 20; round++) {
            Collections.shuffle(children, new Random(seed + round));
            assertThat(rollUp(children).pace())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(Pace.ON_TRACK);
        }
    }

    @ParameterizedTest
    @MethodSource("org.northboard.progress.Seeds#seeds")
    void aChildOfWeightZeroCountsForNothing(long seed) {
        var random = Seeds.random(seed);
        var children = Seeds.children(random);
        var more = new ArrayList<>(children);
        more.add(random.nextInt(more.size() + 1), new Child(0, Seeds.standing(random)));

        assertThat(rollUp(more)).as("seed %d", seed).isEqualTo(rollUp(children));
    }

    @Test
    void aChildThatOvershootsDoesNotMakeUpForAnother() {
        var overshot = new Standing(Progress.of(1.8), 0.5, true, true);
        var fallen = new Standing(Progress.of(-0.4), 0.5, true, true);

        var standing = new RollUp().add(1, overshot).add(1, fallen).standing(0.5);

        assertThat(standing.progress()).isEqualTo(Progress.of(0.5));
    }

    @Test
    void expectedComesFromTheSameChildrenAsProgress() {
        var standing = new RollUp()
                .add(1, new Standing(Progress.of(0.2), 0.4, true, true))
                .add(3, new Standing(Progress.of(0.6), 0.8, true, true))
                .add(9, new Standing(Progress.NONE, 0.1, false, true))
                .standing(0.33);

        assertThat(standing.expected()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void withoutAnyProgressTheObjectivesOwnDatesSayWhatIsExpected() {
        assertThat(new RollUp().standing(0.4)).isEqualTo(new Standing(Progress.NONE, 0.4, false, true));
        assertThat(new RollUp().add(1, UNKNOWN).standing(0.4).pace()).isEqualTo(Pace.NO_DATA);
        assertThat(new RollUp().add(1, UNKNOWN).standing(0.05).pace()).isEqualTo(Pace.TOO_EARLY);
    }

    @Test
    void anObjectiveHasDataAsSoonAsOneContributingChildHas() {
        var silent = new Standing(Progress.of(0), 0.5, false, true);

        assertThat(new RollUp().add(1, silent).standing(0.5).pace()).isEqualTo(Pace.NO_DATA);
        assertThat(new RollUp().add(1, silent).add(0, HALF).standing(0.5).pace())
                .isEqualTo(Pace.NO_DATA);
        assertThat(new RollUp().add(1, silent).add(1, HALF).standing(0.5).pace())
                .isEqualTo(Pace.AT_RISK);
    }

    @Test
    void anObjectiveIsDoneOnlyWhenAllThatContributesIsDone() {
        var keptLevelWhileItRuns = new Standing(Progress.of(1), 0.5, true, false);

        assertThat(new RollUp().add(1, DONE).add(2, DONE).standing(0.5).pace()).isEqualTo(Pace.DONE);
        assertThat(new RollUp()
                        .add(1, DONE)
                        .add(1, keptLevelWhileItRuns)
                        .standing(0.5)
                        .pace())
                .isEqualTo(Pace.ON_TRACK);
        assertThat(new RollUp().add(1, DONE).add(1, UNKNOWN).standing(0.5).pace())
                .isEqualTo(Pace.ON_TRACK);
        assertThat(new RollUp().add(1, DONE).add(0, HALF).standing(0.5).pace()).isEqualTo(Pace.DONE);
    }

    @Test
    void aKeptLevelStopsEveryObjectiveAboveItFromBeingDoneEarly() {
        var keptLevelWhileItRuns = new Standing(Progress.of(1), 0.5, true, false);
        var child = new RollUp().add(1, keptLevelWhileItRuns).standing(0.5);

        var parent = new RollUp().add(1, child).add(1, DONE).standing(0.5);

        assertThat(parent.progress()).isEqualTo(Progress.of(1));
        assertThat(parent.pace()).isEqualTo(Pace.ON_TRACK);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightThatIsNoneIsAMistakeInTheProgram(double weight) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RollUp().add(weight, HALF));
    }

    private static Standing rollUp(List<Child> children) {
        var rollUp = new RollUp();
        children.forEach(child -> rollUp.add(child.weight(), child.standing()));
        return rollUp.standing(0.5);
    }

    private static void assertSame(Standing actual, Standing expected, long seed) {
        assertThat(actual.pace()).as("seed %d", seed).isEqualTo(expected.pace());
        assertThat(actual.expected()).as("seed %d", seed).isCloseTo(expected.expected(), within(1e-12));
        if (expected.progress() instanceof Known(var raw)) {
            assertThat(actual.progress())
                    .as("seed %d", seed)
                    .isInstanceOfSatisfying(
                            Known.class, known -> assertThat(known.raw()).isCloseTo(raw, within(1e-12)));
        } else {
            assertThat(actual.progress()).as("seed %d", seed).isEqualTo(Progress.NONE);
        }
    }
}
