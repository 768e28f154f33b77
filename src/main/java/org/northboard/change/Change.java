package org.northboard.change;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one operation did to one row.
 *
 * @param before the whole row as it was, null when it is new
 * @param after the whole row as it is now, null when it is gone
 * @param objective the objective whose history this belongs to, if any
 */
public record Change(
        long revision,
        MemberId actor,
        Verb verb,
        Subject subject,
        UUID id,
        @Nullable ObjectiveId objective,
        int version,
        @Nullable JSONB before,
        @Nullable JSONB after) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whether it gave one of these columns, which are of one table, another value; a row that came or went counts, too. */
    public boolean concerns(TableField<?, ?>... columns) {
        if (!Subject.of(Objects.requireNonNull(columns[0].getTable())).equals(subject)) {
            return false;
        }
        return before == null
                || after == null
                || Arrays.stream(columns).map(TableField::getName).anyMatch(changed(before, after)::contains);
    }

    /** Whether it gave this column another value and did nothing else. */
    boolean isOnly(TableField<?, ?> column) {
        return before != null
                && after != null
                && concerns(column)
                && changed(before, after).equals(Set.of(column.getName()));
    }

    private static Set<String> changed(JSONB before, JSONB after) {
        JsonNode was = JSON.readTree(before.data());
        JsonNode left = JSON.readTree(after.data());
        return left.propertyNames().stream()
                .filter(column -> !column.equals("version")
                        && !column.endsWith("_folded")
                        && !Objects.equals(was.get(column), left.get(column)))
                .collect(Collectors.toSet());
    }
}
