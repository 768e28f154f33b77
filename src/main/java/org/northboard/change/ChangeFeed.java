package org.northboard.change;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.northboard.database.Transactions;
import org.northboard.id.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands every committed change of the workspaces that are followed to their follower, in revision order, whichever
 * process committed it. Wakes on commits of this process and on {@code NOTIFY} of others; as a safety net it asks once a
 * second, so a lost notification costs at most that.
 */
@Component
public class ChangeFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration SAFETY_NET = Duration.ofSeconds(1);
    private static final int REVISIONS_AT_ONCE = 500;

    private final ChangeRepository repository;
    private final Transactions transactions;
    private final Map<WorkspaceId, Following> followed = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<WorkspaceId> woken = new LinkedBlockingQueue<>();
    private final Set<WorkspaceId> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    ChangeFeed(ChangeRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    private static final class Following {
        private final Consumer<List<Change>> follower;
        private long revision;

        Following(long revision, Consumer<List<Change>> follower) {
            this.revision = revision;
            this.follower = follower;
        }
    }

    /** Hands the follower every change after the given revision from now on. One follower per workspace. */
    public void follow(WorkspaceId workspace, long revision, Consumer<List<Change>> follower) {
        followed.put(workspace, new Following(revision, follower));
        wake(workspace);
    }

    public void unfollow(WorkspaceId workspace) {
        followed.remove(workspace);
    }

    @EventListener
    void committed(Committed committed) {
        wake(committed.workspace());
    }

    void wake(WorkspaceId workspace) {
        if (followed.containsKey(workspace) && waiting.add(workspace)) {
            woken.add(workspace);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("change-feed").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long nextRound = System.nanoTime() + SAFETY_NET.toNanos();
        while (running) {
            try {
                WorkspaceId workspace = woken.poll(Math.max(1, nextRound - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (workspace != null) {
                    waiting.remove(workspace);
                    catchUp(workspace);
                }
                if (System.nanoTime() >= nextRound) {
                    followed.keySet().forEach(this::catchUp);
                    nextRound = System.nanoTime() + SAFETY_NET.toNanos();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A failure (the database is away, a row that cannot be read) leaves the revision where it was: the next round tries again. */
    private void catchUp(WorkspaceId workspace) {
        Following following = followed.get(workspace);
        if (following == null) {
            return;
        }
        try {
            List<Change> changes;
            do {
                changes = transactions.read(
                        workspace, () -> repository.after(workspace, following.revision, REVISIONS_AT_ONCE));
                if (!changes.isEmpty()) {
                    following.follower.accept(changes);
                    following.revision = changes.getLast().revision();
                }
            } while (!changes.isEmpty());
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("The changes of workspace {} could not be read; trying again in a second", workspace, e);
            }
        }
    }
}
