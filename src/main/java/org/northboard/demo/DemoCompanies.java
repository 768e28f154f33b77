package org.northboard.demo;

import static org.northboard.db.Tables.WORKSPACE;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.database.Transactions;
import org.northboard.demo.DemoPerson.Place;
import org.northboard.id.MemberId;
import org.northboard.id.TeamId;
import org.northboard.id.WorkspaceId;
import org.northboard.people.Directory;
import org.northboard.people.Member;
import org.northboard.people.MemberRole;
import org.northboard.people.People;
import org.northboard.people.Team;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The demo company XYZ Corp, one workspace for each language, made when somebody first wants to see it. */
@Service
public class DemoCompanies {

    /** Fixed, because there is no list of workspaces to find them in (decision 004). */
    private static final WorkspaceId VIETNAMESE = WorkspaceId.of("0198f7a0-0000-7000-8000-000000000084");

    private static final WorkspaceId ENGLISH = WorkspaceId.of("0198f7a0-0000-7000-8000-000000000044");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DSLContext dsl;
    private final Transactions transactions;
    private final People people;
    private final Clock clock;
    private final boolean enabled;

    DemoCompanies(
            DSLContext dsl,
            Transactions transactions,
            People people,
            Clock clock,
            @Value("${northboard.demo.enabled:true}") boolean enabled) {
        this.dsl = dsl;
        this.transactions = transactions;
        this.people = people;
        this.clock = clock;
        this.enabled = enabled;
    }

    /** The workspace of the company that speaks this language: Vietnamese, or else English. Whether it exists or not. */
    public WorkspaceId id(Locale language) {
        return isVietnamese(language) ? VIETNAMESE : ENGLISH;
    }

    public boolean exists(Locale language) {
        WorkspaceId id = id(language);
        return transactions.read(id, () -> dsl.fetchExists(WORKSPACE, WORKSPACE.WORKSPACE_ID.eq(id)));
    }

    /**
     * The company in this language, founded now if it is not there yet. All of it or nothing; whoever asks while
     * another one is founding it waits for that.
     *
     * @throws Refused when this installation has no demo
     */
    public WorkspaceId open(Locale language) {
        if (!enabled) {
            throw Refused.because("refused.demo-off");
        }
        WorkspaceId id = id(language);
        if (!exists(language)) {
            CompanyScript script = CompanyScriptReader.xyzCorp();
            transactions.write(id, () -> found(id, isVietnamese(language) ? Locale.of("vi") : Locale.ENGLISH, script));
        }
        return id;
    }

    /** Whose places a visitor can take; those that nobody holds are left out. */
    public List<DemoPerson> people(WorkspaceId workspace) {
        return people(people.directory(workspace));
    }

    /** The same for whoever has everybody at hand already. */
    public static List<DemoPerson> people(Directory directory) {
        Optional<Team> team = directory.teams().stream()
                .filter(it -> directory.depth(it.id()) >= 2 && it.lead() != null)
                .min(Comparator.comparingInt(Team::position));
        TeamId within = team.map(Team::id).orElse(null);
        MemberId lead = team.map(Team::lead).orElse(null);
        return Stream.of(
                        place(Place.CEO, directory, it -> it.role() == MemberRole.EXECUTIVE),
                        place(Place.HR_LEAD, directory, it -> it.role() == MemberRole.HR),
                        place(Place.TEAM_LEAD, directory, it -> it.id().equals(lead)),
                        place(Place.EMPLOYEE, directory, it -> isEmployee(directory, it, within, lead)))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean found(WorkspaceId id, Locale language, CompanyScript script) {
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(ZONE)).truncatedTo(ChronoUnit.SECONDS);
        CompanyHistory history = new CompanyHistory(script, language, now);
        // Whoever founds the same company at the same time waits here, and then finds it founded.
        int founded = dsl.insertInto(WORKSPACE)
                .set(WORKSPACE.WORKSPACE_ID, id)
                .set(WORKSPACE.NAME, script.name())
                .set(WORKSPACE.LANGUAGE, language.getLanguage())
                .set(WORKSPACE.TIME_ZONE, ZONE.getId())
                .set(WORKSPACE.DEMO, true)
                .set(WORKSPACE.MISSION, script.mission().in(language))
                .set(WORKSPACE.CREATED_AT, history.founded().toOffsetDateTime())
                .onConflictDoNothing()
                .execute();
        if (founded == 1) {
            history.told().write(dsl, id);
        }
        return founded == 1;
    }

    private static Optional<DemoPerson> place(Place place, Directory directory, Predicate<Member> who) {
        return directory.members().stream().filter(who).findFirst().map(it -> new DemoPerson(place, it));
    }

    private static boolean isEmployee(
            Directory directory, Member member, @Nullable TeamId team, @Nullable MemberId lead) {
        return team != null
                && directory.membersOf(team).contains(member.id())
                && !member.id().equals(lead);
    }

    private static boolean isVietnamese(Locale language) {
        return language.getLanguage().equals("vi");
    }
}
