package org.northboard.bench.viewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A viewer who types values on the board, one key result after the other. */
public final class Editor {

    private static final class Row {
        private final String id;
        private final double start;
        private final double target;
        private int version;

        private Row(JsonNode keyResult) {
            this.id = keyResult.get("id").asString();
            this.start = keyResult.path("start").asDouble(0);
            this.target = keyResult.path("target").asDouble(100);
            this.version = keyResult.get("version").asInt();
        }
    }

    private final Viewer viewer;
    private final List<Row> rows = new ArrayList<>();
    private int next;

    /** One who types on whatever is on the screen. */
    public static Editor ofEverything(Viewer viewer) {
        return new Editor(viewer, 0, 1);
    }

    /** One of several who type on whatever is on the screen, each on other objectives. */
    public static Editor ofShare(Viewer viewer, int number, int editors) {
        return new Editor(viewer, number, editors);
    }

    /** One who types on a few key results only, again and again. */
    public static Editor ofFew(Viewer viewer, int keyResults) {
        Editor editor = ofEverything(viewer);
        editor.rows.subList(keyResults, editor.rows.size()).clear();
        return editor;
    }

    private Editor(Viewer viewer, int number, int editors) {
        this.viewer = viewer;
        List<List<Row>> objectives = viewer.cards().values().stream()
                .sorted(Comparator.comparing(card -> card.get("id").asString()))
                .map(card -> card.get("keyResults")
                        .valueStream()
                        .filter(keyResult -> keyResult.get("editable").asBoolean())
                        .map(Row::new)
                        .toList())
                .filter(all -> !all.isEmpty())
                .toList();
        for (int i = number; i < objectives.size(); i += editors) {
            rows.addAll(objectives.get(i));
        }
    }

    /** Types the next value and returns the revision that it is in once it is saved. */
    public long edit() throws Exception {
        Row row = rows.get(next % rows.size());
        // Another value each round.
        double share = (next / rows.size() + next) % 97 / 97.0;
        next++;
        String value = String.format(Locale.of("vi"), "%.3f", row.start + (row.target - row.start) * share);
        JsonNode outcome = viewer.call(
                "checkIn", row.id, row.version, value, UUID.randomUUID().toString());
        if (!outcome.get("done").asBoolean()) {
            throw new IllegalStateException("the edit was not taken: " + outcome);
        }
        if (!outcome.has("undo")) {
            // It has this value from an earlier run: nothing was changed.
            return edit();
        }
        row.version++;
        // Without a patch it came another way, with cards that this viewer fetched at that moment.
        return outcome.has("patch") ? outcome.get("patch").get("revision").asLong() : viewer.revision();
    }
}
