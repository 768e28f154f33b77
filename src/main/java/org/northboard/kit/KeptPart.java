package org.northboard.kit;

import java.util.Map;

/** A part of a form as texts under names, and back. */
interface KeptPart {

    /** What stands there. */
    Map<String, String> texts();

    /**
     * Puts what was typed on an earlier page back in its place. What cannot be read, or is no choice any more, is left out.
     *
     * @param typed all that stood in the form
     * @param seen what had stood there before the person began: what is the same was not typed
     * @return whether there was anything
     */
    boolean offer(Map<String, String> typed, Map<String, String> seen);
}
