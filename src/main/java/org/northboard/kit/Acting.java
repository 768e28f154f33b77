package org.northboard.kit;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ActingMember;

/** Who uses this browser session. Kept in the HTTP session, so that plain requests of the same browser find it too. */
public final class Acting {

    /** Name of the HTTP session's attribute. */
    public static final String ATTRIBUTE = "northboard.acting";

    private Acting() {}

    /**
     * The person of the current session.
     *
     * @throws IllegalStateException when nobody has come in; views are entered after that only
     */
    public static ActingMember current() {
        return find().orElseThrow(() -> new IllegalStateException("nobody has come in"));
    }

    public static Optional<ActingMember> find() {
        return Optional.ofNullable(
                (ActingMember) VaadinSession.getCurrent().getSession().getAttribute(ATTRIBUTE));
    }

    /**
     * Gives the session another id, so that one which somebody planted in this browser beforehand opens nothing. To be
     * called in a request, before a person comes in: its answer brings the browser the new one.
     */
    public static void renewSession() {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        if (request.isRequestedSessionIdFromCookie()) {
            request.changeSessionId();
        }
    }

    /** The session is this person's from now on, or nobody's. */
    public static void become(@Nullable ActingMember person) {
        VaadinSession.getCurrent().getSession().setAttribute(ATTRIBUTE, person);
    }
}
