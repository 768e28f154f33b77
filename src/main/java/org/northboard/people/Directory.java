package org.northboard.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.northboard.id.MemberId;
import org.northboard.id.TeamId;

/** Everybody in a workspace and the tree of its teams, as they stood at one moment. Immutable. */
public final class Directory {

    private final Map<MemberId, Member> members = new LinkedHashMap<>();
    private final Map<TeamId, Team> teams = new LinkedHashMap<>();
    private final List<Team> ordered;
    private final Map<TeamId, Set<MemberId>> teamMembers;
    private final Map<TeamId, Set<MemberId>> leads = new ConcurrentHashMap<>();

    Directory(List<Member> members, List<Team> teams, Map<TeamId, Set<MemberId>> teamMembers) {
        members.forEach(member -> this.members.put(member.id(), member));
        teams.forEach(team -> this.teams.put(team.id(), team));
        this.ordered = ordered(teams);
        this.teamMembers = Map.copyOf(teamMembers);
    }

    /** Everybody, by name. */
    public Collection<Member> members() {
        return members.values();
    }

    /** All teams in the order of the organisation chart's positions. */
    public Collection<Team> teams() {
        return teams.values();
    }

    /** All teams as the organisation chart reads from top to bottom: each followed by the teams below it. */
    public List<Team> inOrder() {
        return ordered;
    }

    private static List<Team> ordered(Collection<Team> teams) {
        Map<TeamId, List<Team>> below = new HashMap<>();
        List<Team> ordered = new ArrayList<>(teams.size());
        for (Team team : teams) {
            if (team.parent() != null) {
                below.computeIfAbsent(team.parent(), parent -> new ArrayList<>())
                        .add(team);
            }
        }
        teams.stream().filter(team -> team.parent() == null).forEach(top -> collect(top, below, ordered));
        return List.copyOf(ordered);
    }

    private static void collect(Team team, Map<TeamId, List<Team>> below, List<Team> ordered) {
        ordered.add(team);
        below.getOrDefault(team.id(), List.of()).forEach(child -> collect(child, below, ordered));
    }

    public Optional<Member> member(MemberId id) {
        return Optional.ofNullable(members.get(id));
    }

    public Optional<Team> team(TeamId id) {
        return Optional.ofNullable(teams.get(id));
    }

    public Set<MemberId> membersOf(TeamId team) {
        return teamMembers.getOrDefault(team, Set.of());
    }

    /** Whether it stands right below the company, or is the company itself as a team. */
    public boolean isDepartment(TeamId id) {
        return depth(id) <= 1;
    }

    /** 0 for the company, 1 for a department, 2 and more for the teams below. */
    public int depth(TeamId id) {
        int depth = 0;
        Team team = teams.get(id);
        while (team != null && team.parent() != null) {
            depth++;
            team = teams.get(team.parent());
        }
        return depth;
    }

    /** Leads of the team and of all teams above it; of the company when there is no team. */
    public Set<MemberId> leadsAbove(@Nullable TeamId id) {
        TeamId from = id != null ? id : company().map(Team::id).orElse(null);
        return from == null ? Set.of() : leads.computeIfAbsent(from, this::collectLeads);
    }

    private Set<MemberId> collectLeads(TeamId from) {
        Set<MemberId> leads = new HashSet<>();
        Team team = teams.get(from);
        while (team != null) {
            if (team.lead() != null) {
                leads.add(team.lead());
            }
            team = team.parent() == null ? null : teams.get(team.parent());
        }
        return leads;
    }

    /** The team at the top, which is the company itself. */
    public Optional<Team> company() {
        return teams.values().stream().filter(team -> team.parent() == null).findFirst();
    }

    /** Whether the team is the other one or stands below it. */
    public boolean isWithin(@Nullable TeamId id, TeamId upper) {
        Team team = id == null ? null : teams.get(id);
        while (team != null) {
            if (team.id().equals(upper)) {
                return true;
            }
            team = team.parent() == null ? null : teams.get(team.parent());
        }
        return false;
    }
}
