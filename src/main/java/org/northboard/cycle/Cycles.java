package org.northboard.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.northboard.database.Transactions;
import org.northboard.id.CycleId;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Service;

/** The cycles of a workspace. */
@Service
public class Cycles {

    private final CycleRepository repository;
    private final Transactions transactions;

    Cycles(CycleRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** All cycles, the newest first. */
    public List<Cycle> all(WorkspaceId workspace) {
        return transactions.read(workspace, () -> repository.all(workspace));
    }

    public Optional<Cycle> find(WorkspaceId workspace, CycleId id) {
        return transactions.read(workspace, () -> repository.find(workspace, id));
    }

    /** The cycle to open with: the shortest running one that holds the day, else the one nearest to it. */
    public static Optional<Cycle> current(List<Cycle> cycles, LocalDate today) {
        return cycles.stream()
                .filter(cycle -> cycle.contains(today))
                .min((one, other) -> Integer.compare(one.weeks(), other.weeks()))
                .or(() ->
                        cycles.stream().filter(cycle -> cycle.phase().isOpen()).findFirst())
                .or(() -> cycles.stream().findFirst());
    }
}
