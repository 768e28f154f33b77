package org.northboard.database;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * The server's settings that we answer for. They are given on the command line, so that they win over what the
 * cluster's own {@code postgresql.conf} says, where everything else may be tuned.
 */
final class ServerSettings {

    private static final long GIB = 1L << 30;

    private ServerSettings() {}

    /** The options for {@code postgres}, as one piece of a shell command. */
    static String on(int port) {
        return String.join(
                " ",
                List.of(
                        "-c port=" + port,
                        "-c listen_addresses=127.0.0.1",
                        "-c unix_socket_directories=''",
                        "-c fsync=on",
                        "-c synchronous_commit=on",
                        "-c full_page_writes=on",
                        "-c max_connections=60",
                        "-c shared_buffers=" + (memory() < 4 * GIB ? "128MB" : "256MB"),
                        // Our statements are short: compiling them takes longer than running them.
                        "-c jit=off",
                        "-c timezone=UTC",
                        // The log is looked after at each start only: the server does not write what nobody asked for.
                        "-c log_checkpoints=off"));
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }
}
