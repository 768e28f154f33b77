package org.northboard.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.northboard.bench.viewer.Crowd;
import org.northboard.bench.viewer.Viewer;

/** One browser stops reading until the server's write to it is stuck: what the others notice of that. */
final class LiveSlow {

    /** Until as much was pushed as the connection holds unread: over a megabyte, most of it on the server's side. */
    private static final int LONGEST_SECONDS = 180;

    /** Fewer say nothing. The server gives up after ten seconds; on a machine at less than half its pace only six were left. */
    private static final int LEAST_TIMES = 8;

    private static final int LOOK_EVERY_MILLIS = 300;
    /** While people type, something is pushed to everybody several times within this, on a slow machine, too. */
    private static final int FULL_MILLIS = 3_500;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Launched application;
    private final Typists typists;
    private final List<Viewer> others;

    LiveSlow(Launched application, Typists typists, List<Viewer> others) {
        this.application = application;
        this.typists = typists;
        this.others = others;
    }

    void measure(Results results, Viewer slow) throws Exception {
        long before = application.liveBytes();
        slow.stand();
        Map<String, Long> stuck = fill();
        results.add(
                "live.slow.heap",
                "growth of the live heap from when one browser has stopped reading until the server's write to it is stuck",
                (application.liveBytes() - before) / 1e6,
                "MB",
                20);
        Series times = timesWhile(stuck);
        results.add(
                "live.slow",
                "while that write is stuck: from sending an edit to the last of the 1,000 others, the longest of %d (median %s ms)"
                        .formatted(times.size(), Results.text(times.median())),
                times.most(),
                "ms",
                250);

        long now = typists.one().edit();
        Crowd.await(others, now, PATIENCE);
        long back = System.nanoTime();
        slow.goOn();
        double shown = (Crowd.await(List.of(slow), now, PATIENCE) - back) / 1e9;
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
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Long> typing = beside.submit(() -> typists.type(LONGEST_SECONDS));
            Map<String, Long> stuck = Map.of();
            while (stuck.isEmpty() && !typing.isDone()) {
                Map<String, Long> waiting = Stuck.waiting(application);
                Thread.sleep(FULL_MILLIS);
                stuck = Stuck.still(application, waiting);
            }
            typists.stop();
            if (stuck.isEmpty()) {
                throw new IllegalStateException("no write to the browser that does not read has got stuck");
            }
            Crowd.await(others, typing.get(), PATIENCE);
            return stuck;
        }
    }

    /** How long single edits take to the last of the others, as long as that connection takes nothing. */
    private Series timesWhile(Map<String, Long> stuck) throws Exception {
        List<Time> times = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Long> seen = beside.submit(() -> lastSeen(stuck, deadline));
            while (!seen.isDone()) {
                double millis = LiveFigures.times(others, typists.one(), 0, 1).median();
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

    /** @param end when everybody had it */
    private record Time(double millis, long end) {}

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
