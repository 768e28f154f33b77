package org.northboard.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.northboard.change.Authors;
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
    private final Authors authors;

    Circles(AlignmentRepository repository, Authors authors) {
        this.repository = repository;
        this.authors = authors;
    }

    /**
     * Lets a link from the child up to the parent pass, whether it is there already or not.
     *
     * @throws Refused when it would close a circle, or closes one
     */
    void refuse(ActingMember by, ObjectiveId child, ObjectiveId parent) {
        List<ObjectiveId> circle = circle(by, child, parent);
        if (!circle.isEmpty()) {
            throw Refused.because("refused.circle", named(by, circle));
        }
    }

    /** From the parent up to the child and back to the parent; empty when there is no way up. */
    private List<ObjectiveId> circle(ActingMember by, ObjectiveId child, ObjectiveId parent) {
        if (child.equals(parent)) {
            throw Refused.because("refused.aligned-to-itself");
        }
        List<ObjectiveId> circle = new ArrayList<>(repository.wayUp(by.workspace(), parent, child));
        if (!circle.isEmpty()) {
            circle.add(parent);
        }
        return circle;
    }

    private String named(ActingMember by, List<ObjectiveId> circle) {
        return String.join(" → ", repository.titles(by.workspace(), circle));
    }

    /** What was undone may have put links back, or a key result with links below it; others have linked on since. */
    @Override
    public void requireSound(ActingMember by, List<Change> undone) {
        List<UUID> ids = undone.stream()
                .filter(change -> change.subject() == Subject.ALIGNMENT || change.subject() == Subject.KEY_RESULT)
                .map(Change::id)
                .toList();
        if (!ids.isEmpty()) {
            repository.ends(by.workspace(), ids).forEach(link -> refuseUndone(by, link, ids));
        }
    }

    private void refuseUndone(ActingMember by, AlignmentRepository.Ends link, List<UUID> undone) {
        List<ObjectiveId> circle = circle(by, link.child(), link.parent());
        if (!circle.isEmpty()) {
            List<UUID> others = new ArrayList<>(repository.between(by.workspace(), circle));
            others.removeAll(undone);
            throw authors.ofReferences(by, others)
                    .map(who -> Refused.because("refused.undo-circle", who, named(by, circle)))
                    .orElseGet(() -> Refused.because("refused.circle", named(by, circle)));
        }
    }
}
