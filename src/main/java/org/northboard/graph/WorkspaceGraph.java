package org.northboard.graph;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One workspace's graph, shared by all sessions of the process: readers see it between two changes, never within one.
 * Listeners hear of each change after it can be read.
 */
public final class WorkspaceGraph {

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceGraph.class);

    private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

    /** Stands in place of the time of its last use once it is no longer kept current. */
    private static final long DROPPED = Long.MIN_VALUE;

    private final Workspace workspace;
    private final Graph graph;
    private final Supplier<Organisation> organisation;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Consumer<GraphChange>> listeners = new CopyOnWriteArrayList<>();
    private final Lock arrivals = new ReentrantLock();
    private final Condition arrived = arrivals.newCondition();
    private volatile long revision;

    private final AtomicLong lastUsed = new AtomicLong(System.nanoTime());

    WorkspaceGraph(Workspace workspace, Graph graph, long revision, Supplier<Organisation> organisation) {
        this.workspace = workspace;
        this.graph = graph;
        this.revision = revision;
        this.organisation = organisation;
    }

    /** What the reader finds at one moment. It must neither keep nodes nor wait for anything. */
    public <T extends @Nullable Object> T read(Function<Graph, T> reader) {
        use();
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

    /** Waits until the graph contains a revision. Returns false when it has not come in time. */
    public boolean await(long wanted, Duration patience) {
        long left = patience.toNanos();
        arrivals.lock();
        try {
            while (revision < wanted) {
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

    /** Somebody is about to use it. Returns false when it has been dropped, so that they need another one. */
    boolean use() {
        long last = lastUsed.get();
        return last != DROPPED && (lastUsed.compareAndSet(last, System.nanoTime()) || lastUsed.get() != DROPPED);
    }

    /** Drops it for good, unless somebody listens to it or has used it within that time. */
    boolean dropIfIdle(Duration since) {
        long last = lastUsed.get();
        return listeners.isEmpty()
                && System.nanoTime() - last > since.toNanos()
                && lastUsed.compareAndSet(last, DROPPED);
    }

    void apply(List<Change> changes) {
        boolean organised = ChangeReader.isOrganised(changes);
        Organisation newer = organised ? organisation.get() : null;
        MemberId by = changes.getLast().actor();
        List<Deed> deeds = DeedReader.read(changes);
        GraphChange change;
        lock.writeLock().lock();
        try {
            if (newer != null && graph.organisation(newer)) {
                graph.evaluation().all();
            }
            Intake intake = graph.intake();
            changes.forEach(each -> ChangeReader.read(each, intake));
            Touched touched = graph.evaluation().upwards(intake);
            revision = changes.getLast().revision();
            change = new GraphChange(revision, by, touched, deeds, organised);
            graph.latest().add(change);
        } finally {
            lock.writeLock().unlock();
        }
        arrive();
        tell(change);
    }

    /** A new day has begun: everything that is expected of people has moved. */
    void turnTo(LocalDate today) {
        GraphChange change;
        lock.writeLock().lock();
        try {
            if (graph.today().equals(today)) {
                return;
            }
            graph.today(today);
            graph.evaluation().all();
            change = new GraphChange(revision, NOBODY, Touched.NOTHING, List.of(), true);
            graph.latest().add(change);
        } finally {
            lock.writeLock().unlock();
        }
        tell(change);
    }

    /** One that fails keeps neither the others from hearing nor the graph from going on. */
    private void tell(Consumer<GraphChange> listener, GraphChange change) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            LOG.error("Something that listens to workspace {} has failed", workspace.id(), e);
        }
    }

    private void tell(GraphChange change) {
        listeners.forEach(listener -> tell(listener, change));
    }

    /** Before the listeners are called: while a thousand of them are, nobody has to wait for that. */
    private void arrive() {
        arrivals.lock();
        try {
            arrived.signalAll();
        } finally {
            arrivals.unlock();
        }
    }
}
