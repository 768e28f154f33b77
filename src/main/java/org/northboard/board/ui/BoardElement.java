package org.northboard.board.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.northboard.board.BoardVerbs;
import org.northboard.board.Contract;
import org.northboard.id.ObjectiveId;
import org.northboard.kit.Acting;
import org.northboard.kit.Draft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Java twin of the {@code <nb-board>} element: verbs come up from it, patches go down to it. */
@Tag("nb-board")
@JsModule("./board/board.ts")
class BoardElement extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BoardVerbs verbs;
    private final Consumer<ObjectiveId> shown;
    private boolean stale;

    /**
     * Makes the element.
     *
     * @param source address below which it fetches its cards
     * @param shown called when a person wants to see an objective's panel
     */
    BoardElement(String source, BoardVerbs verbs, Consumer<ObjectiveId> shown) {
        this.verbs = verbs;
        this.shown = shown;
        getElement().setAttribute("source", source);
        getElement().setAttribute("owner", Draft.owner(Acting.current()));
        Span failed = new Span(getTranslation("boardview.failed"));
        failed.getElement().setAttribute("slot", "failed");
        getElement().appendChild(failed.getElement());
    }

    /** Sends what has changed. While the browser cannot be reached, it will fetch everything when it can be again. */
    void patch(Contract.Patch patch, boolean reachable) {
        boolean newDay = patch.base() == patch.revision();
        if (!reachable) {
            stale = true;
        } else if (stale || newDay) {
            stale = false;
            getElement().callJsFunction("stale");
        } else {
            getElement().callJsFunction("patch", JSON.<JsonNode>valueToTree(patch));
        }
    }

    @ClientCallable
    JsonNode checkIn(String keyResult, int version, String text, String operation) {
        return answer(verbs.checkIn(keyResult, version, text, operation));
    }

    @ClientCallable
    JsonNode align(String card, String parent, String mode, String operation) {
        return answer(verbs.align(card, parent, mode, operation));
    }

    @ClientCallable
    JsonNode alignToKeyResult(String card, String keyResult, String operation) {
        return answer(verbs.alignToKeyResult(card, keyResult, operation));
    }

    @ClientCallable
    JsonNode unalign(String card, String link, String operation) {
        return answer(verbs.unalign(link, operation));
    }

    @ClientCallable
    JsonNode order(String card, String before, String operation) {
        return answer(verbs.order(card, before, operation));
    }

    @ClientCallable
    JsonNode moveKeyResult(String keyResult, String objective, String operation) {
        return answer(verbs.moveKeyResult(keyResult, objective, operation));
    }

    @ClientCallable
    JsonNode undo(String undone, String operation) {
        return answer(verbs.undo(undone, operation));
    }

    /** A board that is only looked at keeps its session: only requests to the user interface do. */
    @ClientCallable
    void alive() {}

    @ClientCallable
    void fold(String card) {
        verbs.fold(card);
    }

    @ClientCallable
    void show(String card) {
        shown.accept(ObjectiveId.of(card));
    }

    private static JsonNode answer(Contract.Outcome outcome) {
        return JSON.valueToTree(outcome);
    }
}
