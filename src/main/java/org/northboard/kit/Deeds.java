package org.northboard.kit;

import com.vaadin.flow.component.UI;
import org.northboard.id.OperationId;

/**
 * Tells the page what its person has done there and could take back: Ctrl+Z goes back through it, newest first. The page
 * remembers, because what is done on a board is known there as well.
 */
public final class Deeds {

    private Deeds() {}

    public static void did(OperationId operation) {
        tell("nb-did", operation);
    }

    /** It was taken back in another way. */
    public static void takenBack(OperationId operation) {
        tell("nb-taken-back", operation);
    }

    private static void tell(String event, OperationId operation) {
        UI.getCurrent()
                .getPage()
                .executeJs("window.dispatchEvent(new CustomEvent($0, { detail: $1 }))", event, operation.toString());
    }
}
