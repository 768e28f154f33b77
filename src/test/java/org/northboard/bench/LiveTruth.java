package org.northboard.bench;

import static org.northboard.db.Tables.KEY_RESULT;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.northboard.bench.viewer.Viewer;
import org.northboard.database.Transactions;
import tools.jackson.databind.JsonNode;

/** Whether screens show what the server would send them now, and what the database holds. */
final class LiveTruth {

    private record Stored(int version, @Nullable BigDecimal value) {}

    private final Companies companies;
    /** Thousands of viewers show the same few cards. */
    private final Map<JsonNode, Boolean> right = new HashMap<>();

    LiveTruth(Companies companies) {
        this.companies = companies;
    }

    /** How many of the screens show something else. */
    long wrong(List<Viewer> viewers) throws Exception {
        Map<String, Stored> stored = stored();
        right.clear();
        long wrong = 0;
        for (Viewer viewer : viewers) {
            Map<String, JsonNode> shown = viewer.cards();
            boolean isRight = shown.equals(viewer.freshCards())
                    && shown.values().stream()
                            .allMatch(card -> right.computeIfAbsent(card, each -> isStored(each, stored)));
            wrong += isRight ? 0 : 1;
        }
        return wrong;
    }

    /** How many cards say something else than the database holds. */
    int wrongCards(List<JsonNode> cards) {
        Map<String, Stored> stored = stored();
        return (int) cards.stream().filter(card -> !isStored(card, stored)).count();
    }

    private static boolean isStored(JsonNode card, Map<String, Stored> stored) {
        for (JsonNode keyResult : card.get("keyResults")) {
            Stored row = Objects.requireNonNull(stored.get(keyResult.get("id").asString()));
            boolean sameValue = row.value() == null
                    ? !keyResult.has("current")
                    : keyResult.has("current")
                            && keyResult.get("current").asDouble()
                                    == row.value().doubleValue();
            if (row.version() != keyResult.get("version").asInt() || !sameValue) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Stored> stored() {
        Map<String, Stored> stored = new HashMap<>();
        companies.get(Transactions.class).read(companies.large(), () -> {
            companies
                    .get(DSLContext.class)
                    .select(KEY_RESULT.ID, KEY_RESULT.VERSION, KEY_RESULT.CURRENT_VALUE)
                    .from(KEY_RESULT)
                    .where(KEY_RESULT.WORKSPACE_ID.eq(companies.large()))
                    .forEach(row -> stored.put(row.value1().toString(), new Stored(row.value2(), row.value3())));
            return true;
        });
        return stored;
    }
}
