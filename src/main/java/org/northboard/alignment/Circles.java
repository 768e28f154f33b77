package org.northboard.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.northboard.change.Change;
import org.northboard.change.Refused;
import org.northboard.change.Subject;
import org.northboard.change.UndoRule;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.springframework.stereotype.Component;

/** Refuses what closes a circle, naming it. */
@Component
class Circles implements UndoRule {

    private final AlignmentRepository repository;

    Circles(AlignmentRepository repository) {
        this.repository = repository;
    }

    /**
     * Lets a link from the child up to the parent pass, whether it is there already or not.
     *
     * @throws Refused when it would close a circle, or closes one
     */
    void refuse(ActingMember by, ObjectiveId child, ObjectiveId parent) {
        if (child.equals(parent)) {
            throw Refused.because("refused.aligned-to-itself");
        }
        List<ObjectiveId> way = repository.wayUp(by.workspace(), parent, child);
        if (!way.isEmpty()) {
            List<ObjectiveId> circle = new ArrayList<>(way);
            circle.add(parent);
            throw Refused.because("refused.circle", String.join(" → ", repository.titles(by.workspace(), circle)));
        }
    }

    /** What was undone may have put links back, or a key result with links below it. */
    @Override
    public void requireSound(ActingMember by, List<Change> undone) {
        List<UUID> ids = undone.stream()
                .filter(change -> change.subject() == Subject.ALIGNMENT || change.subject() == Subject.KEY_RESULT)
                .map(Change::id)
                .toList();
        if (!ids.isEmpty()) {
            repository.ends(by.workspace(), ids).forEach(link -> refuse(by, link.child(), link.parent()));
        }
    }
}
