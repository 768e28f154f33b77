package org.northboard.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedServerIT {

    @TempDir
    private Path parent;

    private Path folder = Folders.used();

    @AfterEach
    void leaveTheFolder() throws Exception {
        Folders.leave(folder);
    }

    @Test
    void whatIsWrittenIsThereAfterStopAndStartOnTheSamePort() throws Exception {
        folder = Folders.in(parent);
        String url;
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            url = server.jdbcUrl();
            execute(server, "create table note (text text)", "insert into note values ('Mục tiêu quý này')");
        }
        assertThat(postmaster()).doesNotExist();

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(server.jdbcUrl()).isEqualTo(url);
            assertThat(value(server, "select text from note")).isEqualTo("Mục tiêu quý này");
        }
    }

    @Test
    void theServerIsPrivateAndReadsVietnamese() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("northboard.password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(value(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(value(server, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(value(
                            server,
                            "select string_agg(w, ' ' order by w) from unnest(array['ém', 'đo', 'em', 'dùng', 'ạ']) w"))
                    .isEqualTo("ạ dùng đo em ém");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guessed"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void aSecondApplicationOnTheFolderIsRefusedInThisProcessAndInAnother() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(refusal())
                    .contains("in use")
                    .contains(folder.toRealPath().toString());

            // After the refusal above: a second look at the file must not have given up the first one's lock.
            Process other = WritingApplication.on(folder);
            assertThat(other.inputReader().readAllAsString())
                    .contains("in use by another Northboard (process "
                            + ProcessHandle.current().pid())
                    .contains(folder.toRealPath().toString());
            assertThat(other.waitFor(10, SECONDS)).isTrue();
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void everyConfirmedRowSurvivesTheKillingOfTheApplicationAndItsServerIsTakenOver() throws Exception {
        folder = Folders.in(parent);
        Process application = WritingApplication.on(folder);
        String lastConfirmed = "0";
        try (BufferedReader confirmed = application.inputReader()) {
            while (Integer.parseInt(lastConfirmed) < 200) {
                lastConfirmed = confirmed.readLine();
            }
            // Killed by its handle: the process itself would close what is still to be read.
            application.toHandle().destroyForcibly();
            for (String line = confirmed.readLine(); line != null; line = confirmed.readLine()) {
                lastConfirmed = line;
            }
        }
        application.waitFor();
        List<String> leftOver = Files.readAllLines(postmaster());

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(Files.readAllLines(postmaster()).getFirst()).isEqualTo(leftOver.getFirst());
            assertThat(value(server, "select count(*) from written where id <= " + lastConfirmed))
                    .isEqualTo(lastConfirmed);
        }
        assertThat(postmaster()).doesNotExist();
    }

    @Test
    void everyConfirmedRowSurvivesTheKillingOfTheServerItself() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            execute(server, "create table written as select generate_series(1, 5000) as id");
            killServer();
        }
        assertThat(postmaster()).exists();

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(value(server, "select count(*) from written")).isEqualTo("5000");
            assertThat(folder.resolve("postgresql.log")).content().contains("automatic recovery in progress");
        }
    }

    @Test
    void anOldServersProcessNumberThatNowBelongsToAnotherProgramIsNoProblem() throws Exception {
        String pid = Long.toString(ProcessHandle.current().pid());
        Files.write(postmaster(), List.of(pid, folder + "/cluster", "1700000000", "25432", "", "127.0.0.1"));

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void theServerMovesWhenItsPortIsTakenAndStaysThere() throws Exception {
        int before = port();
        try (ServerSocket stranger = new ServerSocket(before, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(stranger.isBound()).isTrue();
            int after = port();

            assertThat(after).isNotEqualTo(before);
            assertThat(port()).isEqualTo(after);
        }
    }

    @Test
    void whatAnInterruptedFirstStartLeftBehindIsSweptUp() throws Exception {
        folder = Folders.in(parent);
        Files.writeString(
                Files.createDirectory(folder.resolve("cluster-unfinished-1")).resolve("base"), "half");

        EmbeddedServer.start(folder).close();

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "cluster",
                            "northboard.lock",
                            "northboard.password",
                            "northboard.port",
                            "postgresql-" + Binaries.VERSION,
                            "postgresql.log");
        }
    }

    @Test
    void aPasswordFileThatDoesNotFitIsNamedAndTheRightOneHelps() throws Exception {
        folder = Folders.in(parent);
        EmbeddedServer.start(folder).close();
        Path file = folder.resolve("northboard.password");
        String right = Files.readString(file);

        Files.writeString(file, "half a pass");
        assertThat(refusal()).contains("northboard.password is damaged").contains("from a backup");

        Files.writeString(file, "A".repeat(43));
        assertThat(refusal()).contains("does not accept the password in").contains("northboard.password");
        assertThat(postmaster()).doesNotExist();

        Files.delete(file);
        assertThat(refusal()).contains("northboard.password cannot be read").contains("it is missing");

        Files.writeString(file, right);
        EmbeddedServer.start(folder).close();
    }

    @Test
    void aServerThatCannotStartSaysWhyAtOnce() throws Exception {
        folder = Folders.in(parent);
        EmbeddedServer.start(folder).close();
        Files.writeString(folder.resolve("cluster/postgresql.conf"), "work_mem = much\n");

        assertThat(refusal())
                .startsWith("PostgreSQL did not start. The last lines of its log ")
                .contains("invalid value for parameter \"work_mem\": \"much\"")
                .contains("postgresql.log");
    }

    @Test
    void aFolderThatCannotBeADatabaseIsRefused() throws Exception {
        folder = Folders.in(parent);
        Files.writeString(Files.createDirectory(folder.resolve("cluster")).resolve("PG_VERSION"), "17\n");
        Files.writeString(folder.resolve("northboard.password"), "A".repeat(43));
        assertThat(refusal()).contains("was made by PostgreSQL 17");

        Files.delete(folder.resolve("cluster/PG_VERSION"));
        assertThat(refusal()).contains("is not a PostgreSQL database");
    }

    @Test
    void aFileInsteadOfAFolderIsRefused() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> EmbeddedServer.start(file))
                .withMessage(file + " is not a folder. Give a folder with --data.");
    }

    /** Why a start is refused: one line. */
    private String refusal() {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            throw new AssertionError("It started: " + server.jdbcUrl());
        } catch (DatabaseRefused e) {
            String message = String.valueOf(e.getMessage());
            assertThat(message).hasLineCount(1);
            return message;
        }
    }

    private int port() {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            return URI.create(server.jdbcUrl().substring("jdbc:".length())).getPort();
        }
    }

    private Path postmaster() {
        return folder.resolve("cluster/postmaster.pid");
    }

    private void killServer() throws Exception {
        long pid = Long.parseLong(Files.readAllLines(postmaster()).getFirst());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> helpers = server.descendants().toList();
        server.destroyForcibly();
        helpers.forEach(ProcessHandle::destroyForcibly);
        server.onExit().get(10, SECONDS);
    }

    private static void execute(EmbeddedServer server, String... statements) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String value(EmbeddedServer server, String query) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
