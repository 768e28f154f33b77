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

/** What has come since and does not let rows go back: what refers to those that were to go, or else what changed them. */
@Component
class Dependents {

    private final DSLContext dsl;
    private final ChangeRepository changes;
    private final Authors authors;
    private final Reversal reversal;

    Dependents(DSLContext dsl, ChangeRepository changes, Authors authors, Reversal reversal) {
        this.dsl = dsl;
        this.changes = changes;
        this.authors = authors;
        this.reversal = reversal;
    }

    /** Why the database does not take it back. Who is in the way is said where the person may know. */
    Refused reason(ActingMember by, List<Change> made) {
        return builtOn(by, made)
                .or(() -> changedSince(by, made))
                .orElseGet(() -> Refused.because("refused.undo-overtaken"));
    }

    private Optional<Refused> builtOn(ActingMember by, List<Change> made) {
        List<UUID> own = made.stream().map(Change::id).toList();
        boolean inUse = false;
        for (Change change : made) {
            List<UUID> others = change.before() == null
                    ? on(by.workspace(), change)
                            .filter(row -> !own.contains(row))
                            .toList()
                    : List.of();
            Optional<String> who = authors.ofReferences(by, others);
            if (who.isPresent()) {
                return Optional.of(
                        Refused.because("refused.undo-built-on", who.get(), reversal.name(by.workspace(), change)));
            }
            inUse |= !others.isEmpty();
        }
        return inUse ? Optional.of(Refused.because("refused.undo-in-use")) : Optional.empty();
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

    /** Other fields of the same row, with which the old value does not go together. */
    private Optional<Refused> changedSince(ActingMember by, List<Change> made) {
        return made.stream()
                .filter(change -> change.before() != null && change.after() != null)
                .flatMap(change -> Stream.ofNullable(
                                changes.changedSince(by.workspace(), change.id(), change.version()))
                        .map(who ->
                                Refused.because("refused.undo-changed", who, reversal.name(by.workspace(), change))))
                .findFirst();
    }
}
