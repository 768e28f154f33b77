package org.northboard.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ObjectiveId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a row back to what it was before a change, using what the change remembers of it. */
@Component
class Reversal {

    /** Figures keep all their digits. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final DSLContext dsl;
    private final ChangeRepository changes;

    Reversal(DSLContext dsl, ChangeRepository changes) {
        this.dsl = dsl;
        this.changes = changes;
    }

    /**
     * Takes one change back.
     *
     * @throws Refused when the fields concerned hold something else by now
     */
    void takeBack(Ledger ledger, Change change) {
        JSONB before = change.before();
        JSONB after = change.after();
        if (before == null) {
            removeAdded(ledger, change, Objects.requireNonNull(after));
        } else if (after == null) {
            addRemoved(ledger, change, before);
        } else {
            restore(ledger, change, before, after);
        }
    }

    private void removeAdded(Ledger ledger, Change change, JSONB after) {
        JsonNode now = current(ledger, change);
        if (change.subject() == Subject.CHECK_IN) {
            // Check-ins are never taken out of the book, they are struck through.
            JSONB row = dsl.fetchSingle(
                            "update check_in set retracted_at = now() where workspace_id = ? and id = ? returning to_jsonb(new)",
                            ledger.by().workspace().value(),
                            change.id())
                    .get(0, JSONB.class);
            ledger.note(change.subject().table(), change.id(), change.objective(), JSONB.valueOf(now.toString()), row);
            return;
        }
        if (!contents(now).equals(contents(JSON.readTree(after.data())))) {
            throw changedSince(ledger, change);
        }
        ledger.delete(change.subject().table(), change.id(), now.get("version").asInt(), change.objective());
    }

    private void addRemoved(Ledger ledger, Change change, JSONB before) {
        String columns = writable(change.subject());
        JSONB row = dsl.fetchSingle(
                        "insert into {0} ({1}) select {1} from jsonb_populate_record(null::{0}, {2}) returning to_jsonb({0})",
                        change.subject().table(), DSL.sql(columns), DSL.val(withVersion(before, change.version() + 1)))
                .get(0, JSONB.class);
        ledger.noteVersion(change, change.version() + 1, null, row);
    }

    private void restore(Ledger ledger, Change change, JSONB before, JSONB after) {
        JsonNode was = JSON.readTree(before.data());
        JsonNode left = JSON.readTree(after.data());
        JsonNode now = current(ledger, change);
        List<String> fields = new ArrayList<>();
        for (String field : left.propertyNames()) {
            if (!field.equals("version")
                    && !field.endsWith("_folded")
                    && !Objects.equals(was.get(field), left.get(field))) {
                fields.add(field);
                if (!Objects.equals(now.get(field), left.get(field))) {
                    throw changedSince(ledger, change);
                }
            }
        }
        if (fields.isEmpty()) {
            return;
        }
        boolean versioned = now.has("version");
        int version = versioned ? now.get("version").asInt() + 1 : 1;
        String columns = fields.stream().map(DSL::name).map(Object::toString).collect(Collectors.joining(", "));
        JSONB row = dsl.fetchSingle(
                        "update {0} set ({1}) = (select {1} from jsonb_populate_record(null::{0}, {2}))"
                                + (versioned ? ", version = version + 1" : "")
                                + " where workspace_id = {3} and id = {4} returning to_jsonb(new)",
                        change.subject().table(),
                        DSL.sql(columns),
                        DSL.val(before),
                        DSL.val(ledger.by().workspace().value()),
                        DSL.val(change.id()))
                .get(0, JSONB.class);
        ledger.noteVersion(change, version, JSONB.valueOf(now.toString()), row);
    }

    /** The objective that a key result goes back to. */
    static Optional<ObjectiveId> objectiveBefore(Change change) {
        if (change.subject() != Subject.KEY_RESULT || change.before() == null) {
            return Optional.empty();
        }
        return Optional.of(ObjectiveId.of(
                JSON.readTree(change.before().data()).get("objective_id").asString()));
    }

    private JsonNode current(Ledger ledger, Change change) {
        return dsl.fetchOptional(
                        "select to_jsonb(t) from {0} t where workspace_id = {1} and id = {2} for update",
                        change.subject().table(),
                        DSL.val(ledger.by().workspace().value()),
                        DSL.val(change.id()))
                .map(row -> JSON.readTree(row.get(0, JSONB.class).data()))
                .orElseThrow(() -> changedSince(ledger, change));
    }

    private Refused changedSince(Ledger ledger, Change change) {
        @Nullable String who = changes.lastChangedBy(ledger.by().workspace(), change.id());
        return Refused.because("refused.undo-changed", who == null ? "–" : who, name(ledger, change));
    }

    /** What people call it: its own title, else that of the objective that it belongs to. */
    private String name(Ledger ledger, Change change) {
        JsonNode title = JSON.readTree(Objects.requireNonNull(change.after() == null ? change.before() : change.after())
                        .data())
                .get("title");
        if (title != null) {
            return title.asString();
        }
        return change.objective() == null
                ? "–"
                : changes.title(ledger.by().workspace(), change.objective()).orElse("–");
    }

    private static JSONB withVersion(JSONB row, int version) {
        ObjectNode node = (ObjectNode) JSON.readTree(row.data());
        if (node.has("version")) {
            node.put("version", version);
        }
        return JSONB.valueOf(node.toString());
    }

    /** What a row says, however often it was rewritten meanwhile: later edits that were undone do not stand in the way. */
    private static JsonNode contents(JsonNode row) {
        ObjectNode contents = (ObjectNode) row.deepCopy();
        contents.remove("version");
        return contents;
    }

    /** All columns that may be written, generated ones left out. */
    private static String writable(Subject subject) {
        return subject.table()
                .fieldStream()
                .map(Field::getName)
                .filter(name -> !name.endsWith("_folded"))
                .collect(Collectors.joining(", "));
    }
}
