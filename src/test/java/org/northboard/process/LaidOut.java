package org.northboard.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The packaged application as the launcher lays it out. */
public final class LaidOut {

    private LaidOut() {}

    /**
     * Lays a jar out in a folder of its build's own, which takes the place of those of older builds, unless that was done.
     *
     * @param java the program that does it, and that the application is to be run with
     * @return the jar to run
     */
    public static Path of(Path jar, Path folders, String java) {
        try {
            Path build = folders.resolve(
                    String.valueOf(Files.getLastModifiedTime(jar).toMillis()));
            if (!Files.exists(build)) {
                FileSystemUtils.deleteRecursively(folders);
                Path laying = folders.resolve("laying");
                extract(jar, laying, java);
                Files.move(laying, build);
            }
            return build.resolve(jar.getFileName()).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void extract(Path jar, Path to, String java) throws IOException {
        Process extract = new ProcessBuilder(
                        java, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", to.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(extract.getInputStream().readAllBytes(), UTF_8);
        if (extract.onExit().join().exitValue() != 0) {
            throw new AssertionError("the application cannot be laid out: " + said);
        }
    }
}
