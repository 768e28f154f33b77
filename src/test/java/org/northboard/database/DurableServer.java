package org.northboard.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** The application's own PostgreSQL, with the settings that it has in real use, for what measures and keeps its data. */
public final class DurableServer implements AutoCloseable {

    private final EmbeddedServer server;

    private DurableServer(EmbeddedServer server) {
        this.server = server;
    }

    /** Starts on a data folder and brings its tables up to date. */
    public static DurableServer on(Path data) {
        DurableServer started = new DurableServer(EmbeddedServer.start(data));
        DatabaseServer address = started.address();
        try (Connection connection = address.connect()) {
            DurabilityCheck.verify(connection);
        } catch (SQLException e) {
            started.close();
            throw new IllegalStateException(e);
        }
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .load()
                .migrate();
        return started;
    }

    /** Empties a data folder, so that the next start makes a new database. */
    public static void forget(Path data) throws java.io.IOException {
        DataFolder.delete(DataFolder.open(data).path().resolve("cluster"));
    }

    public DatabaseServer address() {
        return new DatabaseServer(server.jdbcUrl(), server.user(), server.password());
    }

    @Override
    public void close() {
        server.close();
    }
}
