package org.northboard.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** How soon what is typed on one screen stands on another: two browsers at the packaged application. */
final class TwoScreensFigures {

    private static final int WARM_UP = 5;
    private static final int EDITS = 40;

    /** The first card that is drawn and holds a number that can be typed, and which of its key results that is. */
    private static final String PLACE = """
            () => {
              const board = document.querySelector('nb-board');
              const typed = ({ editable, measure }) => editable && measure !== 'DONE';
              return [...board.model.cards()]
                .filter((card) => board.cardElement(card.id))
                .flatMap((card) => card.keyResults.filter(typed).map((keyResult) => [card.id, keyResult.id]))[0];
            }
            """;

    /** Notes when Enter is pressed. */
    private static final String PRESSED = """
            () => window.addEventListener('keydown', ({ key }) => key === 'Enter' && (window.pressed = Date.now()), true)
            """;

    /** Notes when a value's text changes. */
    private static final String SEEN = """
            (keyResult) => {
              const { shadowRoot } = document.querySelector('nb-board');
              const text = () => shadowRoot.querySelector(`[data-row="${keyResult}"] .value`).textContent;
              const seen = (window.seen = { text: text(), times: 0, at: 0 });
              new MutationObserver(() => {
                if (text() === seen.text) return;
                seen.text = text();
                seen.times++;
                seen.at = Date.now();
              }).observe(shadowRoot, { subtree: true, childList: true, characterData: true });
            }
            """;

    private final Packaged packaged;

    TwoScreensFigures(Packaged packaged) {
        this.packaged = packaged;
    }

    void measure(Results results) throws Exception {
        Series edits;
        try (Launched application = Launched.start(packaged, packaged.cached());
                Chromium chromium = new Chromium()) {
            Page writer = chromium.chief(application, Companies.LARGE_LANGUAGE);
            Page reader = chromium.chief(application, Companies.LARGE_LANGUAGE);
            edits = edits(writer, reader);
        }
        String what = "an edit on one screen is seen on another: Enter there to changed text here, board of 50,000, ";
        results.add("seen.p50", what + "median", edits.median(), "ms", 500);
        results.add("seen.p95", what + "p95", edits.p95(), "ms", 500);
    }

    private static Series edits(Page writer, Page reader) {
        Object[] place = ((List<?>) writer.evaluate(PLACE)).toArray();
        unfold(writer, place[0]);
        unfold(reader, place[0]);
        writer.evaluate(PRESSED);
        reader.evaluate(SEEN, place[1]);
        Locator value = writer.locator("nb-board [data-row='" + place[1] + "'] button.editable");
        Locator field = writer.locator("nb-board [data-field='" + place[1] + "']");
        double[] millis = new double[EDITS];
        for (int i = -WARM_UP; i < EDITS; i++) {
            value.click();
            field.fill(String.valueOf(100 + i));
            field.press("Enter");
            reader.waitForFunction("times => seen.times === times", WARM_UP + i + 1);
            if (i >= 0) {
                millis[i] = at(reader, "seen.at") - at(writer, "pressed");
            }
        }
        return Series.of(millis);
    }

    private static void unfold(Page page, Object card) {
        page.locator("nb-board [data-card='" + card + "'] button.count").click();
        page.locator("nb-board [data-card='" + card + "'] .rows").waitFor();
    }

    private static double at(Page page, String moment) {
        return ((Number) page.evaluate("() => " + moment)).doubleValue();
    }
}
