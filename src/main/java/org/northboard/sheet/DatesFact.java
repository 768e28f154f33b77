package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.northboard.cycle.Cycle;
import org.northboard.kit.Dates;
import org.northboard.kit.Refusals;
import org.northboard.objective.Objective;

/** The days in which an objective is worked on; a click offers to give it days of its own inside its cycle. */
final class DatesFact extends Composite<Div> {

    /** Gets the days that were chosen; null for the cycle's. */
    @FunctionalInterface
    interface Save {
        void save(@Nullable LocalDate first, @Nullable LocalDate last);
    }

    private final NativeButton door = new NativeButton();
    private final Span fixed = new Span();
    private final DatePicker first = picker("sheet.dates.first");
    private final DatePicker last = picker("sheet.dates.last");

    DatesFact(Save save) {
        door.addClassName("nb-inline-door");
        door.setTitle(getTranslation("sheet.dates"));
        Div fields = new Div(first, last);
        fields.addClassName("nb-dates-fields");
        Popover popover = new Popover(fields);
        popover.addClassName("nb-dates");
        popover.setTarget(door);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        // So that Escape ends it, and nothing around it.
        popover.setAutofocus(true);
        first.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save.save(first.getValue(), last.getValue());
            }
        });
        last.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save.save(first.getValue(), last.getValue());
            }
        });
        getContent().addClassName("nb-inline");
        getContent().add(door, fixed, popover);
    }

    void show(Objective objective, Cycle cycle, boolean editable) {
        LocalDate from = objective.startsOn() == null ? cycle.startsOn() : objective.startsOn();
        LocalDate to = objective.endsOn() == null ? cycle.endsOn() : objective.endsOn();
        String text = Dates.dayOfYear(from, getLocale()) + " – " + Dates.dayOfYear(to, getLocale());
        door.setText(text);
        fixed.setText(text);
        door.setVisible(editable);
        fixed.setVisible(!editable);
        show(first, objective.startsOn(), cycle, cycle.startsOn());
        show(last, objective.endsOn(), cycle, cycle.endsOn());
    }

    void refuse(String reason) {
        Refusals.show(last, reason);
    }

    private void show(DatePicker picker, @Nullable LocalDate own, Cycle cycle, LocalDate usual) {
        picker.setMin(cycle.startsOn());
        picker.setMax(cycle.endsOn());
        picker.setPlaceholder(Dates.format(usual, getLocale()));
        picker.setInitialPosition(usual);
        picker.setValue(own);
        picker.setInvalid(false);
    }

    private DatePicker picker(String label) {
        return Dates.picker(getTranslation(label), getLocale(), this::getTranslation);
    }
}
