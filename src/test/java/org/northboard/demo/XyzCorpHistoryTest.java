package org.northboard.demo;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.northboard.progress.Score;

class XyzCorpHistoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private final CompanyScript company = CompanyScriptReader.xyzCorp();

    @Test
    void someAreLateSomeStaleSomeGoBackwards() {
        var keyResults = company.keyResultsOf("current").toList();
        assertThat(keyResults)
                .flatExtracting(KeyResultScript::checkIns)
                .allMatch(it -> it.week() <= CheckInTimes.LAST_WEEK);
        assertThat(keyResults).filteredOn(it -> !it.late().isEmpty()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(keyResults)
                .filteredOn(it -> !it.path().isEmpty() && it.path().lastKey() <= 4)
                .as("nothing for over 14 days")
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(keyResults).filteredOn(XyzCorpHistoryTest::wentBackwards).hasSizeGreaterThanOrEqualTo(15);
        assertThat(keyResults).filteredOn(it -> it.retarget() != null).hasSize(1);
        assertThat(keyResults).filteredOn(it -> !it.milestones().isEmpty()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(keyResults).filteredOn(it -> !it.phases().isEmpty()).isNotEmpty();
    }

    @Test
    void closedQuartersCarryScoresWithReasonsAndARetrospective() {
        var standings = new ScriptStandings(company, MONDAY);
        var cycles = company.cycles().stream()
                .filter(it -> it.phase() == CycleScript.Phase.CLOSED)
                .toList();
        assertThat(cycles).hasSize(2).allMatch(it -> it.retrospective() != null);
        for (var cycle : cycles) {
            assertThat(company.objectivesOf(cycle.key())).hasSizeBetween(6, 10).allSatisfy(it -> {
                var closing = requireNonNull(it.closing());
                var proposed = Score.proposedFor(standings.of(it).progress())
                        .orElseThrow()
                        .value();
                var same = Math.abs(closing.score().doubleValue() - proposed) < 0.01;
                assertThat(closing.reason() == null)
                        .as(it.key() + " proposed " + proposed)
                        .isEqualTo(same);
            });
        }
        assertThat(company.objectivesOf("next")).hasSizeBetween(2, 3);
        assertThat(company.objectivesOf("year")).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void historyLiesInThePastAndInOrder(DayOfWeek weekday) {
        var created = MONDAY.with(weekday).atTime(0, 20).atZone(ZoneId.of("Asia/Ho_Chi_Minh"));
        var times = new CheckInTimes(created);
        for (var objective : company.objectives()) {
            var cycle = company.cycle(objective.cycle());
            for (var keyResult : objective.keyResults()) {
                var key = objective.key() + "/" + keyResult.key();
                var moments = keyResult.checkIns().stream()
                        .map(it -> times.momentOf(key, cycle, it.week(), it.late()))
                        .toList();
                assertThat(moments)
                        .as(key)
                        .isSortedAccordingTo(Comparator.naturalOrder())
                        .doesNotHaveDuplicates();
                assertThat(moments).as(key).allMatch(it -> it.isBefore(created));
                assertThat(moments)
                        .as(key)
                        .allMatch(it -> !it.toLocalDate().isBefore(cycle.startOn(created.toLocalDate())));
            }
        }
        var thread = company.comments().stream().collect(groupingBy(it -> it.objective() + it.week()));
        thread.values().forEach(said -> assertThat(said.size()).isLessThan(8));
        var said = new HashMap<String, Integer>();
        for (var comment : company.comments()) {
            var cycle = company.cycle(company.objective(comment.objective()).cycle());
            int position = said.merge(comment.objective() + comment.week(), 1, Integer::sum) - 1;
            assertThat(times.momentOfWords(comment.objective(), cycle, comment.week(), position))
                    .isBefore(created);
        }
    }

    private static boolean wentBackwards(KeyResultScript keyResult) {
        if (keyResult.start() == null || keyResult.target() == null) {
            return false;
        }
        boolean up = keyResult.target().compareTo(keyResult.start()) > 0;
        var values = keyResult.path().values().stream().toList();
        for (int i = 1; i < values.size(); i++) {
            int step = values.get(i).compareTo(values.get(i - 1));
            if (up ? step < 0 : step > 0) {
                return true;
            }
        }
        return false;
    }
}
