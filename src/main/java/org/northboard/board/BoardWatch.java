package org.northboard.board;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.CycleTense;
import org.northboard.graph.Graph;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.Viewer;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.ObjectiveId;

/**
 * One board on one screen: how it is looked at, which cards are shown there and the revision that it has seen. Nothing
 * else is kept per viewer. Safe for use by several threads.
 */
public final class BoardWatch {

    private final ActingMember by;
    private final BoardScope scope;
    private final Locale language;
    private final WorkspaceGraph graph;
    private final Sight sight;
    private final Screenful screen;
    private final News news;
    private long revision;

    BoardWatch(ActingMember by, BoardScope scope, Locale language, WorkspaceGraph graph, DrawnFigures figures) {
        this.by = by;
        this.scope = scope;
        this.language = language;
        this.graph = graph;
        this.news = new News(graph.read(nodes -> nodes.latest().moment()));
        this.sight = new Sight(scope, by.member());
        this.screen = new Screenful(figures);
    }

    public ActingMember by() {
        return by;
    }

    BoardScope scope() {
        return scope;
    }

    Locale language() {
        return language;
    }

    /** What this board shows, in words: company, cycle, and the team where only one is looked at. */
    String title() {
        return graph.read(nodes -> {
            Set<String> names = new LinkedHashSet<>();
            nodes.directory().company().ifPresent(company -> names.add(company.name()));
            Optional.ofNullable(nodes.cycle(scope.cycle())).ifPresent(cycle -> names.add(cycle.name()));
            Optional.ofNullable(scope.team())
                    .flatMap(nodes.directory()::team)
                    .ifPresent(team -> names.add(team.name()));
            return String.join(" · ", names);
        });
    }

    /** Where its cycle lies today. */
    CycleTense tense() {
        return graph.read(nodes -> {
            Cycle cycle = nodes.cycle(scope.cycle());
            return cycle == null ? CycleTense.PRESENT : cycle.tense(nodes.today());
        });
    }

    /** What is on the board at one moment. */
    public record Cards(long revision, List<Contract.Card> cards) {}

    /** Looks at the board in another way; open it again to see it. */
    public synchronized void look(BoardLook look) {
        if (!look.opensLike(sight.look())) {
            screen.unsettle();
        }
        sight.look(look);
    }

    /** How the board is looked at now, with what was folded and unfolded meanwhile. */
    public synchronized BoardLook look() {
        return sight.look();
    }

    /** The board with the given branches unfolded; without a wish, as it was or as it opens by itself. */
    public synchronized Cards open(@Nullable Collection<ObjectiveId> wanted) {
        return graph.read(nodes -> {
            takeIn(nodes, news.takeAll(nodes));
            revision = graph.revision();
            return new Cards(revision, screen.open(sight.tree(nodes), sight.look(), wanted));
        });
    }

    /** Unfolds a branch: its children, with whatever is unfolded below. */
    public synchronized Cards branch(ObjectiveId id) {
        opens(id);
        return survey(tree -> new Cards(revision, screen.below(tree, id)));
    }

    /** The branch is unfolded: what is below it is sent from now on. */
    public synchronized void unfold(ObjectiveId id) {
        if (opens(id)) {
            // It was fetched before, and a fold from before that was heard of only afterwards.
            survey(tree -> screen.below(tree, id));
        }
    }

    /** Returns whether the branch was folded. */
    private boolean opens(ObjectiveId id) {
        boolean folded = survey(tree -> screen.unfold(tree, look(), id));
        if (folded) {
            sight.look(sight.look().unfolding(id));
        }
        return folded;
    }

    /** Whether the card is on this screen, so that its viewer may know what happens to it. */
    synchronized boolean shows(ObjectiveId id) {
        return screen.shows(id);
    }

    /** The branch is folded: what is below it need not be sent any more. */
    public synchronized void fold(ObjectiveId id) {
        if (survey(tree -> screen.fold(tree, look(), id))) {
            sight.look(sight.look().folding(id));
        }
    }

    /** Unfolds all that a card stands in. Returns whether there is such a card to look at. */
    public synchronized boolean reveal(ObjectiveId card) {
        Optional<List<ObjectiveId>> way = survey(tree -> screen.reveal(tree, sight.look(), card));
        way.ifPresent(
                branches -> branches.forEach(branch -> sight.look(sight.look().unfolding(branch))));
        return way.isPresent();
    }

    /** The match that follows a card or comes before it, as the board reads; nothing when nothing matches. */
    public synchronized Optional<ObjectiveId> nextMatch(@Nullable ObjectiveId from, boolean forward) {
        return survey(tree -> {
            Matches matches = tree.matches();
            if (matches == null) {
                return Optional.empty();
            }
            ObjectiveNode node = from == null ? null : tree.graph().objective(from);
            ObjectiveNode start = tree.isShown(node) ? node : null;
            MatchWalk walk = new MatchWalk(tree, matches);
            return forward ? walk.after(start) : walk.before(start);
        });
    }

    /** What stands above the board now. */
    public synchronized BoardOverview overview() {
        return graph.read(sight::overview);
    }

    /** Something about the workspace, whatever this board shows of it. */
    <T> T read(Function<Graph, T> reader) {
        return graph.read(reader);
    }

    /** Draws any objective, whether or not it is looked at here. */
    CardDrawer drawer(Graph nodes) {
        return new CardDrawer(new BoardTree(nodes, new Viewer(by.member()), scope));
    }

    /** Something about the cards that are looked at. */
    synchronized <T extends @Nullable Object> T survey(Function<BoardTree, T> reader) {
        return graph.read(nodes -> reader.apply(sight.tree(nodes)));
    }

    /** The link by which a card stands beside another one on this board. */
    @Nullable
    AlignmentId standsBy(ObjectiveId card) {
        return survey(tree -> tree.standsBy(card));
    }

    /** The cards that stand beside nothing on this board, in order. */
    List<ObjectiveId> roots() {
        return survey(tree -> tree.roots().stream().map(node -> node.row().id()).toList());
    }

    /** What has changed on this board since it was last asked, or nothing. */
    public synchronized Optional<Contract.Patch> patch() {
        return graph.read(nodes -> news.take(nodes).map(taken -> {
            long base = revision;
            Tidings tidings = new Tidings(by.member(), taken.deeds(), screen);
            Optional<Set<ObjectiveId>> different = takeIn(nodes, taken);
            Set<ObjectiveId> redrawn = new HashSet<>(taken.reshaped());
            redrawn.addAll(different.orElseGet(screen::shown));
            revision = graph.revision();
            BoardTree tree = sight.tree(nodes);
            Screenful.Drawn drawn = screen.redraw(tree, redrawn, taken.moved(), taken.keyResults());
            return new Contract.Patch(
                    base,
                    revision,
                    drawn.cards(),
                    drawn.moved(),
                    drawn.removed(),
                    different.isEmpty(),
                    tidings.told(tree, screen));
        }));
    }

    /** Takes in what was told. Returns further cards that look different for it, or nothing when all may. */
    private Optional<Set<ObjectiveId>> takeIn(Graph nodes, News.Taken taken) {
        Optional<Set<ObjectiveId>> different =
                taken.everything() ? Optional.empty() : sight.update(nodes, taken.touched());
        if (different.isEmpty()) {
            sight.forget();
        }
        return different;
    }
}
