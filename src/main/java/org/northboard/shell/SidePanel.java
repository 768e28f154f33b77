package org.northboard.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.Location;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ActingMember;
import org.northboard.sheet.ObjectivePanels;

/** Slides an objective over the page while the address names one. */
@Tag("nb-side-panel")
@JsModule("./shell/sidepanel.ts")
class SidePanel extends HtmlContainer implements LocaleChangeObserver {

    private final ObjectivePanels panels;
    private final ActingMember by;
    private @Nullable String shown;
    private Locale language = getLocale();

    SidePanel(ObjectivePanels panels, ActingMember by) {
        this.panels = panels;
        this.by = by;
        addClassName("nb-side-panel");
        setVisible(false);
        getElement().addEventListener("nb-leave", event -> close());
    }

    void show(Optional<String> objective) {
        String wanted = objective.orElse(null);
        if (!Objects.equals(wanted, shown)) {
            shown = wanted;
            build();
            if (shown != null) {
                getElement().callJsFunction("came");
            }
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        // Also told when it is attached, in the language that it was made in.
        if (!event.getLocale().equals(language)) {
            build();
        }
    }

    private void build() {
        language = getLocale();
        removeAll();
        setVisible(shown != null);
        if (shown != null) {
            add(panels.beside(by, shown, SidePanel::close));
        }
    }

    private static void close() {
        UI ui = UI.getCurrent();
        Location here = ui.getActiveViewLocation();
        ui.navigate(here.getPath(), here.getQueryParameters().excluding("objective"));
    }
}
