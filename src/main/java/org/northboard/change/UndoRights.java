package org.northboard.change;

import static org.northboard.db.Tables.ALIGNMENT;
import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.OBJECTIVE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.springframework.stereotype.Component;

/** Who may take an operation back: nobody needs to be allowed more than who did it. */
@Component
class UndoRights {

    private final UndoGuard guard;

    UndoRights(UndoGuard guard) {
        this.guard = guard;
    }

    /**
     * Asks about everything that can be asked about before it goes back. Who did it themselves and gave their right away
     * with it, like an objective to a new owner, is asked when they have it again.
     *
     * @return the objectives to ask about when all of it has gone back
     * @throws Refused when the person may not take it back
     */
    Set<ObjectiveId> requireBefore(ActingMember by, List<Change> made) {
        Set<ObjectiveId> concerned = concerned(made);
        if (made.stream().allMatch(UndoRights::isPlaced)) {
            requireOne(by, concerned);
            return Set.of();
        }
        boolean own = made.stream().allMatch(change -> change.actor().equals(by.member()));
        Set<ObjectiveId> later = new LinkedHashSet<>();
        for (ObjectiveId objective : concerned) {
            if (isGone(objective, made)) {
                later.add(objective);
            } else if (isTurnedAlong(objective, made)) {
                guard.requireReadable(by, objective);
            } else if (own && !guard.isEditable(by, objective)) {
                guard.requireReadable(by, objective);
                later.add(objective);
            } else {
                guard.requireEditable(by, objective);
            }
        }
        return later;
    }

    /** @throws Refused when the person may not change what has come back */
    void requireAfter(ActingMember by, Set<ObjectiveId> objectives) {
        objectives.forEach(objective -> guard.requireEditable(by, objective));
    }

    /** The objectives in whose history it stands, and those that something goes back to. */
    static Set<ObjectiveId> concerned(List<Change> made) {
        Set<ObjectiveId> concerned = new LinkedHashSet<>();
        for (Change change : made) {
            if (change.objective() != null) {
                concerned.add(change.objective());
            }
            Reversal.objectiveBefore(change).ifPresent(concerned::add);
        }
        return concerned;
    }

    /** Neighbours that were only set apart are asked about no more than when that was done. */
    private void requireOne(ActingMember by, Set<ObjectiveId> placed) {
        if (placed.stream().noneMatch(objective -> guard.isEditable(by, objective))) {
            placed.forEach(objective -> guard.requireEditable(by, objective));
        }
    }

    private static boolean isPlaced(Change change) {
        return change.isOnly(ALIGNMENT.POSITION)
                || change.isOnly(OBJECTIVE.POSITION)
                || change.isOnly(KEY_RESULT.POSITION);
    }

    /** What comes back can be asked about only when it is there again. */
    private static boolean isGone(ObjectiveId objective, List<Change> made) {
        return made.stream()
                .anyMatch(change -> change.subject() == Subject.OBJECTIVE
                        && change.after() == null
                        && change.id().equals(objective.value()));
    }

    /** Whoever turned a key result turned the links to it along, whoever's the objectives are that they come from. */
    private static boolean isTurnedAlong(ObjectiveId objective, List<Change> made) {
        List<Change> of = made.stream()
                .filter(change -> objective.equals(change.objective()))
                .toList();
        return made.stream().anyMatch(change -> change.subject() == Subject.KEY_RESULT)
                && !of.isEmpty()
                && of.stream().allMatch(change -> change.isOnly(ALIGNMENT.KIND));
    }
}
