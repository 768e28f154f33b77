package org.northboard.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/**
 * What stands where something is edited in place, while nobody does it: a button for those who may, words for everybody
 * else.
 */
public final class Door {

    private final Div place;
    private final NativeButton button;
    private final Span fixed = new Span();

    /** @param open called when the person wants to edit */
    public Door(Div place, Runnable open) {
        this.place = place;
        this.button = new NativeButton("", click -> open.run());
    }

    /** For its name and looks. */
    public NativeButton button() {
        return button;
    }

    /** For its looks. */
    public Span fixed() {
        return fixed;
    }

    /** Stands there, before everything else. */
    public void stand(String text, boolean editable) {
        button.setText(text);
        fixed.setText(text);
        Component stands = editable ? button : fixed;
        (editable ? fixed : button).removeFromParent();
        // Moved within the page, it would lose the focus.
        if (stands.getParent().isEmpty()) {
            place.addComponentAsFirst(stands);
        }
    }

    /** Makes room for an editor. */
    public void leave() {
        button.removeFromParent();
        fixed.removeFromParent();
    }

    /** Whoever has left an editor by a key goes on from here. Does nothing while an editor stands there. */
    public void focus() {
        if (button.getParent().isPresent()) {
            button.focus();
        }
    }
}
