package org.northboard.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CompanyScriptReaderTest {

    private static final String COMPANY = """
            name: Small
            mailDomain: small.example
            mission: {vi: Nhỏ, en: Small}
            parts: [part.yaml]
            cycles: [{key: q, name: {vi: Quý, en: Quarter}, phase: RUNNING, startsWeek: 0, weeks: 13}]
            teams: [{key: all, name: {vi: Tất cả, en: All}, lead: an}]
            people: [{key: an, name: An Lê, team: all, title: {vi: Quản lý, en: Manager}}]
            """;
    private static final String PART = """
            cycle: q
            objectives:
              - key: one
                team: all
                owner: an
                title: {vi: Một, en: One}
                keyResults:
                  - {key: a, title: {vi: A, en: A1}, measure: INCREASE, start: 0.1, target: 3, path: [~, 0.2]}
              - {key: two, team: all, owner: an, title: {vi: Hai, en: Two}, parents: [one]}
            """;

    @Test
    void numbersAreReadAsTheyAreWritten() {
        var keyResult = read(COMPANY, PART).objective("one").keyResult("a");
        assertThat(keyResult.start()).isEqualTo("0.1");
        assertThat(keyResult.path()).hasToString("{1=0.2}");
        assertThat(keyResult.owner()).isEqualTo("an");
    }

    @Test
    void aMisspeltFieldIsRefusedWithItsPlace() {
        refused(PART.replace("target: 3", "target: 3, traget: 4"), "part.yaml: objectives[0].keyResults[0]", "traget");
    }

    @Test
    void aMissingTranslationIsRefusedWithItsPlace() {
        refused(PART.replace("{vi: Hai, en: Two}", "{vi: Hai}"), "part.yaml: objectives[1].title.en", "missing");
    }

    @Test
    void aReferenceToNobodyIsRefused() {
        refused(PART.replace("team: all, owner: an", "team: none, owner: an"), "objective two", "unknown none");
        refused(PART.replace("team: all, owner: an", "team: all, owner: ai"), "objective two", "unknown ai");
        refused(PART.replace("parents: [one]", "parents: [uno]"), "objective two", "unknown uno");
    }

    @Test
    void aKeyThatIsThereTwiceIsRefused() {
        refused(PART.replace("key: two", "key: one"), "objectives", "twice one");
    }

    @Test
    void aCircleIsRefused() {
        refused(PART.replace("owner: an\n", "owner: an\n    parents: [two]\n"), "a circle", "two");
    }

    @Test
    void anObjectiveCannotContributeToAKeyResultThatLivesOnCheckIns() {
        refused(PART.replace("parents: [one]", "parents: [{to-key-result: one/a}]"), "objective two", "check-ins");
    }

    @Test
    void aNoteNeedsACheckIn() {
        var note = "path: [~, 0.2], notes: {2: {confidence: 2, vi: Tốt, en: Good}}";
        refused(PART.replace("path: [~, 0.2]", note), "part.yaml: objectives[0].keyResults[0].notes", "check-in");
    }

    private static void refused(String part, String place, String complaint) {
        assertThat(part).isNotEqualTo(PART);
        assertThatThrownBy(() -> read(COMPANY, part))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(complaint);
    }

    private static CompanyScript read(String company, String part) {
        return new CompanyScriptReader(file -> new ByteArrayInputStream(
                        (file.equals("part.yaml") ? part : company).getBytes(StandardCharsets.UTF_8)))
                .read("company.yaml");
    }
}
