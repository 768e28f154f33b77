package org.northboard.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {

    @Test
    void theWeakestKeyResultIsTheOneFarthestBelowItsExpectation() {
        var nearlyThere = known(0.5, 0.55);
        var farBelow = known(0.6, 0.9);
        var early = known(0, 0.05);

        assertThat(weakest(nearlyThere, farBelow, early)).isSameAs(farBelow);
    }

    @Test
    void aKeyResultThatNobodyMeasuredCountsAsNothingReached() {
        var unknown = new Standing(Progress.NONE, 0.5, false, true);

        assertThat(weakest(known(0.2, 0.5), unknown)).isSameAs(unknown);
    }

    @Test
    void ofTwoEquallyFarBelowTheLowerIsWeaker() {
        var lower = known(0.1, 0.3);

        assertThat(weakest(known(0.3, 0.5), lower)).isSameAs(lower);
    }

    @Test
    void ofTwoAlikeTheFirstStaysWeakestWhateverBinaryFractionsSay() {
        var first = known(0.3, 0.5);
        var second = known(0.1 + 0.2 - 1e-15, 0.5);

        assertThat(weakest(first, second)).isSameAs(first);
        assertThat(weakest(second, first)).isSameAs(second);

        var asExpected = known(0.3, 0.3);
        assertThat(weakest(asExpected, known(0.3, 0.1 + 0.2))).isSameAs(asExpected);
    }

    @Test
    void overshootingDoesNotHideWhichOneIsWeakest() {
        assertThat(weakest(known(3, 1), known(0.99, 1))).isEqualTo(known(0.99, 1));
        assertThat(weakest(known(-4, 0.5), known(0, 0.6))).isEqualTo(known(0, 0.6));
    }

    @Test
    void anOwnersFigureReplacesTheComputedOneButDoesNotFinishTheChildren() {
        var silent = new RollUp().add(1, new Standing(Progress.NONE, 0.5, false, true));
        var done = new RollUp().add(1, known(0.9, 0.5));

        assertThat(silent.standing(0.5).overriddenBy(0.5)).isEqualTo(new Standing(Progress.of(0.5), 0.5, true, false));
        assertThat(silent.standing(0.5).overriddenBy(0.5).pace()).isEqualTo(Pace.ON_TRACK);
        assertThat(done.standing(0.5).overriddenBy(1).pace()).isEqualTo(Pace.ON_TRACK);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void anExpectationOutsideNothingAndAllIsAMistakeInTheProgram(double expected) {
        assertThatIllegalArgumentException().isThrownBy(() -> known(0.5, expected));
    }

    private static Standing known(double progress, double expected) {
        return new Standing(Progress.of(progress), expected, true, true);
    }

    private static Standing weakest(Standing... keyResults) {
        return Collections.min(List.of(keyResults), Standing.WEAKEST_FIRST);
    }
}
