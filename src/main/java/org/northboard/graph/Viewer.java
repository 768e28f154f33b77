package org.northboard.graph;

import java.util.HashSet;
import java.util.Set;
import org.northboard.id.MemberId;
import org.northboard.security.ObjectiveFacts;
import org.northboard.security.Permissions;

/** What one person may see and change in a graph: the one place where it is filtered on the way out. */
public record Viewer(MemberId member) {

    public boolean sees(Graph graph, ObjectiveNode node) {
        return !node.row().hidden() || Permissions.mayRead(member, facts(graph, node));
    }

    public boolean mayEdit(Graph graph, ObjectiveNode node) {
        return Permissions.mayEdit(member, facts(graph, node));
    }

    private static ObjectiveFacts facts(Graph graph, ObjectiveNode node) {
        return new ObjectiveFacts(
                node.row().hidden(),
                node.row().owner(),
                () -> owners(node),
                () -> graph.directory().leadsAbove(node.row().team()));
    }

    private static Set<MemberId> owners(ObjectiveNode node) {
        Set<MemberId> owners = HashSet.newHashSet(node.keyResults().size());
        node.keyResults().forEach(keyResult -> owners.add(keyResult.row().owner()));
        return owners;
    }
}
