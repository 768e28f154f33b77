package org.northboard.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a hand feels on the board of the large company: coming back to it, unfolding a branch, dragging a card across it. */
final class GestureFigures {

    private static final int WARM_UP = 3;
    private static final int TIMES = 20;
    private static final int DRAGS = 3;

    /** About four seconds of dragging, as many moves as the browser takes in. */
    private static final int MOVES = 240;

    /** From the click, as the browser has stamped it, to the last card painted. */
    private static final String CLICKS =
            "addEventListener('click', event => { window.clickedAt = event.timeStamp; painting.at = 0; }, true)";

    private static final String QUIET_AGAIN = "() => painting.at > 0 && performance.now() - painting.at > 400";

    private static final String ALL_UNFOLDED = """
            least => {
              const { stage, model } = document.querySelector('nb-board');
              for (const { id } of model.cards()) stage.unfolded.add(id);
              document.querySelector('nb-board').relayout();
              return [...model.cards()].filter(({ keyResults }) => keyResults.length > 0).length >= least;
            }
            """;

    /** Where a card can be taken: cards in focus are drawn also where nobody sees them. */
    private static final String HANDLE = """
            () => {
              const { renderRoot } = document.querySelector('nb-board');
              return [...renderRoot.querySelectorAll('.card.movable .title')]
                .map((title) => [title, title.getBoundingClientRect()])
                .filter(([title, { left, top }]) => title.contains(renderRoot.elementFromPoint(left + 60, top + 8)))
                .map(([, { left, top }]) => [left + 60, top + 8])[0];
            }
            """;

    /** Stamps every frame while the ghost of a dragged card is there. */
    private static final String FRAMES = """
            () => {
              window.frames = [];
              const look = (at) => {
                const ghost = document.querySelector('nb-board').renderRoot.querySelector('.ghost');
                if (ghost) window.frames.push(at);
                if (ghost || window.frames.length === 0) requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            }
            """;

    private static final String PER_SECOND =
            "() => ((frames.length - 1) * 1000) / (frames[frames.length - 1] - frames[0])";

    private final Packaged packaged;

    GestureFigures(Packaged packaged) {
        this.packaged = packaged;
    }

    void measure(Results results) throws Exception {
        try (Launched application = Launched.start(packaged, packaged.cached());
                Chromium chromium = new Chromium()) {
            Page page = chromium.chief(application, Companies.LARGE_LANGUAGE);
            page.addInitScript(ScreenFigures.PAINTING);
            Series opened = ScreenFigures.visits(page, application, 1, "() => painting.at");
            results.add(
                    "open.warm.50000",
                    "the board of 50,000 again, navigation to last visible card painted, median",
                    opened.median() / 1000,
                    "s",
                    1.0);
            unfold(page, results);
            drag(page, results);
        }
    }

    private static void unfold(Page page, Results results) {
        page.evaluate(CLICKS);
        double[] millis = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            String folded = page.evaluate("() => { const board = document.querySelector('nb-board');"
                            + " return board.stage.plan.order.flat().find(id => { const { children, open } = board.model.card(id);"
                            + " return children > 0 && !open; }); }")
                    .toString();
            page.evaluate("id => document.querySelector('nb-board').show(id)", folded);
            Locator branch = page.locator("nb-board #card-" + folded + " .branch");
            branch.click();
            page.waitForFunction(QUIET_AGAIN);
            if (i >= 0) {
                millis[i] = number(page.evaluate("() => painting.at - clickedAt"));
            }
        }
        results.add(
                "unfold.50000",
                "a folded branch of it, click to last card painted, p95 of %d".formatted(TIMES),
                Series.of(millis).p95(),
                "ms",
                150);
    }

    private static void drag(Page page, Results results) {
        page.waitForFunction(ALL_UNFOLDED, 200);
        AtomicInteger asked = new AtomicInteger();
        page.onRequest(request -> {
            // Whoever is on a board says so every few seconds, whatever else they do.
            if (!request.url().endsWith("/here")) {
                asked.incrementAndGet();
            }
        });
        double[] frames = new double[DRAGS];
        int requests = 0;
        for (int i = 0; i < DRAGS; i++) {
            List<?> handle = (List<?>) page.waitForFunction(HANDLE).jsonValue();
            page.evaluate(FRAMES);
            page.mouse().move(number(handle.get(0)), number(handle.get(1)));
            page.mouse().down();
            int before = asked.get();
            for (int move = 0; move < MOVES; move++) {
                double turn = move * 2 * Math.PI / 80;
                page.mouse().move(720 + 420 * Math.cos(turn), 480 + 250 * Math.sin(2 * turn));
            }
            requests += asked.get() - before;
            frames[i] = number(page.evaluate(PER_SECOND));
            if (!(frames[i] > 0)) {
                throw new IllegalStateException("nothing was dragged");
            }
            page.keyboard().press("Escape");
            page.mouse().up();
        }
        results.addAtLeast(
                "drag.fps.200",
                "frames a second while a card is dragged over 200 cards with their key results, the slowest of %d drags"
                        .formatted(DRAGS),
                Series.of(frames).least(),
                "",
                58);
        results.add(
                "drag.requests",
                "requests to the server before the drop of these drags, the beat of who is here apart",
                requests,
                "",
                0);
    }

    private static double number(Object evaluated) {
        return ((Number) evaluated).doubleValue();
    }
}
