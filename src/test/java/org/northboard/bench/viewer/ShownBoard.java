package org.northboard.bench.viewer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The cards that an element shows, by the rules of {@code model.ts}: a patch is applied only on the revision that it builds
 * on. Nobody folds or unfolds here, so what is open stays as the server has sent it.
 */
final class ShownBoard {

    enum Received {
        APPLIED,
        OLD,
        /** Patches before this one are missing, and may still come. */
        EARLY,
        GAP
    }

    /** That many messages of each viewer have room. */
    private static final int MOST_TO_READ = 200;

    private final Map<String, ShownCard> cards = new HashMap<>();
    private final List<Patch> toRead = new ArrayList<>();
    private long revision = -1;

    /** Shows what was fetched, unless patches have already brought something newer. */
    synchronized void load(String board) {
        long fetched = Patch.number(board, 0, "\"revision\":");
        if (fetched >= revision) {
            revision = fetched;
            cards.clear();
            toRead.clear();
            put(CardTexts.in(board, board.indexOf("\"cards\":[")));
        }
    }

    synchronized Received receive(Patch patch) {
        if (patch.revision() <= revision) {
            return Received.OLD;
        }
        if (revision < 0 || patch.base() > revision) {
            return Received.EARLY;
        }
        if (patch.base() < revision) {
            return Received.GAP;
        }
        toRead.add(patch);
        revision = patch.revision();
        if (toRead.size() == MOST_TO_READ) {
            takeIn();
        }
        return Received.APPLIED;
    }

    /** Reads what has come. */
    synchronized void takeIn() {
        for (Patch patch : toRead) {
            patch.moved().forEach((id, figures) -> cards.computeIfPresent(id, (same, card) -> card.moved(figures)));
            put(patch.cards());
            patch.removed().forEach(cards::remove);
        }
        toRead.clear();
    }

    synchronized long revision() {
        return revision;
    }

    private void put(Map<String, String> drawn) {
        drawn.forEach((id, text) -> cards.put(id, new ShownCard(text)));
    }

    synchronized Map<String, JsonNode> cards() {
        takeIn();
        Map<String, JsonNode> shown = new HashMap<>();
        cards.forEach((id, card) -> shown.put(id, card.json()));
        return shown;
    }

    /** The branches that are unfolded. */
    synchronized List<String> open() {
        takeIn();
        return cards.entrySet().stream()
                .filter(card -> card.getValue().isOpen())
                .map(Map.Entry::getKey)
                .toList();
    }
}
