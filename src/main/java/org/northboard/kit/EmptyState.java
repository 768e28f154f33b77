package org.northboard.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What an empty place says: what belongs here, and how to make it. */
public final class EmptyState extends Composite<Div> {

    public EmptyState(String title, String message, Component... ways) {
        getContent().addClassName("nb-empty");
        getContent().add(new H2(title), new Paragraph(message));
        getContent().add(ways);
    }

    /** With one button. */
    public EmptyState(String title, String message, String button, Runnable make) {
        this(title, message, primary(button, make));
    }

    private static Button primary(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
