package org.northboard.bench;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Counts the SQL statements that a thread sends, the one that names the workspace of a transaction included. */
final class Statements {

    private final ThreadLocal<int[]> count = ThreadLocal.withInitial(() -> new int[1]);

    Statements(DSLContext dsl) {
        dsl.configuration().setAppending(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                count.get()[0]++;
            }
        });
    }

    /**
     * Whether a line of the application's log is a statement. None of the clock's, which asks every few seconds whether or
     * not anybody does anything.
     */
    static boolean isInTheLog(String line) {
        return line.contains("Executing query") && !line.contains("scheduling-");
    }

    int of(Series.Work work) throws Exception {
        int before = count.get()[0];
        work.run();
        return count.get()[0] - before;
    }
}
