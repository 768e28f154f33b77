package org.northboard.bench.viewer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.northboard.board.NewFigures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A card as it was sent, and the figures that came after it. They are put together only when somebody asks. */
final class ShownCard {

    /** Thousands of viewers are sent the same texts. */
    private static final Map<String, JsonNode> READ = new ConcurrentHashMap<>();

    private final String text;
    private final Map<String, JsonNode> keyResults = new LinkedHashMap<>();
    private JsonNode figures = Page.JSON.createObjectNode();

    ShownCard(String text) {
        this.text = text;
    }

    /** Takes in what has moved on it. */
    ShownCard moved(String later) {
        figures = read(later);
        figures.get("keyResults").forEach(each -> keyResults.put(each.get("id").asString(), each));
        return this;
    }

    boolean isOpen() {
        return text.contains("\"open\":true");
    }

    JsonNode json() {
        if (figures.isEmpty()) {
            return read(text);
        }
        ObjectNode now = ((ObjectNode) figures).deepCopy();
        now.putArray("keyResults").addAll(keyResults.values());
        return NewFigures.on(read(text), now);
    }

    static JsonNode read(String text) {
        return READ.computeIfAbsent(text, Page.JSON::readTree);
    }
}
