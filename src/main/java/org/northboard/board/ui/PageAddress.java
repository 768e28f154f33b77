package org.northboard.board.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;

/** Where the board's page stands, and the two ways to go on: by a step of its own, or within the same step. */
final class PageAddress {

    private PageAddress() {}

    static QueryParameters here() {
        return UI.getCurrent().getActiveViewLocation().getQueryParameters();
    }

    /** A step of its own, which the browser's back button takes back. */
    static void go(QueryParameters there) {
        UI.getCurrent().navigate(BoardView.ROUTE, there);
    }

    /** Belongs to the step before. */
    static void replace(QueryParameters there) {
        UI ui = UI.getCurrent();
        Location location = new Location(BoardView.ROUTE, there);
        ui.getPage().getHistory().replaceState(null, location);
        ui.getInternals().getRouter().navigate(ui, location, NavigationTrigger.PROGRAMMATIC);
    }
}
