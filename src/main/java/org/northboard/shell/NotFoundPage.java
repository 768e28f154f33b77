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
import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;

/** What a person sees at an address that leads nowhere, or nowhere for them. */
class NotFoundPage extends Composite<Div> implements HasDynamicTitle, HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        getContent().addClassName("nb-message-page");
        getContent()
                .add(
                        new H1(getTranslation("shell.notFound.title")),
                        new Paragraph(getTranslation("shell.notFound.text")),
                        new Button(
                                getTranslation("shell.notFound.home"),
                                click -> UI.getCurrent().navigate("board")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.notFound.title") + " · Northboard";
    }
}
