package org.northboard.bench;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.northboard.bench.viewer.Crowd;
import org.northboard.bench.viewer.Editor;
import org.northboard.bench.viewer.Site;
import org.northboard.bench.viewer.Viewer;

/** Two processes of the application on one database: what is typed at one of them is on the screens of the other. */
final class LiveTwoFigures {

    private static final int VIEWERS = 10;
    private static final int TIMES = 20;

    /** The name under which a process listens; the connections of its pool have another one. */
    private static final String CUT =
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'northboard' and pid <> pg_backend_pid()";

    private final Packaged packaged;
    private final Companies companies;

    LiveTwoFigures(Packaged packaged, Companies companies) {
        this.packaged = packaged;
        this.companies = companies;
    }

    void measure(Results results) throws Exception {
        try (Launched one = Launched.start(packaged, List.of(), companies.asDatabase());
                Launched other = Launched.start(packaged, List.of(), companies.asDatabase());
                Site here = new Site(one.url(""));
                Site there = new Site(other.url(""));
                Crowd crowd = new Crowd(there);
                Viewer first = Viewer.enter(here, "ceo");
                Connection owner = companies.server().address().connect();
                Statement database = owner.createStatement()) {
            Editor editor = Editor.ofEverything(first);
            crowd.grow(VIEWERS);
            add(
                    results,
                    "p95",
                    "an edit at one process, until the last of 10 viewers at another has it, p95",
                    1000,
                    crowd,
                    editor,
                    () -> {});
            add(
                    results,
                    "cut",
                    "the same, the listening connections of both ended by the database before each edit",
                    2500,
                    crowd,
                    editor,
                    () -> database.execute(CUT));
            database.execute("create or replace function public.pg_notify(text, text) returns void language sql as ''");
            database.execute("alter database northboard set search_path = public, pg_catalog");
            try {
                database.execute(CUT);
                add(results, "deaf", "the same with every NOTIFY lost", 2500, crowd, editor, () -> {});
            } finally {
                database.execute("alter database northboard reset search_path");
                database.execute("drop function public.pg_notify(text, text)");
            }
        }
    }

    private static void add(
            Results results, String name, String meaning, double goal, Crowd crowd, Editor editor, Series.Work before)
            throws Exception {
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            before.run();
            millis[i] = LiveFigures.times(crowd.viewers(), editor, 0, 1).median();
        }
        results.add("live.two." + name, meaning, Series.of(millis).p95(), "ms", goal);
    }
}
