package org.northboard.bench;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A card that is dragged over 200 others with their key results: as they are seen, along the edge, and from far away. */
final class DragFigures {

    private static final int CARDS = 200;
    private static final int DRAGS = 3;

    /** About four seconds of dragging, as many moves as the browser takes in. */
    private static final int MOVES = 240;

    private static final String ALL_UNFOLDED = """
            least => {
              const { stage, model } = document.querySelector('nb-board');
              for (const { id } of model.cards()) stage.unfolded.add(id);
              document.querySelector('nb-board').relayout();
              return [...model.cards()].filter(({ keyResults }) => keyResults.length > 0).length >= least;
            }
            """;

    /** Where a card can be taken, once it stands still: cards in focus are drawn also where nobody sees them. */
    private static final String HANDLE = """
            () => {
              const { renderRoot } = document.querySelector('nb-board');
              const found = [...renderRoot.querySelectorAll('.card.movable .title')]
                .map((title) => [title, title.getBoundingClientRect()])
                .map(([title, { left, top, width, height }]) => [title, left + Math.min(60, width / 2), top + Math.min(8, height / 2)])
                .filter(([title, x, y]) => title.contains(renderRoot.elementFromPoint(x, y)))
                .map(([, x, y]) => [x, y])[0];
              const still = found && String(found) === window.handle;
              window.handle = String(found);
              return still ? found : undefined;
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

    /** What was given up has flown back; it would be taken for what is dragged next. */
    private static final String LANDED = "() => !document.querySelector('nb-board').renderRoot.querySelector('.ghost')";

    private static final String PER_SECOND =
            "() => ((frames.length - 1) * 1000) / (frames[frames.length - 1] - frames[0])";
    private static final String LONGEST = "() => Math.max(...frames.slice(1).map((at, index) => at - frames[index]))";
    private static final String DRAWN =
            "() => document.querySelector('nb-board').renderRoot.querySelectorAll('[role=treeitem]').length";
    private static final String SCROLLED = "() => document.querySelector('nb-board').scroller.scrollTop";
    private static final String EDGES = """
            () => {
              const { bottom, left, width } = document.querySelector('nb-board').scroller.getBoundingClientRect();
              return [bottom - 8, left + width / 2];
            }
            """;

    private final Page page;
    private final AtomicInteger asked = new AtomicInteger();
    private int requests;

    DragFigures(Page page) {
        this.page = page;
    }

    private record Frames(double perSecond, double longest) {}

    /** Where the pointer is at each of {@link #MOVES}. */
    private interface Way {
        void move(int step);
    }

    void measure(Results results) {
        page.waitForFunction(ALL_UNFOLDED, CARDS);
        page.onRequest(request -> {
            // Whoever is on a board says so every few seconds, whatever else they do.
            if (!request.url().endsWith("/here")) {
                asked.incrementAndGet();
            }
        });
        Frames seen = slowest(this::eight);
        told(results, "200", "over 200 cards with their key results, of which those near the window are drawn", seen);

        double before = GestureFigures.number(page.evaluate(SCROLLED));
        List<?> edges = (List<?>) page.evaluate(EDGES);
        Frames atTheEdge = slowest(step -> alongEdge(edges, step));
        if (GestureFigures.number(page.evaluate(SCROLLED)) == before) {
            throw new IllegalStateException("the board has not scrolled");
        }
        told(results, "edge", "the same at the lower edge, where the board scrolls below it", atTheEdge);

        double near = GestureFigures.number(page.evaluate(DRAWN));
        page.evaluate("() => document.querySelector('nb-board').zoom.fit()");
        page.waitForFunction("near => (" + DRAWN + ")() > near", near);
        double drawn = GestureFigures.number(page.evaluate(DRAWN));
        Frames whole = slowest(this::eight);
        told(
                results,
                "far",
                "the figure of eight again, zoomed out as far as it goes, with %s cards drawn at once"
                        .formatted(Results.text(drawn)),
                whole);
        results.add(
                "drag.requests",
                "requests to the server before the drop of these drags, the beat of who is here apart",
                requests,
                "",
                0);
    }

    private static void told(Results results, String name, String meaning, Frames frames) {
        results.addAtLeast(
                "drag.fps." + name,
                "frames a second while a card is dragged, the slowest of %d drags: ".formatted(DRAGS) + meaning,
                frames.perSecond(),
                "",
                58);
        results.add("drag.frame." + name, "the longest frame of these drags", frames.longest(), "ms", 50);
    }

    private Frames slowest(Way way) {
        double perSecond = Double.MAX_VALUE;
        double longest = 0;
        for (int i = 0; i < DRAGS; i++) {
            page.waitForFunction(LANDED);
            List<?> handle = (List<?>) page.waitForFunction(HANDLE).jsonValue();
            page.evaluate(FRAMES);
            page.mouse().move(GestureFigures.number(handle.get(0)), GestureFigures.number(handle.get(1)));
            page.mouse().down();
            int before = asked.get();
            for (int step = 0; step < MOVES; step++) {
                way.move(step);
            }
            requests += asked.get() - before;
            double frames = GestureFigures.number(page.evaluate(PER_SECOND));
            if (!(frames > 0)) {
                throw new IllegalStateException("nothing was dragged");
            }
            perSecond = Math.min(perSecond, frames);
            longest = Math.max(longest, GestureFigures.number(page.evaluate(LONGEST)));
            page.keyboard().press("Escape");
            page.mouse().up();
        }
        return new Frames(perSecond, longest);
    }

    private void eight(int step) {
        double turn = step * 2 * Math.PI / 80;
        page.mouse().move(720 + 420 * Math.cos(turn), 480 + 250 * Math.sin(2 * turn));
    }

    /** To and fro, down all the time. */
    private void alongEdge(List<?> edges, int step) {
        double across = 300 * Math.sin(step * 2 * Math.PI / 80);
        page.mouse().move(GestureFigures.number(edges.get(1)) + across, GestureFigures.number(edges.get(0)));
    }
}
