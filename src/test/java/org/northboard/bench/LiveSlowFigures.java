package org.northboard.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.northboard.bench.viewer.Crowd;
import org.northboard.bench.viewer.Site;
import org.northboard.bench.viewer.Viewer;

/** One browser before 1,000 others stops reading until the server's write to it is stuck: what the others notice of that. */
final class LiveSlowFigures {

    private static final int OTHERS = 1_000;

    /** Until as much was pushed as the connection holds unread: over a megabyte, most of it on the server's side. */
    private static final int LONGEST_SECONDS = 240;

    /** Fewer say nothing. The server gives up after ten seconds. */
    private static final int LEAST_TIMES = 8;

    private static final int LOOK_EVERY_MILLIS = 100;
    /** Half of what the machine can do: nobody is sent less often then, so what is stuck is seen soon. */
    private static final int EDITS_A_SECOND = 50;

    /** Until what is kept of all that moves is there, and no growth any more. */
    private static final int WARM_UP_SECONDS = 15;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Packaged packaged;
    private final Companies companies;

    LiveSlowFigures(Packaged packaged, Companies companies) {
        this.packaged = packaged;
        this.companies = companies;
    }

    void measure(Results results) throws Exception {
        try (Launched application = Launched.start(packaged, List.of(), companies.asDatabase());
                Site site = new Site(application.url(""));
                Crowd crowd = new Crowd(site);
                Typists typists = new Typists(site)) {
            crowd.grow(OTHERS);
            try (Viewer slow = Viewer.enterNarrowly(site, "ceo")) {
                new Standing(application, crowd.viewers(), typists, slow).measure(results);
                List<Viewer> everybody = new ArrayList<>(crowd.viewers());
                everybody.add(slow);
                crowd.assertHere();
                results.add(
                        "live.slow.wrong",
                        "viewers, that browser included, who after that show anything else than what is fetched anew and than what the database holds",
                        new LiveTruth(companies).wrong(everybody),
                        "",
                        0);
            }
        }
    }

    /** @param slow who stops reading */
    private record Standing(Launched application, List<Viewer> others, Typists typists, Viewer slow) {

        void measure(Results results) throws Exception {
            Crowd.await(others, typists.type(WARM_UP_SECONDS), PATIENCE);
            long before = application.liveBytes();
            slow.stand();
            fill();
            results.add(
                    "live.slow.heap",
                    "growth of the live heap from when one browser has stopped reading until the server's write to it is stuck",
                    (application.liveBytes() - before) / 1e6,
                    "MB",
                    20);
            // Weighing the heap takes some of the ten seconds: the times have a second time for themselves.
            comeBack();
            slow.stand();
            Series times = timesWhile(fill());
            results.add(
                    "live.slow",
                    "while that write is stuck: from sending an edit to the last of the 1,000 others, the longest of %d (median %s ms)"
                            .formatted(times.size(), Results.text(times.median())),
                    times.most(),
                    "ms",
                    250);
            goOn(results);
        }

        /** Has it read on. Returns how long it took until it showed what the others showed, in seconds. */
        private double comeBack() throws Exception {
            long now = typists.one().edit();
            Crowd.await(others, now, PATIENCE);
            long back = System.nanoTime();
            slow.goOn();
            return (Crowd.await(List.of(slow), now, PATIENCE) - back) / 1e9;
        }

        private void goOn(Results results) throws Exception {
            double shown = comeBack();
            results.add(
                    "live.slow.back",
                    "when it reads on, having been cut off: until it shows what the others show, all that was on its way read two kilobytes at a time",
                    shown,
                    "s",
                    2);
            results.addAtLeast(
                    "live.slow.connections",
                    "connections that it has made by then; with one only it was never cut off",
                    slow.connections(),
                    "",
                    2);
        }

        /** Has so much happen that nothing more can be written to it, and returns what waits there. */
        private Map<String, Long> fill() throws Exception {
            long deadline =
                    System.nanoTime() + Duration.ofSeconds(LONGEST_SECONDS).toNanos();
            while (System.nanoTime() < deadline) {
                Map<String, Long> waiting = typeUntilItSeemsStuck();
                // In the calm everybody is sent a single edit soon: who is not, cannot be.
                LiveFigures.times(others, typists.one(), 0, 1);
                Map<String, Long> stuck = Stuck.still(application, waiting);
                if (!stuck.isEmpty()) {
                    return stuck;
                }
            }
            throw new IllegalStateException("no write to the browser that does not read has got stuck");
        }

        private Map<String, Long> typeUntilItSeemsStuck() throws Exception {
            try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
                Future<Long> typing = beside.submit(() -> typists.type(LONGEST_SECONDS, EDITS_A_SECOND));
                Map<String, Long> waiting = Map.of();
                while (waiting.isEmpty() && !typing.isDone()) {
                    waiting = sameWhileOthersAreSentTo();
                }
                typists.stop();
                Crowd.await(others, typing.get(), PATIENCE);
                return waiting;
            }
        }

        /** The connections in which just as much waits at each look until every other has been sent something. */
        private Map<String, Long> sameWhileOthersAreSentTo() throws Exception {
            Map<String, Long> waiting = Stuck.waiting(application);
            long[] seen = others.stream().mapToLong(Viewer::revision).toArray();
            while (!waiting.isEmpty() && !haveAllMovedOn(seen)) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                waiting = Stuck.still(application, waiting);
            }
            return waiting;
        }

        private boolean haveAllMovedOn(long[] seen) {
            return IntStream.range(0, seen.length).allMatch(i -> others.get(i).revision() > seen[i]);
        }

        /** How long single edits take to the last of the others, as long as that connection takes nothing. */
        private Series timesWhile(Map<String, Long> stuck) throws Exception {
            List<Time> times = new ArrayList<>();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
                Future<Long> seen = beside.submit(() -> lastSeen(stuck, deadline));
                while (!seen.isDone()) {
                    double millis =
                            LiveFigures.times(others, typists.one(), 0, 1).median();
                    times.add(new Time(millis, System.nanoTime()));
                }
                long until = seen.get();
                double[] meanwhile = times.stream()
                        .filter(time -> time.end() <= until)
                        .mapToDouble(Time::millis)
                        .toArray();
                if (meanwhile.length < LEAST_TIMES) {
                    throw new IllegalStateException("only " + meanwhile.length + " edits while the write was stuck");
                }
                return Series.of(meanwhile);
            }
        }

        /** Looks until something has been written, or the connection has been given up. Returns when it certainly had not. */
        private long lastSeen(Map<String, Long> stuck, long deadline) throws Exception {
            long last = Long.MIN_VALUE;
            for (long look = System.nanoTime(); !Stuck.still(application, stuck).isEmpty(); look = System.nanoTime()) {
                last = look;
                if (look > deadline) {
                    throw new IllegalStateException("the browser that does not read is not cut off");
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            return last;
        }
    }

    /** @param end when everybody had it */
    private record Time(double millis, long end) {}
}
