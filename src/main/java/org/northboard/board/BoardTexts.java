package org.northboard.board;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.northboard.kit.Texts;
import org.springframework.stereotype.Component;

/** The texts that the board's element shows: every key of the translations below {@code board.}. */
@Component
class BoardTexts {

    private static final String PREFIX = "board.";

    private final Map<Locale, Map<String, String>> byLanguage = new ConcurrentHashMap<>();

    Map<String, String> in(Locale locale) {
        return byLanguage.computeIfAbsent(locale, BoardTexts::read);
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

    private static Map<String, String> read(Locale locale) {
        ResourceBundle bundle = bundle(locale);
        Map<String, String> texts = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(PREFIX)) {
                texts.put(key, bundle.getString(key));
            }
        }
        return texts;
    }
}
