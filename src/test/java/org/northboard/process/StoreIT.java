package org.northboard.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.northboard.Company;
import org.northboard.TestDatabase;
import org.northboard.database.DatabaseServer;
import org.northboard.id.KeyResultId;

/** The application as people run it keeps what it has confirmed, and says plainly why when it cannot start. */
@Timeout(300)
class StoreIT {

    private static final Path DATA = Path.of("target/store-it").toAbsolutePath();
    private static final Store STORE = new Store(DATA);

    /** A folder that nothing but the unpacked programs is left in: unpacking them takes longer than a test. */
    @BeforeEach
    void empty() throws IOException {
        endServer();
        Files.createDirectories(DATA);
        try (Stream<Path> parts = Files.list(DATA)) {
            for (Path part : parts.filter(part -> !part.getFileName().toString().startsWith("postgresql-"))
                    .toList()) {
                delete(part);
            }
        }
    }

    @AfterEach
    void endServer() throws IOException {
        if (Files.exists(STORE.postmasterFile())) {
            ProcessHandle.of(STORE.process())
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .ifPresent(process -> {
                        process.destroyForcibly();
                        process.onExit().join();
                    });
            Files.deleteIfExists(STORE.postmasterFile());
        }
    }

    @Test
    void what_people_wrote_is_there_after_stop_and_start() throws Exception {
        KeyResultId keyResult;
        try (RunningApplication application = RunningApplication.on(DATA);
                Company company = Company.on(STORE.server())) {
            keyResult = company.keyResult(company.an, company.objective(company.an, "Doanh số"), "Doanh thu");
            company.checkIn(company.an, keyResult, "42");
            assertThat(application.printed()).doesNotContain("\tat ");
        }
        assertThat(STORE.postmasterFile()).doesNotExist();

        try (RunningApplication application = RunningApplication.on(DATA)) {
            assertThat(application.printed()).doesNotContain("left over");
            assertThat(STORE.number("select current_value from key_result where id = ?", keyResult.value()))
                    .isEqualTo(42);
        }
    }

    @Test
    void a_second_one_on_the_same_folder_and_one_with_a_wrong_password_are_told_why_in_a_line() throws Exception {
        try (RunningApplication application = RunningApplication.on(DATA)) {
            try (RunningApplication second = RunningApplication.launch(DATA)) {
                assertRefused(second, "is in use by another Northboard");
            }
            DatabaseServer server = STORE.server();
            try (RunningApplication guessing = RunningApplication.launch(
                    DATA.resolve("unused"),
                    "--spring.datasource.url=" + server.url(),
                    "--spring.datasource.username=" + server.user(),
                    "--spring.datasource.password=guessed")) {
                assertRefused(guessing, "password authentication failed");
                assertThat(guessing.printed()).doesNotContain("guessed");
            }
            try (RunningApplication lost = RunningApplication.launch(
                    DATA.resolve("unused"),
                    "--spring.datasource.url=" + server.url() + "-of-somebody-else",
                    "--spring.datasource.username=" + server.user(),
                    "--spring.datasource.password=" + server.password())) {
                assertRefused(lost, "does not exist");
                assertThat(lost.printed()).doesNotContain(server.password());
            }
            assertThat(application.printed()).doesNotContain("cannot start");
        }
    }

    @Test
    void an_address_where_nobody_listens_is_told_in_a_line() throws Exception {
        try (RunningApplication nobody =
                RunningApplication.launch(DATA, "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/northboard")) {
            assertRefused(nobody, "jdbc:postgresql://127.0.0.1:1/northboard");
        }
        assertThat(DATA.resolve("cluster")).doesNotExist();
    }

    @Test
    void an_address_that_is_none_is_told_in_a_line_without_the_password_in_it() throws Exception {
        try (RunningApplication lost =
                RunningApplication.launch(DATA, "--spring.datasource.url=postgres://northboard:hidden@localhost/nb")) {
            assertRefused(lost, "jdbc:postgresql://host:5432/northboard");
            assertThat(lost.printed()).doesNotContain("hidden");
        }
        assertThat(DATA.resolve("cluster")).doesNotExist();
    }

    @Test
    void a_file_where_the_data_folder_should_be_is_told_in_a_line_and_left_alone() throws Exception {
        Path file = Files.writeString(DATA.resolve("notes"), "a file");
        try (RunningApplication application = RunningApplication.launch(file)) {
            assertRefused(application, file + " is not a folder");
        }
        assertThat(file).hasContent("a file");
    }

    @Test
    void a_port_that_is_taken_is_told_in_a_line_and_the_store_is_closed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningApplication application = RunningApplication.launchAt(taken.getLocalPort(), DATA)) {
            assertRefused(application, "Port " + taken.getLocalPort());
        }
        assertThat(STORE.postmasterFile()).doesNotExist();
    }

    @Test
    void another_postgresql_18_serves_as_well() throws Exception {
        DatabaseServer other = TestDatabase.fresh();
        try (RunningApplication application = RunningApplication.on(
                        DATA,
                        "--spring.datasource.url=" + other.url(),
                        "--spring.datasource.username=" + other.user());
                Company company = Company.on(other)) {
            company.objective(company.an, "Doanh số");
            assertThat(company.number("select count(*) from pg_stat_activity where application_name = 'northboard'"
                            + " and datname = current_database()"))
                    .as("connections of the application and of the test that listen")
                    .isGreaterThanOrEqualTo(2);
            assertThat(application.printed()).doesNotContain("\tat ");
        }
        assertThat(DATA.resolve("cluster")).doesNotExist();
    }

    @Test
    void a_server_that_may_lose_what_it_confirmed_is_refused() throws Exception {
        // Made for tests: fsync is off.
        try (EmbeddedPostgres careless = EmbeddedPostgres.start();
                RunningApplication application = RunningApplication.launch(
                        DATA,
                        "--spring.datasource.url=" + careless.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres")) {
            assertRefused(application, "fsync=off");
        }
    }

    /** It ends by itself, and after what it does says one line why, and no more than that. */
    private static void assertRefused(RunningApplication application, String why) throws InterruptedException {
        assertThat(application.awaitEnd()).isNotZero();
        assertThat(application.printed().lines().filter(line -> !line.isBlank() && !line.contains(" INFO ")))
                .singleElement()
                .asString()
                .contains("Northboard cannot start.", why);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
