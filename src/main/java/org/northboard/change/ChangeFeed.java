package org.northboard.change;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.northboard.database.Transactions;
import org.northboard.id.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands every committed change of the workspaces that are followed to their follower, in revision order, whichever
 * process committed it. Wakes on commits of this process and on {@code NOTIFY} of others, and then asks the database
 * once; as a safety net it also asks when it has not for a second, so a lost notification costs at most that.
 */
@Component
public class ChangeFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final int REVISIONS_AT_ONCE = 500;

    private final ChangeRepository repository;
    private final Transactions transactions;
    private final Duration safetyNet;
    private final Map<WorkspaceId, Following> followed = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<WorkspaceId> woken = new LinkedBlockingQueue<>();
    private volatile boolean running;

    /** @param safetyNet how long a workspace goes without being asked for, when no hint comes */
    ChangeFeed(
            ChangeRepository repository,
            Transactions transactions,
            @Value("${northboard.change-feed.safety-net:1s}") Duration safetyNet) {
        this.repository = repository;
        this.transactions = transactions;
        this.safetyNet = safetyNet;
    }

    private static final class Following {
        private final Consumer<List<Change>> follower;
        /** Where it stands. */
        private volatile long revision;
        /** The newest revision that is known to exist. */
        private final AtomicLong wanted;

        /**
         * When the database was asked last; before the first time, changes may have come since the follower's own reading,
         * and where hints may have been missed, since it was asked.
         */
        private volatile @Nullable Long looked;

        Following(long revision, Consumer<List<Change>> follower) {
            this.revision = revision;
            this.wanted = new AtomicLong(revision);
            this.follower = follower;
        }

        private boolean isBehind() {
            return looked == null || wanted.get() > revision;
        }

        /** Revisions have no gaps: less than was asked for is all that there was. */
        private boolean mayHaveMore(long before) {
            return revision == before + REVISIONS_AT_ONCE || wanted.get() > revision;
        }

        private boolean isDue(Duration safetyNet) {
            Long last = looked;
            return last == null || System.nanoTime() - last >= safetyNet.toNanos();
        }
    }

    /** Hands the follower every change after the given revision from now on. One follower per workspace. */
    public void follow(WorkspaceId workspace, long revision, Consumer<List<Change>> follower) {
        followed.put(workspace, new Following(revision, follower));
        woken.add(workspace);
    }

    public void unfollow(WorkspaceId workspace) {
        followed.remove(workspace);
    }

    @EventListener
    void committed(Committed committed) {
        wake(committed.workspace(), committed.revision());
    }

    /** The workspace has moved on to this revision. Heard again, or late, it costs nothing. */
    void wake(WorkspaceId workspace, long revision) {
        Following following = followed.get(workspace);
        if (following != null && following.wanted.getAndAccumulate(revision, Math::max) < revision) {
            woken.add(workspace);
        }
    }

    /** Hints may have been missed: every workspace that is followed is asked for. */
    void wakeAll() {
        followed.forEach((workspace, following) -> {
            following.looked = null;
            woken.add(workspace);
        });
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
        long nextRound = System.nanoTime() + safetyNet.toNanos();
        while (running) {
            try {
                WorkspaceId workspace = woken.poll(Math.max(1, nextRound - System.nanoTime()), TimeUnit.NANOSECONDS);
                Following news = workspace == null ? null : followed.get(workspace);
                if (workspace != null && news != null && news.isBehind()) {
                    catchUp(workspace, news);
                }
                if (System.nanoTime() >= nextRound) {
                    followed.forEach(this::lookAgain);
                    nextRound = System.nanoTime() + safetyNet.toNanos();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void lookAgain(WorkspaceId workspace, Following following) {
        if (following.isDue(safetyNet)) {
            catchUp(workspace, following);
        }
    }

    /**
     * A failure (the database is away, a row that cannot be read) leaves the revision where it was: the next round tries
     * again. Whatever it is, the other workspaces go on.
     */
    private void catchUp(WorkspaceId workspace, Following following) {
        try {
            long before;
            do {
                before = following.revision;
                following.looked = System.nanoTime();
                List<Change> changes = transactions.read(
                        workspace, () -> repository.after(workspace, following.revision, REVISIONS_AT_ONCE));
                if (!changes.isEmpty()) {
                    following.follower.accept(changes);
                    following.revision = changes.getLast().revision();
                }
            } while (following.revision > before && following.mayHaveMore(before));
        } catch (Throwable e) {
            if (running) {
                LOG.warn("The changes of workspace {} could not be read; trying again in a second", workspace, e);
            }
        }
    }
}
