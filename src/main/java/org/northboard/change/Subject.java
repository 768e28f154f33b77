package org.northboard.change;

import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Table;
import org.northboard.db.Tables;

/** What a change can be about: one row of one of these tables. */
public enum Subject {
    MEMBER(() -> Tables.MEMBER),
    TEAM(() -> Tables.TEAM),
    CYCLE(() -> Tables.CYCLE),
    PILLAR(() -> Tables.PILLAR),
    OBJECTIVE(() -> Tables.OBJECTIVE),
    KEY_RESULT(() -> Tables.KEY_RESULT),
    MILESTONE(() -> Tables.MILESTONE),
    PHASED_TARGET(() -> Tables.PHASED_TARGET),
    INITIATIVE(() -> Tables.INITIATIVE),
    ALIGNMENT(() -> Tables.ALIGNMENT),
    CHECK_IN(() -> Tables.CHECK_IN),
    COMMENT(() -> Tables.COMMENT),
    RECOGNITION(() -> Tables.RECOGNITION),
    RETROSPECTIVE(() -> Tables.RETROSPECTIVE);

    /** Asked for late: the generated tables refer to this enum, so that it may exist before they do. */
    private final Supplier<Table<? extends Record>> table;

    Subject(Supplier<Table<? extends Record>> table) {
        this.table = table;
    }

    Table<? extends Record> table() {
        return table.get();
    }

    static Subject of(Table<?> table) {
        for (Subject subject : values()) {
            if (subject.table().equals(table)) {
                return subject;
            }
        }
        throw new IllegalArgumentException(table + " has no changes");
    }
}
