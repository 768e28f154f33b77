package org.northboard.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.northboard.change.ChangeFeed;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.Cycles;
import org.northboard.database.Transactions;
import org.northboard.id.CycleId;
import org.northboard.id.MemberId;
import org.northboard.id.WorkspaceId;
import org.northboard.people.People;
import org.northboard.progress.Cadence;
import org.northboard.workspace.Today;
import org.northboard.workspace.Workspace;
import org.northboard.workspace.Workspaces;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The graphs of this process: one per workspace that somebody looks at, loaded when first asked for, dropped when nobody
 * has for a while.
 */
@Component
public class Graphs {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

    private final GraphRepository repository;
    private final Transactions transactions;
    private final Workspaces workspaces;
    private final People people;
    private final Cycles cycles;
    private final ChangeFeed feed;
    private final Today today;
    private final Map<WorkspaceId, Kept> open = new ConcurrentHashMap<>();

    private record Kept(Workspace workspace, WorkspaceGraph graph) {}

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
        Kept kept = open.get(workspace);
        return kept != null
                ? kept.graph()
                : open.computeIfAbsent(workspace, this::load).graph();
    }

    /** The graph of one cycle that is closed: as it stands now, not kept and not updated. */
    public WorkspaceGraph closed(WorkspaceId workspace, CycleId cycle) {
        Workspace found = workspaces.find(workspace).orElseThrow();
        return read(found, List.of(cycle));
    }

    @Scheduled(fixedDelay = 20_000)
    void turnTheDay() {
        open.values().forEach(kept -> kept.graph().turnTo(today.in(kept.workspace()), NOBODY));
    }

    @Scheduled(fixedDelay = 60_000)
    void dropIdle() {
        open.forEach((workspace, kept) -> {
            if (kept.graph().isIdle(IDLE) && open.remove(workspace, kept)) {
                feed.unfollow(workspace);
            }
        });
    }

    private Kept load(WorkspaceId id) {
        Workspace workspace = workspaces.find(id).orElseThrow();
        List<CycleId> openCycles = cycles.all(id).stream()
                .filter(cycle -> cycle.phase().isOpen())
                .map(Cycle::id)
                .toList();
        WorkspaceGraph graph = read(workspace, openCycles);
        feed.follow(id, graph.revision(), graph::apply);
        return new Kept(workspace, graph);
    }

    private WorkspaceGraph read(Workspace workspace, List<CycleId> which) {
        WorkspaceId id = workspace.id();
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
            graph.evaluation().all();
            graph.places().placeAll();
            return new WorkspaceGraph(workspace, graph, revision, () -> organisation(id));
        });
    }

    private Organisation organisation(WorkspaceId workspace) {
        return new Organisation(people.directory(workspace), cycles.all(workspace));
    }
}
