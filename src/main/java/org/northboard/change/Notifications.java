package org.northboard.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.northboard.database.DatabaseServer;
import org.northboard.id.WorkspaceId;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells other processes on the same database that a workspace has moved on, and hears it from them: a hint that saves
 * waiting, never the news itself. One connection of its own; when it breaks, a new one is opened at once, and what may
 * have been missed meanwhile is asked for.
 */
@Component
class Notifications implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final String CHANNEL = "northboard";
    /** Both the longest wait for news and the shortest time between two hints about one workspace. */
    private static final int BEAT_MILLIS = 50;

    private final DatabaseServer server;
    private final ChangeFeed feed;
    private final Duration pause;
    /** The workspaces that have moved on, each with the newest revision. */
    private final Map<WorkspaceId, Long> toTell = new ConcurrentHashMap<>();

    private volatile boolean running;
    /** Whether the last connection has worked, so that it is worth opening another without a pause. */
    private boolean listened;

    /** @param pause how long to wait before the next try when no connection could be had */
    Notifications(
            DatabaseServer server, ChangeFeed feed, @Value("${northboard.notifications.pause:1s}") Duration pause) {
        this.server = server;
        this.feed = feed;
        this.pause = pause;
    }

    @EventListener
    void committed(Committed committed) {
        toTell.merge(committed.workspace(), committed.revision(), Math::max);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("notifications").daemon().start(this::run);
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
        while (running) {
            try (Connection connection = server.connect()) {
                listen(connection);
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("The connection for notifications broke ({}); opening another", e.getMessage());
                    if (!listened) {
                        rest();
                    }
                }
                listened = false;
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        listened = true;
        // Nobody has heard the hints that were given until now.
        feed.wakeAll();
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running) {
            tell(connection);
            PGNotification[] hints = postgres.getNotifications(BEAT_MILLIS);
            if (hints != null) {
                for (PGNotification hint : hints) {
                    hear(hint.getParameter());
                }
            }
        }
    }

    private void tell(Connection connection) throws SQLException {
        for (Map.Entry<WorkspaceId, Long> news : toTell.entrySet()) {
            Long revision = news.getValue();
            try (var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
                statement.setString(1, CHANNEL);
                statement.setString(2, news.getKey() + " " + revision);
                statement.execute();
            }
            // Only now: what a broken connection has swallowed is told by the next one.
            toTell.remove(news.getKey(), revision);
        }
    }

    private void hear(String hint) {
        try {
            String[] words = hint.split(" ", 2);
            feed.wake(WorkspaceId.of(words[0]), Long.parseLong(words[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // Anyone on this database may send on the channel. What a hint would have saved is one second.
            LOG.warn("A notification cannot be understood: {}", hint);
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
