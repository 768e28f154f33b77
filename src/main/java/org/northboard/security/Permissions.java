package org.northboard.security;

import org.northboard.id.MemberId;

/** Decides who may do what, on facts that are handed in. The only place that does. */
public final class Permissions {

    private Permissions() {}

    /** Everybody may read what is not private; a private objective exists for its owner and the leads above only. */
    public static boolean mayRead(MemberId actor, ObjectiveFacts facts) {
        return !facts.hidden()
                || facts.owner().equals(actor)
                || facts.leadsAbove().get().contains(actor);
    }

    /** The owner, the leads of its team and above and, where they may read it, the owners of its key results may change an objective. */
    public static boolean mayEdit(MemberId actor, ObjectiveFacts facts) {
        return facts.owner().equals(actor)
                || facts.leadsAbove().get().contains(actor)
                || !facts.hidden() && facts.keyResultOwners().get().contains(actor);
    }
}
