package org.northboard.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/**
 * A button that unfolds a part of a page where there is little room. Where there is more, style sheets show the part
 * always and the button never.
 */
public final class Fold extends Composite<NativeButton> {

    private final Div part;
    private final String label;

    /**
     * Makes the button, and folds the part.
     *
     * @param id of the part on the page, so that the button can name what it unfolds
     */
    public Fold(String label, String id, Div part) {
        this.part = part;
        this.label = label;
        part.setId(id);
        part.addClassName("nb-folded-part");
        getContent().setText(label);
        getContent().addClassName("nb-fold");
        getContent().getElement().setAttribute("aria-controls", id);
        getContent().addClickListener(click -> unfold(!isUnfolded()));
        unfold(false);
    }

    /** Says on the button how much of what it folds is in use, so that nobody has to look. */
    public void count(int inUse) {
        getContent().setText(inUse == 0 ? label : label + " (" + inUse + ")");
        getContent().setClassName("nb-fold-in-use", inUse > 0);
    }

    private boolean isUnfolded() {
        return part.hasClassName("nb-unfolded");
    }

    private void unfold(boolean open) {
        part.setClassName("nb-unfolded", open);
        getContent().getElement().setAttribute("aria-expanded", String.valueOf(open));
    }
}
