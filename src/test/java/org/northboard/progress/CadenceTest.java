package org.northboard.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final LocalDate START = LocalDate.of(2026, 10, 1);
    private static final LocalDate CHECK_IN = LocalDate.of(2026, 11, 2);

    @Test
    void aWeeklyKeyResultIsStaleOnTheFifteenthDayOfSilence() {
        assertThat(Cadence.WEEKLY.isStale(Source.CHECK_INS, CHECK_IN, START, CHECK_IN.plusDays(14)))
                .isFalse();
        assertThat(Cadence.WEEKLY.isStale(Source.CHECK_INS, CHECK_IN, START, CHECK_IN.plusDays(15)))
                .isTrue();
    }

    @Test
    void beforeTheFirstCheckInSilenceIsCountedFromTheStart() {
        assertThat(new Cadence(30).isStale(Source.CHECK_INS, null, START, START.plusDays(60)))
                .isFalse();
        assertThat(new Cadence(30).isStale(Source.CHECK_INS, null, START, START.plusDays(61)))
                .isTrue();
    }

    @Test
    void aKeyResultFedByObjectivesIsNeverStale() {
        assertThat(Cadence.WEEKLY.isStale(Source.ALIGNED, null, START, START.plusYears(1)))
                .isFalse();
    }

    @Test
    void aCadenceHasAtLeastOneDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cadence(0));
    }
}
