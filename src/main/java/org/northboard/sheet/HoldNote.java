package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.northboard.kit.Dates;
import org.northboard.objective.Cancellation;

/** Says why an objective cannot be changed here and now; who may, takes a cancellation back. */
final class HoldNote extends Composite<Div> {

    private final Consumer<Cancellation> takeBack;

    HoldNote(Consumer<Cancellation> takeBack) {
        this.takeBack = takeBack;
        getContent().addClassName("nb-hold");
        getContent().getElement().setAttribute("role", "note");
    }

    void show(Sheet sheet) {
        getContent().removeAll();
        getContent().setVisible(!sheet.editable());
        Cancellation cancelled = sheet.cancelled();
        if (cancelled == null) {
            getContent().add(new Span(sheet.editable() ? "" : getTranslation("sheet.hold." + sheet.hold())));
            return;
        }
        String day = Dates.format(cancelled.at().atZoneSameInstant(sheet.zone()).toLocalDate(), getLocale());
        getContent().add(new Span(getTranslation("sheet.cancelled", sheet.nameOf(cancelled.actor()), day)));
        if (cancelled.reason() != null) {
            getContent().add(new Span(" " + getTranslation("sheet.history.reason", cancelled.reason())));
        }
        if (sheet.hold() == Sheet.Hold.CANCELLED) {
            NativeButton back =
                    new NativeButton(getTranslation("sheet.cancel.take-back"), click -> takeBack.accept(cancelled));
            back.addClassName("nb-link-action");
            getContent().add(new Span(" "), back);
        }
    }
}
