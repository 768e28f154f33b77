package org.northboard.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ActingMember;
import org.northboard.sheet.ObjectivePanels;

/** Slides an objective over the page while the address names one. */
class SidePanel extends Composite<Div> {

    private final ObjectivePanels panels;
    private final ActingMember by;
    private @Nullable String shown;

    SidePanel(ObjectivePanels panels, ActingMember by) {
        this.panels = panels;
        this.by = by;
        getContent().addClassName("nb-side-panel");
        getContent().setVisible(false);
    }

    void show(Optional<String> objective) {
        String wanted = objective.orElse(null);
        if (Objects.equals(wanted, shown)) {
            return;
        }
        shown = wanted;
        getContent().removeAll();
        getContent().setVisible(wanted != null);
        if (wanted != null) {
            getContent().add(panels.beside(by, wanted, SidePanel::close));
        }
    }

    private static void close() {
        UI ui = UI.getCurrent();
        Location here = ui.getActiveViewLocation();
        ui.navigate(here.getPath(), here.getQueryParameters().excluding("objective"));
    }
}
