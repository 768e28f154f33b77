package org.northboard.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.northboard.bench.viewer.Crowd;
import org.northboard.bench.viewer.Editor;
import org.northboard.bench.viewer.Site;
import org.northboard.bench.viewer.Viewer;

/** How often the database is asked because something has changed, however many watch. */
final class LiveQueryFigures {

    private static final int CHANGES = 30;
    private static final int FEW = 1;
    private static final int MANY = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Packaged packaged;
    private final Companies companies;

    LiveQueryFigures(Packaged packaged, Companies companies) {
        this.packaged = packaged;
        this.companies = companies;
    }

    /**
     * Queries for each change.
     *
     * @param all of every thread but those of the clock, which work alike whether or not anything changes
     * @param edit of the threads that answer requests
     */
    private record Queries(double all, double edit) {}

    /**
     * Counted in a log that would slow down what is timed: in a process of its own. Its feed does not look after each second
     * without a change; that is the clock's as well.
     */
    void measure(Results results) throws Exception {
        String[] database = companies.asDatabase(
                "--logging.level.org.jooq.tools.LoggerListener=debug", "--northboard.change-feed.safety-net=1h");
        try (Launched application = Launched.start(packaged, List.of(), database);
                Site site = new Site(application.url(""));
                Crowd crowd = new Crowd(site);
                Viewer first = Viewer.enter(site, "ceo")) {
            // The same key results each time, so that each edit is the same work: a correction of the one before.
            Editor editor = Editor.ofFew(first, CHANGES);
            crowd.grow(FEW);
            queries(application, crowd, editor);
            Queries few = queries(application, crowd, editor);
            crowd.grow(MANY);
            Queries many = queries(application, crowd, editor);
            crowd.assertHere();
            if (few.edit() == 0 || few.all() == few.edit()) {
                throw new IllegalStateException("the log of statements is silent: " + few);
            }
            // What the edit itself asks is known from the one viewer: whatever else the many would ask is not the
            // edit's.
            double beside = many.all() - few.edit();
            results.add(
                    "live.queries",
                    "queries of a process for each change, with 1,000 viewers, beside the %s of the edit itself; every thread but the clock's, naming the workspace not counted"
                            .formatted(Results.text(few.edit())),
                    beside,
                    "",
                    1);
            results.add(
                    "live.queries.difference",
                    "how many more these are than with one viewer",
                    Math.abs(many.all() - few.all()),
                    "",
                    0);
        }
    }

    private static Queries queries(Launched application, Crowd crowd, Editor editor) throws Exception {
        Crowd.await(crowd.viewers(), editor.edit(), PATIENCE);
        long all = all(application);
        long edit = edit(application);
        for (int i = 0; i < CHANGES; i++) {
            Crowd.await(crowd.viewers(), editor.edit(), PATIENCE);
        }
        return new Queries((all(application) - all) / (double) CHANGES, (edit(application) - edit) / (double) CHANGES);
    }

    private static long all(Launched application) throws IOException {
        return application.printed(LiveQueryFigures::isQuery);
    }

    private static long edit(Launched application) throws IOException {
        return application.printed(line -> isQuery(line) && line.contains("-exec-"));
    }

    private static boolean isQuery(String line) {
        return Statements.isInTheLog(line) && !line.contains("set_config");
    }
}
