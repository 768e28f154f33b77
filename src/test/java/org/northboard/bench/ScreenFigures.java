package org.northboard.bench;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.northboard.id.ObjectiveId;

/** The board in a browser, of the packaged application: what the server does for a whole page, and when it is painted. */
final class ScreenFigures {

    private static final int WARM_UP = 4;
    private static final int TIMES = 9;

    /** Watches every frame; a moment counts as painted after the last frame in which a card came, moved or unfolded. */
    static final String PAINTING = """
            (() => {
              const seen = (window.painting = { at: 0, cards: '' });
              const look = () => {
                const board = document.querySelector('nb-board');
                const cards = [...(board?.shadowRoot?.querySelectorAll('[role=treeitem]') ?? [])];
                const now = cards.map((card) => card.id + card.ariaExpanded + card.style.cssText).join();
                if (cards.length > 0 && now !== seen.cards) {
                  seen.cards = now;
                  const after = new MessageChannel();
                  after.port1.onmessage = () => (seen.at = performance.now());
                  after.port2.postMessage(0);
                }
                requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            })();
            """;

    /** Has the element ask for all branches at once instead of what fits. */
    private static final String UNFOLDED = """
            (() => {
              const fetched = window.fetch;
              window.fetch = (address, options) =>
                fetched(/live\\/board\\/[^/]+\\/cards$/.test(address) ? address + '?open=%s' : address, options);
            })();
            """;

    private static final String QUIET = "least => { const board = document.querySelector('nb-board');"
            + " return board?.model?.size >= least && painting.at > 0 && performance.now() - painting.at > 600; }";

    /** What the server took for the page, for its views and for the cards, as the browser has waited for it. */
    private static final String SERVER = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .filter(({ entryType, name }) => entryType === 'navigation' || /v-r=(init|uidl)|live\\/board/.test(name))
              .reduce((sum, { requestStart, responseStart }) => sum + responseStart - requestStart, 0)
            """;

    private static final String DIRECTORY =
            "the frame around the page reads every member and team on each visit, to find the one who has come.";

    private static final String FEED = "change-feed";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Packaged packaged;
    private final List<ObjectiveId> branches;

    ScreenFigures(Packaged packaged, List<ObjectiveId> branches) {
        this.packaged = packaged;
        this.branches = branches;
    }

    void measure(Results results) throws Exception {
        try (Launched application = Launched.start(packaged, packaged.cached());
                Chromium chromium = new Chromium()) {
            if (results.wants("paint.")) {
                Page page = chromium.chief(application, Companies.MIDDLE_LANGUAGE);
                page.addInitScript(PAINTING);
                page.addInitScript(UNFOLDED.formatted(
                        branches.stream().map(ObjectiveId::toString).collect(Collectors.joining(","))));
                Series painted = visits(page, application, Companies.MIDDLE, "() => painting.at");
                results.add(
                        "paint.1000",
                        "1,000 objectives on one board, navigation to last visible card painted, median",
                        painted.median() / 1000,
                        "s",
                        1.2);
                page.context().close();
            }
            if (results.wants("page.")) {
                Series small = server(chromium, application, Companies.MIDDLE_LANGUAGE);
                Series large = server(chromium, application, Companies.LARGE_LANGUAGE);
                results.add(
                        "page.server.p95.50000",
                        "server time of a whole visit to the board of 50,000, as the browser waits for it, p95",
                        large.p95(),
                        "ms",
                        300,
                        DIRECTORY);
                results.add(
                        "page.server.ratio",
                        "its median against that of 1,000 (%s to %s ms)"
                                .formatted(Results.text(large.median()), Results.text(small.median())),
                        large.median() / small.median(),
                        "×",
                        1.3,
                        DIRECTORY);
            }
        }
        if (results.wants("page.")) {
            countStatements(results);
        }
    }

    private Series server(Chromium chromium, Launched application, Locale language) {
        Page page = chromium.chief(application, language);
        page.addInitScript(PAINTING);
        Series server = visits(page, application, 1, SERVER);
        page.context().close();
        return server;
    }

    static Series visits(Page page, Launched application, int cards, String figure) {
        double[] figures = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            page.navigate(application.url("board"));
            page.waitForFunction(QUIET, cards);
            if (i >= 0) {
                figures[i] = ((Number) page.evaluate(figure)).doubleValue();
            }
        }
        return Series.of(figures);
    }

    /** Counted in a log that would slow down what is timed: in a process of its own. */
    private void countStatements(Results results) throws Exception {
        try (Launched application = Launched.start(
                        packaged, packaged.cached(), "--logging.level.org.jooq.tools.LoggerListener=debug");
                Chromium chromium = new Chromium()) {
            Page page = chromium.chief(application, Companies.LARGE_LANGUAGE);
            page.addInitScript(PAINTING);
            page.navigate(application.url("board"));
            page.waitForFunction(QUIET, 1);
            long before = statements(application);
            page.navigate(application.url("board"));
            page.waitForFunction(QUIET, 1);
            long asked = statements(application) - before;
            awaitStatement(application);
            results.add(
                    "page.statements.50000",
                    "SQL statements of a whole visit to the board: page, navigation, board and cards",
                    (double) asked,
                    "",
                    6,
                    "the frame around the page and the board each ask for workspace, cycles and people on their own.");
        }
    }

    private static long statements(Launched application) throws Exception {
        return application.printed(line -> Statements.isInTheLog(line) && !line.contains(FEED));
    }

    /** The change feed asks by itself every second: when that is in the log, what a visit asks would be, too. */
    private static void awaitStatement(Launched application) throws Exception {
        long before = application.printed(ScreenFigures::isOfTheFeed);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (application.printed(ScreenFigures::isOfTheFeed) == before) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the log of statements is silent");
            }
            Thread.sleep(100);
        }
    }

    private static boolean isOfTheFeed(String line) {
        return Statements.isInTheLog(line) && line.contains(FEED);
    }
}
