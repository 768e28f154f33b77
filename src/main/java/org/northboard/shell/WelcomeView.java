package org.northboard.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Locale;
import org.northboard.demo.DemoCompanies;
import org.northboard.demo.DemoPerson;
import org.northboard.demo.DemoPerson.Place;
import org.northboard.graph.Graph;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.id.WorkspaceId;
import org.northboard.kit.Acting;
import org.northboard.people.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;

/** The first page: explore the demo company through somebody's eyes, or set up one's own organisation. */
@Route(value = "", autoLayout = false)
@AnonymousAllowed
@NpmPackage(value = "@fontsource/be-vietnam-pro", version = "5.3.0")
@JsModule("./theme/theme.ts")
class WelcomeView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(WelcomeView.class);
    private static final Location BOARD = new Location("board");

    private final DemoCompanies companies;
    private final Graphs graphs;
    private final Paragraph progress = new Paragraph();
    private final Div people = new Div();
    private Location then = BOARD;

    WelcomeView(DemoCompanies companies, Graphs graphs, @Value("${northboard.demo.enabled:true}") boolean demo) {
        this.companies = companies;
        this.graphs = graphs;
        people.addClassName("nb-welcome-people");
        progress.addClassName("nb-welcome-progress");
        progress.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("nb-welcome");
        getContent().add(head(), demo(demo), own(), new LookSwitches());
    }

    private Component head() {
        Image star = new Image("icons/northboard.svg", "");
        Span name = new Span(getTranslation("shell.app"));
        Div brand = new Div(star, name);
        brand.addClassName("nb-brand");
        Div head =
                new Div(brand, new H1(getTranslation("welcome.title")), new Paragraph(getTranslation("welcome.lead")));
        head.addClassName("nb-welcome-head");
        return head;
    }

    private Component demo(boolean enabled) {
        Section demo =
                new Section(new H2(getTranslation("welcome.demo")), new Paragraph(getTranslation("welcome.demo.lead")));
        demo.addClassName("nb-welcome-card");
        if (enabled) {
            Arrays.stream(Place.values()).map(this::person).forEach(people::add);
            demo.add(people, progress);
        } else {
            demo.add(new Paragraph(getTranslation("welcome.demo.off")));
        }
        return demo;
    }

    private Component person(Place role) {
        Span title = new Span(getTranslation("welcome.person." + role));
        title.addClassName("nb-welcome-role");
        Span lead = new Span(getTranslation("welcome.person." + role + ".lead"));
        NativeButton person = new NativeButton();
        person.add(title, lead);
        person.addClickListener(click -> comeInAs(role));
        person.setId("enter-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return person;
    }

    private Component own() {
        Span badge = new Span(getTranslation("welcome.own.soon"));
        badge.addClassName("nb-badge");
        Section own = new Section(
                new H2(new Text(getTranslation("welcome.own")), badge),
                new Paragraph(getTranslation("welcome.own.lead")));
        own.addClassNames("nb-welcome-card", "nb-welcome-own");
        return own;
    }

    private void comeInAs(Place role) {
        Locale language = getLocale();
        Acting.renewSession();
        if (companies.exists(language)) {
            // In the answer to the click: what is pushed takes a way more, and stays in memory until something else is.
            comeIn(language, role);
        } else {
            comeInToNewCompany(language, role);
        }
    }

    /** The first visitor has the company built, which takes a moment: not in the session's lock. */
    private void comeInToNewCompany(Locale language, Place role) {
        people.setEnabled(false);
        progress.setText(getTranslation("welcome.demo.making"));
        UI ui = UI.getCurrent();
        Thread.ofVirtual().start(() -> {
            Command next = built(language, role);
            try {
                ui.access(next);
            } catch (UIDetachedException e) {
                // The visitor has not waited for it.
            }
        });
    }

    /** Has the company built; what the page is to do then. */
    private Command built(Locale language, Place role) {
        try {
            companies.open(language);
            return () -> comeIn(language, role);
        } catch (RuntimeException e) {
            LOG.error("The demo company could not be built", e);
            return () -> {
                people.setEnabled(true);
                progress.setText(getTranslation("welcome.demo.failed"));
            };
        }
    }

    private void comeIn(Locale language, Place role) {
        Acting.become(person(language, role));
        UI.getCurrent().navigate(then.getPath(), then.getQueryParameters());
    }

    private ActingMember person(Locale language, Place role) {
        WorkspaceId company = companies.id(language);
        // From memory: the page that comes next needs the graph anyway, and a company may have many thousands of
        // people.
        Directory directory = graphs.of(company).read(Graph::directory);
        return DemoCompanies.people(directory).stream()
                .filter(person -> person.place() == role)
                .map(DemoPerson::member)
                .map(member -> new ActingMember(company, member.id()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        then = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Gate.THEN)
                .filter(wanted -> !wanted.isBlank())
                .map(WelcomeView::location)
                .orElse(BOARD);
    }

    private static Location location(String wanted) {
        try {
            return new Location(wanted);
        } catch (InvalidLocationException e) {
            return BOARD;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.app");
    }
}
