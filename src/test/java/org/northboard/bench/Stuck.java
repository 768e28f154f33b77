package org.northboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the connections into which the application can write nothing more, because their browser does not read. Linux tells
 * how much waits in each. A dump of the virtual threads would tell what waits for it, too, but has ended the process that
 * was asked (JDK 25.0.3, SIGSEGV in GetThreadSnapshotClosure).
 */
final class Stuck {

    private static final List<Path> CONNECTIONS = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String ESTABLISHED = "01";

    private Stuck() {}

    /** By the browser's end, how many bytes wait on the application's side, be it only for a moment. */
    static Map<String, Long> waiting(Launched application) throws IOException {
        Map<String, Long> waiting = new HashMap<>();
        for (Path connections : CONNECTIONS) {
            for (String line : Files.readAllLines(connections)) {
                String[] columns = line.strip().split("\\s+");
                if (columns[3].equals(ESTABLISHED) && port(columns[1]) == application.port()) {
                    long bytes = Long.parseLong(columns[4].split(":")[0], 16);
                    if (bytes > 0) {
                        waiting.put(columns[2], bytes);
                    }
                }
            }
        }
        return waiting;
    }

    /** Those of them in which just as much waits now. */
    static Map<String, Long> still(Launched application, Map<String, Long> before) throws IOException {
        Map<String, Long> now = waiting(application);
        now.entrySet().retainAll(before.entrySet());
        return now;
    }

    private static int port(String end) {
        return Integer.parseInt(end.substring(end.indexOf(':') + 1), 16);
    }
}
