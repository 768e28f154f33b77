package org.northboard.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.northboard.database.Transactions;
import org.northboard.id.ActingMember;
import org.northboard.id.CycleId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Who is on which board. Browsers say so every few seconds and are answered from memory; whoever falls silent is gone. The
 * processes on one database tell each other in one row for each board, whatever the number of its viewers.
 */
@Service
public class Presence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final int BEATS_UNTIL_GONE = 3;
    /** Few pages are asked more often, so that their people see sooner what the others begin to edit. */
    private static final int FEW = 25;

    private static final int BEATS_AMONG_FEW = 8;

    private record Board(WorkspaceId workspace, CycleId cycle) {}

    private final PresenceRepository repository;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration goneAfter;
    private final UUID process = UUID.randomUUID();
    private final AtomicLong beats = new AtomicLong();
    private final Map<Board, Room> rooms = new ConcurrentHashMap<>();
    private volatile boolean failing;

    /** @param goneAfter how long somebody may be silent and still count as here */
    Presence(
            PresenceRepository repository,
            Transactions transactions,
            Clock clock,
            @Value("${northboard.presence.gone-after:15s}") Duration goneAfter) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
        this.goneAfter = goneAfter;
    }

    /** How often a page on this board is to say that somebody is here: by the number of those that say so to this process. */
    public Duration beatEvery(WorkspaceId workspace, CycleId board) {
        Room room = rooms.get(new Board(workspace, board));
        boolean few = room == null || room.pages() <= FEW;
        return goneAfter.dividedBy(few ? BEATS_AMONG_FEW : BEATS_UNTIL_GONE);
    }

    /**
     * A browser says that somebody is on a board.
     *
     * @param tab names the page that says so; one person may have several
     * @param editing the objective that they are at work on
     * @return everybody on that board
     */
    public Here beat(ActingMember by, CycleId board, String tab, @Nullable ObjectiveId editing) {
        Room room = rooms.compute(new Board(by.workspace(), board), (key, known) -> {
            Room present = known == null ? new Room() : known;
            present.beat(tab, by.member(), editing, clock.instant());
            return present;
        });
        return room.here();
    }

    /** A page is left. */
    public void leave(ActingMember by, CycleId board, String tab) {
        Room room = rooms.get(new Board(by.workspace(), board));
        if (room != null) {
            room.leave(tab);
        }
    }

    /** Forgets the silent, tells the other processes what is new here and hears what is new there. */
    @Scheduled(fixedDelayString = "${northboard.presence.round:2s}")
    void round() {
        try {
            Map<WorkspaceId, Set<CycleId>> boards = new HashMap<>();
            rooms.keySet()
                    .forEach(board -> boards.computeIfAbsent(board.workspace(), added -> new HashSet<>())
                            .add(board.cycle()));
            boards.forEach(this::exchange);
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Who is on the boards of other processes is not known for now", e);
            }
            failing = true;
        }
    }

    private void exchange(WorkspaceId workspace, Set<CycleId> boards) {
        Instant now = clock.instant();
        Instant beatBefore = now.minus(goneAfter.dividedBy(BEATS_UNTIL_GONE));
        Map<CycleId, Set<UUID>> silent = new HashMap<>();
        Map<CycleId, Told> news = new HashMap<>();
        for (CycleId board : boards) {
            Room room = room(workspace, board);
            Set<UUID> gone = room.sweep(now.minus(goneAfter));
            if (!gone.isEmpty()) {
                silent.put(board, gone);
            }
            if (room.isDue(beatBefore)) {
                news.put(board, new Told(board, process, beats.incrementAndGet(), room.own()));
            }
        }
        List<Told> others = silent.isEmpty() && news.isEmpty()
                ? transactions.read(workspace, () -> repository.others(workspace, boards, process))
                : transactions.write(workspace, () -> {
                    silent.forEach((board, gone) -> repository.forget(workspace, board, gone));
                    news.values().forEach(word -> tell(workspace, word));
                    return repository.others(workspace, boards, process);
                });
        news.forEach((board, word) -> room(workspace, board).told(word.here(), now));
        for (CycleId board : boards) {
            Room room = room(workspace, board);
            room.hear(others.stream().filter(word -> word.board().equals(board)).toList(), now);
            rooms.computeIfPresent(
                    new Board(workspace, board),
                    (key, known) -> known.own().members().isEmpty() ? null : known);
        }
    }

    private void tell(WorkspaceId workspace, Told word) {
        if (word.here().members().isEmpty()) {
            repository.forget(workspace, word.board(), Set.of(process));
        } else {
            repository.tell(workspace, word);
        }
    }

    private Room room(WorkspaceId workspace, CycleId board) {
        return rooms.computeIfAbsent(new Board(workspace, board), added -> new Room());
    }

    /** Those who are connected here are gone at once for everybody else. */
    @Override
    public void close() {
        rooms.keySet()
                .forEach(board -> transactions.write(board.workspace(), () -> {
                    repository.forget(board.workspace(), board.cycle(), Set.of(process));
                    return board;
                }));
        rooms.clear();
    }
}
