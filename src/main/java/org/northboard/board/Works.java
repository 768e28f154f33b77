package org.northboard.board;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.northboard.id.ActingMember;

/** The work that goes on in the background of this process and that nobody has stopped, whichever boards are open by now. */
public final class Works {

    private final Set<Work> going = ConcurrentHashMap.newKeySet();

    private record Work(ActingMember by, String operation) {}

    void begin(ActingMember by, String operation) {
        going.add(new Work(by, operation));
    }

    boolean goesOn(ActingMember by, String operation) {
        return going.contains(new Work(by, operation));
    }

    /** It is over, or is to be; what others have begun is nobody else's to stop. */
    void end(ActingMember by, String operation) {
        going.remove(new Work(by, operation));
    }
}
