package org.northboard.people;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.northboard.db.Tables.MEMBER;
import static org.northboard.db.Tables.TEAM;
import static org.northboard.db.Tables.TEAM_MEMBER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.northboard.id.MemberId;
import org.northboard.id.TeamId;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Repository;

@Repository
class PeopleRepository {

    private final DSLContext dsl;

    PeopleRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Member> members(WorkspaceId workspace) {
        // @formatter:off
        return dsl.select(MEMBER.ID, MEMBER.NAME, MEMBER.JOB_TITLE, MEMBER.ROLE, MEMBER.HUE.convertFrom(Short::intValue), MEMBER.VERSION)
                .from(MEMBER)
                .where(MEMBER.WORKSPACE_ID.eq(workspace))
                .and(MEMBER.ACTIVE)
                .orderBy(MEMBER.NAME, MEMBER.ID)
                .fetch(Records.mapping(Member::new));
        // @formatter:on
    }

    List<Member> search(WorkspaceId workspace, String folded, int limit) {
        // @formatter:off
        return dsl.select(MEMBER.ID, MEMBER.NAME, MEMBER.JOB_TITLE, MEMBER.ROLE, MEMBER.HUE.convertFrom(Short::intValue), MEMBER.VERSION)
                .from(MEMBER)
                .where(MEMBER.WORKSPACE_ID.eq(workspace))
                .and(MEMBER.ACTIVE)
                .and(MEMBER.NAME_FOLDED.contains(folded))
                .orderBy(MEMBER.NAME, MEMBER.ID)
                .limit(limit)
                .fetch(Records.mapping(Member::new));
        // @formatter:on
    }

    List<Team> teams(WorkspaceId workspace) {
        return dsl.select(TEAM.ID, TEAM.PARENT_ID, TEAM.NAME, TEAM.LEAD_ID, TEAM.POSITION, TEAM.VERSION)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(workspace))
                .orderBy(TEAM.POSITION, TEAM.NAME, TEAM.ID)
                .fetch(Records.mapping(Team::new));
    }

    Set<MemberId> leadsAbove(WorkspaceId workspace, @Nullable TeamId team) {
        // @formatter:off
        CommonTableExpression<Record2<TeamId, MemberId>> above = name("above").fields("parent_id", "lead_id").as(
                select(TEAM.PARENT_ID, TEAM.LEAD_ID)
                    .from(TEAM)
                    .where(TEAM.WORKSPACE_ID.eq(workspace))
                    .and(team == null ? TEAM.PARENT_ID.isNull() : TEAM.ID.eq(team))
                .unionAll(
                    select(TEAM.PARENT_ID, TEAM.LEAD_ID)
                    .from(table(name("above")))
                    .join(TEAM).on(TEAM.ID.eq(field(name("above", "parent_id"), TEAM.ID.getDataType())))
                    .where(TEAM.WORKSPACE_ID.eq(workspace))));
        Field<MemberId> lead = field(name("above", "lead_id"), TEAM.LEAD_ID.getDataType());
        return dsl.withRecursive(above).selectDistinct(lead).from(above).where(lead.isNotNull()).fetchSet(lead);
        // @formatter:on
    }

    boolean has(WorkspaceId workspace, MemberId member) {
        return dsl.fetchExists(
                MEMBER,
                MEMBER.WORKSPACE_ID.eq(workspace).and(MEMBER.ID.eq(member)).and(MEMBER.ACTIVE));
    }

    boolean has(WorkspaceId workspace, TeamId team) {
        return dsl.fetchExists(TEAM, TEAM.WORKSPACE_ID.eq(workspace).and(TEAM.ID.eq(team)));
    }

    Map<TeamId, Set<MemberId>> teamMembers(WorkspaceId workspace) {
        return dsl
                .select(TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.MEMBER_ID)
                .from(TEAM_MEMBER)
                .where(TEAM_MEMBER.WORKSPACE_ID.eq(workspace))
                .fetchGroups(TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.MEMBER_ID)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }
}
