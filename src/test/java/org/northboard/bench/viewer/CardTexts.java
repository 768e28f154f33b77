package org.northboard.bench.viewer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cuts cards out of JSON without reading what is in them, and keeps each text once, however many see it. */
final class CardTexts {

    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();
    private static final String ID = "{\"id\":\"";
    private static final int ID_LENGTH = 36;

    private CardTexts() {}

    /** The cards of the array that begins after this place, by their ids. */
    static Map<String, String> in(String text, int from) {
        Map<String, String> cards = new LinkedHashMap<>();
        int at = text.indexOf('[', from) + 1;
        while (text.charAt(at) != ']') {
            int end = endOfObject(text, at);
            String card = text.substring(at, end);
            if (!card.startsWith(ID)) {
                throw new IllegalStateException("a card does not begin with its id: " + card);
            }
            String kept = KEPT.putIfAbsent(card, card);
            cards.put(card.substring(ID.length(), ID.length() + ID_LENGTH), kept == null ? card : kept);
            at = text.charAt(end) == ',' ? end + 1 : end;
        }
        return cards;
    }

    private static int endOfObject(String text, int begin) {
        int depth = 0;
        boolean quoted = false;
        for (int at = begin; ; at++) {
            switch (text.charAt(at)) {
                case '\\' -> at++;
                case '"' -> quoted = !quoted;
                case '{' -> depth += quoted ? 0 : 1;
                case '}' -> {
                    depth -= quoted ? 0 : 1;
                    if (depth == 0) {
                        return at + 1;
                    }
                }
                default -> {}
            }
        }
    }
}
