package org.northboard.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Subject;
import org.northboard.change.Verb;
import org.northboard.checkin.Confidence;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;
import org.northboard.kit.Dates;
import org.northboard.kit.Figures;
import org.northboard.kit.Texts;
import org.northboard.objective.Episode;
import org.northboard.objective.Episode.Difference;
import org.northboard.objective.KeyResult;
import org.northboard.objective.Pillar;

/** Puts what was done to an objective into words. */
final class HistoryWords {

    /** What has a text for it; a column that people never see has none. */
    private static final Set<String> TOLD = Set.of(
            "title",
            "why",
            "owner_id",
            "kind",
            "visibility",
            "pillar_id",
            "starts_on",
            "ends_on",
            "state",
            "team_id",
            "override_progress",
            "override_reason",
            "score",
            "measure",
            "start_value",
            "target_value",
            "unit",
            "weight",
            "due_on",
            "source",
            "current_value",
            "confidence",
            "done_at",
            "value",
            "body",
            "note");

    private final Texts texts;
    private final Locale locale;
    private final Sheet sheet;

    HistoryWords(Texts texts, Locale locale, Sheet sheet) {
        this.texts = texts;
        this.locale = locale;
        this.sheet = sheet;
    }

    /** One line for each thing that is different since. */
    List<String> lines(Episode episode) {
        return episode.differences().stream()
                .filter(difference -> isTold(episode.verb(), difference))
                .sorted(Comparator.comparing(difference -> difference.field().equals("note")))
                .map(this::line)
                .distinct()
                .toList();
    }

    private static boolean isTold(Verb verb, Difference difference) {
        boolean repeatsTheTick = verb == Verb.TICK_MILESTONE && difference.subject() == Subject.KEY_RESULT;
        boolean repeatsTheValue =
                difference.subject() == Subject.CHECK_IN && !difference.field().equals("note");
        boolean noteStruckOut = difference.subject() == Subject.CHECK_IN && difference.changed();
        return TOLD.contains(difference.field()) && !repeatsTheTick && !repeatsTheValue && !noteStruckOut;
    }

    private String line(Difference difference) {
        String about = about(difference);
        if (!difference.changed()) {
            String name = difference.after() == null ? difference.before() : difference.after();
            String told = value(difference, name);
            return difference.after() == null ? texts.text("sheet.history.gone", told) : told;
        }
        String change = texts.text("field." + difference.field()) + ": " + value(difference, difference.before())
                + " → " + value(difference, difference.after());
        return about.isEmpty() ? change : about + Words.DOT + change;
    }

    /** Name of the key result or milestone that it is about; the objective itself needs none. */
    private String about(Difference difference) {
        if (difference.subject() == Subject.OBJECTIVE || difference.field().equals("title")) {
            return "";
        }
        if (difference.name() != null) {
            return difference.name();
        }
        return keyResult(difference.keyResult()).map(KeyResult::title).orElse("");
    }

    private String value(Difference difference, @Nullable String stored) {
        if (stored == null || stored.isEmpty()) {
            return "–";
        }
        return switch (difference.field()) {
            case "owner_id" -> sheet.nameOf(new MemberId(UUID.fromString(stored)));
            case "pillar_id" ->
                sheet.pillars().stream()
                        .filter(pillar -> pillar.id().toString().equals(stored))
                        .map(Pillar::name)
                        .findFirst()
                        .orElse("–");
            case "team_id" ->
                sheet.directory().teams().stream()
                        .filter(team -> team.id().toString().equals(stored))
                        .map(team -> team.name())
                        .findFirst()
                        .orElse("–");
            case "kind" -> texts.text("objective-kind." + stored);
            case "visibility" -> texts.text("visibility." + stored);
            case "state" ->
                texts.text(
                        difference.subject() == Subject.OBJECTIVE
                                ? "objective-state." + stored
                                : "key-result-state." + stored);
            case "measure" -> texts.text("measure." + stored);
            case "source" -> texts.text("source." + stored);
            case "confidence" -> texts.text("confidence." + Confidence.of(Integer.parseInt(stored)));
            case "starts_on", "ends_on", "due_on" -> Dates.format(LocalDate.parse(stored), locale);
            case "done_at" -> texts.text("sheet.history.done");
            case "override_progress" -> Figures.percent(Math.round(Double.parseDouble(stored) * 100), locale);
            case "start_value", "target_value", "current_value", "value" -> figure(stored) + unit(difference);
            case "weight", "score" -> figure(stored);
            default -> stored;
        };
    }

    private String figure(String stored) {
        return Figures.format(new BigDecimal(stored), locale);
    }

    private String unit(Difference difference) {
        return keyResult(difference.keyResult())
                .map(KeyResult::unit)
                .filter(unit -> !unit.isEmpty())
                .map(unit -> "\u00a0" + unit)
                .orElse("");
    }

    private Optional<KeyResult> keyResult(@Nullable UUID id) {
        return id == null ? Optional.empty() : sheet.keyResult(new KeyResultId(id));
    }
}
