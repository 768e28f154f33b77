package org.northboard.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;

/** A person as two letters in one of eight colours. */
public final class PersonMark extends Composite<Span> {

    public PersonMark(String name, String initials, int hue) {
        getContent().addClassName("nb-person");
        getContent().getElement().setAttribute("role", "img");
        show(name, initials, hue);
    }

    public void show(String name, String initials, int hue) {
        getContent().setText(initials);
        getContent().setTitle(name);
        getContent().getElement().setAttribute("aria-label", name);
        getContent().getElement().setAttribute("data-hue", String.valueOf(Math.floorMod(hue, 8)));
    }
}
