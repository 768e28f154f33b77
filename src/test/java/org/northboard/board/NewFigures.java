package org.northboard.board;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts figures on a card by the rules of {@code model.ts}: those that are not among the new ones are not known any more. */
public final class NewFigures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NewFigures() {}

    static Contract.Card on(Contract.Card card, Contract.Moved figures) {
        return JSON.treeToValue(on(JSON.<JsonNode>valueToTree(card), JSON.valueToTree(figures)), Contract.Card.class);
    }

    /** The card with the figures, as JSON; what is given stays as it is. */
    public static JsonNode on(JsonNode card, JsonNode figures) {
        ObjectNode now = (ObjectNode) card.deepCopy();
        JsonNode rows = now.get("keyResults");
        now.remove(List.of("progress", "checkedInAt", "worst"));
        now.setAll((ObjectNode) figures);
        now.set("keyResults", rows);
        for (JsonNode moved : figures.get("keyResults")) {
            for (JsonNode row : rows) {
                if (row.get("id").equals(moved.get("id"))) {
                    ((ObjectNode) row).remove(List.of("current", "progress"));
                    ((ObjectNode) row).set("expected", figures.get("expected")).put("stale", false);
                    ((ObjectNode) row).setAll((ObjectNode) moved);
                }
            }
        }
        return now;
    }
}
