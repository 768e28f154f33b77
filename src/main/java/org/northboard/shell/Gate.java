package org.northboard.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.northboard.kit.Acting;
import org.springframework.stereotype.Component;

/** Lets nobody past the first page who has not come in, and remembers where they wanted to go. */
@Component
class Gate implements VaadinServiceInitListener {

    /** Query parameter of the first page: the address to go on to. */
    static final String THEN = "then";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        I18NProvider texts = event.getSource().getInstantiator().getI18NProvider();
        event.getSource().setSystemMessagesProvider(info -> Connection.messages(info, texts));
        event.addIndexHtmlRequestListener(page ->
                page.getDocument().child(0).attr("lang", Preferences.language().getLanguage()));
        event.getSource().addUIInitListener(init -> {
            Preferences.apply(init.getUI());
            Connection.prepare(init.getUI());
            init.getUI().addBeforeEnterListener(Gate::check);
        });
    }

    private static void check(BeforeEnterEvent event) {
        if (event.getNavigationTarget() != WelcomeView.class && Acting.find().isEmpty()) {
            String wanted = event.getLocation().getPathWithQueryParameters();
            event.forwardTo("", QueryParameters.of(THEN, wanted));
        }
    }
}
