package org.northboard.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.northboard.progress.Progress.Known;
import org.northboard.progress.RefusedException.Reason;

class ScoreTest {

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.1",
        "0.0499999995, 0.1",
        "0.049999998, 0.0",
        "0.6499999999999999, 0.7",
        "0.95, 1.0",
        "0.949, 0.9",
    })
    void theProposedScoreRoundsHalfUpWhateverBinaryFractionsSay(double progress, double score) {
        assertThat(Score.proposedFor(Progress.of(progress))).contains(new Score(score));
    }

    @ParameterizedTest
    @MethodSource("org.northboard.progress.Seeds#seeds")
    void theProposedScoreIsWithinHalfAStepOfTheProgressThatCounts(long seed) {
        var progress = new Known(Seeds.random(seed).nextDouble(-0.5, 1.5));

        assertThat(Score.proposedFor(progress))
                .as("seed %d", seed)
                .hasValueSatisfying(score ->
                        assertThat(Math.abs(score.value() - progress.clamped())).isLessThanOrEqualTo(0.05 + 1e-9));
    }

    @Test
    void withoutProgressNoScoreIsProposed() {
        assertThat(Score.proposedFor(Progress.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aScoreBeyondItsScaleIsRefused(double value) {
        assertThat(catchThrowableOfType(RefusedException.class, () -> new Score(value))
                        .reason())
                .isEqualTo(Reason.SCORE_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, RED",
        "0.399999998, RED",
        "0.3999999995, AMBER",
        "0.4, AMBER",
        "0.699999998, AMBER",
        "0.6999999995, GREEN",
        "0.7, GREEN",
    })
    void bandsLeaveNoHole(double score, Band band) {
        assertThat(new Score(score).band()).isEqualTo(band);
    }

    @Test
    void aPromiseIsHeldAgainstAllAndAStretchAgainstSeventyPercent() {
        assertThat(Ambition.COMMITTED.isMetBy(new Score(0.99))).isFalse();
        assertThat(Ambition.COMMITTED.isMetBy(new Score(1))).isTrue();
        assertThat(Ambition.ASPIRATIONAL.isMetBy(new Score(0.7))).isTrue();
        assertThat(Ambition.ASPIRATIONAL.isMetBy(new Score(0.69))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.285, 29", "0.284, 28", "0.995, 100", "1.25, 125", "-0.2, -20", "-0.125, -13", "-0.004, 0"})
    void figuresAreShownInWholePercentRoundedHalfUp(double raw, long percent) {
        assertThat(new Known(raw).percent()).isEqualTo(percent);
    }
}
