package org.northboard.bench;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real browser before the same board: what the element's own code makes of what is pushed. */
final class LiveBrowser implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** So few would prove nothing. */
    private static final int LEAST_VALUES = 10;

    private static final String UNFOLDED = """
            () => {
              const board = document.querySelector('nb-board');
              for (const { id } of board.model.cards()) board.stage.unfolded.add(id);
              board.relayout();
            }
            """;

    /** The texts of the values that are drawn, by key result. */
    private static final String TEXTS = """
            () => Object.fromEntries(
              [...document.querySelector('nb-board').shadowRoot.querySelectorAll('[data-row]')]
                .map((row) => [row.dataset.row, row.querySelector('.value')?.textContent ?? '']))
            """;

    private final Chromium chromium = new Chromium();
    private final Page page;
    private int compared;

    LiveBrowser(Launched application) {
        page = chromium.chief(application, Companies.LARGE_LANGUAGE);
        unfold();
    }

    private void unfold() {
        page.waitForFunction("() => document.querySelector('nb-board')?.model?.size > 0");
        page.evaluate(UNFOLDED);
        page.waitForFunction("least => Object.keys((%s)()).length >= least".formatted(TEXTS.strip()), LEAST_VALUES);
    }

    /** Waits until a revision has arrived and is drawn. */
    void await(long revision) {
        page.waitForFunction("least => document.querySelector('nb-board').model.revision >= least", (double) revision);
        page.evaluate("() => document.querySelector('nb-board').updateComplete");
    }

    /** The cards that the element holds. */
    List<JsonNode> cards() {
        String cards = page.evaluate("() => JSON.stringify([...document.querySelector('nb-board').model.cards()])")
                .toString();
        return JSON.readTree(cards).valueStream().toList();
    }

    /** How many of the drawn values read otherwise when the page is loaded anew. */
    int textsThatChangeWhenReloaded() {
        Map<?, ?> before = (Map<?, ?>) page.evaluate(TEXTS);
        page.reload();
        unfold();
        Map<?, ?> after = (Map<?, ?>) page.evaluate(TEXTS);
        Set<Object> both = new HashSet<>(before.keySet());
        both.retainAll(after.keySet());
        compared = both.size();
        if (compared < LEAST_VALUES) {
            throw new IllegalStateException("the browser draws too few values to say anything: " + compared);
        }
        return (int) both.stream()
                .filter(keyResult -> !String.valueOf(before.get(keyResult)).equals(after.get(keyResult)))
                .count();
    }

    int compared() {
        return compared;
    }

    @Override
    public void close() {
        chromium.close();
    }
}
