package org.northboard.change;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;

/**
 * The pen of one running operation: every row that a verb writes goes through here, so that what it held before and holds
 * now is on record. Usable only inside {@link Operations#perform}.
 */
public final class Ledger {

    private static final Field<JSONB> BEFORE = DSL.field("to_jsonb(old)", SQLDataType.JSONB);
    private static final Field<JSONB> AFTER = DSL.field("to_jsonb(new)", SQLDataType.JSONB);

    /** A change that waits for the operation's revision. */
    record Entry(
            Subject subject,
            UUID id,
            @Nullable ObjectiveId objective,
            int version,
            @Nullable JSONB before,
            @Nullable JSONB after) {}

    private final DSLContext dsl;
    private final ChangeRepository changes;
    private final ActingMember by;
    private final OperationId operation;
    private final List<Entry> entries = new ArrayList<>();

    Ledger(DSLContext dsl, ChangeRepository changes, ActingMember by, OperationId operation) {
        this.dsl = dsl;
        this.changes = changes;
        this.by = by;
        this.operation = operation;
    }

    public ActingMember by() {
        return by;
    }

    public OperationId operation() {
        return operation;
    }

    /** Writes a new row under the given id. The workspace is filled in. */
    public void insert(Table<?> table, UUID id, @Nullable ObjectiveId history, Consumer<Assignments> columns) {
        Assignments row = assigned(columns);
        Record written = dsl.insertInto(table)
                .set(row.values())
                .set(column(table, "workspace_id"), by.workspace().value())
                .set(column(table, "id"), id)
                .returningResult(AFTER)
                .fetchSingle();
        entries.add(new Entry(Subject.of(table), id, history, 1, null, written.get(AFTER)));
    }

    /**
     * Changes a row that is expected to be at the given version.
     *
     * @throws Outdated when the row is at another version
     */
    public void update(
            Table<?> table, UUID id, int version, @Nullable ObjectiveId history, Consumer<Assignments> columns) {
        Assignments row = assigned(columns);
        if (row.isEmpty()) {
            return;
        }
        Record written = dsl.update(table)
                .set(row.values())
                .set(version(table), version + 1)
                .where(column(table, "workspace_id").eq(by.workspace().value()))
                .and(column(table, "id").eq(id))
                .and(version(table).eq(version))
                .returningResult(BEFORE, AFTER)
                .fetchOne();
        if (written == null) {
            throw outdated(table, id, version, row.names());
        }
        entries.add(new Entry(Subject.of(table), id, history, version + 1, written.get(BEFORE), written.get(AFTER)));
    }

    /**
     * The version at which to change a row of which a person saw an older one. What has changed in between does not matter
     * unless it is one of these columns.
     *
     * @param seen the version that the person saw
     * @param now the version that the row is at
     * @throws Outdated when one of them has changed; it names who did that last
     */
    public int unlessChanged(Table<?> table, UUID id, int seen, int now, Field<?>... columns) {
        String who = whoChanged(id, seen, now, columns);
        if (who != null) {
            throw new Outdated(Subject.of(table), id, now, who);
        }
        return Math.max(seen, now);
    }

    /**
     * Name of the member who was the last to change one of these columns of a row since a person saw it; null if nobody has.
     *
     * @param seen the version that the person saw
     * @param now the version that the row is at
     */
    public @Nullable String whoChanged(UUID id, int seen, int now, Field<?>... columns) {
        List<String> names = Stream.of(columns).map(Field::getName).toList();
        return seen >= now ? null : changes.changedSince(by.workspace(), id, seen, names);
    }

    /**
     * Takes a row away.
     *
     * @throws Outdated when the row is at another version
     */
    public void delete(Table<?> table, UUID id, int version, @Nullable ObjectiveId history) {
        Record gone = dsl.deleteFrom(table)
                .where(column(table, "workspace_id").eq(by.workspace().value()))
                .and(column(table, "id").eq(id))
                .and(version(table).eq(version))
                .returningResult(BEFORE)
                .fetchOne();
        if (gone == null) {
            throw outdated(table, id, version, List.of());
        }
        entries.add(new Entry(Subject.of(table), id, history, version + 1, gone.get(BEFORE), null));
    }

    /** Notes a row of a table that has no versions of its own and was written elsewhere in this transaction. */
    public void note(Table<?> table, UUID id, @Nullable ObjectiveId history, @Nullable JSONB before, JSONB after) {
        entries.add(new Entry(Subject.of(table), id, history, 1, before, after));
    }

    /** Notes a row that was put back by an undo. */
    void noteVersion(Change undone, int version, @Nullable JSONB before, JSONB after) {
        entries.add(new Entry(undone.subject(), undone.id(), undone.objective(), version, before, after));
    }

    List<Entry> entries() {
        return entries;
    }

    /** Takes off the record what was written after that many entries. */
    void forget(int from) {
        entries.subList(from, entries.size()).clear();
    }

    private static Assignments assigned(Consumer<Assignments> columns) {
        Assignments row = new Assignments();
        columns.accept(row);
        return row;
    }

    /** Names who has changed what was to be changed, else who has changed anything about the row. */
    private RuntimeException outdated(Table<?> table, UUID id, int seen, List<String> columns) {
        Integer now = dsl.select(version(table))
                .from(table)
                .where(column(table, "workspace_id").eq(by.workspace().value()))
                .and(column(table, "id").eq(id))
                .fetchOne(version(table));
        if (now == null) {
            return Refused.because("refused.gone");
        }
        String who = changes.changedSince(by.workspace(), id, seen, columns);
        return new Outdated(Subject.of(table), id, now, who != null ? who : changes.lastChangedBy(by.workspace(), id));
    }

    private static Field<UUID> column(Table<?> table, String name) {
        return DSL.field(table.getQualifiedName().append(name), UUID.class);
    }

    private static Field<Integer> version(Table<?> table) {
        return DSL.field(table.getQualifiedName().append("version"), Integer.class);
    }
}
