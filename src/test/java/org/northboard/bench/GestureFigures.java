package org.northboard.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a hand feels on the board of the large company: coming back to it, unfolding a branch, dragging a card. */
final class GestureFigures {

    private static final int WARM_UP = 3;
    private static final int TIMES = 20;
    /** From the click, as the browser has stamped it, to the last card painted. */
    private static final String CLICKS =
            "addEventListener('click', event => { window.clickedAt = event.timeStamp; painting.at = 0; }, true)";

    private static final String QUIET_AGAIN = "() => painting.at > 0 && performance.now() - painting.at > 400";

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
            new DragFigures(page).measure(results);
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
            page.evaluate("id => document.querySelector('nb-board').focusCard(id)", folded);
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

    static double number(Object evaluated) {
        return ((Number) evaluated).doubleValue();
    }
}
