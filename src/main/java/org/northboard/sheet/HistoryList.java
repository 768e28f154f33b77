package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.northboard.kit.Dates;
import org.northboard.kit.PersonMark;
import org.northboard.objective.Episode;

/** Who changed what about an objective and when, the newest first. */
final class HistoryList extends Composite<Div> {

    private final HistoryWords words;
    private final Sheet sheet;
    private final Instant now;

    HistoryList(List<Episode> history, Sheet sheet, Instant now) {
        this.words = new HistoryWords(this::getTranslation, getLocale(), sheet);
        this.sheet = sheet;
        this.now = now;
        getContent().addClassName("nb-history");
        if (history.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("sheet.history.none"));
            nothing.addClassName("nb-nothing");
            getContent().add(nothing);
        }
        history.forEach(episode -> getContent().add(entry(episode)));
    }

    private Div entry(Episode episode) {
        Div entry = new Div();
        entry.addClassName("nb-entry");
        sheet.directory()
                .member(episode.actor())
                .ifPresent(member -> entry.add(new PersonMark(member.name(), member.initials(), member.hue())));
        Span name = new Span(sheet.nameOf(episode.actor()));
        name.addClassName("nb-name");
        Span what = new Span(name, new Span(" " + getTranslation("verb." + episode.verb())));
        Span when = new Span(Dates.age(episode.at().toInstant(), now, sheet.zone(), getLocale(), this::getTranslation));
        when.addClassName("nb-when");
        when.setTitle(Dates.format(episode.at().atZoneSameInstant(sheet.zone()).toLocalDate(), getLocale()));
        entry.add(what, when);
        words.lines(episode).forEach(line -> entry.add(new Paragraph(line)));
        if (episode.reason() != null) {
            Paragraph reason = new Paragraph(getTranslation("sheet.history.reason", episode.reason()));
            reason.addClassName("nb-reason");
            entry.add(reason);
        }
        return entry;
    }
}
