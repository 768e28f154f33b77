package org.northboard.bench.viewer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many viewers of one application, in the places of the first page by turns. */
public final class Crowd implements AutoCloseable {

    private static final List<String> PLACES = List.of("ceo", "team-lead", "employee");
    /** How many come in at a time. */
    private static final int AT_ONCE = 8;

    private static final int LOOK_EVERY_MILLIS = 2;
    /** The server wishes to hear from each every five seconds. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final Site site;
    private final List<Viewer> viewers = new ArrayList<>();

    public Crowd(Site site) {
        this.site = site;
    }

    /** Has people come in until there are so many. */
    public void grow(int size) throws Exception {
        try (ExecutorService door = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Viewer>> coming = new ArrayList<>();
            for (int i = viewers.size(); i < size; i++) {
                String place = PLACES.get(i % PLACES.size());
                coming.add(door.submit(() -> Viewer.enter(site, place)));
            }
            for (Future<Viewer> viewer : coming) {
                viewers.add(viewer.get());
            }
        }
    }

    /** Makes sure that all of them have been saying regularly that they are here: else less was asked than people ask. */
    public void assertHere() {
        long silent = viewers.stream()
                .filter(each -> each.silence().compareTo(LONGEST_SILENCE) > 0)
                .count();
        if (silent > 0) {
            throw new IllegalStateException(
                    silent + " of " + viewers.size() + " viewers do not say that they are here");
        }
    }

    public List<Viewer> viewers() {
        return List.copyOf(viewers);
    }

    /** Waits until a revision is on every screen and returns when the last one had it, by {@link System#nanoTime()}. */
    public long await(long revision, Duration patience) throws InterruptedException {
        return await(viewers, revision, patience);
    }

    public static long await(List<Viewer> viewers, long revision, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        long last = Long.MIN_VALUE;
        for (Viewer viewer : viewers) {
            while (viewer.revision() < revision) {
                if (System.nanoTime() > deadline) {
                    long behind = viewers.stream()
                            .filter(each -> each.revision() < revision)
                            .count();
                    throw new IllegalStateException(
                            behind + " of " + viewers.size() + " screens do not get to revision " + revision);
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            last = Math.max(last, viewer.arrived());
        }
        return last;
    }

    @Override
    public void close() {
        viewers.forEach(Viewer::close);
        viewers.clear();
    }
}
