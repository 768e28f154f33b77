package org.northboard.sheet;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.northboard.cycle.Cycle;
import org.northboard.id.ActingMember;
import org.northboard.kit.Acting;
import org.northboard.kit.EmptyState;

/** The objectives of a cycle as a list. Cycle, filter and open panel stand in the address. */
@Route("objectives")
public class ObjectivesView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final ObjectiveLists lists;
    private QueryParameters query = QueryParameters.empty();
    private @Nullable ObjectiveList list;
    private @Nullable Locale language;

    public ObjectivesView(ObjectiveLists lists) {
        this.lists = lists;
        addClassName("nb-objectives-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = event.getLocation().getQueryParameters();
        show();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (language != null && !event.getLocale().equals(language)) {
            list = null;
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sheet.list.title");
    }

    private void show() {
        ActingMember by = Acting.current();
        Optional<Cycle> cycle = lists.cycle(by, query);
        if (list != null && cycle.filter(list::isOf).isPresent()) {
            list.show(query);
            return;
        }
        language = getLocale();
        removeAll();
        cycle.ifPresentOrElse(
                found -> {
                    list = lists.list(by, found, query);
                    add(list);
                },
                () -> add(new EmptyState(
                        getTranslation("sheet.list.no-cycle"), getTranslation("sheet.list.no-cycle-hint"))));
    }
}
