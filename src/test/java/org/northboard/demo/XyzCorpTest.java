package org.northboard.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.northboard.demo.CompanyScript.Person.Role;
import org.northboard.demo.ObjectiveScript.ToKeyResult;
import org.northboard.objective.ObjectiveKind;
import org.northboard.objective.Scope;
import org.northboard.progress.LinkKind;
import org.northboard.progress.Measure;
import org.northboard.progress.Pace;
import org.northboard.progress.Source;

class XyzCorpTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private final CompanyScript company = CompanyScriptReader.xyzCorp();
    private final List<ObjectiveScript> quarter = company.objectivesOf("current");

    @Test
    void sixtyPeopleWorkInSixDepartmentsWithTeams() {
        assertThat(company.people())
                .hasSize(60)
                .extracting(CompanyScript.Person::name)
                .doesNotHaveDuplicates();
        assertThat(company.teams()).hasSizeBetween(16, 20);
        assertThat(company.teams()).filteredOn(it -> it.parent() == null).hasSize(6);
        assertThat(company.teams())
                .filteredOn(it -> it.parent() != null)
                .allMatch(it -> company.team(requireNonNull(it.parent())).parent() == null);
        assertThat(company.people()).filteredOn(it -> it.role() == Role.CEO).hasSize(1);
        assertThat(company.people()).filteredOn(it -> it.role() == Role.HR_LEAD).hasSize(1);
        assertThat(company.teams()).extracting(CompanyScript.Team::lead).doesNotHaveDuplicates();
    }

    @Test
    void theQuarterIsAsLargeAndAsMixedAsARealOne() {
        var keyResults = company.keyResultsOf("current").toList();
        assertThat(quarter).hasSizeBetween(55, 70);
        assertThat(keyResults).hasSizeBetween(170, 220);
        assertThat(keyResults).extracting(KeyResultScript::measure).contains(Measure.values());
        assertThat(quarter).extracting(ObjectiveScript::kind).contains(ObjectiveKind.values());
        assertThat(quarter).extracting(ObjectiveScript::scope).contains(Scope.values());
        assertThat(company.objectives()).filteredOn(ObjectiveScript::hidden).hasSize(1);
        assertThat(quarter)
                .allMatch(it -> it.keyResults().size() >= 2 && it.keyResults().size() <= 5);
        assertThat(quarter)
                .filteredOn(it -> it.scope() != Scope.INDIVIDUAL && it.team() != null)
                .extracting(ObjectiveScript::team)
                .containsAll(
                        company.teams().stream().map(CompanyScript.Team::key).toList());
    }

    @Test
    void everyKindOfLinkCanBeSeenOnTheBoard() {
        var links = quarter.stream().flatMap(it -> it.parents().stream()).toList();
        assertThat(quarter)
                .filteredOn(it -> it.parents().stream()
                                .filter(link -> link.kind() == LinkKind.CONTRIBUTES)
                                .count()
                        >= 2)
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(links).filteredOn(it -> it.kind() == LinkKind.SUPPORTS).hasSizeGreaterThanOrEqualTo(3);
        assertThat(links)
                .filteredOn(it -> it.to() instanceof ToKeyResult && it.kind() == LinkKind.SUPPORTS)
                .isNotEmpty();
        assertThat(quarter).filteredOn(it -> it.parents().isEmpty()).hasSizeBetween(4, 5);
        assertThat(company.keyResultsOf("current"))
                .filteredOn(it -> it.source() == Source.ALIGNED)
                .hasSize(1);
    }

    @Test
    void theGivenObjectivesKeepTheirFigures() {
        assertThat(givenFigures("sales-breakthrough"))
                .containsExactly(
                        "Revenue up 20 % on the same quarter of last year|INCREASE|100|120|bn ₫",
                        "At least 15 % more newly registered customers|INCREASE|2000|2300|customers",
                        "Churn kept under 10 %|AT_MOST|14|10|%");
        assertThat(givenFigures("product-quality"))
                .containsExactly(
                        "Defect rate of new releases under 5 %|AT_MOST|9|5|%",
                        "Use of the new features up to 25 % of users|INCREASE|12|25|%",
                        "At least 90 % positive reviews|AT_LEAST|78|90|%");
        assertThat(givenFigures("grow-people"))
                .containsExactly(
                        "90 % of the new training programme completed|AT_LEAST|0|90|%",
                        "Internal promotion rate up to 12 %|INCREASE|7|12|%",
                        "Employee satisfaction up by 15 %|INCREASE|68|78.2|points");
        assertThat(quarter.stream()
                        .filter(it -> it.scope() == Scope.COMPANY)
                        .map(it -> it.title().vi()))
                .containsExactly(
                        "Bứt phá doanh số trong quý", "Nâng tầm chất lượng sản phẩm", "Phát triển năng lực đội ngũ");
        assertThat(company.objective("sales-breakthrough")
                        .keyResult("revenue")
                        .path()
                        .lastEntry()
                        .getValue())
                .isEqualByComparingTo("113");
    }

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void atAGlanceSalesIsOnTrackQualityAtRiskAndPeopleBehind(DayOfWeek created) {
        var standings = new ScriptStandings(company, MONDAY.with(created));
        assertThat(standings.of(company.objective("sales-breakthrough")).pace()).isEqualTo(Pace.ON_TRACK);
        assertThat(standings.of(company.objective("product-quality")).pace()).isEqualTo(Pace.AT_RISK);
        assertThat(standings.of(company.objective("grow-people")).pace()).isEqualTo(Pace.BEHIND);
    }

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void pacesAreSpreadAsInARealQuarter(DayOfWeek created) {
        var standings = new ScriptStandings(company, MONDAY.with(created));
        var paces = new EnumMap<Pace, Integer>(Pace.class);
        quarter.forEach(it -> paces.merge(standings.of(it).pace(), 1, Integer::sum));
        assertThat(paces.get(Pace.ON_TRACK)).isBetween(28, 38);
        assertThat(paces.get(Pace.BEHIND)).isBetween(10, 18);
        assertThat(paces.get(Pace.AT_RISK)).isBetween(8, 14);
        assertThat(paces.get(Pace.DONE)).isPositive();
        assertThat(paces.get(Pace.NO_DATA)).isPositive();
    }

    @Test
    void peopleTalkAndThankEachOther() {
        assertThat(quarter.stream().mapToInt(it -> it.initiatives().size()).sum())
                .isGreaterThanOrEqualTo(40);
        assertThat(company.comments()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(company.recognitions()).hasSizeGreaterThanOrEqualTo(15);
        var notes = company.keyResultsOf("current")
                .flatMap(it -> it.notes().values().stream())
                .map(KeyResultScript.Note::text)
                .toList();
        assertThat(notes).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
        assertThat(notes).extracting(Text::vi).doesNotHaveDuplicates();
    }

    @Test
    void noTwoObjectivesOfTheQuarterAreCalledTheSame() {
        assertThat(quarter).extracting(it -> it.title().vi()).doesNotHaveDuplicates();
        assertThat(quarter).extracting(it -> it.title().en()).doesNotHaveDuplicates();
        assertThat(quarter).allMatch(it -> it.title().vi().length() < 60);
    }

    @Test
    void everyTextIsInBothLanguagesAndNeitherIsACopy() {
        var same = texts().filter(it -> it.vi().equals(it.en())).map(Text::vi).toList();
        assertThat(same).containsOnly("Marketing", "%", "MB");
        assertThat(texts())
                .allMatch(it -> it.vi().equals(it.vi().strip())
                        && it.en().equals(it.en().strip()));
        assertThat(company.mission().in(Locale.forLanguageTag("vi"))).startsWith("Giúp mọi doanh nghiệp");
        assertThat(company.mission().in(Locale.ENGLISH)).startsWith("Help every");
    }

    private List<String> givenFigures(String objective) {
        return company.objective(objective).keyResults().stream()
                .map(it -> String.join(
                        "|",
                        it.title().en(),
                        it.measure().name(),
                        requireNonNull(it.start()).toPlainString(),
                        requireNonNull(it.target()).toPlainString(),
                        requireNonNull(it.unit()).en()))
                .toList();
    }

    /** Every text anywhere in the script, found by walking its records. */
    private Stream<Text> texts() {
        return textsIn(company);
    }

    private static Stream<Text> textsIn(Object value) {
        return switch (value) {
            case Text text -> Stream.of(text);
            case List<?> list -> list.stream().flatMap(XyzCorpTest::textsIn);
            case Map<?, ?> map -> map.values().stream().flatMap(XyzCorpTest::textsIn);
            case Record part ->
                Arrays.stream(part.getClass().getRecordComponents()).flatMap(it -> textsIn(read(it, part)));
            case null, default -> Stream.empty();
        };
    }

    private static Object read(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("record component not readable", e);
        }
    }
}
