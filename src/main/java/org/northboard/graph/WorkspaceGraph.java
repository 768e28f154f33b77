package org.northboard.graph;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Change;
import org.northboard.id.MemberId;
import org.northboard.workspace.Workspace;

/**
 * One workspace's graph, shared by all sessions of the process: readers see it between two changes, never within one.
 * Listeners hear of each change after it can be read.
 */
public final class WorkspaceGraph {

    private final Workspace workspace;
    private final Graph graph;
    private final Supplier<Organisation> organisation;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Consumer<GraphChange>> listeners = new CopyOnWriteArrayList<>();
    private final Lock arrivals = new ReentrantLock();
    private final Condition arrived = arrivals.newCondition();
    private volatile long revision;
    /** The revision that all listeners have heard of; it follows the one that can be read. */
    private volatile long told;

    private volatile long lastUsed = System.nanoTime();

    WorkspaceGraph(Workspace workspace, Graph graph, long revision, Supplier<Organisation> organisation) {
        this.workspace = workspace;
        this.graph = graph;
        this.revision = revision;
        this.told = revision;
        this.organisation = organisation;
    }

    /** What the reader finds at one moment. It must neither keep nodes nor wait for anything. */
    public <T extends @Nullable Object> T read(Function<Graph, T> reader) {
        lastUsed = System.nanoTime();
        lock.readLock().lock();
        try {
            return reader.apply(graph);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Whose graph it is. */
    public Workspace workspace() {
        return workspace;
    }

    /** The revision that the graph stands at; within {@link #read} the one that is being read. */
    public long revision() {
        return revision;
    }

    /** Waits until the graph contains a revision and its listeners know. Returns false when it has not come in time. */
    public boolean await(long wanted, Duration patience) {
        long left = patience.toNanos();
        arrivals.lock();
        try {
            while (told < wanted) {
                if (left <= 0) {
                    return false;
                }
                left = arrived.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            arrivals.unlock();
        }
    }

    /** Calls the listener after each change, in the thread that made it: it must hand over and return. */
    public Runnable listen(Consumer<GraphChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    boolean isIdle(Duration since) {
        return listeners.isEmpty() && System.nanoTime() - lastUsed > since.toNanos();
    }

    void apply(List<Change> changes) {
        boolean organised = ChangeReader.isOrganised(changes);
        Organisation newer = organised ? organisation.get() : null;
        long from = revision;
        MemberId by = changes.getLast().actor();
        List<Deed> deeds = DeedReader.read(changes);
        Touched touched;
        lock.writeLock().lock();
        try {
            if (newer != null && graph.organisation(newer)) {
                graph.evaluation().all();
            }
            Intake intake = graph.intake();
            changes.forEach(change -> ChangeReader.read(change, intake));
            touched = graph.evaluation().upwards(intake);
            revision = changes.getLast().revision();
        } finally {
            lock.writeLock().unlock();
        }
        tell(new GraphChange(from, revision, by, touched, deeds, organised));
    }

    /** A new day has begun: everything that is expected of people has moved. */
    void turnTo(LocalDate today, MemberId nobody) {
        lock.writeLock().lock();
        try {
            if (graph.today().equals(today)) {
                return;
            }
            graph.today(today);
            graph.evaluation().all();
        } finally {
            lock.writeLock().unlock();
        }
        tell(new GraphChange(revision, revision, nobody, Touched.NOTHING, List.of(), true));
    }

    private void tell(GraphChange change) {
        listeners.forEach(listener -> listener.accept(change));
        arrivals.lock();
        try {
            told = Math.max(told, change.revision());
            arrived.signalAll();
        } finally {
            arrivals.unlock();
        }
    }
}
