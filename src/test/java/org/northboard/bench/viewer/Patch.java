package org.northboard.bench.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a push brings to the board's element. Its cards stay text: thousands of viewers get the same. */
record Patch(long base, long revision, Map<String, String> cards, Map<String, String> moved, List<String> removed) {

    private static final String BEGIN = "{\"base\":";

    /** The patches in a message, in order. */
    static List<Patch> in(String message) {
        List<Patch> patches = new ArrayList<>();
        for (int at = message.indexOf(BEGIN); at >= 0; at = message.indexOf(BEGIN, at + 1)) {
            patches.add(new Patch(
                    number(message, at, "\"base\":"),
                    number(message, at, "\"revision\":"),
                    CardTexts.in(message, message.indexOf("\"cards\":[", at)),
                    CardTexts.in(message, message.indexOf("\"moved\":[", at)),
                    removed(message, message.indexOf("\"removed\":[", at))));
        }
        return patches;
    }

    static long number(String text, int from, String key) {
        int begin = text.indexOf(key, from) + key.length();
        int end = begin;
        while (Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Long.parseLong(text, begin, end, 10);
    }

    private static List<String> removed(String text, int from) {
        String ids = text.substring(text.indexOf('[', from) + 1, text.indexOf(']', from));
        return ids.isEmpty() ? List.of() : List.of(ids.replace("\"", "").split(",", -1));
    }
}
