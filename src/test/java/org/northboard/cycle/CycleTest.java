package org.northboard.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.northboard.id.CycleId;

class CycleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-04, DRAFT, FUTURE",
        "2026-10-05, ACTIVE, PRESENT",
        "2027-01-03, CLOSING, PRESENT",
        "2027-01-04, CLOSING, PAST",
        "2026-12-20, CLOSED, PAST",
        "2026-10-04, CLOSED, PAST"
    })
    void a_cycle_is_present_from_its_first_day_to_its_last_unless_it_was_closed_before(
            LocalDate today, CyclePhase phase, CycleTense tense) {
        Cycle quarter = new Cycle(
                new CycleId(UUID.randomUUID()),
                null,
                "Q4 2026",
                CycleKind.QUARTER,
                LocalDate.parse("2026-10-05"),
                LocalDate.parse("2027-01-03"),
                phase,
                1);

        assertThat(quarter.tense(today)).isEqualTo(tense);
    }
}
