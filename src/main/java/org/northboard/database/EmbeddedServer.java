package org.northboard.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application's own PostgreSQL: a real store in a data folder, for one application at a time, reachable from this
 * machine only. Everything is kept when it stops.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final FolderLock lock;
    private final ServerProcess process;
    private final int port;
    private final String password;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServer(FolderLock lock, ServerProcess process, int port, String password) {
        this.lock = lock;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server of a data folder, which is made if it does not exist, or takes over the one that a killed
     * application has left running. Returns when the server is ready; after a crash that may take minutes.
     *
     * @throws DatabaseRefused if another application uses the folder, or the server cannot run; nothing is left locked
     */
    static EmbeddedServer start(Path dataFolder) {
        long begin = System.nanoTime();
        DataFolder folder = DataFolder.open(dataFolder);
        FolderLock lock = FolderLock.take(folder);
        boolean started = false;
        try {
            EmbeddedServer server = start(folder, lock);
            started = true;
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            LOG.info("PostgreSQL is ready at {}, data in {} ({} ms)", server.jdbcUrl(), folder.path(), took.toMillis());
            return server;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static EmbeddedServer start(DataFolder folder, FolderLock lock) {
        Programs programs = Programs.of(folder, Binaries.unpack(folder));
        String password = Secret.of(folder);
        Cluster cluster = new Cluster(folder, programs, password);
        cluster.create();
        ServerProcess process = new ServerProcess(folder, programs);
        OptionalInt adopted = process.adopt(cluster);
        if (adopted.isPresent()) {
            PortChoice.keep(folder, adopted.getAsInt());
            cluster.ensureDatabase(adopted.getAsInt());
            return new EmbeddedServer(lock, process, adopted.getAsInt(), password);
        }
        int port = PortChoice.of(folder);
        process.start(port);
        boolean usable = false;
        try {
            cluster.ensureDatabase(port);
            usable = true;
            return new EmbeddedServer(lock, process, port, password);
        } finally {
            if (!usable) {
                process.stop();
            }
        }
    }

    /** The address of the application's database, for the driver. */
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
    }

    /** The owner of the application's database. */
    String user() {
        return Cluster.OWNER;
    }

    String password() {
        return password;
    }

    /** Stops the server, waits until it has written everything down, and gives the data folder back. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            process.stop();
        } finally {
            lock.close();
        }
    }
}
