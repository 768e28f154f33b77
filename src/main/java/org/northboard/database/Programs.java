package org.northboard.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs ({@code initdb}, {@code pg_ctl}) inside a data folder. Paths are given relative to it:
 * {@code pg_ctl} hands them to a shell, which would trip over a folder with a quote or a dollar sign in its name.
 */
final class Programs {

    private final DataFolder folder;
    private final Path binaries;
    private final List<String> runner;

    private Programs(DataFolder folder, Path binaries, List<String> runner) {
        this.folder = folder;
        this.binaries = binaries;
        this.runner = runner;
    }

    /** The programs of the binaries that were unpacked into the folder. */
    static Programs of(DataFolder folder, Path binaries) {
        return new Programs(folder, binaries, isRoot() ? runnerForRoot() : List.of());
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace without a mapping it sees itself, and the owner of
     * root's files, as the same unprivileged user: it runs, the files stay root's, and root's powers are gone.
     */
    private static List<String> runnerForRoot() {
        List<String> runner = List.of("unshare", "-U");
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "id", "-u")
                    .redirectErrorStream(true)
                    .start();
            String output = new String(probe.getInputStream().readAllBytes(), UTF_8).strip();
            if (probe.waitFor() == 0 && !output.equals("0")) {
                return runner;
            }
            throw rootRefused(output);
        } catch (IOException e) {
            throw rootRefused(reason(e));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static DatabaseRefused rootRefused(String why) {
        return new DatabaseRefused("PostgreSQL does not run as root, and giving up root's powers by `unshare -U` is not"
                + " possible here (" + why + "). Start Northboard as an ordinary user (then give that user the data"
                + " folder), or use a PostgreSQL 18 server with --db-url.");
    }

    /** Where the program is, relative to the data folder. */
    String path(String program) {
        return binaries.resolve("bin").resolve(program).toString();
    }

    /** Runs a program to its end, however long that takes; the patience is told about the waiting. */
    Outcome run(Patience patience, String program, String... arguments) {
        List<String> command = new ArrayList<>(runner);
        command.add(folder.path().resolve(path(program)).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        // PGDATA, PGPORT and their like would lead the programs elsewhere, and a locale that this machine
        // does not have stops them.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                patience.tick();
            }
            // The programs are quiet: what they say fits into the pipe, so it can be read when they have ended.
            String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            if (output.startsWith("unshare: failed to execute")) {
                throw new IOException(output);
            }
            return new Outcome(process.exitValue(), output);
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "PostgreSQL's program " + folder.path().resolve(path(program)) + " cannot be run (" + reason(e)
                            + "). If the disk allows programs to run, delete "
                            + folder.path().resolve(binaries)
                            + " and start again: it is unpacked anew.",
                    e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Without the command line and the folder, which the first message of a failed start repeats. */
    private static String reason(IOException e) {
        Throwable innermost = e.getCause() == null ? e : e.getCause();
        return String.valueOf(innermost.getMessage()).strip();
    }

    static DatabaseRefused interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DatabaseRefused("The work with PostgreSQL was interrupted. Start again.", e);
    }

    /** How a program ended and all that it said. */
    record Outcome(int exit, String output) {
        boolean ok() {
            return exit == 0;
        }
    }
}
