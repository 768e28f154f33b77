package org.northboard.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.northboard.bench.viewer.Editor;
import org.northboard.bench.viewer.Site;
import org.northboard.bench.viewer.Viewer;

/** Ten people who type 100 values a second together, each on other objectives, all over what everybody has on the screen. */
final class Typists implements AutoCloseable {

    static final int EDITS_A_SECOND = 100;
    private static final int PEOPLE = 10;

    private final List<Viewer> viewers = new ArrayList<>();
    private final List<Editor> editors = new ArrayList<>();
    private volatile boolean enough;

    Typists(Site site) throws Exception {
        for (int i = 0; i < PEOPLE; i++) {
            viewers.add(Viewer.enter(site, "ceo"));
            editors.add(Editor.ofShare(viewers.getLast(), i, PEOPLE));
        }
    }

    /** They see the board as well. */
    List<Viewer> viewers() {
        return List.copyOf(viewers);
    }

    Editor one() {
        return editors.getFirst();
    }

    /** Has them stop, whatever time is left. */
    void stop() {
        enough = true;
    }

    /** Everybody types at an even pace, whether the last edit was quick or not. Returns the last revision. */
    long type(int seconds) throws Exception {
        return type(seconds, EDITS_A_SECOND);
    }

    /** The same at another pace. */
    long type(int seconds, int editsASecond) throws Exception {
        enough = false;
        try (ExecutorService hands = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Long>> done = new ArrayList<>();
            long begin = System.nanoTime();
            for (int each = 0; each < PEOPLE; each++) {
                Editor editor = editors.get(each);
                long first = begin + each * 1_000_000_000L / editsASecond;
                done.add(hands.submit(() -> type(editor, first, seconds, editsASecond)));
            }
            long revision = 0;
            for (Future<Long> last : done) {
                revision = Math.max(revision, last.get());
            }
            return revision;
        }
    }

    private long type(Editor editor, long first, int seconds, int editsASecond) throws Exception {
        long revision = 0;
        for (int i = 0; i < seconds * editsASecond / PEOPLE && !enough; i++) {
            long due = first + i * 1_000_000_000L * PEOPLE / editsASecond;
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            revision = editor.edit();
        }
        return revision;
    }

    @Override
    public void close() {
        viewers.forEach(Viewer::close);
    }
}
