package org.northboard.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.northboard.id.ObjectiveId;
import org.slf4j.LoggerFactory;

/**
 * Measures, prints a table, and writes {@code target/bench/results.json} and the rows of {@code src/docs/performance.md}.
 * Ends with 1 when a goal is missed or something could not be measured; the last line says which.
 */
public final class Bench {

    private static final Path RESULTS = Path.of("target/bench/results.json");

    private final Results results;
    private final List<String> failures = new ArrayList<>();

    private Bench(String only) {
        this.results = new Results(only);
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 0 && (arguments.length != 2 || !arguments[0].equals("--only"))) {
            System.err.println("bench [--only PREFIX]");
            System.exit(2);
        }
        // Outside of the application everything would be logged, every statement with its result.
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
        System.exit(new Bench(arguments.length == 0 ? "" : arguments[1]).run());
    }

    private int run() throws Exception {
        List<ObjectiveId> branches;
        try (Companies companies = Companies.open()) {
            branches = companies.branches();
            section("graph.", () -> new GraphFigures(companies).measure(results));
            section("board.", () -> new BoardFigures(companies).measure(results));
            section("edit.", () -> new EditFigures(companies).measure(results));
            if (results.wants("live.")) {
                manyViewers(Packaged.find(), companies);
            }
        }
        if (Stream.of("start.", "paint.", "page.", "seen.", "open.", "drag.", "unfold.")
                .anyMatch(results::wants)) {
            inTheBrowser(Packaged.find(), branches);
        }
        results.print();
        results.write(RESULTS);
        new PerformancePage(results).write();
        failures.forEach(System.err::println);
        System.err.flush();
        System.out.println(results.verdict());
        return failures.isEmpty() && results.areMet() ? 0 : 1;
    }

    private void manyViewers(Packaged packaged, Companies companies) {
        if (LiveFigures.GROUPS.stream().anyMatch(results::wants)) {
            section("live.", () -> new LiveFigures(packaged, companies).measure(results));
        }
        section("live.slow", () -> new LiveSlowFigures(packaged, companies).measure(results));
        section("live.heap.", () -> new LiveHeapFigures(packaged, companies).measure(results));
        section("live.queries", () -> new LiveQueryFigures(packaged, companies).measure(results));
        section("live.two.", () -> new LiveTwoFigures(packaged, companies).measure(results));
    }

    private void inTheBrowser(Packaged packaged, List<ObjectiveId> branches) {
        section("", () -> new StartFigures(packaged).measure(results));
        if (results.wants("paint.") || results.wants("page.")) {
            section("", () -> new ScreenFigures(packaged, branches).measure(results));
        }
        if (Stream.of("open.", "drag.", "unfold.").anyMatch(results::wants)) {
            section("", () -> new GestureFigures(packaged).measure(results));
        }
        section("seen.", () -> new TwoScreensFigures(packaged).measure(results));
    }

    /** What fails is told at the end and does not keep the rest from being measured. */
    private void section(String group, Series.Work work) {
        if (!results.wants(group)) {
            return;
        }
        long begin = System.nanoTime();
        int before = results.figures().size();
        try {
            work.run();
        } catch (Exception | AssertionError e) {
            failures.add(group + " could not be measured: " + e);
            e.printStackTrace();
        }
        for (Figure figure : results.figures().subList(before, results.figures().size())) {
            System.out.printf(
                    "  %-32s %s %s%n",
                    figure.name(), figure.value() == null ? "–" : Results.text(figure.value()), figure.unit());
        }
        System.out.printf("  (%d s)%n", (System.nanoTime() - begin) / 1_000_000_000);
    }
}
