package org.northboard.graph;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.northboard.id.AlignmentId;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.PillarId;
import org.northboard.id.TeamId;
import org.northboard.objective.KeyResultState;
import org.northboard.objective.ObjectiveKind;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Scope;
import org.northboard.objective.Visibility;
import org.northboard.progress.LinkKind;
import org.northboard.progress.Measure;
import org.northboard.progress.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a row from the form in which a change holds it: the whole row as JSON. */
final class RowReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode row;

    RowReader(JSONB row) {
        this.row = JSON.readTree(row.data());
    }

    ObjectiveRow objective() {
        return new ObjectiveRow(
                new ObjectiveId(id("id")),
                new CycleId(id("cycle_id")),
                word("scope", Scope.class),
                optional("team_id", text -> TeamId.of(text)),
                new MemberId(id("owner_id")),
                optional("pillar_id", text -> PillarId.of(text)),
                Utf8.of(text("title")),
                word("kind", ObjectiveKind.class),
                word("visibility", Visibility.class) == Visibility.PRIVATE,
                word("state", ObjectiveState.class),
                optional("starts_on", LocalDate::parse),
                optional("ends_on", LocalDate::parse),
                figure("position"),
                optional("override_progress", Double::valueOf),
                optional("closing_progress", Double::valueOf),
                row.get("version").asInt());
    }

    KeyResultRow keyResult() {
        return new KeyResultRow(
                new KeyResultId(id("id")),
                new ObjectiveId(id("objective_id")),
                new MemberId(id("owner_id")),
                Utf8.of(text("title")),
                word("measure", Measure.class),
                word("source", Source.class),
                figure("start_value"),
                figure("target_value"),
                text("unit").intern(),
                figure("weight"),
                figure("position"),
                optional("due_on", LocalDate::parse),
                word("state", KeyResultState.class) == KeyResultState.ACTIVE,
                figure("current_value"),
                row.get("confidence").isNull()
                        ? KeyResultRow.NOT_SAID
                        : row.get("confidence").asInt(),
                optional("last_check_in_at", text -> OffsetDateTime.parse(text).toInstant()),
                optional("closing_progress", Double::valueOf),
                row.get("version").asInt());
    }

    LinkRow link() {
        return new LinkRow(
                new AlignmentId(id("id")),
                new ObjectiveId(id("child_id")),
                optional("parent_objective_id", text -> ObjectiveId.of(text)),
                optional("parent_key_result_id", text -> KeyResultId.of(text)),
                word("kind", LinkKind.class),
                figure("weight"),
                row.get("rank").asInt(),
                figure("position"),
                row.get("version").asInt());
    }

    MilestoneRow milestone() {
        return new MilestoneRow(
                new MilestoneId(id("id")),
                new KeyResultId(id("key_result_id")),
                figure("weight"),
                !row.get("done_at").isNull(),
                optional("due_on", LocalDate::parse));
    }

    PhaseRow phase() {
        return new PhaseRow(
                id("id"), new KeyResultId(id("key_result_id")), LocalDate.parse(text("due_on")), figure("value"));
    }

    private UUID id(String column) {
        return UUID.fromString(text(column));
    }

    private String text(String column) {
        return row.get(column).asString();
    }

    private <E extends Enum<E>> E word(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    private double figure(String column) {
        JsonNode value = row.get(column);
        return value.isNull() ? Double.NaN : value.asDouble();
    }

    private <T> @Nullable T optional(String column, Function<String, T> reading) {
        JsonNode value = row.get(column);
        return value.isNull() ? null : reading.apply(value.asString());
    }
}
