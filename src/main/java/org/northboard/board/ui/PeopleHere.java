package org.northboard.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The faces of those who are on the board too; the board's element tells it, in the browser. */
@Tag("nb-here")
@JsModule("./board/here.ts")
class PeopleHere extends Component {}
