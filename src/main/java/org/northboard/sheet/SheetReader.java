package org.northboard.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.Graph;
import org.northboard.graph.Graphs;
import org.northboard.graph.LinkRow;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.Viewer;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.Accounts;
import org.northboard.objective.Cancellation;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Objectives;
import org.northboard.objective.Objectives.Whole;
import org.northboard.objective.Pillar;
import org.northboard.progress.LinkKind;
import org.northboard.workspace.Workspace;
import org.northboard.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Puts together what a panel shows: stored values from the database, where they stand from the graph. */
@Component
class SheetReader {

    private final Objectives objectives;
    private final Accounts accounts;
    private final Graphs graphs;
    private final Workspaces workspaces;

    SheetReader(Objectives objectives, Accounts accounts, Graphs graphs, Workspaces workspaces) {
        this.objectives = objectives;
        this.accounts = accounts;
        this.graphs = graphs;
        this.workspaces = workspaces;
    }

    /** The graph that the objective stands in: of a closed cycle one of its own. */
    WorkspaceGraph graphOf(ActingMember by, ObjectiveId id) {
        Whole whole = objectives.read(by, id);
        return whole.cycle().phase().isOpen()
                ? graphs.of(by.workspace())
                : graphs.closed(by.workspace(), whole.cycle().id());
    }

    /**
     * The objective as the person sees it now.
     *
     * @throws org.northboard.change.Refused when there is none for this person
     */
    Sheet read(ActingMember by, ObjectiveId id, WorkspaceGraph graph) {
        Whole whole = objectives.read(by, id);
        Workspace workspace = workspaces.find(by.workspace()).orElseThrow();
        List<Pillar> pillars = accounts.pillars(by.workspace());
        @Nullable Cancellation cancelled = accounts.cancellation(by, id).orElse(null);
        return graph.read(nodes -> sheet(by, whole, workspace, pillars, cancelled, nodes));
    }

    private static Sheet sheet(
            ActingMember by,
            Whole whole,
            Workspace workspace,
            List<Pillar> pillars,
            @Nullable Cancellation cancelled,
            Graph nodes) {
        Viewer viewer = new Viewer(by.member());
        ObjectiveNode node = nodes.objective(whole.objective().id());
        Map<KeyResultId, Sheet.Reading> readings = new LinkedHashMap<>();
        List<Sheet.Link> above = new ArrayList<>();
        List<Sheet.Link> below = new ArrayList<>();
        if (node != null) {
            node.keyResults()
                    .forEach(keyResult -> readings.put(
                            keyResult.row().id(), new Sheet.Reading(keyResult.standing(), nodes.isStale(keyResult))));
            node.above().forEach(link -> add(above, link, nodes.upper(link), nodes, viewer));
            nodes.below(node).forEach(branch -> add(below, branch.link(), branch.child(), nodes, viewer));
        }
        return new Sheet(
                whole.objective(),
                whole.keyResults(),
                whole.cycle(),
                nodes.directory(),
                pillars,
                nodes.today(),
                workspace.zone(),
                node == null ? Sheet.Reading.NONE.standing() : node.standing(),
                node == null ? Sheet.Reading.NONE.standing() : node.computed(),
                readings,
                above,
                below,
                hold(whole, node != null && viewer.mayEdit(nodes, node)),
                cancelled);
    }

    private static void add(
            List<Sheet.Link> links, LinkRow link, @Nullable ObjectiveNode other, Graph nodes, Viewer viewer) {
        if (other != null && viewer.sees(nodes, other)) {
            links.add(new Sheet.Link(other.row().id(), other.row().title(), link.kind() == LinkKind.CONTRIBUTES));
        }
    }

    private static Sheet.Hold hold(Whole whole, boolean mayEdit) {
        if (!whole.cycle().phase().isOpen()) {
            return Sheet.Hold.CYCLE_CLOSED;
        }
        ObjectiveState state = whole.objective().state();
        if (state == ObjectiveState.CANCELLED && mayEdit) {
            return Sheet.Hold.CANCELLED;
        }
        if (state == ObjectiveState.CLOSED || state == ObjectiveState.CANCELLED) {
            return Sheet.Hold.ENDED;
        }
        return mayEdit ? Sheet.Hold.NONE : Sheet.Hold.PERMISSION;
    }
}
