package org.northboard.presence;

import java.util.Set;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;

/**
 * Who is on a board.
 *
 * @param members everybody once, in the order in which they came
 * @param editing who is editing what
 */
public record Here(Set<MemberId> members, Set<Editing> editing) {

    static final Here NOBODY = new Here(Set.of(), Set.of());

    /** Somebody at work on an objective. */
    public record Editing(MemberId who, ObjectiveId what) {}
}
