package org.northboard.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page about speed. A run of everything writes it anew; any other brings the rows of what it has measured up to date, and
 * the others stay with their day.
 */
final class PerformancePage {

    private static final Path PAGE = Path.of("src/docs/performance.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*\\| \\d{4}-\\d\\d-\\d\\d \\|");
    private static final Pattern CAUSE = Pattern.compile("- `([a-z0-9.]+)`: .*");
    private static final String MISSED = "**missed**";
    private final Results results;

    PerformancePage(Results results) {
        this.results = results;
    }

    void write() throws IOException {
        Map<String, String> rows = results.areAll() ? new LinkedHashMap<>() : kept(ROW);
        Map<String, String> causes = results.areAll() ? new LinkedHashMap<>() : kept(CAUSE);
        for (Figure figure : results.figures()) {
            rows.put(figure.name(), row(figure));
            causes.put(figure.name(), cause(figure));
        }
        StringBuilder page = new StringBuilder();
        page.append("# How fast it is\n\n")
                .append(
                        "Written by `./northboard bench`, a row by each run that measures it; by hand only the causes of what was missed. ")
                .append(machine())
                .append(' ')
                .append(MachinePace.text())
                .append("\n\n| figure | what | measured | goal | | on |\n| --- | --- | ---: | ---: | --- | --- |\n");
        rows.values().forEach(row -> page.append(row).append('\n'));
        List<String> missed = rows.keySet().stream()
                .filter(name -> rows.getOrDefault(name, "").contains(MISSED))
                .map(name -> causes.getOrDefault(name, "- `%s`: not looked into yet.".formatted(name)))
                .toList();
        if (!missed.isEmpty()) {
            page.append("\n## Missed, and why\n\n");
            missed.forEach(cause -> page.append(cause).append('\n'));
        }
        page.append("""

                ## How it is measured

                - One machine carries the application, PostgreSQL and whoever asks. PostgreSQL is the embedded one on a folder, with `fsync`,
                  `synchronous_commit` and `full_page_writes` on. The companies of 500, 1,000 and 50,000 objectives are generated
                  (`BigCompany`: 4 key results an objective, 25 check-ins a key result, one person for five objectives) and kept between runs.
                - `graph.*`, `board.*` and `edit.*` run in one JVM with the services wired as the application wires them. Loading is the first load of that
                  process; everything else is warmed up. Heap is what a class histogram after a full collection counts, as the launcher runs
                  it: with `-XX:+UseCompactObjectHeaders`.
                - Opening a board is what its view and the first fetch of its element ask for: the current cycle, the board, its counts, cards as
                  JSON; the graph is in memory. Statements are those that pass through jOOQ, the one that names the workspace of a transaction
                  included; before a 0 is believed, a statement that must be seen has been. The sizes take turns, so that the ratio holds on a
                  machine that does other things as well.
                - `page.statements.*` and `live.queries*` are counted in the application's log of statements, by all of its threads but the clock's
                  (who is here is exchanged every two seconds, whether or not anybody visits). A log in which nothing is found is a failure, not a 0.
                - An inline edit is one check-in on a board that is open: version and permission checked, committed, taken in by the graph, its patch
                  made and written as JSON; what is pushed to the same session meanwhile has to wait for it, as in the application.
                - `start.*`, `paint.*`, `page.*`, `seen.*` and `live.*` run the packaged application with the launcher's JVM options in a process of its own, on the same data. Ready
                  means that `/actuator/health` says UP, asked every 20 ms. Painted is the frame after which no card comes or moves any more, in headless
                  Chromium without a graphics card, with warm caches; the page asks for all branches at once. The server time of a visit is what the browser waits for
                  the page, the navigation and the cards.
                - `open.*`, `drag.*` and `unfold.*` go through the same Chromium by real input events. Frames are counted by the stamps of
                  `requestAnimationFrame` while the card follows the pointer: along a figure of eight, along the lower edge so that the board
                  scrolls, and along the figure of eight again from far away. Only cards near the window are drawn, which is how the board always
                  does it: 200 with their key results are longer than the window even when zoomed out as far as it goes, where a card shows its
                  title and how it stands. A click counts from the browser's own stamp.
                - `seen.*`: one value typed 40 times, one after the other, in one browser, until its text has changed in another one (both
                  in one Chromium, so by one clock): pressed key, verb, commit, change feed, push and drawing.
                - `live.*`: viewers are real sessions with push against the packaged application, in the launcher's heap, on the database of 50,000. They
                  speak Vaadin's protocol and the element's (first page, a click, navigation, push connection, fetch of the cards) in the process that
                  measures, in three people's places by turns, apply patches by the element's rules (of what came, only its revisions are read at
                  once: the readers are to take as little of the machine as they can), and say as often as the server wishes that they
                  are here, each on a connection of its own that stays open, as a browser's does. A time runs from sending the edit, so the edit
                  itself is in it, to the last byte of the patch at the last viewer. They paint nothing. Before `live.viewers.100` a hundred edits are not counted, until
                  the compiler of the JVM has done with what is busy, and before each of these figures twenty. Live heap per viewer is the
                  difference between 100 and 1,000 viewers after full collections, when all of them have received ten edits.
                - `live.storm.*`: ten people type 100 values a second, all over the cards that everybody has on the screen. Pushes are counted
                  where they arrive, at those who look on and at those who type. The server leaves at least 400 ms between two pushes to one page, and
                  up to a second and a half while it is late with them, so it sends at most four within any second. Where they arrive, a push that was held up on
                  its way comes closer to the next one. So three rows are told: over the whole time, in any single second, and in any 1.25 seconds, each with its beginning and without its end.
                  `live.storm.browser` is one real Chromium before the same board for 20 seconds before that (during that minute, it would take from
                  what is measured): what its element holds is compared with the database, and what it draws with the same page loaded anew.
                  After it the same goes on, at most fifteen times for 20 seconds, until the JVM's compiler has had less than half a second of the
                  processor meanwhile: what it does in the first minutes of a process would else be taken for the price of the storm. How much
                  it had in the minute itself is told in the row.
                - `live.slow*`: one viewer's connection holds as little unread as the system allows; it stops reading, and people type, half as fast as in the storm, until nothing more can
                  be written to it: what waits in it on the server's side, as Linux tells, has been the same while each of the others was sent something, the last time a single edit after the rest. From then on the
                  others' times are taken, of which those count that had ended when that was seen for the last time. After ten seconds the server
                  gives the browser up. It stops twice, the first time for the heap.
                - `live.queries*`: all queries of the process for a change with 1,000 viewers, less those that the request of the edit itself
                  makes, which is known from the same edits with one viewer. The look that the feed takes after every second without a change is
                  left out: it is the clock's as well.
                - `live.two.*`: two processes of the application and one database; 20 edits in each case, of which the slowest counts, at random moments so that
                  nothing that happens every second is met in step. Connections are cut by the database within 30 ms before or after the edit is sent; each time all
                  of them must have been cut. A lost `NOTIFY` is one that never leaves the database; a connection of the bench listens for any that does.
                - Times under a millisecond and single starts differ from run to run by a fifth; what counts is whether a goal is met with room to spare.
                """);
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, page);
    }

    private static String row(Figure figure) {
        return "| `%s` | %s | %s %s | %s | %s | %s |"
                .formatted(
                        figure.name(),
                        figure.meaning(),
                        figure.value() == null ? "–" : Results.text(figure.value()),
                        figure.unit(),
                        figure.goal(),
                        figure.met() ? "met" : MISSED,
                        LocalDate.now(Clock.systemUTC()));
    }

    private static String cause(Figure figure) {
        return "- `%s`: %s"
                .formatted(figure.name(), figure.cause().isEmpty() ? "not looked into yet." : figure.cause());
    }

    /** What earlier runs have left on the page, by the name of the figure. */
    private static Map<String, String> kept(Pattern line) throws IOException {
        Map<String, String> kept = new LinkedHashMap<>();
        if (Files.exists(PAGE)) {
            for (String each : Files.readAllLines(PAGE)) {
                Matcher matcher = line.matcher(each);
                if (matcher.matches()) {
                    kept.put(matcher.group(1), each);
                }
            }
        }
        return kept;
    }

    private static String machine() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "Last run on %s: %d cores, %d GB memory, %s %s, JDK %s."
                .formatted(
                        LocalDate.now(Clock.systemUTC()),
                        system.getAvailableProcessors(),
                        Math.round(system.getTotalMemorySize() / 1e9),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }
}
