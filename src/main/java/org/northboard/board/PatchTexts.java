package org.northboard.board;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonWriteFeature;
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

    /** Some megabytes; far more cards than move until everybody has been sent them. */
    private static final int KEPT = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Names are to be the only letters of most patches that are not ASCII; written like this they keep these cheap to send. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Map<Record, String> cards = new ConcurrentHashMap<>();

    public JsonNode of(Contract.Patch patch) {
        return raw("{\"base\":" + patch.base() + ",\"revision\":" + patch.revision() + ",\"cards\":"
                + texts(patch.cards()) + ",\"moved\":" + texts(patch.moved()) + ",\"removed\":"
                + JSON.writeValueAsString(patch.removed()) + ",\"again\":" + patch.again() + ",\"news\":"
                + texts(patch.news()) + "}");
    }

    /** What a patch says that others did, without the rest of it. */
    public JsonNode of(List<Contract.Deed> news) {
        return raw(texts(news));
    }

    private static JsonNode raw(String text) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(text));
    }

    private String texts(List<? extends Record> drawn) {
        return drawn.stream().map(this::text).collect(Collectors.joining(",", "[", "]"));
    }

    /** @param card all of a card, its figures, or what was done to it */
    private String text(Record card) {
        String kept = cards.get(card);
        if (kept != null) {
            return kept;
        }
        if (cards.size() >= KEPT) {
            cards.clear();
        }
        String written = (card instanceof Contract.Deed ? ASCII : JSON).writeValueAsString(card);
        cards.put(card, written);
        return written;
    }
}
