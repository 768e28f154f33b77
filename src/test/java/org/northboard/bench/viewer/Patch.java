package org.northboard.bench.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a push brings to the board's element. It is read only when it is asked for, which can wait until nobody's time is
 * taken any more, and its cards stay text: thousands of viewers get the same.
 *
 * @param message that it came in
 * @param at where it begins there
 */
record Patch(long base, long revision, String message, int at) {

    private static final String BEGIN = "{\"base\":";

    /** The patches in a message, in order. */
    static List<Patch> in(String message) {
        List<Patch> patches = new ArrayList<>();
        for (int at = message.indexOf(BEGIN); at >= 0; at = message.indexOf(BEGIN, at + 1)) {
            patches.add(new Patch(number(message, at, "\"base\":"), number(message, at, "\"revision\":"), message, at));
        }
        return patches;
    }

    Map<String, String> cards() {
        return CardTexts.in(message, message.indexOf("\"cards\":[", at));
    }

    Map<String, String> moved() {
        return CardTexts.in(message, message.indexOf("\"moved\":[", at));
    }

    List<String> removed() {
        int from = message.indexOf("\"removed\":[", at);
        String ids = message.substring(message.indexOf('[', from) + 1, message.indexOf(']', from));
        return ids.isEmpty() ? List.of() : List.of(ids.replace("\"", "").split(",", -1));
    }

    static long number(String text, int from, String key) {
        int begin = text.indexOf(key, from) + key.length();
        int end = begin;
        while (Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Long.parseLong(text, begin, end, 10);
    }
}
