package org.northboard.objective;

import static org.northboard.db.Tables.COMMENT;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.northboard.change.Change;
import org.northboard.change.Done;
import org.northboard.change.Operations;
import org.northboard.change.Refused;
import org.northboard.change.Verb;
import org.northboard.database.Transactions;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Service;

/** What people say, plan and have done about an objective: discussion, initiatives and history. */
@Service
public class Accounts {

    private static final int COMMENTS_AT_ONCE = 200;

    private final AccountRepository repository;
    private final ObjectiveGuard guard;
    private final Operations operations;
    private final Transactions transactions;

    Accounts(AccountRepository repository, ObjectiveGuard guard, Operations operations, Transactions transactions) {
        this.repository = repository;
        this.guard = guard;
        this.operations = operations;
        this.transactions = transactions;
    }

    /** The pillars of the strategy in their order. */
    public List<Pillar> pillars(WorkspaceId workspace) {
        return transactions.read(workspace, () -> repository.pillars(workspace));
    }

    /**
     * The discussion, the oldest first; of a long one the newest part.
     *
     * @throws Refused when there is no such objective for this person
     */
    public List<Comment> discussion(ActingMember by, ObjectiveId objective) {
        return transactions.read(by.workspace(), () -> {
            guard.readable(by, objective);
            return repository.comments(by.workspace(), objective, COMMENTS_AT_ONCE);
        });
    }

    /**
     * The work that is done for the objective.
     *
     * @throws Refused when there is no such objective for this person
     */
    public List<Initiative> initiatives(ActingMember by, ObjectiveId objective) {
        return transactions.read(by.workspace(), () -> {
            guard.readable(by, objective);
            return repository.initiatives(by.workspace(), objective);
        });
    }

    /**
     * What was done to the objective and its key results, the newest first.
     *
     * @throws Refused when there is no such objective for this person
     */
    public List<Episode> history(ActingMember by, ObjectiveId objective, int limit) {
        return transactions.read(by.workspace(), () -> {
            guard.readable(by, objective);
            List<AccountRepository.OperationRow> rows = repository.operations(by.workspace(), objective, limit);
            Map<Long, List<Change>> changes = repository
                    .changes(
                            by.workspace(),
                            objective,
                            rows.stream()
                                    .map(AccountRepository.OperationRow::id)
                                    .toList())
                    .stream()
                    .collect(Collectors.groupingBy(Change::revision));
            return rows.stream()
                    .map(row -> new Episode(
                            row.id(),
                            row.actor(),
                            row.verb(),
                            row.reason(),
                            row.at(),
                            changes.getOrDefault(row.revision(), List.of()).stream()
                                    .flatMap(change -> Differences.of(change).stream())
                                    .filter(difference -> mayKnow(by, difference))
                                    .toList()))
                    .toList();
        });
    }

    /**
     * Who cancelled the objective and why, if somebody did and it was not taken back.
     *
     * @throws Refused when there is no such objective for this person
     */
    public Optional<Cancellation> cancellation(ActingMember by, ObjectiveId objective) {
        return transactions.read(by.workspace(), () -> {
            boolean cancelled = guard.readable(by, objective).state() == ObjectiveState.CANCELLED;
            return cancelled ? repository.cancellation(by.workspace(), objective) : Optional.empty();
        });
    }

    /** What leads to a private objective is left out for those who do not know that one. */
    private boolean mayKnow(ActingMember by, Episode.Difference difference) {
        return Stream.of(difference.before(), difference.after())
                .filter(Objects::nonNull)
                .allMatch(id -> switch (difference.field()) {
                    case "objective_id", "parent_objective_id" -> guard.isReadable(by, ObjectiveId.of(id));
                    case "parent_key_result_id" -> guard.isReadable(by, KeyResultId.of(id));
                    default -> true;
                });
    }

    /** Says something about an objective. Everybody may who can see it, also when its cycle is closed. */
    public Done say(ActingMember by, OperationId operation, ObjectiveId objective, String text) {
        return operations.perform(by, operation, Verb.COMMENT, ledger -> {
            guard.readable(by, objective);
            String body = Inputs.text("comment", text);
            if (body.isEmpty()) {
                throw Refused.at("comment", "refused.comment-empty");
            }
            ledger.insert(
                    COMMENT,
                    UUID.randomUUID(),
                    objective,
                    row -> row.set(COMMENT.OBJECTIVE_ID, objective)
                            .set(COMMENT.AUTHOR_ID, by.member())
                            .set(COMMENT.BODY, body));
        });
    }
}
