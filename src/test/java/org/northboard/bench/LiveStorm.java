package org.northboard.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.northboard.bench.viewer.Crowd;
import org.northboard.bench.viewer.Editor;
import org.northboard.bench.viewer.Site;
import org.northboard.bench.viewer.Viewer;

/** 100 edits a second for a minute before a crowd, one of whom has stopped reading. */
final class LiveStorm {

    private static final int EDITORS = 10;
    private static final int EDITS_A_SECOND = 100;
    private static final int SECONDS = 60;
    /** Until the compiler of the virtual machine has done with what is busy then. */
    private static final int WARM_UP_SECONDS = 20;

    private static final int TIMES_AFTER = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Launched application;
    private final Companies companies;
    private final Site site;
    private final Crowd crowd;
    private final List<Viewer> typing = new ArrayList<>();
    private final List<Editor> editors = new ArrayList<>();

    LiveStorm(Launched application, Companies companies, Site site, Crowd crowd) {
        this.application = application;
        this.companies = companies;
        this.site = site;
        this.crowd = crowd;
    }

    void measure(Results results) throws Exception {
        for (int i = 0; i < EDITORS; i++) {
            typing.add(Viewer.enter(site, "ceo"));
            editors.add(Editor.ofShare(typing.getLast(), i, EDITORS));
        }
        try (Viewer slow = Viewer.enter(site, "ceo")) {
            List<Viewer> others = crowd.viewers();
            Crowd.await(crowd.viewers(), storm(WARM_UP_SECONDS), PATIENCE);
            long before = application.liveBytes();
            slow.stand();
            others.forEach(Viewer::arrivals);

            long begin = System.nanoTime();
            long revision = storm(SECONDS);
            long end = System.nanoTime();
            long last = Crowd.await(others, revision, PATIENCE);
            told(results, others, (end - begin) / 1e9, (last - end) / 1e9);

            Series calm = LiveFigures.times(others, editors.getFirst(), 0, TIMES_AFTER);
            results.add(
                    "live.slow",
                    "one browser has stopped reading: from sending an edit to the last of the others, 1,000 viewers, p95",
                    calm.p95(),
                    "ms",
                    250);
            results.add(
                    "live.slow.heap",
                    "growth of the live heap while it stood still and 6,000 edits were made",
                    (application.liveBytes() - before) / 1e6,
                    "MB",
                    20);
            long now = editors.getFirst().edit();
            Crowd.await(others, now, PATIENCE);
            long back = System.nanoTime();
            slow.goOn();
            results.add(
                    "live.slow.back",
                    "when it reads on (after %d connection(s)): until it shows what the others show"
                            .formatted(slow.connections()),
                    (Crowd.await(List.of(slow), now, PATIENCE) - back) / 1e9,
                    "s",
                    2);
            List<Viewer> everybody = new ArrayList<>(others);
            everybody.addAll(typing);
            everybody.add(slow);
            Crowd.await(everybody, now, PATIENCE);
            results.add(
                    "live.storm.wrong",
                    "viewers who then show anything else than what is fetched anew and than what the database holds",
                    new LiveTruth(companies).wrong(everybody),
                    "",
                    0);
        } finally {
            typing.forEach(Viewer::close);
        }
    }

    /** Everybody types at an even pace, whether the last edit was quick or not. Returns the last revision. */
    private long storm(int seconds) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(EDITORS)) {
            List<Future<Long>> done = new ArrayList<>();
            long begin = System.nanoTime();
            for (int each = 0; each < EDITORS; each++) {
                Editor editor = editors.get(each);
                long first = begin + each * 1_000_000_000L / EDITS_A_SECOND;
                done.add(hands.submit(() -> type(editor, first, seconds)));
            }
            long revision = 0;
            for (Future<Long> last : done) {
                revision = Math.max(revision, last.get());
            }
            return revision;
        }
    }

    private static long type(Editor editor, long first, int seconds) throws Exception {
        long revision = 0;
        for (int i = 0; i < seconds * EDITS_A_SECOND / EDITORS; i++) {
            long due = first + i * 1_000_000_000L * EDITORS / EDITS_A_SECOND;
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            revision = editor.edit();
        }
        return revision;
    }

    private static void told(Results results, List<Viewer> viewers, double seconds, double drained) {
        double most = 0;
        int refetched = 0;
        for (Viewer viewer : viewers) {
            most = Math.max(most, viewer.arrivals().size() / (seconds + Math.max(0, drained)));
            refetched += viewer.refetched();
        }
        results.add(
                "live.storm.seconds",
                "6,000 edits by ten people at 100 a second before 1,000 viewers: how long they took",
                seconds,
                "s",
                SECONDS + 2);
        results.add(
                "live.storm.pushes",
                "pushes a second to the viewer who got most, over that time (%d boards were fetched anew)"
                        .formatted(refetched),
                most,
                "",
                4);
        results.add("live.storm.drain", "after the last edit: until everybody shows it", Math.max(0, drained), "s", 2);
    }
}
