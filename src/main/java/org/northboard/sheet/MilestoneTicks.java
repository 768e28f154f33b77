package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.northboard.kit.Dates;
import org.northboard.objective.KeyResult.Milestone;

/** The steps of a key result, to be ticked. */
final class MilestoneTicks extends Composite<Div> {

    /** Gets what somebody ticked, or took the tick from. */
    @FunctionalInterface
    interface Ticked {
        void tick(Milestone milestone, boolean done);
    }

    private final Ticked ticked;

    MilestoneTicks(Ticked ticked) {
        this.ticked = ticked;
        getContent().addClassName("nb-steps");
    }

    void show(List<Milestone> milestones, LocalDate today, boolean editable) {
        getContent().removeAll();
        milestones.forEach(milestone -> getContent().add(line(milestone, today, editable)));
    }

    private Div line(Milestone milestone, LocalDate today, boolean editable) {
        Checkbox box = new Checkbox(milestone.title(), milestone.done());
        box.setReadOnly(!editable);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ticked.tick(milestone, change.getValue());
            }
        });
        Div line = new Div(box);
        line.addClassName("nb-step");
        LocalDate due = milestone.dueOn();
        if (due != null) {
            Span day = new Span(Dates.dayOfYear(due, getLocale()));
            day.addClassName("nb-step-due");
            day.setClassName("nb-late", !milestone.done() && due.isBefore(today));
            line.add(day);
        }
        return line;
    }
}
