package org.northboard.change;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ForeignKey;
import org.northboard.id.ActingMember;
import org.northboard.id.WorkspaceId;
import org.springframework.stereotype.Component;

/** What refers to rows that an undo was about to remove, so that they stay. */
@Component
class Dependents {

    private final DSLContext dsl;
    private final Authors authors;
    private final Reversal reversal;

    Dependents(DSLContext dsl, Authors authors, Reversal reversal) {
        this.dsl = dsl;
        this.authors = authors;
        this.reversal = reversal;
    }

    /** Why what was made stays: somebody has built on it since. Who that is, is said where the person may know. */
    Refused reason(ActingMember by, List<Change> made) {
        List<UUID> own = made.stream().map(Change::id).toList();
        for (Change change : made) {
            List<UUID> others =
                    on(by.workspace(), change).filter(row -> !own.contains(row)).toList();
            Optional<String> who = authors.ofReferences(by, others);
            if (who.isPresent()) {
                return Refused.because("refused.undo-built-on", who.get(), reversal.name(by.workspace(), change));
            }
        }
        return Refused.because("refused.undo-in-use");
    }

    private Stream<UUID> on(WorkspaceId workspace, Change change) {
        return requireNonNull(change.subject().table().getPrimaryKey()).getReferences().stream()
                .flatMap(reference -> rows(reference, workspace, change.id()));
    }

    /** Of tables whose rows have no id, nobody's changes are kept. */
    private Stream<UUID> rows(ForeignKey<?, ?> reference, WorkspaceId workspace, UUID id) {
        var own = reference.getTable().field("id", UUID.class);
        var columns = reference.getFields();
        return own == null
                ? Stream.empty()
                : dsl
                        .select(own)
                        .from(reference.getTable())
                        .where(columns.getFirst().coerce(UUID.class).eq(workspace.value()))
                        .and(columns.getLast().coerce(UUID.class).eq(id))
                        .fetch(own)
                        .stream();
    }
}
