package org.northboard.board;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.Graph;
import org.northboard.graph.KeyResultNode;
import org.northboard.graph.KeyResultRow;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.ObjectiveRow;
import org.northboard.graph.Viewer;
import org.northboard.id.KeyResultId;
import org.northboard.objective.ObjectiveKind;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Scope;
import org.northboard.people.Member;
import org.northboard.people.Team;
import org.northboard.progress.Measure;
import org.northboard.progress.Pace;
import org.northboard.progress.Progress;
import org.northboard.progress.Standing;

/** Draws nodes of the graph as cards. Lives for one reading. */
final class CardDrawer {

    private static final double MILLION = 1e6;

    private final BoardTree tree;
    private final Graph graph;
    private final Viewer viewer;
    private final @Nullable Matches matches;
    private final CardTies ties;

    CardDrawer(BoardTree tree) {
        this.tree = tree;
        this.graph = tree.graph();
        this.viewer = tree.viewer();
        this.matches = tree.matches();
        this.ties = new CardTies(tree);
    }

    Contract.Card card(ObjectiveNode node, boolean open) {
        ObjectiveRow row = node.row();
        Standing standing = node.standing();
        List<ObjectiveNode> children = tree.children(node);
        BranchSums.Sum below = tree.below(node);
        @Nullable String closedTo = closedTo(row);
        @Nullable
        String fixed = closedTo != null ? closedTo : viewer.mayEdit(graph, node) ? null : "board.drop.permission";
        return new Contract.Card(
                row.id().toString(),
                row.version(),
                row.title(),
                level(row),
                row.team() == null
                        ? null
                        : graph.directory().team(row.team()).map(Team::name).orElse(null),
                person(row),
                row.kind() == ObjectiveKind.COMMITTED,
                row.hidden(),
                progress(standing),
                rounded(standing.expected()),
                standing.pace(),
                graph.isStale(node),
                node.checkedInAt().map(Object::toString).orElse(null),
                ties.parents(node),
                ties.above(node),
                tree.position(node),
                children.size(),
                children.isEmpty() ? null : below.cards(),
                open && !children.isEmpty(),
                below.worst(),
                node.keyResults().stream()
                        .map(keyResult -> keyResult(keyResult, fixed == null))
                        .toList(),
                closedTo,
                fixed,
                tree.isLoose(node),
                matches != null && !matches.isFound(row.id()),
                matches == null ? null : matches.inside(row.id()));
    }

    /** Why nothing may be aligned to it. */
    private @Nullable String closedTo(ObjectiveRow row) {
        if (!graph.cycle(row).phase().isOpen()) {
            return "board.drop.cycleClosed";
        }
        return row.state() == ObjectiveState.CLOSED ? "board.drop.ended" : null;
    }

    /**
     * What a change of figures moves on a card, with those of its key results that are among these.
     *
     * @param worst the worst pace below, where anything that counts is below
     */
    Contract.Moved figures(ObjectiveNode node, @Nullable Pace worst, Set<KeyResultId> keyResults) {
        Standing standing = node.standing();
        double expected = rounded(standing.expected());
        return new Contract.Moved(
                node.row().id().toString(),
                progress(standing),
                expected,
                standing.pace(),
                graph.isStale(node),
                node.checkedInAt().map(Object::toString).orElse(null),
                worst,
                node.keyResults().stream()
                        .filter(keyResult -> keyResults.contains(keyResult.row().id()))
                        .map(keyResult -> figures(keyResult, expected))
                        .toList());
    }

    private Contract.MovedKeyResult figures(KeyResultNode node, double expectedOfCard) {
        Standing standing = node.standing();
        double expected = rounded(standing.expected());
        return new Contract.MovedKeyResult(
                node.row().id().toString(),
                node.row().version(),
                current(node),
                progress(standing),
                expected == expectedOfCard ? null : expected,
                standing.pace(),
                graph.isStale(node) ? true : null);
    }

    private static @Nullable Double current(KeyResultNode node) {
        return hasSteps(node)
                ? Double.valueOf(node.milestonesDone())
                : nullable(node.row().reading());
    }

    private static boolean hasSteps(KeyResultNode node) {
        return node.row().measure() == Measure.MILESTONES;
    }

    Contract.Level level(ObjectiveRow row) {
        return switch (row.scope()) {
            case COMPANY -> Contract.Level.COMPANY;
            case INDIVIDUAL -> Contract.Level.INDIVIDUAL;
            case TEAM ->
                row.team() != null && graph.directory().isDepartment(row.team())
                        ? Contract.Level.DEPARTMENT
                        : Contract.Level.TEAM;
        };
    }

    /** Whose it is: the team's, or a person's where there is no team to name. */
    String holder(ObjectiveRow row) {
        return Optional.ofNullable(row.scope() == Scope.INDIVIDUAL ? null : row.team())
                .flatMap(graph.directory()::team)
                .map(Team::name)
                .orElseGet(() -> person(row).name());
    }

    private Contract.Person person(ObjectiveRow row) {
        Optional<Member> owner = graph.directory().member(row.owner());
        return new Contract.Person(
                row.owner().toString(),
                owner.map(Member::name).orElse("–"),
                owner.map(Member::initials).orElse("–"),
                owner.map(Member::hue).orElse(0));
    }

    private Contract.KeyResult keyResult(KeyResultNode node, boolean editable) {
        KeyResultRow row = node.row();
        boolean steps = hasSteps(node);
        return new Contract.KeyResult(
                row.id().toString(),
                row.version(),
                row.title(),
                row.measure(),
                nullable(row.startValue()),
                nullable(row.targetValue()),
                current(node),
                steps ? node.milestones() : null,
                row.unit(),
                progress(node.standing()),
                rounded(node.standing().expected()),
                node.standing().pace(),
                graph.isStale(node),
                node.aligned(),
                editable && !steps && !node.aligned());
    }

    static @Nullable Double progress(Standing standing) {
        return standing.progress() instanceof Progress.Known known ? rounded(known.raw()) : null;
    }

    /** To a millionth: far finer than anybody sees, and half as long to send. */
    private static double rounded(double share) {
        return Math.rint(share * MILLION) / MILLION;
    }

    private static @Nullable Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
