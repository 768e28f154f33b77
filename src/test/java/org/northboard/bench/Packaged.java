package org.northboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.northboard.process.LaidOut;

/** The application as it is delivered: laid out and given its start cache in the launcher's way. */
final class Packaged {

    private static final Path HOME =
            Path.of(System.getProperty("northboard.home", "")).toAbsolutePath();
    private static final Path FOLDER = HOME.resolve("target/bench/app");

    private final Path jar;
    private final List<String> java;

    private Packaged(Path jar, List<String> java) {
        this.jar = jar;
        this.java = java;
    }

    /** The build that the launcher has laid out, else {@code target/northboard.jar}. */
    static Packaged find() throws Exception {
        Files.createDirectories(FOLDER);
        List<String> java = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        java.addAll(launcherOptions());
        String laidOut = System.getProperty("northboard.app");
        if (laidOut != null) {
            return new Packaged(Path.of(laidOut), java);
        }
        Path packed = HOME.resolve("target/northboard.jar");
        if (!Files.exists(packed)) {
            throw new IllegalStateException("the application is not packaged: mvn package first");
        }
        return new Packaged(LaidOut.of(packed, FOLDER.resolve("laid-out"), java.getFirst()), java);
    }

    Path jar() {
        return jar;
    }

    /** Program and options, as the launcher gives them. */
    List<String> java() {
        return java;
    }

    Path folder() {
        return FOLDER;
    }

    /** The options for a start that learns, of which {@link #learned()} makes the cache after it has stopped. */
    List<String> learning() {
        return List.of(
                "-XX:AOTMode=record",
                "-XX:AOTConfiguration=" + FOLDER.resolve("start.learned"),
                "-Xlog:disable",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-DisplayVMOutput");
    }

    void learned() throws Exception {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + FOLDER.resolve("start.learned"),
                "-XX:AOTCache=" + cache(),
                "-cp",
                jar.toString()));
        run(command);
        Files.delete(FOLDER.resolve("start.learned"));
    }

    /** The options for a start that uses the cache; refuses to start if it does not fit. */
    List<String> cached() {
        return List.of("-XX:AOTCache=" + cache(), "-XX:AOTMode=on");
    }

    private static Path cache() {
        return FOLDER.resolve("start.aot");
    }

    private static List<String> launcherOptions() throws IOException {
        Matcher options = Pattern.compile("(?m)^jvm_options=\\(([^)]*)\\)$")
                .matcher(Files.readString(HOME.resolve("northboard")));
        if (!options.find()) {
            throw new IllegalStateException("the launcher does not say its JVM options");
        }
        return List.of(options.group(1).strip().split("\\s+", -1));
    }

    private static void run(List<String> command) throws Exception {
        Path log = FOLDER.resolve("tool.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException(String.join(" ", command) + ":\n" + Files.readString(log));
        }
    }
}
