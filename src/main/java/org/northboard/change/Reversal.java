package org.northboard.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ObjectiveId;
import org.northboard.id.WorkspaceId;
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
        List<String> changed = different(now, JSON.readTree(after.data()));
        if (!changed.isEmpty()) {
            throw changedSince(ledger, change, changed);
        }
        ledger.delete(change.subject().table(), change.id(), now.get("version").asInt(), change.objective());
    }

    private void addRemoved(Ledger ledger, Change change, JSONB before) {
        String columns = writable(change.subject());
        JSONB row = dsl.fetchOptional(
                        "insert into {0} ({1}) select {1} from jsonb_populate_record(null::{0}, {2}) on conflict do nothing returning to_jsonb({0})",
                        change.subject().table(), DSL.sql(columns), DSL.val(withVersion(before, change.version() + 1)))
                .map(written -> written.get(0, JSONB.class))
                .orElseThrow(() -> thereAgain(ledger, change, before));
        ledger.noteVersion(change, change.version() + 1, null, row);
    }

    private void restore(Ledger ledger, Change change, JSONB before, JSONB after) {
        JsonNode was = JSON.readTree(before.data());
        JsonNode left = JSON.readTree(after.data());
        JsonNode now = current(ledger, change);
        List<String> fields = different(was, left);
        List<String> changed = different(now, left);
        changed.retainAll(fields);
        if (!changed.isEmpty()) {
            throw changedSince(ledger, change, changed);
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
                .orElseThrow(
                        () -> changedBy(changes.lastChangedBy(ledger.by().workspace(), change.id()), ledger, change));
    }

    private Refused changedSince(Ledger ledger, Change change, List<String> columns) {
        return changedBy(changes.lastChangedBy(ledger.by().workspace(), change.id(), columns), ledger, change);
    }

    /** Only of links there is one for each pair, whoever made it and by whatever id. */
    private Refused thereAgain(Ledger ledger, Change change, JSONB before) {
        UUID other = dsl.fetchOptional(
                        "select t.id from alignment t join jsonb_populate_record(null::alignment, {0}) gone"
                                + " on (t.workspace_id, t.child_id) = (gone.workspace_id, gone.child_id)"
                                + " and (t.parent_objective_id, t.parent_key_result_id) is not distinct from (gone.parent_objective_id, gone.parent_key_result_id)",
                        DSL.val(before))
                .map(row -> row.get(0, UUID.class))
                .orElse(change.id());
        return changedBy(changes.lastChangedBy(ledger.by().workspace(), other), ledger, change);
    }

    private Refused changedBy(@Nullable String who, Ledger ledger, Change change) {
        return Refused.because(
                "refused.undo-changed",
                who == null ? "–" : who,
                name(ledger.by().workspace(), change));
    }

    /** What people call it: its own title, else that of the objective that it belongs to. */
    String name(WorkspaceId workspace, Change change) {
        JsonNode title = JSON.readTree(Objects.requireNonNull(change.after() == null ? change.before() : change.after())
                        .data())
                .get("title");
        if (title != null) {
            return title.asString();
        }
        return change.objective() == null
                ? "–"
                : changes.title(workspace, change.objective()).orElse("–");
    }

    private static JSONB withVersion(JSONB row, int version) {
        ObjectNode node = (ObjectNode) JSON.readTree(row.data());
        if (node.has("version")) {
            node.put("version", version);
        }
        return JSONB.valueOf(node.toString());
    }

    /** In which columns two versions of a row differ: how often it was rewritten, and what is derived, does not count. */
    private static List<String> different(JsonNode one, JsonNode other) {
        return other.propertyNames().stream()
                .filter(column -> !column.equals("version")
                        && !column.endsWith("_folded")
                        && !Objects.equals(one.get(column), other.get(column)))
                .collect(Collectors.toCollection(ArrayList::new));
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
