package org.northboard.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaceTest {

    /** On, within the tolerance of, and just beyond each threshold. */
    @ParameterizedTest
    @CsvSource({
        "0.9,            1,    ON_TRACK",
        "0.8999999995,   1,    ON_TRACK",
        "0.899999998,    1,    BEHIND",
        "0.7,            1,    BEHIND",
        "0.6999999995,   1,    BEHIND",
        "0.699999998,    1,    AT_RISK",
        "0.09,           0.1,  ON_TRACK",
        "0.089999998,    0.1,  BEHIND",
        "0.07,           0.1,  BEHIND",
        "0.069999998,    0.1,  AT_RISK",
        "0,              0.1,  AT_RISK",
        "0,              0.0999999995, AT_RISK",
        "0,              0.099999998,  TOO_EARLY",
        "0.08,           0.099999998,  TOO_EARLY",
        "0.0899999982,   0.099999998,  ON_TRACK",
        "0,              0,    ON_TRACK",
        "-0.5,           0,    ON_TRACK",
        "1,              1,    DONE",
        "1.4,            0,    DONE",
        "0.9999999995,   1,    DONE",
        "0.999999998,    1,    ON_TRACK"
    })
    void thresholdsBelongToTheBetterPace(double progress, double expected, Pace pace) {
        assertThat(new Standing(Progress.of(progress), expected, true, true).pace())
                .isEqualTo(pace);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,          NO_DATA",
        "0.0999999995, NO_DATA",
        "0.099999998,  TOO_EARLY",
        "1,            NO_DATA",
    })
    void silenceIsExcusedForTheFirstTenthOnly(double expected, Pace pace) {
        assertThat(new Standing(Progress.of(0), expected, false, true).pace()).isEqualTo(pace);
        assertThat(new Standing(Progress.NONE, expected, false, true).pace()).isEqualTo(pace);
    }

    @Test
    void whatWasReportedWithoutGivingAProgressIsStillNoData() {
        assertThat(new Standing(Progress.NONE, 0.5, true, true).pace()).isEqualTo(Pace.NO_DATA);
    }

    @ParameterizedTest
    @MethodSource("org.northboard.progress.Seeds#seeds")
    void moreProgressNeverMakesThePaceWorse(long seed) {
        var random = Seeds.random(seed);
        var expected = random.nextDouble();
        var less = random.nextDouble(-1, 2);
        var more = less + random.nextDouble();

        assertThat(new Standing(Progress.of(more), expected, true, true).pace())
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(new Standing(Progress.of(less), expected, true, true).pace());
    }

    @Test
    void aBranchShowsItsWorstPace() {
        assertThat(Arrays.stream(Pace.values()).reduce(Pace::worse)).contains(Pace.AT_RISK);
        assertThat(Pace.worse(Pace.DONE, Pace.NO_DATA)).isEqualTo(Pace.NO_DATA);
        assertThat(Pace.worse(Pace.BEHIND, Pace.NO_DATA)).isEqualTo(Pace.BEHIND);
        assertThat(Pace.worse(Pace.ON_TRACK, Pace.TOO_EARLY)).isEqualTo(Pace.TOO_EARLY);
        assertThat(Pace.worse(Pace.DONE, Pace.ON_TRACK)).isEqualTo(Pace.ON_TRACK);
    }
}
