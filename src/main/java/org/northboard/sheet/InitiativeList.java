package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.northboard.kit.Dates;
import org.northboard.kit.PersonMark;
import org.northboard.objective.Initiative;

/** The work that is done for an objective. */
final class InitiativeList extends Composite<Div> {

    InitiativeList(List<Initiative> initiatives, Sheet sheet) {
        getContent().addClassName("nb-initiatives");
        if (initiatives.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("sheet.initiatives.none"));
            nothing.addClassName("nb-nothing");
            getContent().add(nothing);
        }
        initiatives.forEach(initiative -> getContent().add(line(initiative, sheet)));
    }

    private Div line(Initiative initiative, Sheet sheet) {
        Span sign = new Span(initiative.done() ? "✓" : "○");
        sign.addClassName("nb-initiative-sign");
        sign.getElement().setAttribute("role", "img");
        sign.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(initiative.done() ? "sheet.initiative.done" : "sheet.initiative.open"));
        Span title = new Span(initiative.title());
        Div line = new Div(sign, title);
        line.addClassName("nb-initiative");
        line.setClassName("nb-done", initiative.done());
        LocalDate due = initiative.dueOn();
        Span day = new Span(due == null ? "" : Dates.dayOfYear(due, getLocale()));
        day.addClassName("nb-step-due");
        day.setClassName("nb-late", due != null && !initiative.done() && due.isBefore(sheet.today()));
        line.add(day);
        sheet.directory()
                .member(initiative.owner())
                .ifPresent(member -> line.add(new PersonMark(member.name(), member.initials(), member.hue())));
        return line;
    }
}
