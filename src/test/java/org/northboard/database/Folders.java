package org.northboard.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data folders for tests. All of them that run in one process share one unpacked PostgreSQL: unpacking takes longer than a
 * whole test.
 */
final class Folders {

    private static final Path BINARIES = Path.of("postgresql-" + Binaries.VERSION);
    private static final Path USED =
            use(Path.of("target", "embedded-server-test" + System.getProperty("northboard.fork", "")));

    private Folders() {}

    /** A folder that has been started and stopped before. Whoever uses it leaves it in order. */
    static Path used() {
        return USED;
    }

    /** A new folder, on which nothing has ever been started. */
    static Path in(Path parent) throws IOException {
        // What a shell would stumble over; folders of real people have such names.
        Path folder = Files.createDirectory(parent.resolve("our \"data\" at $HOME's"));
        Files.createSymbolicLink(folder.resolve(BINARIES), USED.resolve(BINARIES));
        return folder;
    }

    /** Leaves nothing of the folder running, and the shared PostgreSQL out of what is deleted with it. */
    static void leave(Path folder) throws IOException {
        PostmasterFile.of(folder.resolve("cluster"))
                .filter(PostmasterFile::isServed)
                .flatMap(server -> ProcessHandle.of(server.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
        if (Files.isSymbolicLink(folder.resolve(BINARIES))) {
            Files.delete(folder.resolve(BINARIES));
        }
    }

    private static Path use(Path path) {
        Path folder = DataFolder.open(path).path();
        try {
            leave(folder);
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder)) {
                for (Path part : parts) {
                    // What earlier tests have left there is not trusted, but PostgreSQL stays unpacked.
                    if (!part.endsWith(BINARIES)) {
                        DataFolder.delete(part);
                    }
                }
            }
        } catch (IOException e) {
            throw new DatabaseRefused(folder + " cannot be emptied: " + DataFolder.reason(e), e);
        }
        EmbeddedServer.start(folder).close();
        return folder;
    }
}
