package org.northboard.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DurabilityCheckIT {

    @TempDir
    private Path parent;

    private Path folder = Folders.used();

    @AfterEach
    void leaveTheFolder() throws Exception {
        Folders.leave(folder);
    }

    @Test
    void theEmbeddedServerKeepsWhatItConfirmsEvenIfItsOwnFileSaysOtherwise() throws Exception {
        folder = Folders.in(parent);
        EmbeddedServer.start(folder).close();
        Path configuration = folder.resolve("cluster/postgresql.conf");
        Files.writeString(configuration, "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n");

        try (EmbeddedServer server = EmbeddedServer.start(folder);
                Connection connection = connect(server)) {
            assertThatNoException().isThrownBy(() -> DurabilityCheck.verify(connection));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes"})
    void aServerThatWouldLoseConfirmedChangesInACrashIsRefused(String setting) throws Exception {
        String password;
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            password = server.password();
        }
        DataFolder opened = DataFolder.open(folder);
        Programs programs = Programs.of(opened, Binaries.unpack(opened));
        int port = PortChoice.of(opened);
        String options = ServerSettings.on(port) + " -c " + setting + "=off";
        assertThat(programs.run(
                                new Patience("starting"),
                                "pg_ctl",
                                "start",
                                "--pgdata=cluster",
                                "--log=careless.log",
                                "-p",
                                programs.path("postgres"),
                                "--options=" + options,
                                "--silent")
                        .ok())
                .isTrue();

        // The address as it may be given with --db-url, with something in it that no log should show.
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/northboard?user=northboard&password=" + password;
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThatExceptionOfType(DatabaseRefused.class)
                    .isThrownBy(() -> DurabilityCheck.verify(connection))
                    .withMessageStartingWith("The database at jdbc:postgresql://127.0.0.1:" + port + "/northboard runs"
                            + " with " + setting + "=off")
                    .withMessageNotContaining(password);
        } finally {
            new ServerProcess(opened, programs).stop();
        }
    }

    @Test
    void whatCountsIsTheCommitOfTheUserThatTheApplicationSignsInAs() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            try (Connection connection = connect(server);
                    Statement statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = local");
                assertThatNoException().isThrownBy(() -> DurabilityCheck.verify(connection));
                statement.execute("alter role northboard set synchronous_commit = off");
            }
            try (Connection connection = connect(server);
                    Statement statement = connection.createStatement()) {
                assertThatExceptionOfType(DatabaseRefused.class)
                        .isThrownBy(() -> DurabilityCheck.verify(connection))
                        .withMessageContaining("synchronous_commit=off");
                statement.execute("alter role northboard reset synchronous_commit");
            }
        }
    }

    @Test
    void aServerOlderThan18IsRefused() {
        assertThatNoException().isThrownBy(() -> DurabilityCheck.requireVersion("The database", 180_000));
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> DurabilityCheck.requireVersion("The database", 170_009))
                .withMessageStartingWith("The database is PostgreSQL 17. Northboard needs 18 or newer");
    }

    private static Connection connect(EmbeddedServer server) throws Exception {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
