package org.northboard.alignment;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.northboard.db.Tables.ALIGNMENT;
import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.OBJECTIVE;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.WorkspaceId;
import org.northboard.objective.Visibility;
import org.springframework.stereotype.Repository;

@Repository
class AlignmentRepository {

    private final DSLContext dsl;

    AlignmentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Alignment> find(WorkspaceId workspace, AlignmentId id) {
        return fetch(workspace, ALIGNMENT.ID.eq(id)).stream().findFirst();
    }

    /** The links upwards by rank. */
    List<Alignment> parentsOf(WorkspaceId workspace, ObjectiveId child) {
        return fetch(workspace, ALIGNMENT.CHILD_ID.eq(child));
    }

    /** The links that end at the objective itself or at the key result, by position. */
    List<Alignment> under(WorkspaceId workspace, @Nullable ObjectiveId objective, @Nullable KeyResultId keyResult) {
        Condition parent = objective != null
                ? ALIGNMENT.PARENT_OBJECTIVE_ID.eq(objective)
                : ALIGNMENT.PARENT_KEY_RESULT_ID.eq(keyResult);
        return fetch(workspace, parent);
    }

    /** All links that end at the objective, itself or one of its key results, in the order of each child's parents. */
    List<Alignment> endingAt(WorkspaceId workspace, ObjectiveId objective) {
        return fetch(workspace, endsAt(workspace, objective));
    }

    /** The objective that the link leads to, directly or through a key result. */
    ObjectiveId upper(WorkspaceId workspace, Alignment link) {
        return link.parentObjective() != null
                ? link.parentObjective()
                : ends(workspace, List.of(link.id().value())).getFirst().parent();
    }

    /** Below everything that is aligned to the objective or to one of its key results. */
    BigDecimal lastPosition(WorkspaceId workspace, ObjectiveId objective) {
        return dsl.select(coalesce(max(ALIGNMENT.POSITION), BigDecimal.ZERO))
                .from(ALIGNMENT)
                .where(ALIGNMENT.WORKSPACE_ID.eq(workspace))
                .and(endsAt(workspace, objective))
                .fetchSingle()
                .value1()
                .add(BigDecimal.ONE);
    }

    private static Condition endsAt(WorkspaceId workspace, ObjectiveId objective) {
        return ALIGNMENT
                .PARENT_OBJECTIVE_ID
                .eq(objective)
                .or(ALIGNMENT.PARENT_KEY_RESULT_ID.in(select(KEY_RESULT.ID)
                        .from(KEY_RESULT)
                        .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                        .and(KEY_RESULT.OBJECTIVE_ID.eq(objective))));
    }

