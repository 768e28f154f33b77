package org.northboard.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The columns that a verb gives new values, each with a value of the column's own type. */
public final class Assignments {

    private final Map<Field<?>, Object> values = new LinkedHashMap<>();

    public <T extends @Nullable Object> Assignments set(Field<T> column, @Nullable T value) {
        values.put(column, value);
        return this;
    }

    List<String> names() {
        return values.keySet().stream().map(Field::getName).toList();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Map<Field<?>, Object> values() {
        return values;
    }
}
