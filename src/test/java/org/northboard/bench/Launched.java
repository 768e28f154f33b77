package org.northboard.bench;

import java.io.IOException;
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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.northboard.database.DatabaseServer;

/** The application in a process of its own, as the launcher starts it, and how long it took to be ready. */
final class Launched implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int LOOK_EVERY_MILLIS = 20;
    private static final Pattern COMPILER = Pattern.compile("^\"C[12] CompilerThread.* cpu=([0-9.]+)ms");

    private final Process process;
    private final int port;
    private final Path log;
    private final double seconds;

    private Launched(Process process, int port, Path log, double seconds) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.seconds = seconds;
    }

    /** Starts it and waits until its health says that it is up. */
    static Launched start(Packaged packaged, List<String> jvm, String... arguments) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(packaged.java());
        command.addAll(jvm);
        command.addAll(List.of("-jar", packaged.jar().toString()));
        command.addAll(List.of("--server.port=" + port, "--northboard.data=" + Companies.DATA));
        command.addAll(List.of(arguments));
        Path log = packaged.folder().resolve("application-" + port + ".log");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isUp(client, port)) {
                double waited = (System.nanoTime() - begin) / 1e9;
                if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS) || waited > PATIENCE.toSeconds()) {
                    process.destroy();
                    throw new IllegalStateException("the application does not start:\n" + Files.readString(log));
                }
            }
        }
        return new Launched(process, port, log, (System.nanoTime() - begin) / 1e9);
    }

    /** The arguments that lead it to a database which runs already. */
    static String[] onDatabase(DatabaseServer server) {
        return new String[] {
            "--spring.datasource.url=" + server.url(),
            "--spring.datasource.username=" + server.user(),
            "--spring.datasource.password=" + server.password()
        };
    }

    /** From the start of the process to the first answer that it is up. */
    double seconds() {
        return seconds;
    }

    int port() {
        return port;
    }

    String url(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** How many lines of this kind it has printed until now. */
    long printed(Predicate<String> kind) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(kind).count();
        }
    }

    /** Live heap after a full collection, in bytes. */
    long liveBytes() throws IOException {
        try (var lines = ask("GC.class_histogram").inputReader()) {
            return Histogram.liveBytes(lines.lines());
        }
    }

    /** How much processor time its compilers have taken since it was started, in seconds. */
    double compilerSeconds() throws IOException {
        try (var lines = ask("Thread.print").inputReader()) {
            return lines.lines()
                    .map(COMPILER::matcher)
                    .filter(Matcher::find)
                    .mapToDouble(compiler -> Double.parseDouble(compiler.group(1)) / 1e3)
                    .sum();
        }
    }

    private Process ask(String... what) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/jcmd").toString());
        command.add(String.valueOf(process.pid()));
        command.addAll(List.of(what));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Stops it as Ctrl+C does. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Files.delete(log);
    }

    private static boolean isUp(HttpClient client, int port) throws InterruptedException {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(health, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"UP\"");
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
