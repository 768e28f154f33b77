package org.northboard.bench;

import java.time.Duration;
import java.util.List;
import org.northboard.bench.viewer.Crowd;
import org.northboard.bench.viewer.Editor;
import org.northboard.bench.viewer.Site;
import org.northboard.bench.viewer.Viewer;

/** Many people before one board of 50,000: how long a change takes to the last of them, calm and in a storm. */
final class LiveFigures {

    static final List<String> GROUPS = List.of("live.viewers.", "live.storm.", "live.heap.2000");

    /** Until the compiler of the virtual machine has done with what is busy at each edit. */
    private static final int WARM_UP = 100;
    /** Until those who have come in last have settled. */
    private static final int SETTLING = 20;

    private static final int TIMES = 40;
    /** Longer than the shortest time between two pushes to one screen: what waits for that is not what is measured. */
    private static final Duration PAUSE = Duration.ofMillis(450);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What the launcher gives the application, less what it needs to work with. */
    private static final int HEAP_MEGABYTES = 700;

    private final Packaged packaged;
    private final Companies companies;

    LiveFigures(Packaged packaged, Companies companies) {
        this.packaged = packaged;
        this.companies = companies;
    }

    void measure(Results results) throws Exception {
        try (Launched application = Launched.start(packaged, List.of(), companies.asDatabase());
                Site site = new Site(application.url(""));
                Crowd crowd = new Crowd(site);
                Viewer first = Viewer.enter(site, "ceo")) {
            crowd.grow(100);
            times(crowd.viewers(), Editor.ofEverything(first), WARM_UP, 0);
            shown(results, crowd, first, 100);
            crowd.grow(1_000);
            shown(results, crowd, first, 250);
            if (results.wants("live.storm.")) {
                new LiveStorm(application, companies, site, crowd).measure(results);
            }
            if (!results.wants("live.viewers.2000") && !results.wants("live.heap.2000")) {
                return;
            }
            crowd.grow(2_000);
            shown(results, crowd, first, 500);
            results.add(
                    "live.heap.2000",
                    "live heap of the application with 2,000 viewers of 50,000 objectives; the launcher gives it 1,074 MB",
                    application.liveBytes() / 1e6,
                    "MB",
                    HEAP_MEGABYTES);
        }
    }

    /** @param typing who types, on what is on their screen now */
    private static void shown(Results results, Crowd crowd, Viewer typing, double goal) throws Exception {
        Editor editor = Editor.ofEverything(typing);
        Series times = times(crowd.viewers(), editor, SETTLING, TIMES);
        crowd.assertHere();
        results.add(
                "live.viewers." + crowd.viewers().size(),
                "from sending an edit to the bytes of its patch at the last of %,d viewers, p95 (median %s ms)"
                        .formatted(crowd.viewers().size(), Results.text(times.median())),
                times.p95(),
                "ms",
                goal);
    }

    /** How long single edits take until the last of the viewers has them. */
    static Series times(List<Viewer> viewers, Editor editor, int warmUp, int times) throws Exception {
        double[] millis = new double[times];
        for (int i = -warmUp; i < times; i++) {
            Thread.sleep(PAUSE);
            long begin = System.nanoTime();
            long revision = editor.edit();
            double took = (Crowd.await(viewers, revision, PATIENCE) - begin) / 1e6;
            if (i >= 0) {
                millis[i] = took;
            }
        }
        return Series.of(millis);
    }
}
