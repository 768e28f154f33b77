package org.northboard.sheet;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.northboard.kit.Acting;

/** One objective as a page under its own address. */
@Route("objective/:id")
public class ObjectiveView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    static final String ID = "id";

    private final ObjectivePanels panels;
    private String shown = "";
    private @Nullable Locale language;

    public ObjectiveView(ObjectivePanels panels) {
        this.panels = panels;
        addClassName("nb-objective-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get(ID).orElse(""));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (language != null && !event.getLocale().equals(language)) {
            show(shown);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sheet.page-title");
    }

    private void show(String id) {
        shown = id;
        language = getLocale();
        removeAll();
        add(panels.alone(Acting.current(), id));
    }
}
