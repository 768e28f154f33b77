package org.northboard.sheet;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.northboard.checkin.CheckIn;
import org.northboard.graph.Course;
import org.northboard.kit.Texts;
import org.northboard.kit.Tone;
import org.northboard.progress.Progress;

/** Puts the course of an objective into a drawing, in the words of one language. */
final class ProgressDraft {

    private final Sheet sheet;
    private final Texts texts;
    private final Locale locale;
    private final Words words;

    ProgressDraft(Sheet sheet, Texts texts, Locale locale) {
        this.sheet = sheet;
        this.texts = texts;
        this.locale = locale;
        this.words = new Words(texts, locale);
    }

    ProgressDrawing of(Course course) {
        long checkIns = course.reached().stream()
                .filter(reached -> reached.checkIn() != null)
                .count();
        return new ProgressDrawing(
                locale.toLanguageTag(),
                course.span().first().toString(),
                course.span().last().toString(),
                course.today().toString(),
                texts.text(
                        "sheet.chart.summary." + sheet.tense(),
                        share(course.reached().getLast().progress()),
                        words.percent(sheet.computed().expected()),
                        checkIns),
                texts.text("sheet.chart.today"),
                texts.text("sheet.chart.expected"),
                (sheet.isCancelled() ? Tone.QUIET : Paces.tone(sheet.computed().pace())).css(),
                course.expected().stream()
                        .map(day -> new ProgressDrawing.Day(day.on().toString(), day.share()))
                        .toList(),
                course.reached().stream().map(this::moment).toList(),
                course.retargets().stream()
                        .map(retarget -> new ProgressDrawing.Mark(
                                local(retarget.at()), texts.text("sheet.chart.retarget", retarget.reason())))
                        .toList());
    }

    private ProgressDrawing.Moment moment(Course.Reached reached) {
        CheckIn checkIn = reached.checkIn();
        return new ProgressDrawing.Moment(
                local(reached.at()),
                reached.progress() instanceof Progress.Known known ? Double.valueOf(known.clamped()) : null,
                checkIn == null ? null : what(checkIn),
                checkIn == null ? "" : checkIn.note());
    }

    private @Nullable String what(CheckIn checkIn) {
        return sheet.keyResult(checkIn.keyResult())
                .map(keyResult -> sheet.nameOf(checkIn.author()) + " · " + keyResult.title() + ": "
                        + words.reported(checkIn.value(), keyResult))
                .orElse(null);
    }

    private String share(Progress progress) {
        return progress instanceof Progress.Known known ? words.percent(known.clamped()) : texts.text("sheet.no-value");
    }

    /** The moment on the clocks of the workspace, as the browser takes it for its own. */
    private String local(Instant at) {
        return LocalDateTime.ofInstant(at, sheet.zone())
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
