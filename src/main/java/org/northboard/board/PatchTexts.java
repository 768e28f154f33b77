package org.northboard.board;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/**
 * Patches as JSON. A card is written once in this process, however many people are sent it. What two of them share is a
 * card that was drawn for each by what they may see and turned out equal in everything, never one that was drawn for
 * somebody else.
 */
@Component
public class PatchTexts {

    /** Some megabytes; far more cards than move within the quarter of a second in which everybody is sent them. */
    private static final int KEPT = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Record, String> cards = new ConcurrentHashMap<>();

    public JsonNode of(Contract.Patch patch) {
        String text = "{\"base\":" + patch.base() + ",\"revision\":" + patch.revision() + ",\"by\":"
                + JSON.writeValueAsString(patch.by()) + ",\"cards\":" + texts(patch.cards()) + ",\"moved\":"
                + texts(patch.moved()) + ",\"removed\":"
                + JSON.writeValueAsString(patch.removed()) + ",\"again\":" + patch.again() + "}";
        return JsonNodeFactory.instance.rawValueNode(new RawValue(text));
    }

    private String texts(List<? extends Record> drawn) {
        return drawn.stream().map(this::text).collect(Collectors.joining(",", "[", "]"));
    }

    /** @param card all of a card, or its figures */
    private String text(Record card) {
        String kept = cards.get(card);
        if (kept != null) {
            return kept;
        }
        if (cards.size() >= KEPT) {
            cards.clear();
        }
        String written = JSON.writeValueAsString(card);
        cards.put(card, written);
        return written;
    }
}
