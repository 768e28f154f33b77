package org.northboard.sheet;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.Cycles;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.objective.Objectives;
import org.northboard.workspace.Today;
import org.northboard.workspace.Workspace;
import org.northboard.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Makes the list of a cycle's objectives. */
@Component
class ObjectiveLists {

    private final Services services;
    private final Cycles cycles;
    private final Workspaces workspaces;
    private final Today today;

    /** What a list needs. */
    record Services(Objectives objectives, Graphs graphs, Clock clock) {}

    ObjectiveLists(
            Objectives objectives, Graphs graphs, Cycles cycles, Workspaces workspaces, Today today, Clock clock) {
        this.services = new Services(objectives, graphs, clock);
        this.cycles = cycles;
        this.workspaces = workspaces;
        this.today = today;
    }

    /** The cycle that the address names, or the current one; none in a workspace without cycles. */
    Optional<Cycle> cycle(ActingMember by, QueryParameters query) {
        List<Cycle> all = cycles.all(by.workspace());
        Optional<String> wanted = query.getSingleParameter("cycle");
        return all.stream()
                .filter(cycle -> wanted.filter(cycle.id().toString()::equals).isPresent())
                .findFirst()
                .or(() -> Cycles.current(all, today.in(by.workspace())));
    }

    ObjectiveList list(ActingMember by, Cycle cycle, QueryParameters query) {
        return new ObjectiveList(services, by, workspace(by), cycle, query);
    }

    private Workspace workspace(ActingMember by) {
        return workspaces.find(by.workspace()).orElseThrow();
    }
}
