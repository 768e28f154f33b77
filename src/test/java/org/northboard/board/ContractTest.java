package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The board's element and its Java twin mean the same by what they say to each other. */
class ContractTest {

    private static final Path TYPESCRIPT = Path.of("frontend/board/contract.ts");
    private static final Pattern FIELD = Pattern.compile("^ {2}(\\w+)(\\??): ([^;]+);", Pattern.MULTILINE);

    static Stream<Class<?>> shapes() {
        return Arrays.stream(Contract.class.getDeclaredClasses()).filter(type -> type != Contract.Branch.class);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void both_sides_name_the_same_fields_of_the_same_kind(Class<?> shape) throws IOException {
        assertThat(java(shape)).isEqualTo(typescript(shape.getSimpleName()));
    }

    private static Map<String, String> java(Class<?> shape) {
        Map<String, String> fields = new TreeMap<>();
        for (RecordComponent component : shape.getRecordComponents()) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = renamed == null ? component.getName() : renamed.value();
            boolean optional = Arrays.stream(component.getAnnotatedType().getAnnotations())
                    .anyMatch(annotation ->
                            annotation.annotationType().getSimpleName().equals("Nullable"));
            fields.put(name, kind(component.getType()) + (optional ? "?" : ""));
        }
        return fields;
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "long", "double", "Integer", "Double" -> "number";
            case "boolean", "Boolean" -> "boolean";
            case "String" -> "text";
            case "List" -> "list";
            default -> "shape";
        };
    }

    private static Map<String, String> typescript(String name) throws IOException {
        String source = Files.readString(TYPESCRIPT);
        int begin = source.indexOf("export interface " + name + " {");
        assertThat(begin).as("interface " + name).isNotNegative();
        Map<String, String> fields = new TreeMap<>();
        Matcher matcher = FIELD.matcher(source.substring(begin, source.indexOf("\n}", begin)));
        while (matcher.find()) {
            fields.put(matcher.group(1), kind(matcher.group(3)) + matcher.group(2));
        }
        return fields;
    }

    private static String kind(String type) {
        if (type.endsWith("[]")) {
            return "list";
        }
        return switch (type) {
            case "number", "boolean" -> type;
            case "string", "Pace", "Level", "Measure", "LinkKind" -> "text";
            default -> "shape";
        };
    }
}
