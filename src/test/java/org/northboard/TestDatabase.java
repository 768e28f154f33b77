package org.northboard;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.northboard.database.DatabaseServer;

/**
 * Databases for tests, on one PostgreSQL that runs as long as the JVM and keeps nothing. As safe as a real one, so that
 * the whole application runs on it too; {@link Services} gives its services without its screens.
 */
public final class TestDatabase {

    private static final String MIGRATED = "migrated";
    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** A database of its own, with all tables and nothing in them. The user owns the tables and sees every row. */
    public static DatabaseServer fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + MIGRATED);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server(name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + MIGRATED);
            }
            Flyway.configure()
                    .dataSource(postgres.getJdbcUrl("postgres", MIGRATED), "postgres", "")
                    .load()
                    .migrate();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseServer server(String database) {
        return new DatabaseServer(POSTGRES.getJdbcUrl("postgres", database), "postgres", "");
    }
}
