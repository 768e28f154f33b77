package org.northboard.objective;

import static org.northboard.db.Tables.CYCLE;
import static org.northboard.db.Tables.OBJECTIVE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.northboard.database.Transactions;
import org.northboard.id.ActingMember;
import org.northboard.id.CycleId;
import org.northboard.id.ObjectiveId;
import org.northboard.people.Folding;
import org.springframework.stereotype.Service;

/** Finds objectives by their title. */
@Service
public class ObjectiveSearch {

    /** Private ones are taken out after reading: some more are read than are asked for. */
    private static final int SPARE = 20;

    private final DSLContext dsl;
    private final Transactions transactions;
    private final ObjectiveGuard guard;

    ObjectiveSearch(DSLContext dsl, Transactions transactions, ObjectiveGuard guard) {
        this.dsl = dsl;
        this.transactions = transactions;
        this.guard = guard;
    }

    /** An objective that matches. */
    public record Found(ObjectiveId id, CycleId cycle, String cycleName, String title, boolean hidden) {}

    /** Objectives whose title contains the text, accents and case aside, as far as the person may read them. */
    public List<Found> find(ActingMember by, String text, int limit) {
        String folded = Folding.fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        // @formatter:off
        return transactions.read(by.workspace(), () -> dsl
                .select(OBJECTIVE.ID, CYCLE.ID, CYCLE.NAME, OBJECTIVE.TITLE, OBJECTIVE.VISIBILITY.convertFrom(Visibility.PRIVATE::equals))
                .from(OBJECTIVE)
                .join(CYCLE).on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID)).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID))
                .where(OBJECTIVE.WORKSPACE_ID.eq(by.workspace()))
                .and(OBJECTIVE.TITLE_FOLDED.contains(folded))
                .and(OBJECTIVE.STATE.ne(ObjectiveState.CANCELLED))
                .orderBy(CYCLE.STARTS_ON.desc(), OBJECTIVE.TITLE, OBJECTIVE.ID)
                .limit(limit + SPARE)
                .fetch(Records.mapping(Found::new))
                .stream()
                .filter(found -> !found.hidden() || guard.isReadable(by, found.id()))
                .limit(limit)
                .toList());
        // @formatter:on
    }
}
