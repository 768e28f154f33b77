package org.northboard.graph;

import java.util.List;
import java.util.Set;
import org.northboard.change.Change;
import org.northboard.id.CycleId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.WorkspaceId;

/** What a graph does behind its door, for those who measure it. */
public final class GraphWork {

    private GraphWork() {}

    /** Loads the graph of a cycle as every graph is loaded, without keeping it. */
    public static WorkspaceGraph load(Graphs graphs, WorkspaceId workspace, CycleId cycle) {
        return graphs.read(workspace, List.of(cycle));
    }

    /** Takes in what one operation has changed, as the change feed hands it over. */
    public static void apply(WorkspaceGraph graph, List<Change> changes) {
        graph.apply(changes);
    }

    /** Has it look as if one operation had touched these, without changing anything. Not while others use it. */
    public static void touch(WorkspaceGraph graph, MemberId by, Set<ObjectiveId> objectives) {
        tell(graph, by, new Touched(objectives, Set.of(), Set.of()));
    }

    /** The same where nothing but figures of theirs has moved. */
    public static void move(WorkspaceGraph graph, MemberId by, Set<ObjectiveId> objectives) {
        tell(graph, by, new Touched(objectives, objectives, Set.of()));
    }

    private static void tell(WorkspaceGraph graph, MemberId by, Touched what) {
        graph.read(nodes -> {
            nodes.latest().add(new GraphChange(graph.revision(), by, what, List.of(), false));
            return true;
        });
    }

    /** Computes everything anew from the bottom up. */
    public static void rollUp(WorkspaceGraph graph) {
        graph.read(nodes -> {
            nodes.evaluation().all();
            return true;
        });
    }

    /** How many objectives and key results there are in it. */
    public static int size(WorkspaceGraph graph) {
        return graph.read(nodes -> nodes.objectives().size()
                + nodes.objectives().stream()
                        .mapToInt(node -> node.keyResults().size())
                        .sum());
    }
}
