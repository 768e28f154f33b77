package org.northboard.demo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Verb;
import org.northboard.cycle.CycleKind;
import org.northboard.cycle.CyclePhase;
import org.northboard.db.tables.records.CycleRecord;
import org.northboard.db.tables.records.MemberRecord;
import org.northboard.db.tables.records.PillarRecord;
import org.northboard.db.tables.records.TeamMemberRecord;
import org.northboard.db.tables.records.TeamRecord;
import org.northboard.demo.CompanyScript.Person;
import org.northboard.id.CycleId;
import org.northboard.people.MemberRole;

/** How the company came to Northboard: people, teams, pillars and cycles, all founded by the CEO on one day. */
final class OrganisationHistory {

    private static final int HUES = 8;

    private final Stage stage;
    private final Map<String, CycleRecord> cycles = new HashMap<>();

    OrganisationHistory(Stage stage) {
        this.stage = stage;
        var script = stage.script();
        var founding = stage.journal().act(stage.founded(), stage.ceo(), Verb.FOUND_WORKSPACE);
        int number = 0;
        for (var person : script.people()) {
            founding.add(member(person, number++ % HUES), null);
            stage.journal().addUnrecorded(membership(person));
        }
        founding.add(company(), null);
        number = 1;
        for (var team : script.teams()) {
            founding.add(team(team, number++), null);
        }
        number = 0;
        for (var pillar : script.pillars()) {
            founding.add(pillar(pillar, number++), null);
        }
        for (var cycle : script.cycles()) {
            var row = cycle(cycle);
            cycles.put(cycle.key(), row);
            founding.add(row, null);
        }
    }

    /** The row of a cycle, to be changed by what happens to the cycle later. */
    CycleRecord row(CycleScript cycle) {
        return cycles.getOrDefault(cycle.key(), new CycleRecord());
    }

    private MemberRecord member(Person person, int hue) {
        var row = new MemberRecord();
        row.setId(stage.member(person.key()));
        row.setName(person.name());
        row.setJobTitle(stage.text(person.title()));
        row.setRole(
                switch (person.role()) {
                    case MEMBER -> MemberRole.MEMBER;
                    case CEO -> MemberRole.EXECUTIVE;
                    case HR_LEAD -> MemberRole.HR;
                });
        row.setHue((short) hue);
        return row;
    }

    private TeamMemberRecord membership(Person person) {
        var row = new TeamMemberRecord();
        row.setTeamId(stage.team(person.team()));
        row.setMemberId(stage.member(person.key()));
        return row;
    }

    private TeamRecord company() {
        var row = new TeamRecord();
        row.setId(stage.team(null));
        row.setParentId(null);
        row.setName(stage.script().name());
        row.setLeadId(stage.ceo());
        row.setPosition(0);
        return row;
    }

    private TeamRecord team(CompanyScript.Team team, int position) {
        var row = new TeamRecord();
        row.setId(stage.team(team.key()));
        row.setParentId(stage.team(team.parent()));
        row.setName(stage.text(team.name()));
        row.setLeadId(stage.member(team.lead()));
        row.setPosition(position);
        return row;
    }

    private PillarRecord pillar(CompanyScript.Pillar pillar, int position) {
        var row = new PillarRecord();
        row.setId(stage.pillar(pillar.key()));
        row.setName(stage.text(pillar.name()));
        row.setPosition(position);
        return row;
    }

    private CycleRecord cycle(CycleScript cycle) {
        var row = new CycleRecord();
        row.setId(stage.cycle(cycle.key()));
        row.setParentId(cycle.year() ? null : year());
        row.setName(cycle.nameOn(stage.today(), stage.language()));
        row.setKind(cycle.year() ? CycleKind.YEAR : CycleKind.QUARTER);
        row.setStartsOn(stage.startOf(cycle));
        row.setEndsOn(stage.endOf(cycle));
        row.setPhase(stage.isFirst(cycle) ? CyclePhase.ACTIVE : CyclePhase.DRAFT);
        return row;
    }

    private @Nullable CycleId year() {
        return stage.script().cycles().stream()
                .filter(CycleScript::year)
                .map(it -> stage.cycle(it.key()))
                .findFirst()
                .orElse(null);
    }
}
