package org.northboard.bench;

import java.time.Duration;
import java.util.List;
import org.northboard.bench.viewer.Crowd;
import org.northboard.bench.viewer.Editor;
import org.northboard.bench.viewer.Site;
import org.northboard.bench.viewer.Viewer;

/** How often the database is asked because something has changed, however many watch. */
final class LiveQueryFigures {

    private static final int CHANGES = 30;
    private static final int VIEWERS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Packaged packaged;
    private final Companies companies;

    LiveQueryFigures(Packaged packaged, Companies companies) {
        this.packaged = packaged;
        this.companies = companies;
    }

    /** Counted in a log that would slow down what is timed: in a process of its own. */
    void measure(Results results) throws Exception {
        String[] database = companies.asDatabase("--logging.level.org.jooq.tools.LoggerListener=debug");
        try (Launched application = Launched.start(packaged, List.of(), database);
                Site site = new Site(application.url(""));
                Crowd crowd = new Crowd(site);
                Viewer first = Viewer.enter(site, "ceo")) {
            Editor editor = Editor.ofEverything(first);
            crowd.grow(1);
            double few = queries(application, crowd, editor);
            crowd.grow(VIEWERS);
            double many = queries(application, crowd, editor);
            results.add(
                    "live.queries",
                    "queries of a process for each change, with %d viewers (%s with one); naming the workspace not counted"
                            .formatted(VIEWERS, Results.text(few)),
                    Math.max(few, many),
                    "",
                    1);
        }
    }

    private static double queries(Launched application, Crowd crowd, Editor editor) throws Exception {
        Crowd.await(crowd.viewers(), editor.edit(), PATIENCE);
        long before = application.printed(LiveQueryFigures::isOfTheChange);
        for (int i = 0; i < CHANGES; i++) {
            Crowd.await(crowd.viewers(), editor.edit(), PATIENCE);
        }
        return (application.printed(LiveQueryFigures::isOfTheChange) - before) / (double) CHANGES;
    }

    /** What the request of the edit itself asks is not the change's. */
    private static boolean isOfTheChange(String line) {
        return line.contains("Executing query") && !line.contains("-exec-") && !line.contains("set_config");
    }
}
