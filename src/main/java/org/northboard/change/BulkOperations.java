package org.northboard.change;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.northboard.id.ActingMember;
import org.northboard.id.OperationId;
import org.springframework.stereotype.Component;

/**
 * Carries a verb out on many subjects: in chunks, each an operation of its own, so that the verbs of others get in
 * between. Up to a chunk's size it is one operation. A subject that is refused is left as it is and reported; the others
 * go on.
 */
@Component
public class BulkOperations {

    /** How many subjects share a transaction. It holds the workspace's revision for as long as it takes to write them. */
    public static final int CHUNK = 25;

    private final Operations operations;

    BulkOperations(Operations operations) {
        this.operations = operations;
    }

    /**
     * Carries out the verb on each subject. Asked again under the same id, chunks that were carried out are not repeated.
     * When it breaks off after the first of them, what was carried out is answered, and the rest is left with the failure.
     *
     * @param id the first chunk's operation; those of the others follow from it
     * @param one does it to one subject, and must throw {@link Refused} or {@link Outdated} before it has written anything
     */
    public <T> BulkDone<T> perform(
            ActingMember by, OperationId id, Verb verb, List<T> subjects, Advance advance, BiConsumer<Ledger, T> one) {
        List<OperationId> carriedOut = new ArrayList<>();
        List<BulkDone.Left<T>> refused = new ArrayList<>();
        long revision = 0;
        int seen = 0;
        boolean goOn = true;
        while (goOn && seen < subjects.size()) {
            List<T> chunk = subjects.subList(seen, Math.min(seen + CHUNK, subjects.size()));
            AtomicReference<List<BulkDone.Left<T>>> left = new AtomicReference<>(List.of());
            Done done;
            try {
                done = operations.performInParts(
                        by, id.part(seen / CHUNK), verb, ledger -> left.set(carryOut(by, ledger, chunk, one)));
            } catch (RuntimeException why) {
                if (carriedOut.isEmpty()) {
                    throw why;
                }
                // What is done is done: who asked for it has to hear of it, to be able to take it back.
                subjects.subList(seen, subjects.size())
                        .forEach(subject -> refused.add(new BulkDone.Left<>(subject, why)));
                seen = subjects.size();
                break;
            }
            if (done.changed()) {
                carriedOut.add(done.operation());
                revision = done.revision();
            }
            refused.addAll(left.get());
            seen += chunk.size();
            goOn = advance.goOn(seen, subjects.size());
        }
        return new BulkDone<>(
                List.copyOf(carriedOut), revision, seen - refused.size(), List.copyOf(refused), seen < subjects.size());
    }

    private <T> List<BulkDone.Left<T>> carryOut(
            ActingMember by, Ledger ledger, List<T> chunk, BiConsumer<Ledger, T> one) {
        operations.lockGraph(by);
        List<BulkDone.Left<T>> left = new ArrayList<>();
        for (T subject : chunk) {
            try {
                one.accept(ledger, subject);
            } catch (Refused | Outdated why) {
                left.add(new BulkDone.Left<>(subject, why));
            }
        }
        return left;
    }
}
