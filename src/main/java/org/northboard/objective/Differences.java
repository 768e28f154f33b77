package org.northboard.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Change;
import org.northboard.change.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a change did, field by field, leaving out what people never see. */
final class Differences {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> UNSEEN =
            Set.of("version", "position", "rank", "last_check_in_at", "closing_progress", "retracted_at");
    /** What stands for a whole row when it is made or goes, the first one that it has. */
    private static final List<String> NAMES =
            List.of("title", "body", "note", "parent_objective_id", "parent_key_result_id", "due_on");

    private Differences() {}

    static List<Episode.Difference> of(Change change) {
        JsonNode before = read(change.before());
        JsonNode after = read(change.after());
        JsonNode known = after == null ? before : after;
        if (known == null) {
            return List.of();
        }
        if (before == null || after == null) {
            return whole(change, known, before, after);
        }
        List<Episode.Difference> differences = new ArrayList<>();
        for (String field : new TreeSet<>(known.propertyNames())) {
            boolean seen = !UNSEEN.contains(field) && !field.endsWith("_folded");
            if (seen && !Objects.equals(text(before, field), text(after, field))) {
                differences.add(difference(change, known, before, after, field));
            }
        }
        return differences;
    }

    private static List<Episode.Difference> whole(
            Change change, JsonNode known, @Nullable JsonNode before, @Nullable JsonNode after) {
        for (String field : NAMES) {
            String name = text(known, field);
            if (name != null && !name.isEmpty()) {
                return List.of(difference(change, known, before, after, field));
            }
        }
        return List.of();
    }

    private static Episode.Difference difference(
            Change change, JsonNode known, @Nullable JsonNode before, @Nullable JsonNode after, String field) {
        return new Episode.Difference(
                change.subject(),
                keyResult(change, known),
                text(known, "title"),
                field,
                text(before, field),
                text(after, field),
                before != null && after != null);
    }

    private static @Nullable UUID keyResult(Change change, JsonNode row) {
        if (change.subject() == Subject.KEY_RESULT) {
            return change.id();
        }
        String id = text(row, "key_result_id");
        return id == null ? null : UUID.fromString(id);
    }

    private static @Nullable JsonNode read(@Nullable JSONB row) {
        return row == null ? null : JSON.readTree(row.data());
    }

    private static @Nullable String text(@Nullable JsonNode row, String field) {
        JsonNode value = row == null ? null : row.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
