package org.northboard.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.northboard.change.ChangeFeed;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.Cycles;
import org.northboard.database.Transactions;
import org.northboard.id.CycleId;
import org.northboard.id.WorkspaceId;
import org.northboard.people.People;
import org.northboard.progress.Cadence;
import org.northboard.workspace.Today;
import org.northboard.workspace.Workspace;
import org.northboard.workspace.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The graphs of this process: one per workspace that somebody looks at, and one per closed cycle of it, loaded when first
 * asked for, dropped when nobody has for a while.
 */
@Component
public class Graphs {

    private static final Logger LOG = LoggerFactory.getLogger(Graphs.class);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration IDLE_CLOSED = Duration.ofMinutes(5);

    private final GraphRepository repository;
    private final Transactions transactions;
    private final Workspaces workspaces;
    private final People people;
    private final Cycles cycles;
    private final ChangeFeed feed;
    private final Today today;
    private final Map<WorkspaceId, WorkspaceGraph> open = new ConcurrentHashMap<>();
    private final Map<Past, WorkspaceGraph> closed = new ConcurrentHashMap<>();

    private record Past(WorkspaceId workspace, CycleId cycle) {}

    Graphs(
            GraphRepository repository,
            Transactions transactions,
            Workspaces workspaces,
            People people,
            Cycles cycles,
            ChangeFeed feed,
            Today today) {
        this.repository = repository;
        this.transactions = transactions;
        this.workspaces = workspaces;
        this.people = people;
        this.cycles = cycles;
        this.feed = feed;
        this.today = today;
    }

    /** The graph of the workspace's cycles that are not closed, kept current by the change feed. */
    public WorkspaceGraph of(WorkspaceId workspace) {
        WorkspaceGraph kept = open.get(workspace);
        return kept != null && kept.use()
                ? kept
                : open.compute(workspace, (id, there) -> there != null && there.use() ? there : load(id));
    }

    /**
     * The graph of one cycle that is closed, shared by all who look at it. Nothing in it changes any more; who may see
     * what, however, does: it is read anew after the organisation or the cycles have changed.
     */
    public WorkspaceGraph closed(WorkspaceId workspace, CycleId cycle) {
        // Whose changes are followed; before reading, so that none is missed.
        of(workspace);
        return closed.compute(
                new Past(workspace, cycle),
                (past, there) -> there != null && there.use() ? there : read(workspace, List.of(cycle)));
    }

    @Scheduled(fixedDelay = 20_000)
    void turnTheDay() {
        Stream.concat(open.values().stream(), closed.values().stream()).forEach(this::turnTheDay);
    }

    /** Whatever keeps one workspace from its new day, the others have theirs. */
    private void turnTheDay(WorkspaceGraph graph) {
        try {
            graph.turnTo(today.in(graph.workspace()));
        } catch (Throwable e) {
            LOG.error(
                    "The new day has not come to all of workspace {}",
                    graph.workspace().id(),
                    e);
        }
    }

    @Scheduled(fixedDelay = 60_000)
    void dropIdle() {
        closed.values().removeIf(graph -> graph.dropIfIdle(IDLE_CLOSED));
        open.values().stream().filter(graph -> graph.dropIfIdle(IDLE)).forEach(this::forget);
    }

    /** Nothing but this very graph: somebody may have loaded another one meanwhile, which is followed in its place. */
    void forget(WorkspaceGraph dropped) {
        WorkspaceId workspace = dropped.workspace().id();
        open.computeIfPresent(workspace, (id, there) -> {
            if (there != dropped) {
                return there;
            }
            feed.unfollow(id);
            return null;
        });
        forgetClosed(workspace);
    }

    private WorkspaceGraph load(WorkspaceId workspace) {
        List<CycleId> openCycles = cycles.all(workspace).stream()
                .filter(cycle -> cycle.phase().isOpen())
                .map(Cycle::id)
                .toList();
        WorkspaceGraph graph = read(workspace, openCycles);
        feed.follow(workspace, graph.revision(), changes -> {
            if (ChangeReader.isOrganised(changes)) {
                forgetClosed(workspace);
            }
            graph.apply(changes);
        });
        return graph;
    }

    /** One by one by its key: that also waits for a graph that is being read just now, and forgets it. */
    private void forgetClosed(WorkspaceId workspace) {
        cycles.all(workspace).forEach(cycle -> closed.remove(new Past(workspace, cycle.id())));
    }

    /** Reads the objectives of the cycles with all that belongs to them, as they are at one moment. */
    WorkspaceGraph read(WorkspaceId id, List<CycleId> which) {
        Workspace workspace = workspaces.find(id).orElseThrow();
        return transactions.readSnapshot(id, () -> {
            Graph graph = new Graph(
                    organisation(id), new Cadence(workspace.cadenceDays()), workspace.zone(), today.in(workspace));
            Intake intake = graph.intake();
            SharedIds ids = new SharedIds();
            long revision = repository.revision(id);
            repository.objectives(id, which, ids, intake::put);
            repository.keyResults(id, which, ids, intake::put);
            repository.milestones(id, intake::put);
            repository.phases(id, intake::put);
            repository.links(id, ids, intake::put);
            graph.places().placeAll();
            graph.evaluation().all();
            return new WorkspaceGraph(workspace, graph, revision, () -> organisation(id));
        });
    }

    private Organisation organisation(WorkspaceId workspace) {
        return new Organisation(people.directory(workspace), cycles.all(workspace));
    }
}
