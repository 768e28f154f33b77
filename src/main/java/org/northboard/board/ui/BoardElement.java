package org.northboard.board.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.server.communication.PushConnection;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.northboard.board.BoardVerbs;
import org.northboard.board.Contract;
import org.northboard.board.LinkVerbs;
import org.northboard.board.ManyVerbs;
import org.northboard.board.PatchTexts;
import org.northboard.id.ObjectiveId;
import org.northboard.kit.Acting;
import org.northboard.kit.Draft;
import org.northboard.kit.EmptyState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Java twin of the {@code <nb-board>} element: verbs come up from it, patches go down to it. */
@Tag("nb-board")
@JsModule("./board/board.ts")
class BoardElement extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WORKED = "window.dispatchEvent(new CustomEvent('nb-worked', { detail: $0 }))";

    private final BoardVerbs verbs;
    private final LinkVerbs links;
    private final ManyVerbs many;
    private final PatchTexts patches;
    private final Ways ways;
    /** The call that has the browser fetch everything, while nothing else is sent to it. */
    private @Nullable PendingJavaScriptResult told;

    /** Where the gestures lead that change nothing but what is looked at. */
    interface Ways {

        /** Somebody wants to see an objective's panel. */
        void show(ObjectiveId card);

        /** Somebody wants to see only this objective with what belongs to it, or all again. */
        void focus(ObjectiveId card);

        /** A card has gone to where nothing is unfolded, and somebody wants to see it. */
        void find(ObjectiveId card);

        /** A branch was folded or unfolded. */
        void folded();

        /** These cards show their key results now, the newest last. */
        void rows(List<ObjectiveId> cards);
    }

    /**
     * Makes the element.
     *
     * @param source address below which it fetches its cards
     */
    BoardElement(String source, BoardVerbs verbs, PatchTexts patches, Ways ways) {
        this.verbs = verbs;
        this.links = verbs.links();
        this.many = verbs.many();
        this.patches = patches;
        this.ways = ways;
        getElement().setAttribute("source", source);
        getElement().setAttribute("owner", Draft.owner(Acting.current()));
        Span failed = new Span(getTranslation("boardview.failed"));
        failed.getElement().setAttribute("slot", "failed");
        getElement().appendChild(failed.getElement());
    }

    /** Says what belongs here while there is no card. */
    void whenEmpty(EmptyState word) {
        word.getElement().setAttribute("slot", "empty");
        getElement().appendChild(word.getElement());
    }

    /** The board is looked at in another way now. */
    void look() {
        getElement().callJsFunction("look");
    }

    /** Brings a card into sight; the branches that it stands in are open already on this side. */
    void find(ObjectiveId card) {
        getElement().callJsFunction("find", card.toString());
    }

    /** Lets exactly these cards show their key results. */
    void rows(Collection<ObjectiveId> cards) {
        List<String> ids = cards.stream().map(ObjectiveId::toString).toList();
        getElement().callJsFunction("rows", JSON.<JsonNode>valueToTree(ids));
    }

    /**
     * Sends what has changed. A browser that cannot be reached is told, when it is back or asks for something, to fetch
     * everything: were patches sent to it, they would pile up here. Until that is sent, it stands for all that changes.
     */
    void patch(Contract.Patch patch) {
        if (isReachable()) {
            told = null;
            if (patch.again()) {
                if (!patch.news().isEmpty()) {
                    getElement().callJsFunction("told", patches.of(patch.news()));
                }
                getElement().callJsFunction("stale");
            } else {
                getElement().callJsFunction("patch", patches.of(patch));
            }
        } else if (told == null || told.isSentToBrowser()) {
            told = getElement().callJsFunction("stale");
        }
    }

    private boolean isReachable() {
        return getUI().map(UI::getInternals)
                .map(UIInternals::getPushConnection)
                .filter(PushConnection::isConnected)
                .isPresent();
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
    JsonNode unalign(String link, String operation) {
        return answer(links.unalign(link, operation));
    }

    @ClientCallable
    JsonNode changeKind(String link, int version, String kind, String operation) {
        return answer(links.changeKind(link, version, kind, operation));
    }

    @ClientCallable
    JsonNode makePrimary(String link, int version, String operation) {
        return answer(links.makePrimary(link, version, operation));
    }

    @ClientCallable
    JsonNode weigh(String link, int version, String text, String operation) {
        return answer(links.weigh(link, version, text, operation));
    }

    @ClientCallable
    JsonNode rollUp(String keyResult, int version, boolean fromAligned, String operation) {
        return answer(links.rollUp(keyResult, version, fromAligned, operation));
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
    JsonNode alignAll(JsonNode cards, String parent, String keyResult, String mode, String operation) {
        return answer(many.align(seen(cards), parent, keyResult, mode, operation, news()));
    }

    @ClientCallable
    JsonNode moveToCycle(JsonNode cards, String cycle, String operation) {
        return answer(many.moveToCycle(seen(cards), cycle, operation, news()));
    }

    @ClientCallable
    JsonNode changeOwner(JsonNode cards, String owner, String operation) {
        return answer(many.changeOwner(seen(cards), owner, operation, news()));
    }

    @ClientCallable
    void stop(String operation) {
        many.stop(operation);
    }

    @ClientCallable
    JsonNode undo(String undone, String operation) {
        return answer(many.undo(undone, operation, news()));
    }

    /** A board that is only looked at keeps its session: only requests to the user interface do. */
    @ClientCallable
    void alive() {}

    @ClientCallable
    void fold(String card) {
        verbs.fold(card);
        ways.folded();
    }

    @ClientCallable
    void unfold(String card) {
        verbs.unfold(card);
        ways.folded();
    }

    @ClientCallable
    void rows(JsonNode cards) {
        ways.rows(Stream.of(JSON.treeToValue(cards, String[].class))
                .map(ObjectiveId::of)
                .toList());
    }

    @ClientCallable
    void focusOn(String card) {
        ways.focus(ObjectiveId.of(card));
    }

    @ClientCallable
    void show(String card) {
        ways.show(ObjectiveId.of(card));
    }

    @ClientCallable
    void seek(String card) {
        ways.find(ObjectiveId.of(card));
    }

    /** Passes on how far work is, as long as the page is there to see it: this board may have been left. */
    private static Consumer<Contract.Work> news() {
        UI ui = UI.getCurrent();
        return work -> {
            try {
                ui.access(() -> ui.getPage().executeJs(WORKED, JSON.<JsonNode>valueToTree(work)));
            } catch (UIDetachedException left) {
                // The work goes on without anybody watching it.
            }
        };
    }

    private static List<Contract.Seen> seen(JsonNode cards) {
        return List.of(JSON.treeToValue(cards, Contract.Seen[].class));
    }

    private static JsonNode answer(Contract.Outcome outcome) {
        return JSON.valueToTree(outcome);
    }
}
