package org.northboard.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person sees when a page cannot be made: what happened, what was kept, what to do. */
class ErrorPage extends Composite<Div> implements HasDynamicTitle, HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String code = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("A page could not be shown (code {})", code, parameter.getException());
        getContent().addClassName("nb-message-page");
        getContent()
                .add(
                        new H1(getTranslation("shell.error.title")),
                        new Paragraph(getTranslation("shell.error.text", code)),
                        new Button(
                                getTranslation("shell.error.reload"),
                                click -> UI.getCurrent().getPage().reload()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.error.title") + " · Northboard";
    }
}
