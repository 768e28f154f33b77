package org.northboard.graph;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one object of ids that are equal: many rows name the same owner, team or objective, in 40 bytes each. */
final class SharedIds {

    private final Map<Object, Object> known = new HashMap<>();

    @SuppressWarnings("unchecked") // an equal id is of the same type
    <T extends @Nullable Object> T one(T id) {
        Object first = id == null ? null : known.putIfAbsent(id, id);
        return first == null ? id : (T) first;
    }
}
