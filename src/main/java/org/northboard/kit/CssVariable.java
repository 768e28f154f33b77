package org.northboard.kit;

import com.vaadin.flow.component.Component;

/** Hands a computed value to the style sheets: the only inline style that this application writes. */
final class CssVariable {

    private CssVariable() {}

    static void set(Component component, String name, String value) {
        if (!name.startsWith("--")) {
            throw new IllegalArgumentException(name + " is no variable: looks belong into style sheets");
        }
        component.getElement().getStyle().set(name, value);
    }
}
