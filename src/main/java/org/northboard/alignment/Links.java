package org.northboard.alignment;

import static org.northboard.db.Tables.ALIGNMENT;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.northboard.change.Assignments;
import org.northboard.change.Done;
import org.northboard.change.Operations;
import org.northboard.change.Refused;
import org.northboard.change.Verb;
import org.northboard.database.Transactions;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.OperationId;
import org.northboard.objective.Inputs;
import org.northboard.objective.ObjectiveGuard;
import org.northboard.progress.LinkKind;
import org.northboard.progress.Source;
import org.springframework.stereotype.Service;

/**
 * The verbs that change a link which is there. Whoever may edit the objective at its lower end may change it.
 *
 * <p>Where nothing else is said they are refused as {@link org.northboard.change.Outdated} when someone else changed the link
 * since the given version.
 */
@Service
public class Links {

    private final AlignmentRepository repository;
    private final ObjectiveGuard guard;
    private final Operations operations;
    private final Transactions transactions;

    Links(AlignmentRepository repository, ObjectiveGuard guard, Operations operations, Transactions transactions) {
        this.repository = repository;
        this.guard = guard;
        this.operations = operations;
        this.transactions = transactions;
    }

    /**
     * Lets a link contribute, or only support.
     *
     * @throws Refused when it should contribute to a key result that lives on check-ins: that is for the key result to say
     */
    public Done changeKind(ActingMember by, OperationId operation, AlignmentId id, int version, LinkKind kind) {
        return change(by, operation, id, version, (link, parents) -> {
            if (kind == LinkKind.CONTRIBUTES
                    && link.parentKeyResult() != null
                    && guard.readable(by, link.parentKeyResult()).source() == Source.CHECK_INS) {
                throw Refused.because("refused.key-result-lives-on-check-ins");
            }
            return row -> row.set(ALIGNMENT.KIND, kind);
        });
    }

    /**
     * Makes a parent the primary one: the card then stands there.
     *
     * @throws Refused when the link only supports while others contribute: those come first
     */
    public Done makePrimary(ActingMember by, OperationId operation, AlignmentId id, int version) {
        return change(by, operation, id, version, (link, parents) -> {
            Alignment primary = Linking.primary(parents);
            if (link.kind() == LinkKind.SUPPORTS && primary.kind() == LinkKind.CONTRIBUTES) {
                throw Refused.because("refused.support-is-not-primary");
            }
            return row -> row.set(ALIGNMENT.RANK, parents.getFirst().rank() - 1);
        });
    }

    /**
     * Says how much the objective counts in this parent.
     *
     * @param weight 0 to 1,000; 1 is the usual one, 0 counts for nothing
     * @throws Refused when the link only supports
     * @throws org.northboard.change.Outdated only when someone else has weighed it since
     */
    public Done weigh(ActingMember by, OperationId operation, AlignmentId id, int version, BigDecimal weight) {
        BigDecimal checked = Inputs.weight("weight", weight);
        return operations.perform(by, operation, Verb.EDIT_ALIGNMENT, ledger -> {
            operations.lockGraph(by);
            Alignment link = link(by, id);
            guard.editable(by, link.child());
            if (link.kind() == LinkKind.SUPPORTS) {
                throw Refused.because("refused.support-has-no-weight");
            }
            int now = ledger.unlessChanged(ALIGNMENT, id.value(), version, link.version(), ALIGNMENT.WEIGHT);
            ledger.update(ALIGNMENT, id.value(), now, link.child(), row -> row.set(ALIGNMENT.WEIGHT, checked));
        });
    }

    /**
     * The weight that it has now.
     *
     * @throws Refused when there is no such link for this person
     */
    public BigDecimal weight(ActingMember by, AlignmentId id) {
        return transactions.read(by.workspace(), () -> {
            Alignment link = link(by, id);
            guard.readable(by, link.child());
            return link.weight();
        });
    }

    private Done change(
            ActingMember by,
            OperationId operation,
            AlignmentId id,
            int version,
            BiFunction<Alignment, List<Alignment>, Consumer<Assignments>> edit) {
        return operations.perform(by, operation, Verb.EDIT_ALIGNMENT, ledger -> {
            operations.lockGraph(by);
            Alignment link = link(by, id);
            guard.editable(by, link.child());
            List<Alignment> parents = repository.parentsOf(by.workspace(), link.child());
            ledger.update(ALIGNMENT, id.value(), version, link.child(), edit.apply(link, parents));
        });
    }

    private Alignment link(ActingMember by, AlignmentId id) {
        return repository.find(by.workspace(), id).orElseThrow(() -> Refused.because("refused.gone"));
    }
}
