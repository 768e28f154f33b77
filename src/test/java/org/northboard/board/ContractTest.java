package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.vaadin.flow.component.ClientCallable;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.northboard.alignment.AlignMode;
import org.northboard.progress.LinkKind;
import org.northboard.progress.Measure;
import org.northboard.progress.Pace;
import tools.jackson.databind.JsonNode;

/** The board's element and its Java twin mean the same by what they say to each other. */
class ContractTest {

    private static final Pattern INTERFACE =
            Pattern.compile("^export interface (\\w+) \\{\\n(.*?)\\n}", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("^ {2}(?:readonly )?(\\w+)(\\??): ([^;]+);", Pattern.MULTILINE);
    private static final Pattern METHOD =
            Pattern.compile("^ {2}(\\w+)\\(([^)]*)\\): Promise<(\\w+)>;", Pattern.MULTILINE);
    private static final Pattern UNION = Pattern.compile("^export type (\\w+) = ([^;]+);", Pattern.MULTILINE);
    private static final String VERBS = "BoardServer";

    private static final Map<String, String> INTERFACES = new TreeMap<>();
    private static final Map<String, Set<String>> UNIONS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        String source = Files.readString(Path.of("frontend/board/contract.ts"));
        INTERFACE.matcher(source).results().forEach(found -> INTERFACES.put(found.group(1), found.group(2)));
        UNION.matcher(source)
                .results()
                .forEach(found -> UNIONS.put(
                        found.group(1),
                        Arrays.stream(found.group(2).split("\\|"))
                                .map(value -> value.strip().replace("'", ""))
                                .collect(Collectors.toSet())));
    }

    static Stream<Class<?>> shapes() {
        return Arrays.stream(Contract.class.getDeclaredClasses()).filter(Class::isRecord);
    }

    static Stream<Class<?>> choices() {
        return Stream.concat(
                Arrays.stream(Contract.class.getDeclaredClasses()).filter(Class::isEnum),
                Stream.of(Pace.class, Measure.class, LinkKind.class, AlignMode.class));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void both_sides_name_the_same_fields_of_the_same_type(Class<?> shape) {
        assertThat(java(shape)).isEqualTo(typescript(shape.getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void both_sides_know_the_same_values(Class<? extends Enum<?>> choice) {
        assertThat(UNIONS.get(choice.getSimpleName()))
                .isEqualTo(
                        Arrays.stream(choice.getEnumConstants()).map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void neither_side_says_what_the_other_does_not_know() {
        assertThat(INTERFACES.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(VERBS), shapes().map(Class::getSimpleName))
                        .toList());
        assertThat(UNIONS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        choices().map(Class::getSimpleName).toList());
    }

    @Test
    void the_element_asks_for_the_verbs_that_there_are() throws ClassNotFoundException {
        Map<String, String> asked = new TreeMap<>();
        METHOD.matcher(INTERFACES.getOrDefault(VERBS, ""))
                .results()
                .forEach(verb -> asked.put(
                        verb.group(1),
                        Arrays.stream(verb.group(2).split(", "))
                                        .map(parameter -> onTheWire(parameter.replaceFirst("^\\w+: ", "")))
                                        .collect(Collectors.joining(", "))
                                + " → " + (verb.group(3).equals("void") ? "void" : "json")));
        assertThat(asked).isEqualTo(callable(Class.forName("org.northboard.board.ui.BoardElement")));
    }

    private static Map<String, String> callable(Class<?> element) {
        return Arrays.stream(element.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ClientCallable.class))
                .collect(Collectors.toMap(
                        Method::getName, ContractTest::signature, (one, other) -> other, TreeMap::new));
    }

    private static String signature(Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(type -> type == JsonNode.class ? "json" : typescript(type))
                .collect(Collectors.joining(", "));
        return parameters + " → " + (method.getReturnType() == void.class ? "void" : "json");
    }

    private static String onTheWire(String type) {
        return UNIONS.containsKey(type) ? "string" : type.endsWith("[]") ? "json" : type;
    }

    private static Map<String, String> java(Class<?> shape) {
        Map<String, String> fields = new TreeMap<>();
        for (RecordComponent component : shape.getRecordComponents()) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = renamed == null ? component.getName() : renamed.value();
            boolean optional = Arrays.stream(component.getAnnotatedType().getAnnotations())
                    .anyMatch(annotation ->
                            annotation.annotationType().getSimpleName().equals("Nullable"));
            fields.put(name + (optional ? "?" : ""), typescript(component.getGenericType()));
        }
        return fields;
    }

    private static Map<String, String> typescript(String name) {
        Map<String, String> fields = new TreeMap<>();
        Matcher matcher = FIELD.matcher(INTERFACES.getOrDefault(name, ""));
        while (matcher.find()) {
            fields.put(matcher.group(1) + matcher.group(2), matcher.group(3));
        }
        return fields;
    }

    /** What a Java type is called on the other side. */
    private static String typescript(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<String> arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(ContractTest::typescript)
                    .toList();
            return generic.getRawType() == List.class
                    ? arguments.getFirst() + "[]"
                    : "Record<" + String.join(", ", arguments) + ">";
        }
        String name = ((Class<?>) type).getSimpleName();
        return switch (name) {
            case "int", "long", "double", "Integer", "Double" -> "number";
            case "boolean", "Boolean" -> "boolean";
            case "String" -> "string";
            default -> name;
        };
    }
}
