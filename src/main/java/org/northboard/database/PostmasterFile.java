package org.northboard.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says: which process serves a cluster, or served it when the machine went down.
 *
 * @param cluster the cluster that the file lies in
 * @param pid the server's main process, if it still runs
 * @param port the port on which it listens
 */
record PostmasterFile(Path cluster, long pid, int port) {

    private static final int PID = 0;
    private static final int PORT = 3;

    /** The cluster's file, or nothing if there is none or it is not complete. */
    static Optional<PostmasterFile> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            return lines.size() <= PORT
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            cluster,
                            Long.parseLong(lines.get(PID).strip()),
                            Integer.parseInt(lines.get(PORT).strip())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the process runs and is this cluster's server, and not one that got the old number by chance. */
    boolean isServed() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty() || !process.get().isAlive()) {
            return false;
        }
        try {
            // PostgreSQL works inside its cluster. Linux shows that; macOS only the name of the program.
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), cluster);
        } catch (IOException e) {
            return process.get()
                    .info()
                    .command()
                    .map(command -> Path.of(command).endsWith("postgres"))
                    .orElse(false);
        }
    }

    /**
     * Removes the file if its number belongs to a process that has nothing to do with the cluster, as happens after a
     * restart of the machine and nearly always in containers: PostgreSQL itself would refuse to start. A number that
     * belongs to nobody is left for PostgreSQL to judge, which also looks for orphans of the old server.
     */
    void removeIfMistaken() {
        if (ProcessHandle.of(pid).isEmpty() || isServed()) {
            return;
        }
        try {
            Files.deleteIfExists(file(cluster));
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The old " + file(cluster) + " cannot be removed (" + DataFolder.reason(e) + "). Delete it.", e);
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
