package org.northboard.board;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.CyclePhase;
import org.northboard.graph.Graphs;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.springframework.stereotype.Component;

/** The boards that are open in this process, by the key under which their element fetches its cards. */
@Component
public class Boards {

    private final Graphs graphs;
    private final Map<String, BoardWatch> open = new ConcurrentHashMap<>();
    private final Map<WorkspaceGraph, DrawnFigures> figures = Collections.synchronizedMap(new WeakHashMap<>());

    Boards(Graphs graphs) {
        this.graphs = graphs;
    }

    /** A board on a screen; close it when the screen is left. */
    public record Open(String key, BoardWatch watch, WorkspaceGraph graph, Runnable close) {}

    /**
     * Opens a board.
     *
     * @param wake called whenever there is something new, by the thread that brings it: it must hand over and return
     */
    public Open open(ActingMember by, BoardScope scope, Locale language, Runnable wake) {
        WorkspaceGraph current = graphs.of(by.workspace());
        boolean closed = current.read(nodes -> {
            Cycle cycle = nodes.cycle(scope.cycle());
            return cycle != null && cycle.phase() == CyclePhase.CLOSED;
        });
        WorkspaceGraph graph = closed ? graphs.closed(by.workspace(), scope.cycle()) : current;
        BoardWatch watch = new BoardWatch(by, scope, language, graph, drawn(graph));
        String key = UUID.randomUUID().toString();
        open.put(key, watch);
        Runnable deaf = graph.listen(change -> wake.run());
        return new Open(key, watch, graph, () -> {
            deaf.run();
            open.remove(key);
        });
    }

    private DrawnFigures drawn(WorkspaceGraph graph) {
        return figures.computeIfAbsent(graph, first -> new DrawnFigures());
    }

    /** The open board of that key, if it is this person's. */
    Optional<BoardWatch> find(String key, ActingMember by) {
        return Optional.ofNullable(open.get(key)).filter(watch -> watch.by().equals(by));
    }
}
