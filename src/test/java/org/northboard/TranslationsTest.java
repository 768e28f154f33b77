package org.northboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Vietnamese and English are equal citizens. */
class TranslationsTest {

    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final Pattern LITERAL = Pattern.compile("[\"'`]((?:[a-zA-Z][\\w-]*\\.)+[\\w.-]*)");

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(texts("vi").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @Test
    void every_text_fills_the_same_places_in_both_languages() throws IOException {
        Properties vietnamese = texts("vi");
        Properties english = texts("en");

        for (String key : english.stringPropertyNames()) {
            assertThat(places(vietnamese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void no_text_is_empty_or_written_twice() throws IOException {
        for (String language : List.of("vi", "en")) {
            List<String> keys = new ArrayList<>();
            for (String line : Files.readAllLines(file(language))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    keys.add(line.substring(0, line.indexOf('=')).strip());
                    assertThat(line.substring(line.indexOf('=') + 1)).as(line).isNotBlank();
                }
            }
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_text_is_used_and_every_used_text_is_there() throws IOException {
        Set<String> keys = texts("en").stringPropertyNames();
        Set<String> mentioned = mentioned();

        // A mention that ends in a dot, or that is a prefix of texts for the words of an enum, stands for all below it.
        List<String> unused = keys.stream()
                .filter(key -> mentioned.stream()
                        .noneMatch(
                                mention -> key.equals(mention) || (mention.endsWith(".") && key.startsWith(mention))))
                .sorted()
                .toList();
        assertThat(unused).as("texts that nothing shows").isEmpty();

        List<String> missing = mentioned.stream()
                .filter(mention -> !mention.endsWith(".") && !mention.endsWith(".ts"))
                .filter(mention -> keys.stream().anyMatch(key -> room(key).equals(room(mention))))
                .filter(mention -> !keys.contains(mention))
                .toList();
        assertThat(missing).as("texts that are asked for and not there").isEmpty();
    }

    private static String room(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> mentioned() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("frontend/board"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(TranslationsTest::isSource).toList()) {
                    Matcher matcher = LITERAL.matcher(Files.readString(file));
                    while (matcher.find()) {
                        found.add(matcher.group(1));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java")
                || (name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.equals("fixture.ts"));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties texts(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(language))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path file(String language) {
        return TEXTS.resolve("translations_" + language + ".properties");
    }
}
