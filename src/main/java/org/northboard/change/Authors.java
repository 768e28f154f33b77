package org.northboard.change;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.TableField;
import org.northboard.id.ActingMember;
import org.springframework.stereotype.Component;

/** Whose work is in the way of an undo, as far as the person who wants it may know. */
@Component
public class Authors {

    private static final List<String> REFERENCES =
            List.of("objective_id", "key_result_id", "child_id", "parent_objective_id", "parent_key_result_id");

    private final ChangeRepository changes;
    private final UndoGuard guard;

    Authors(ChangeRepository changes, UndoGuard guard) {
        this.changes = changes;
        this.guard = guard;
    }

    /** Name of the member who was the last to make one of these rows belong to what it belongs to, or lead to where it leads. */
    public Optional<String> ofReferences(ActingMember by, Collection<UUID> rows) {
        return changes.lastAuthor(by.workspace(), rows, REFERENCES)
                .filter(author -> author.objective() == null || guard.isReadable(by, author.objective()))
                .map(ChangeRepository.Author::name);
    }

    /** Name of the member who has given one of these columns of the row another value since that change; none if nobody has. */
    public Optional<String> since(ActingMember by, Change change, Collection<? extends TableField<?, ?>> columns) {
        List<String> names = columns.stream().map(TableField::getName).toList();
        return Optional.ofNullable(changes.changedSince(by.workspace(), change.id(), change.version(), names));
    }
}
