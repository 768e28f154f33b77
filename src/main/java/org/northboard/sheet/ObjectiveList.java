package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Done;
import org.northboard.cycle.Cycle;
import org.northboard.graph.Graph;
import org.northboard.graph.Viewer;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.id.TeamId;
import org.northboard.kit.Deeds;
import org.northboard.kit.EmptyState;
import org.northboard.kit.Refusals;
import org.northboard.people.Directory;
import org.northboard.sheet.ObjectiveRows.Row;
import org.northboard.workspace.Workspace;

/** The objectives of one cycle: a line for a new one, what narrows the list, and the list itself. */
final class ObjectiveList extends Composite<Div> {

    private static final String PATH = "objectives";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ObjectiveLists.Services services;
    private final ActingMember by;
    private final Cycle cycle;
    private final WorkspaceGraph graph;
    private final ObjectiveRows rows;
    private final ListFilters filters;
    private final ObjectiveTable table;
    private final Div place = new Div();
    private final @Nullable NewObjective newOne;
    private QueryParameters query;

    ObjectiveList(
            ObjectiveLists.Services services,
            ActingMember by,
            Workspace workspace,
            Cycle cycle,
            QueryParameters query) {
        this.services = services;
        this.by = by;
        this.cycle = cycle;
        this.query = query;
        boolean open = cycle.phase().isOpen();
        this.graph =
                open ? services.graphs().of(by.workspace()) : services.graphs().closed(by.workspace(), cycle.id());
        Words words = new Words(this::getTranslation, getLocale());
        this.rows = new ObjectiveRows(graph, new Viewer(by.member()), cycle.id(), words);
        this.filters = new ListFilters(directory(), ListFilter.in(query), this::narrow);
        this.table = new ObjectiveTable(this::select, this::address, this::widen, services.clock(), workspace.zone());
        this.newOne = open ? new NewObjective(directory(), by.member(), this::make) : null;
        getContent().addClassName("nb-objectives");
        if (newOne != null) {
            getContent().add(newOne);
        }
        place.addClassName("nb-table-place");
        getContent().add(filters, place);
        arrange();
        Following.start(this, graph, this::hear);
    }

    boolean isOf(Cycle other) {
        return cycle.equals(other);
    }

    /** Shows what the address says. */
    void show(QueryParameters newer) {
        boolean narrowed = !ListFilter.in(newer).equals(ListFilter.in(query));
        query = newer;
        filters.show(ListFilter.in(newer));
        if (narrowed) {
            table.refresh();
            arrange();
        }
    }

    private void hear(Following.News news) {
        if (news.everything()) {
            rows.readAll();
            table.refresh();
        } else {
            List<Row> before = select("title", false);
            rows.read(news.touched());
            if (before.size() == select("title", false).size()) {
                news.touched().forEach(this::redraw);
            } else {
                table.refresh();
            }
        }
        arrange();
    }

    private void redraw(ObjectiveId id) {
        Row row = rows.row(id);
        if (row != null) {
            table.refresh(row);
        }
    }

    private List<Row> select(String order, boolean descending) {
        return rows.matching(ListFilter.in(query), directory(), order, descending);
    }

    private Directory directory() {
        return graph.read(Graph::directory);
    }

    private void narrow(ListFilter filter) {
        UI.getCurrent().navigate(ObjectivesView.class, filter.into(query));
    }

    private void widen() {
        narrow(ListFilter.in(QueryParameters.empty()));
    }

    private String address(ObjectiveId id) {
        return new Location(PATH, query.merging("objective", id.toString())).getPathWithQueryParameters();
    }

    private Optional<String> make(String title, @Nullable TeamId team) {
        ObjectiveId id = new ObjectiveId(UUID.randomUUID());
        try {
            Done done = services.objectives().create(by, OperationId.fresh(), id, cycle.id(), team, title);
            graph.await(done.revision(), PATIENCE);
            Deeds.did(done.operation());
            UI.getCurrent().navigate(ObjectivesView.class, query.merging("objective", id.toString()));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Refusals.text(e, this::getTranslation));
        }
    }

    /** The table, or what belongs here while there is nothing. */
    private void arrange() {
        Component wanted = table;
        if (rows.isEmpty()) {
            wanted = newOne == null
                    ? new EmptyState(getTranslation("sheet.list.empty"), getTranslation("sheet.list.empty-closed"))
                    : new EmptyState(
                            getTranslation("sheet.list.empty"),
                            getTranslation("sheet.list.empty-hint"),
                            getTranslation("sheet.new.make"),
                            newOne::focus);
        }
        if (wanted != table || table.getParent().isEmpty()) {
            place.removeAll();
            place.add(wanted);
        }
    }
}
