package org.northboard;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.util.List;
import java.util.Locale;
import org.northboard.demo.DemoCompanies;
import org.northboard.demo.DemoPerson.Place;
import org.northboard.graph.Graph;
import org.northboard.graph.Graphs;
import org.northboard.graph.ObjectiveNode;
import org.northboard.id.ActingMember;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.WorkspaceId;
import org.northboard.objective.KeyResult;
import org.northboard.objective.Objectives;
import org.springframework.context.ApplicationContext;

/** The people of the demo company at their screens, each with a browser of their own. */
public final class Office implements AutoCloseable {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final ApplicationContext services;
    private final BrowserlessApplicationContext screens;

    public Office(ApplicationContext services) {
        this.services = services;
        this.screens = SpringBrowserlessApplicationContext.create(services, "org.northboard");
    }

    /** Somebody comes in through the first page, speaking Vietnamese, and stands before the board. */
    public Colleague enters(Place place) {
        return enters(place, "board");
    }

    /** Somebody comes in through the first page on the way to another one. */
    public Colleague enters(Place place, String address) {
        Colleague colleague = new Colleague(place, screens.newUser());
        colleague.comesIn(address);
        return colleague;
    }

    /** The objective of that title in the cycles that are not closed. */
    public ObjectiveId objective(String title) {
        return services.getBean(Graphs.class)
                .of(services.getBean(DemoCompanies.class).id(VIETNAMESE))
                .read(graph -> graph.objectives().stream()
                        .map(ObjectiveNode::row)
                        .filter(row -> row.title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    /** The objective of that title in the cycles that are closed. */
    public ObjectiveId past(String title) {
        Graphs graphs = services.getBean(Graphs.class);
        WorkspaceId company = services.getBean(DemoCompanies.class).id(VIETNAMESE);
        return graphs.of(company).read(Graph::cycles).stream()
                .filter(cycle -> !cycle.phase().isOpen())
                .map(cycle -> graphs.closed(company, cycle.id()))
                .flatMap(graph -> graph.read(nodes -> List.copyOf(nodes.objectives())).stream())
                .map(ObjectiveNode::row)
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Its key results, as the head of the company finds them. */
    public List<KeyResult> keyResults(String title) {
        DemoCompanies companies = services.getBean(DemoCompanies.class);
        WorkspaceId company = companies.id(VIETNAMESE);
        MemberId head = companies.people(company).stream()
                .filter(person -> person.place() == Place.CEO)
                .findFirst()
                .orElseThrow()
                .member()
                .id();
        return services.getBean(Objectives.class)
                .read(new ActingMember(company, head), objective(title))
                .keyResults();
    }

    @Override
    public void close() {
        screens.close();
    }
}
