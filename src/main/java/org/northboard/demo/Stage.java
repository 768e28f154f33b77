package org.northboard.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.demo.CompanyScript.Person.Role;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.PillarId;
import org.northboard.id.TeamId;

/** What everybody who acts a script out has to know: when and in which language it plays, and who and what is who. */
final class Stage {

    private static final LocalTime OFFICE_HOURS = LocalTime.of(9, 0);

    private final CompanyScript script;
    private final Locale language;
    private final CheckInTimes times;
    private final Journal journal = new Journal();
    private final Map<String, UUID> ids = new HashMap<>();

    /** @param created now, in the zone of the workspace */
    Stage(CompanyScript script, Locale language, ZonedDateTime created) {
        this.script = script;
        this.language = language;
        this.times = new CheckInTimes(created);
    }

    CompanyScript script() {
        return script;
    }

    Locale language() {
        return language;
    }

    Journal journal() {
        return journal;
    }

    CheckInTimes times() {
        return times;
    }

    LocalDate today() {
        return times.created().toLocalDate();
    }

    ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(times.created().getZone());
    }

    String text(Text text) {
        return text.in(language);
    }

    LocalDate startOf(CycleScript cycle) {
        return cycle.startOn(today());
    }

    LocalDate endOf(CycleScript cycle) {
        return cycle.endOn(today());
    }

    /** The last week of a cycle whose Friday has passed; −1 where there is none. */
    int lastFullWeek(CycleScript cycle) {
        int current = CheckInTimes.LAST_WEEK - cycle.startsWeek();
        return Math.clamp(current - 1L, -1, cycle.weeks() - 1);
    }

    @Nullable
    LocalDate due(CycleScript cycle, @Nullable Integer week) {
        return week == null ? null : cycle.dueOn(today(), week);
    }

    /** The first cycles are running when the company starts with OKRs; the later ones begin as drafts. */
    boolean isFirst(CycleScript cycle) {
        return cycle.startsWeek() == firstWeek();
    }

    /** Weeks between the current quarter's Monday and the first cycle's. */
    private int firstWeek() {
        return script.cycles().stream().mapToInt(CycleScript::startsWeek).min().orElseThrow();
    }

    /** On a Friday, ten days before the first planning week. */
    ZonedDateTime founded() {
        return at(startOf(script.currentQuarter()).plusWeeks(firstWeek()).minusDays(17), OFFICE_HOURS);
    }

    /** The Monday of the week in which a cycle's objectives are written: the one before it, or last week for a draft. */
    LocalDate planningOf(CycleScript cycle) {
        return cycle.phase() == CycleScript.Phase.DRAFT
                ? startOf(script.currentQuarter()).plusWeeks(CheckInTimes.LAST_WEEK - 1L)
                : startOf(cycle).minusWeeks(1);
    }

    MemberId ceo() {
        return script.people().stream()
                .filter(it -> it.role() == Role.CEO)
                .map(it -> member(it.key()))
                .findFirst()
                .orElseThrow();
    }

    MemberId member(String key) {
        return new MemberId(id("member", key));
    }

    /** The team, or the company as a whole. */
    TeamId team(@Nullable String key) {
        return new TeamId(id("team", key == null ? "" : key));
    }

    CycleId cycle(String key) {
        return new CycleId(id("cycle", key));
    }

    PillarId pillar(String key) {
        return new PillarId(id("pillar", key));
    }

    ObjectiveId objective(String key) {
        return new ObjectiveId(id("objective", key));
    }

    KeyResultId keyResult(String objective, String key) {
        return new KeyResultId(id("key result", objective + "/" + key));
    }

    private UUID id(String kind, String key) {
        return ids.computeIfAbsent(kind + " " + key, it -> UUID.randomUUID());
    }
}
