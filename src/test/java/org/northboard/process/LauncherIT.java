package org.northboard.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever mistypes a command is told in one line what it should have been, before anything is built or started. */
@Timeout(60)
class LauncherIT {

    private static final int MISUSE = 2;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    start --db-url foo                                | jdbc:postgresql://host:5432/northboard
                    start --db-url jdbc:mysql://localhost/northboard  | jdbc:postgresql://host:5432/northboard
                    start --db-url postgres://an:hidden@localhost/nb  | jdbc:postgresql://host:5432/northboard
                    start --db-url=                                   | jdbc:postgresql://host:5432/northboard
                    start --db-url                                    | --db-url needs a value
                    start --db-user an                                | --db-url
                    start --data=                                     | --data needs a folder
                    start --prot 8081                                 | start does not know --prot
                    start 8081                                        | start does not know 8081
                    start --port 80801                                | a number from 1 to 65535, not '80801'
                    start --port http                                 | a number from 1 to 65535, not 'http'
                    strat                                             | there is no command 'strat'
                    test --fast                                       | test takes no options
                    bench --only                                      | bench --only takes one prefix
                    """)
    void a_mistyped_command_is_explained_in_a_line(String command, String why) throws Exception {
        Ended ended = northboard(command.split(" ", -1));

        assertThat(ended.exit()).isEqualTo(MISUSE);
        assertThat(ended.printed().lines())
                .singleElement()
                .asString()
                .contains(why)
                .doesNotContain("hidden");
    }

    @Test
    void a_port_where_something_listens_is_refused() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = northboard("start", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.printed().lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort() + " is in use", "--port");
        }
    }

    private record Ended(int exit, String printed) {}

    private static Ended northboard(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("./northboard"));
        command.addAll(List.of(arguments));
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
        launcher.environment().remove("SPRING_DATASOURCE_URL");
        Process process = launcher.start();
        try {
            return new Ended(
                    process.waitFor(), new String(process.getInputStream().readAllBytes(), UTF_8));
        } finally {
            process.destroy();
        }
    }
}
