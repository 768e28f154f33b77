package org.northboard.board;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.northboard.cycle.CycleTense;
import org.northboard.kit.Texts;
import org.springframework.stereotype.Component;

/** The texts that the board's element shows: every key of the translations below {@code board.}. */
@Component
class BoardTexts {

    private static final String PREFIX = "board.";

    /** How far a card is, in words. What was expected is said in the tense of the board's cycle, under the same key. */
    private static final String PROGRESS = "board.card.progress";

    private final Map<Kind, Map<String, String>> known = new ConcurrentHashMap<>();

    private record Kind(Locale language, CycleTense tense) {}

    /** The texts for a board of a cycle that runs, is over, or is still to come. */
    Map<String, String> in(Locale locale, CycleTense tense) {
        return known.computeIfAbsent(new Kind(locale, tense), BoardTexts::read);
    }

    /** All texts of a language, for what is said outside of a screen. */
    Texts words(Locale locale) {
        ResourceBundle bundle = bundle(locale);
        return (key, arguments) -> new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "vaadin-i18n/translations",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Map<String, String> read(Kind kind) {
        ResourceBundle bundle = bundle(kind.language());
        Map<String, String> texts = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(PREFIX)) {
                texts.put(key, bundle.getString(key));
            }
        }
        switch (kind.tense()) {
            case FUTURE -> texts.put(PROGRESS, bundle.getString("boardview.progress.FUTURE"));
            case PAST -> texts.put(PROGRESS, bundle.getString("boardview.progress.PAST"));
            case PRESENT -> {}
        }
        return texts;
    }
}
