package org.northboard.alignment;

import java.util.List;
import java.util.Map;
import org.northboard.change.Advance;
import org.northboard.change.BulkDone;
import org.northboard.change.BulkOperations;
import org.northboard.change.Verb;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.springframework.stereotype.Service;

/** Aligns many objectives at once. Each has to pass for itself; those that do not stay as they are and are reported. */
@Service
public class ManyAlignments {

    private final Linking linking;
    private final BulkOperations operations;

    ManyAlignments(Linking linking, BulkOperations operations) {
        this.linking = linking;
        this.operations = operations;
    }

    /**
     * Aligns them in the given order, so that they stand under the parent in it.
     *
     * @param standBy the links that a move replaces, as the person sees them; where none is given, the primary one
     */
    public BulkDone<ObjectiveId> align(
            ActingMember by,
            OperationId operation,
            List<ObjectiveId> children,
            Upper upper,
            AlignMode mode,
            Map<ObjectiveId, AlignmentId> standBy,
            Advance advance) {
        return operations.perform(
                by,
                operation,
                Verb.ALIGN,
                children,
                advance,
                (ledger, child) -> linking.draw(ledger, child, upper, mode, standBy.get(child)));
    }
}
