package org.northboard.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Keeps the session while its page is seen: only requests renew one, and who watches a board makes none. */
@Tag("nb-awake")
@JsModule("./shell/awake.ts")
class Awake extends Component {

    Awake() {
        getElement().setAttribute("hidden", true);
    }

    /** Said every few minutes. That it is a request is all that it is for. */
    @ClientCallable
    void stillHere() {}
}
