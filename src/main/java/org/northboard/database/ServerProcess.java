package org.northboard.database;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops the server, or finds the one that runs. It is not a child that dies with us: PostgreSQL survives a
 * killed application, lets go of what was not committed, and serves the next one.
 */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    /** For `pg_ctl`, which waits a minute if it is not told: as long as it takes. In seconds. */
    private static final String NO_LIMIT = "1000000";

    /** How long the rest of a killed server, or one that does not answer, may take to go. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final DataFolder folder;
    private final Programs programs;

    ServerProcess(DataFolder folder, Programs programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** The port of the cluster's server if one runs, as soon as it lets us in. */
    OptionalInt adopt(Cluster cluster) {
        Optional<PostmasterFile> found = PostmasterFile.of(folder.cluster());
        found.ifPresent(PostmasterFile::removeIfMistaken);
        if (found.isEmpty() || !found.get().isServed()) {
            return OptionalInt.empty();
        }
        PostmasterFile server = found.get();
        LOG.info("PostgreSQL (process {}) was left over by an application that was killed: using it", server.pid());
        Patience patience = new Patience("The PostgreSQL that was left over is still recovering or going down");
        while (server.isServed()) {
            if (lets(cluster, server, patience)) {
                return OptionalInt.of(server.port());
            }
            patience.pause();
        }
        // It was on its way down.
        return OptionalInt.empty();
    }

    private boolean lets(Cluster cluster, PostmasterFile server, Patience patience) {
        try {
            if (cluster.isServedOn(server.port())) {
                return true;
            }
            throw notOurs(server, "works on other data");
        } catch (SQLException e) {
            if (Cluster.isWrongPassword(e)) {
                throw Secret.wrong(folder, e);
            }
            // Recovery may take any time. But a server that refuses for another reason will not change its mind.
            if (!CANNOT_CONNECT_NOW.equals(e.getSQLState()) && patience.waited().compareTo(GRACE) > 0) {
                throw notOurs(server, "does not answer: " + e.getMessage());
            }
            return false;
        } catch (IOException e) {
            throw notOurs(server, "cannot be recognised: " + DataFolder.reason(e));
        }
    }

    private DatabaseRefused notOurs(PostmasterFile server, String what) {
        return new DatabaseRefused("The PostgreSQL of " + folder.cluster() + " (process " + server.pid() + ", port "
                + server.port() + ") " + what + ". End that process, then start again.");
    }

    /** Starts the server and returns when it is ready, crash recovery included, however long that takes. */
    void start(int port) {
        ServerLog log = ServerLog.begin(folder.log());
        Patience patience = new Patience(
                "PostgreSQL is still starting; after a crash it first repairs its data, which may take minutes");
        Programs.Outcome outcome = start(port, patience);
        while (!outcome.ok() && hasOrphans(log) && patience.waited().compareTo(GRACE) < 0) {
            patience.pause();
            outcome = start(port, patience);
        }
        if (!outcome.ok()) {
            String said = log.lastLines();
            throw new DatabaseRefused("PostgreSQL did not start. "
                    + (said.isEmpty() ? outcome.output() : "The last lines of its log " + folder.log() + ": " + said));
        }
    }

    private Programs.Outcome start(int port, Patience patience) {
        return programs.run(
                patience,
                "pg_ctl",
                "start",
                "--pgdata=" + folder.path().relativize(folder.cluster()),
                "--log=" + folder.path().relativize(folder.log()),
                "-p",
                programs.path("postgres"),
                "--options=" + ServerSettings.on(port),
                "--wait",
                "--timeout=" + NO_LIMIT,
                "--silent");
    }

    /** When only the main process was killed, its helpers notice that a moment later and keep a new server out. */
    private static boolean hasOrphans(ServerLog log) {
        return log.lastLines().contains("pre-existing shared memory block");
    }

    /** Ends all connections, writes everything down and waits for the end of the server. */
    void stop() {
        Programs.Outcome outcome = programs.run(
                new Patience("PostgreSQL is still writing its data down"),
                "pg_ctl",
                "stop",
                "--pgdata=" + folder.path().relativize(folder.cluster()),
                "--mode=fast",
                "--wait",
                "--timeout=" + NO_LIMIT,
                "--silent");
        if (!outcome.ok()) {
            LOG.warn("PostgreSQL could not be stopped: {}", outcome.output());
        }
    }
}
