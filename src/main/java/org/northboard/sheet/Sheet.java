package org.northboard.sheet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.CycleTense;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.Cancellation;
import org.northboard.objective.KeyResult;
import org.northboard.objective.Objective;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Pillar;
import org.northboard.people.Directory;
import org.northboard.people.Member;
import org.northboard.progress.Progress;
import org.northboard.progress.Standing;

/**
 * Everything that a panel shows of one objective, as one person sees it at one moment.
 *
 * @param standing where the objective stands, an override by hand included
 * @param computed where it would stand without an override
 * @param above what it contributes to or supports, by rank
 * @param below what is aligned to it or to one of its key results
 * @param hold why it cannot be changed, if it cannot
 * @param cancelled who took it out of the count and why, while it is out
 */
record Sheet(
        Objective objective,
        List<KeyResult> keyResults,
        Cycle cycle,
        Directory directory,
        List<Pillar> pillars,
        LocalDate today,
        ZoneId zone,
        Standing standing,
        Standing computed,
        Map<KeyResultId, Reading> readings,
        List<Link> above,
        List<Link> below,
        Hold hold,
        @Nullable Cancellation cancelled) {

    /** Where a key result stands. */
    record Reading(Standing standing, boolean stale) {
        static final Reading NONE = new Reading(new Standing(Progress.NONE, 0, false, false), false);
    }

    /** An objective that this one is linked to. */
    record Link(ObjectiveId id, String title, boolean contributes) {}

    /** Why an objective cannot be changed by this person now. */
    enum Hold {
        NONE,
        PERMISSION,
        ENDED,
        /** It could be changed if its cancellation were taken back, which this person may do. */
        CANCELLED,
        CYCLE_CLOSED
    }

    boolean editable() {
        return hold == Hold.NONE;
    }

    /** Whether it was given up: it counts nowhere then, and nothing is expected of it. */
    boolean isCancelled() {
        return objective.state() == ObjectiveState.CANCELLED;
    }

    /** Where the cycle of the objective lies today. */
    CycleTense tense() {
        return cycle.tense(today);
    }

    /** The first day in which the objective is worked on. */
    LocalDate firstDay() {
        LocalDate own = objective.startsOn();
        return own == null ? cycle.startsOn() : own;
    }

    String nameOf(MemberId id) {
        return directory.member(id).map(Member::name).orElse("–");
    }

    Optional<KeyResult> keyResult(KeyResultId id) {
        return keyResults.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The key result that is farthest behind what is expected of it. */
    Optional<KeyResult> weakest() {
        return keyResults.stream()
                .filter(each -> readings.containsKey(each.id()))
                .min(Comparator.comparing(each -> reading(each.id()).standing(), Standing.WEAKEST_FIRST));
    }

    /** Where the key result stands; one that the graph does not know yet stands nowhere. */
    Reading reading(KeyResultId id) {
        return readings.getOrDefault(id, Reading.NONE);
    }

    @Nullable
    Pillar pillar() {
        return pillars.stream()
                .filter(pillar -> pillar.id().equals(objective.pillar()))
                .findFirst()
                .orElse(null);
    }
}
