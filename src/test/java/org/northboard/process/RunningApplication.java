package org.northboard.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The application as people run it: the packaged jar, laid out as the launcher does it, in a process of its own. Built by
 * {@code mvn package}.
 */
public final class RunningApplication implements AutoCloseable {

    private static final String JAVA = ProcessHandle.current().info().command().orElse("java");
    private static final Path JAR = LaidOut.of(Path.of("target/northboard.jar"), Path.of("target/tested"), JAVA);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final int port;
    private final Path log;

    private RunningApplication(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts the application on a data folder and waits until it is ready. */
    public static RunningApplication on(Path data, String... arguments) throws Exception {
        return launch(data, arguments).ready();
    }

    /** Starts the application without waiting for it. */
    public static RunningApplication launch(Path data, String... arguments) throws IOException {
        return launchAt(freePort(), data, arguments);
    }

    /** Starts the application at a port, be it free or not, without waiting for it. */
    public static RunningApplication launchAt(int port, Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-XX:+UseCompactObjectHeaders",
                "-Xmx768m",
                // None of these processes lives long enough to earn what thorough compiling costs.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--northboard.data=" + data));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("northboard", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new RunningApplication(process, port, log);
    }

    public int port() {
        return port;
    }

    public String url(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** Everything that the application has printed. */
    public String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the application has ended by itself; its exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the application goes on:\n" + printed());
        }
        return process.exitValue();
    }

    /** Ends the application at once, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops the application as Ctrl+C does. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** Waits until it can be used. */
    public RunningApplication ready() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                if (!process.isAlive()) {
                    throw new AssertionError("the application has ended:\n" + printed());
                }
                if (isUp(client)) {
                    return this;
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        kill();
        throw new AssertionError("the application is not ready:\n" + printed());
    }

    private boolean isUp(HttpClient client) throws InterruptedException {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create(url("actuator/health")))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
