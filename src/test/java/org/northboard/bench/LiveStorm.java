package org.northboard.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.northboard.bench.viewer.Crowd;
import org.northboard.bench.viewer.Site;
import org.northboard.bench.viewer.Viewer;

/** 100 edits a second for a minute before a crowd. */
final class LiveStorm {

    private static final String HELD_UP =
            "the server leaves 400 ms between two pushes to a page; one that was held up on its way arrives closer to the next.";
    private static final int SECONDS = 60;
    /** A warm-up lasts so long, and is repeated until the compiler of the virtual machine has done with what is busy then. */
    private static final int WARM_UP_SECONDS = 20;

    private static final double SETTLED_COMPILER_SECONDS = 0.5;
    private static final int MOST_WARM_UPS = 15;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** At four a second five of them fit in, whenever it begins. */
    private static final Duration FIVE_QUARTERS = Duration.ofMillis(1_250);

    private final Launched application;
    private final LiveTruth truth;
    private final Site site;
    private final Crowd crowd;

    LiveStorm(Launched application, Companies companies, Site site, Crowd crowd) {
        this.application = application;
        this.truth = new LiveTruth(companies);
        this.site = site;
        this.crowd = crowd;
    }

    void measure(Results results) throws Exception {
        try (Typists typists = new Typists(site)) {
            browse(results, typists);
            warmUp(typists);
            List<Viewer> everybody = new ArrayList<>(crowd.viewers());
            everybody.addAll(typists.viewers());
            everybody.forEach(Viewer::arrivals);
            everybody.forEach(Viewer::takeIn);

            told(results, everybody, storm(typists, everybody));
            crowd.assertHere();

            Crowd.await(everybody, typists.one().edit(), PATIENCE);
            results.add(
                    "live.storm.wrong",
                    "viewers who after that show anything else than what is fetched anew and than what the database holds",
                    truth.wrong(everybody),
                    "",
                    0);
        }
    }

    /** What the compiler takes in the first minutes of a process is not what a storm costs one that has run for days. */
    private void warmUp(Typists typists) throws Exception {
        double before;
        int times = 0;
        do {
            before = application.compilerSeconds();
            Crowd.await(crowd.viewers(), typists.type(WARM_UP_SECONDS), PATIENCE);
            times++;
        } while (application.compilerSeconds() - before > SETTLED_COMPILER_SECONDS && times < MOST_WARM_UPS);
    }

    /** A real browser looks on: later it would take from what is measured. */
    private void browse(Results results, Typists typists) throws Exception {
        try (LiveBrowser browser = new LiveBrowser(application)) {
            long revision = typists.type(WARM_UP_SECONDS);
            Crowd.await(crowd.viewers(), revision, PATIENCE);
            browser.await(revision);
            int wrong = truth.wrongCards(browser.cards()) + browser.textsThatChangeWhenReloaded();
            results.add(
                    "live.storm.browser",
                    "cards that Chromium holds otherwise than the database, and values that it draws otherwise than after a reload, after %d seconds of the same (%d cards, %d values)"
                            .formatted(WARM_UP_SECONDS, browser.cards().size(), browser.compared()),
                    wrong,
                    "",
                    0);
        }
    }

    /**
     * How long it took, in seconds.
     *
     * @param typed for all edits
     * @param drained from the last of them until everybody showed it
     * @param compiled processor time that the compiler took meanwhile
     */
    private record Span(double typed, double drained, double compiled) {}

    private Span storm(Typists typists, List<Viewer> everybody) throws Exception {
        double compiled = application.compilerSeconds();
        long begin = System.nanoTime();
        long revision = typists.type(SECONDS);
        long end = System.nanoTime();
        long last = Crowd.await(everybody, revision, PATIENCE);
        return new Span((end - begin) / 1e9, Math.max(0, last - end) / 1e9, application.compilerSeconds() - compiled);
    }

    private static void told(Results results, List<Viewer> viewers, Span span) {
        int inSecond = 0;
        int inFiveQuarters = 0;
        double mean = 0;
        int refetched = 0;
        for (Viewer viewer : viewers) {
            List<Long> arrivals = viewer.arrivals();
            inSecond = Math.max(inSecond, most(arrivals, SECOND));
            inFiveQuarters = Math.max(inFiveQuarters, most(arrivals, FIVE_QUARTERS));
            mean = Math.max(mean, arrivals.size() / (span.typed() + span.drained()));
            refetched += viewer.refetched();
        }
        results.add(
                "live.storm.seconds",
                "6,000 edits by ten people at 100 a second before 1,000 viewers: how long they took (the JVM's compiler had %s s of the processor meanwhile)"
                        .formatted(Results.text(span.compiled())),
                span.typed(),
                "s",
                SECONDS + 2);
        results.add(
                "live.storm.pushes",
                "pushes a second to the viewer who got most, those who type included, over that time (%d boards were fetched anew)"
                        .formatted(refetched),
                mean,
                "",
                4);
        results.add(
                "live.storm.pushes.1000",
                "the most that have arrived at any of them in any second",
                (double) inSecond,
                "",
                4,
                HELD_UP);
        results.add(
                "live.storm.pushes.1250",
                "the most that have arrived at any of them in any 1.25 seconds",
                (double) inFiveQuarters,
                "",
                5,
                HELD_UP);
        results.add("live.storm.drain", "after the last edit: until everybody shows it", span.drained(), "s", 2);
    }

    /** How many have come at most within this time, its end not included, whenever it begins. */
    private static int most(List<Long> arrivals, Duration time) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < arrivals.size(); last++) {
            while (arrivals.get(last) - arrivals.get(first) >= time.toNanos()) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
