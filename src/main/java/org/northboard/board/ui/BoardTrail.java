package org.northboard.board.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.northboard.board.BoardOverview.Crumb;
import org.northboard.id.ObjectiveId;

/** While one objective is in focus: the way down to it, and the way back to the whole board. */
class BoardTrail extends Composite<Nav> {

    private final Consumer<@Nullable ObjectiveId> focus;
    private List<Crumb> shown = List.of();

    /** @param focus called with the objective that is to be in focus, or null for all */
    BoardTrail(Consumer<@Nullable ObjectiveId> focus) {
        this.focus = focus;
        getContent().addClassName("nb-trail");
        getContent().setAriaLabel(getTranslation("boardview.trail"));
        getContent().setVisible(false);
    }

    void show(List<Crumb> trail) {
        if (trail.equals(shown)) {
            return;
        }
        shown = trail;
        getContent().removeAll();
        getContent().setVisible(!trail.isEmpty());
        Span lead = new Span(getTranslation("boardview.trail"));
        lead.addClassName("nb-trail-lead");
        getContent().add(lead);
        for (Crumb crumb : trail) {
            getContent().add(crumb.equals(trail.getLast()) ? here(crumb) : step(crumb));
        }
        NativeButton all = new NativeButton(getTranslation("boardview.showAll"), click -> focus.accept(null));
        all.addClassName("nb-link-button");
        getContent().add(all);
    }

    private static Span here(Crumb crumb) {
        Span here = new Span(crumb.title());
        here.addClassName("nb-trail-here");
        here.getElement().setAttribute("aria-current", "true");
        return here;
    }

    private NativeButton step(Crumb crumb) {
        NativeButton step = new NativeButton(crumb.title(), click -> focus.accept(crumb.objective()));
        step.addClassName("nb-trail-step");
        step.setTitle(crumb.title());
        return step;
    }
}