    /** A shortest way up from one objective to another along links and key-result ownership, both ends included; empty if there is none. */
    List<ObjectiveId> wayUp(WorkspaceId workspace, ObjectiveId from, ObjectiveId to) {
        // Each link above once: of the ways along them there may be more than anybody can count.
        Map<UUID, List<UUID>> above = dsl.fetch("""
                        with recursive up (below, id) as (
                          select null::uuid, ?::uuid
                          union
                          select up.id, coalesce(a.parent_objective_id, k.objective_id)
                          from up
                          join alignment a on a.workspace_id = ? and a.child_id = up.id
                          left join key_result k on k.workspace_id = a.workspace_id and k.id = a.parent_key_result_id
                        )
                        select below, id from up where below is not null
                        """, from.value(), workspace.value())
                .intoGroups(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class));
        Map<UUID, UUID> cameFrom = new HashMap<>();
        Deque<UUID> next = new ArrayDeque<>(List.of(from.value()));
        while (!next.isEmpty() && !cameFrom.containsKey(to.value())) {
            UUID here = next.remove();
            for (UUID upper : above.getOrDefault(here, List.of())) {
                if (!upper.equals(from.value()) && cameFrom.putIfAbsent(upper, here) == null) {
                    next.add(upper);
                }
            }
        }
        if (!cameFrom.containsKey(to.value())) {
            return List.of();
        }
        List<ObjectiveId> way = new ArrayList<>();
        for (@Nullable UUID here = to.value(); here != null; here = cameFrom.get(here)) {
            way.add(new ObjectiveId(here));
        }
        return way.reversed();
    }

    /** The objective and everything below it, along links and key-result ownership. */
    Set<ObjectiveId> below(WorkspaceId workspace, ObjectiveId objective) {
        return dsl.fetch("""
                        with recursive down (id) as (
                          select ?::uuid
                          union
                          select next.child_id
                          from down
                          cross join lateral (
                            select a.child_id from alignment a
                            where a.workspace_id = ? and a.parent_objective_id = down.id
                            union all
                            select a.child_id from key_result k
                            join alignment a on a.workspace_id = k.workspace_id and a.parent_key_result_id = k.id
                            where k.workspace_id = ? and k.objective_id = down.id
                          ) next
                        )
                        select id from down
                        """, objective.value(), workspace.value(), workspace.value())
                .intoSet(row -> new ObjectiveId(row.get(0, UUID.class)));
    }

    /** A link from its lower end to the objective that it leads to, directly or through a key result. */
    record Ends(ObjectiveId child, ObjectiveId parent) {}

    /** The ends of the links that have one of the ids, or lead to a key result that has one of them. */
    List<Ends> ends(WorkspaceId workspace, Collection<UUID> ids) {
        return dsl.fetch("""
                        select a.child_id, coalesce(a.parent_objective_id, k.objective_id)
                        from alignment a
                        left join key_result k on k.workspace_id = a.workspace_id and k.id = a.parent_key_result_id
                        where a.workspace_id = ? and (a.id = any (?) or a.parent_key_result_id = any (?))
                        """, workspace.value(), ids.toArray(UUID[]::new), ids.toArray(UUID[]::new))
                .map(row -> new Ends(new ObjectiveId(row.get(0, UUID.class)), new ObjectiveId(row.get(1, UUID.class))));
    }

    /** The links that lead from one of these objectives to another, and the key results through which they lead. */
    List<UUID> between(WorkspaceId workspace, Collection<ObjectiveId> objectives) {
        UUID[] ids = objectives.stream().map(ObjectiveId::value).toArray(UUID[]::new);
        return dsl.fetch("""
                        select unnest(array[a.id, a.parent_key_result_id])
                        from alignment a
                        left join key_result k on k.workspace_id = a.workspace_id and k.id = a.parent_key_result_id
                        where a.workspace_id = ? and a.child_id = any (?) and coalesce(a.parent_objective_id, k.objective_id) = any (?)
                        """, workspace.value(), ids, ids).map(row -> row.get(0, UUID.class));
    }

    /** Titles of public objectives in the given order; those of private ones are left blank. */
    List<String> titles(WorkspaceId workspace, List<ObjectiveId> ids) {
        var titles = dsl.select(OBJECTIVE.ID, OBJECTIVE.TITLE)
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.ID.in(ids))
                .and(OBJECTIVE.VISIBILITY.eq(Visibility.PUBLIC))
                .fetchMap(OBJECTIVE.ID, OBJECTIVE.TITLE);
        return ids.stream().map(id -> titles.getOrDefault(id, "…")).toList();
    }

    private List<Alignment> fetch(WorkspaceId workspace, Condition which) {
        // @formatter:off
        return dsl.select(ALIGNMENT.ID, ALIGNMENT.CHILD_ID, ALIGNMENT.PARENT_OBJECTIVE_ID, ALIGNMENT.PARENT_KEY_RESULT_ID, ALIGNMENT.KIND,
                    ALIGNMENT.WEIGHT, ALIGNMENT.RANK, ALIGNMENT.POSITION, ALIGNMENT.VERSION)
                .from(ALIGNMENT)
                .where(ALIGNMENT.WORKSPACE_ID.eq(workspace))
                .and(which)
                .orderBy(ALIGNMENT.RANK, ALIGNMENT.POSITION, ALIGNMENT.ID)
                .fetch(Records.mapping(Alignment::new));
        // @formatter:on
    }
}
