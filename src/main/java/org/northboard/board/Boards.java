package org.northboard.board;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.CyclePhase;
import org.northboard.graph.Graphs;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.springframework.stereotype.Component;

/** The boards that are open in this process, by the key under which their element fetches its cards. */
@Component
public class Boards implements AutoCloseable {

    /** No view hears of changes more often than this; what comes in between is merged. */
    private static final Duration BEAT = Duration.ofMillis(250);

    private final Graphs graphs;
    private final Map<String, BoardWatch> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("board-beat").daemon().factory());

    Boards(Graphs graphs) {
        this.graphs = graphs;
    }

    /** A board on a screen; close it when the screen is left. */
    public record Open(String key, BoardWatch watch, WorkspaceGraph graph, Runnable close) {}

    /**
     * Opens a board.
     *
     * @param wake called in a thread of its own when there is something new, at most every 250 ms
     */
    public Open open(ActingMember by, BoardScope scope, Locale language, Runnable wake) {
        WorkspaceGraph current = graphs.of(by.workspace());
        boolean closed = current.read(nodes -> {
            Cycle cycle = nodes.cycle(scope.cycle());
            return cycle != null && cycle.phase() == CyclePhase.CLOSED;
        });
        WorkspaceGraph graph = closed ? graphs.closed(by.workspace(), scope.cycle()) : current;
        BoardWatch watch = new BoardWatch(by, scope, language, graph);
        String key = UUID.randomUUID().toString();
        open.put(key, watch);
        Paced paced = new Paced(wake);
        Runnable deaf = graph.listen(change -> {
            watch.changed(change);
            paced.ring();
        });
        return new Open(key, watch, graph, () -> {
            deaf.run();
            open.remove(key);
        });
    }

    /** The open board of that key, if it is this person's. */
    Optional<BoardWatch> find(String key, ActingMember by) {
        return Optional.ofNullable(open.get(key)).filter(watch -> watch.by().equals(by));
    }

    @Override
    public void close() {
        beats.shutdownNow();
    }

    /** Rings once for all that has happened since it last rang, not more often than the beat. */
    private final class Paced {

        private final Runnable wake;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile long last = System.nanoTime() - BEAT.toNanos();

        Paced(Runnable wake) {
            this.wake = wake;
        }

        void ring() {
            if (waiting.compareAndSet(false, true)) {
                long due = last + BEAT.toNanos() - System.nanoTime();
                if (due <= 0) {
                    Thread.ofVirtual().start(this::now);
                } else {
                    beats.schedule(() -> Thread.ofVirtual().start(this::now), due, TimeUnit.NANOSECONDS);
                }
            }
        }

        private void now() {
            last = System.nanoTime();
            waiting.set(false);
            wake.run();
        }
    }
}
