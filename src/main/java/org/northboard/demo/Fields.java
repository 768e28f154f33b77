package org.northboard.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one YAML mapping, read strictly: whatever is missing, of another type, or left over in the end is
 * refused with its place.
 */
final class Fields {

    private final String place;
    private final Map<?, ?> values;
    private final Set<Object> unread;

    private Fields(String place, Map<?, ?> values) {
        this.place = place;
        this.values = values;
        this.unread = new LinkedHashSet<>(values.keySet());
    }

    /** Reads a whole mapping; a field that the reading did not ask for is an error. */
    static <T> T read(String place, @Nullable Object value, Function<Fields, T> reading) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new ScriptException(place, "fields expected, found " + value);
        }
        var fields = new Fields(place, map);
        var result = reading.apply(fields);
        if (!fields.unread.isEmpty()) {
            throw new ScriptException(
                    place, "unknown field " + fields.unread.iterator().next());
        }
        return result;
    }

    String place() {
        return place;
    }

    boolean has(String field) {
        return values.get(field) != null;
    }

    String string(String field) {
        return present(field, optionalString(field));
    }

    @Nullable
    String optionalString(String field) {
        var value = take(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String string) || string.isBlank()) {
            throw wrong(field, "a word expected, found " + value);
        }
        return string;
    }

    /** A field that is given even when empty ({@code team: ~}), so that leaving it out is never an accident. */
    @Nullable
    String stringOrTilde(String field) {
        if (!values.containsKey(field)) {
            throw wrong(field, "missing");
        }
        return optionalString(field);
    }

    int integer(String field) {
        return present(field, optionalInteger(field));
    }

    @Nullable
    Integer optionalInteger(String field) {
        var value = take(field);
        if (value == null) {
            return null;
        }
        return whole(at(field), value);
    }

    @Nullable
    BigDecimal optionalDecimal(String field) {
        var value = take(field);
        return value == null ? null : decimal(at(field), value);
    }

    BigDecimal decimal(String field) {
        return present(field, optionalDecimal(field));
    }

    boolean flag(String field) {
        var value = take(field);
        if (value == null) {
            return false;
        }
        if (!(value instanceof Boolean flag)) {
            throw wrong(field, "true or false expected, found " + value);
        }
        return flag;
    }

    <E extends Enum<E>> E choice(String field, Class<E> type, @Nullable E otherwise) {
        var name = optionalString(field);
        if (name == null) {
            return present(field, otherwise);
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw wrong(field, "one of " + List.of(type.getEnumConstants()) + " expected, found " + name);
    }

    Text text(String field) {
        return present(field, optionalText(field));
    }

    @Nullable
    Text optionalText(String field) {
        return optional(field, Fields::asText);
    }

    /** The text that this mapping itself is. */
    Text asText() {
        return new Text(string("vi"), string("en"));
    }

    <T> @Nullable T optional(String field, Function<Fields, T> reading) {
        var value = take(field);
        return value == null ? null : read(at(field), value, reading);
    }

    /** A list of mappings, empty when the field is absent. */
    <T> List<T> list(String field, Function<Fields, T> reading) {
        var result = new ArrayList<T>();
        var items = items(field);
        for (int i = 0; i < items.size(); i++) {
            result.add(read(at(field) + "[" + i + "]", items.get(i), reading));
        }
        return List.copyOf(result);
    }

    /** The plain items of a list, empty when the field is absent; single items may be null. */
    List<?> items(String field) {
        var value = take(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> items)) {
            throw wrong(field, "a list expected, found " + value);
        }
        return items;
    }

    /**
     * A mapping from weeks to something, or a list whose n-th item belongs to week n, where {@code ~} means nothing.
     */
    <T> SortedMap<Integer, T> weeks(String field, WeekReading<T> reading) {
        var result = new TreeMap<Integer, T>();
        var value = take(field);
        if (value instanceof List<?> items) {
            for (int week = 0; week < items.size(); week++) {
                if (items.get(week) != null) {
                    result.put(week, reading.read(at(field) + "[" + week + "]", items.get(week)));
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            for (var entry : map.entrySet()) {
                var inside = at(field) + "." + entry.getKey();
                result.put(whole(inside, entry.getKey()), reading.read(inside, entry.getValue()));
            }
        } else if (value != null) {
            throw wrong(field, "weeks expected, found " + value);
        }
        return result;
    }

    interface WeekReading<T> {
        T read(String place, @Nullable Object value);
    }

    static BigDecimal decimal(String place, @Nullable Object value) {
        return switch (value) {
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            // shortest decimal that reads as this double, which is what stands in the file
            case Double number -> BigDecimal.valueOf(number);
            case null, default -> throw new ScriptException(place, "a number expected, found " + value);
        };
    }

    static int whole(String place, @Nullable Object value) {
        if (!(value instanceof Integer number)) {
            throw new ScriptException(place, "a whole number expected, found " + value);
        }
        return number;
    }

    ScriptException wrong(String field, String complaint) {
        return new ScriptException(at(field), complaint);
    }

    private @Nullable Object take(String field) {
        unread.remove(field);
        return values.get(field);
    }

    private <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw wrong(field, "missing");
        }
        return value;
    }

    private String at(String field) {
        return place + (place.endsWith(": ") ? "" : ".") + field;
    }
}
