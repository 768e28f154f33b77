package org.northboard.presence;

import static org.northboard.db.Tables.PRESENCE;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.northboard.id.CycleId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Repository;

/** What the processes on one database tell each other about their boards. */
@Repository
class PresenceRepository {

    private final DSLContext dsl;

    PresenceRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void tell(WorkspaceId workspace, Told word) {
        UUID[] members = word.here().members().stream().map(MemberId::value).toArray(UUID[]::new);
        UUID[] editors =
                word.here().editing().stream().map(each -> each.who().value()).toArray(UUID[]::new);
        UUID[] edited =
                word.here().editing().stream().map(each -> each.what().value()).toArray(UUID[]::new);
        // @formatter:off
        dsl.insertInto(PRESENCE, PRESENCE.WORKSPACE_ID, PRESENCE.CYCLE_ID, PRESENCE.PROCESS_ID,
                    PRESENCE.BEAT, PRESENCE.MEMBERS, PRESENCE.EDITORS, PRESENCE.EDITED)
                .values(workspace, word.board(), word.process(), word.beat(), members, editors, edited)
                .onConflict(PRESENCE.WORKSPACE_ID, PRESENCE.CYCLE_ID, PRESENCE.PROCESS_ID)
                .doUpdate()
                .set(PRESENCE.BEAT, word.beat())
                .set(PRESENCE.MEMBERS, members)
                .set(PRESENCE.EDITORS, editors)
                .set(PRESENCE.EDITED, edited)
                .execute();
        // @formatter:on
    }

    void forget(WorkspaceId workspace, CycleId board, Collection<UUID> processes) {
        dsl.deleteFrom(PRESENCE)
                .where(PRESENCE.WORKSPACE_ID.eq(workspace))
                .and(PRESENCE.CYCLE_ID.eq(board))
                .and(PRESENCE.PROCESS_ID.in(processes))
                .execute();
    }

    /** What the others said last. */
    List<Told> others(WorkspaceId workspace, Collection<CycleId> boards, UUID me) {
        return dsl.select(
                        PRESENCE.CYCLE_ID,
                        PRESENCE.PROCESS_ID,
                        PRESENCE.BEAT,
                        PRESENCE.MEMBERS,
                        PRESENCE.EDITORS,
                        PRESENCE.EDITED)
                .from(PRESENCE)
                .where(PRESENCE.WORKSPACE_ID.eq(workspace))
                .and(PRESENCE.CYCLE_ID.in(boards))
                .and(PRESENCE.PROCESS_ID.ne(me))
                .orderBy(PRESENCE.PROCESS_ID)
                .fetch(PresenceRepository::told);
    }

    private static Told told(Record6<CycleId, UUID, Long, UUID[], UUID[], UUID[]> row) {
        Set<MemberId> members = new LinkedHashSet<>();
        for (UUID member : row.value4()) {
            members.add(new MemberId(member));
        }
        Set<Here.Editing> editing = new LinkedHashSet<>();
        for (int i = 0; i < row.value5().length; i++) {
            editing.add(new Here.Editing(new MemberId(row.value5()[i]), new ObjectiveId(row.value6()[i])));
        }
        return new Told(row.value1(), row.value2(), row.value3(), new Here(members, editing));
    }
}
