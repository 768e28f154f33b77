package org.northboard.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.northboard.bench.viewer.Crowd;
import org.northboard.bench.viewer.Editor;
import org.northboard.bench.viewer.Site;
import org.northboard.bench.viewer.Viewer;
import org.postgresql.PGConnection;

/** Two processes of the application on one database: what is typed at one of them is on the screens of the other. */
final class LiveTwoFigures {

    private static final int VIEWERS = 10;
    private static final int TIMES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Between two edits; a second more or less, so that they meet whatever happens every second at any moment of it. */
    private static final int LEAST_PAUSE = 450;

    private static final int SECOND = 1_000;
    /** How long before and after the beginning of an edit a connection may be cut. */
    private static final int ABOUT = 30;

    /** The two processes, and the one that measures: each listens on one connection. */
    private static final int LISTENING = 3;

    /** The name under which a process listens; the connections of its pool have another one. */
    private static final String LISTENERS =
            " from pg_stat_activity where application_name = 'northboard' and pid <> pg_backend_pid() and (query like 'listen%' or query like '%pg_notify%')";

    private static final String CUT = "select count(*) filter (where pg_terminate_backend(pid))" + LISTENERS;

    private final Packaged packaged;
    private final Companies companies;
    private final Random random = new Random(3);

    LiveTwoFigures(Packaged packaged, Companies companies) {
        this.packaged = packaged;
        this.companies = companies;
    }

    /** @param before what happens while the time is running already, from {@link #ABOUT} before the edit */
    private record Case(String name, String meaning, double goal, Series.Work before) {}

    void measure(Results results) throws Exception {
        try (Launched one = Launched.start(packaged, List.of(), companies.asDatabase());
                Launched other = Launched.start(packaged, List.of(), companies.asDatabase());
                Site here = new Site(one.url(""));
                Site there = new Site(other.url(""));
                Crowd crowd = new Crowd(there);
                Viewer first = Viewer.enter(here, "ceo");
                Connection owner = companies.server().address().connect();
                Statement database = owner.createStatement();
                Connection hearing = companies.server().address().connect();
                Statement listen = hearing.createStatement()) {
            Editor editor = Editor.ofEverything(first);
            crowd.grow(VIEWERS);
            // Another connection of the bench; this statement keeps it from being taken for one of those that are cut.
            listen.execute("/* heard by the bench */ listen northboard");
            LiveFigures.times(crowd.viewers(), editor, TIMES, 1);
            measure(
                    results,
                    new Case(
                            "most",
                            "an edit at one process, until the last of 10 viewers at another has it, the longest of 20",
                            1_000,
                            () -> {}),
                    crowd,
                    editor);
            if (hints(hearing) == 0) {
                throw new IllegalStateException("no NOTIFY is heard, so none can be lost");
            }
            measure(
                    results,
                    new Case(
                            "cut",
                            "the same, the listening connections of both ended by the database in the moment of each edit",
                            1_000,
                            () -> cut(database)),
                    crowd,
                    editor);
            database.execute("create or replace function public.pg_notify(text, text) returns void language sql as ''");
            database.execute("alter database northboard set search_path = public, pg_catalog");
            try {
                cut(database);
                awaitListeners(database);
                hints(hearing);
                measure(
                        results,
                        new Case(
                                "deaf",
                                "the same with every NOTIFY lost, at any moment of the second",
                                2_500,
                                () -> {}),
                        crowd,
                        editor);
                if (hints(hearing) > 0) {
                    throw new IllegalStateException("a NOTIFY was heard that should have been lost");
                }
            } finally {
                database.execute("alter database northboard reset search_path");
                database.execute("drop function public.pg_notify(text, text)");
            }
        }
    }

    private void measure(Results results, Case the, Crowd crowd, Editor editor) throws Exception {
        double[] millis = new double[TIMES];
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < TIMES; i++) {
                Thread.sleep(LEAST_PAUSE + random.nextInt(SECOND));
                int when = random.nextInt(2 * ABOUT);
                Future<?> disturbed = beside.submit(() -> {
                    Thread.sleep(when);
                    the.before().run();
                    return null;
                });
                Thread.sleep(ABOUT);
                long begin = System.nanoTime();
                long revision = editor.edit();
                millis[i] = (Crowd.await(crowd.viewers(), revision, PATIENCE) - begin) / 1e6;
                disturbed.get();
            }
        }
        results.add("live.two." + the.name(), the.meaning(), Series.of(millis).most(), "ms", the.goal());
    }

    private static void cut(Statement database) throws SQLException, InterruptedException {
        awaitListeners(database);
        long ended = number(database, CUT);
        if (ended < LISTENING) {
            throw new IllegalStateException("only " + ended + " listening connections were cut");
        }
    }

    private static void awaitListeners(Statement database) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (number(database, "select count(*)" + LISTENERS) < LISTENING) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the processes do not listen again");
            }
            Thread.sleep(10);
        }
    }

    private static long number(Statement database, String query) throws SQLException {
        try (ResultSet row = database.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How many hints have come since this was asked last. */
    private static int hints(Connection hearing) throws SQLException {
        return hearing.unwrap(PGConnection.class).getNotifications(1).length;
    }
}
