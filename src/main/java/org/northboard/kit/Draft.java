package org.northboard.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.function.Consumer;
import org.northboard.id.ActingMember;

/**
 * Keeps what the acting person types into the input within it, in their own browser, until it is saved or given up: a lost
 * connection, a reload or a restart of the server takes nothing away. What an earlier page left behind is offered again.
 */
@Tag("nb-draft")
@JsModule("./draft/draft.ts")
public final class Draft extends Component {

    private final Div note = new Div();

    /** Makes one that keeps nothing until it has a place. */
    public Draft() {
        note.addClassName("nb-draft-note");
        note.getElement().setAttribute("role", "status");
    }

    /**
     * What an earlier page left behind.
     *
     * @param base what stood there when the person began to type
     */
    public record Kept(String text, String base) {}

    /** Around an input that is always open: what an earlier page left stands in it again. Emptying the input gives it up. */
    public static Draft around(TextFieldBase<?, String> input, String subject, Object id, String field) {
        Draft draft = new Draft();
        draft.holds(input);
        draft.at(subject, id, field);
        input.addValueChangeListener(change -> {
            input.setHelperText(null);
            if (change.getValue().isEmpty()) {
                draft.drop();
            }
        });
        draft.whenFound(kept -> {
            if (input.isEmpty()) {
                input.setValue(kept.text());
                input.setHelperText(draft.getTranslation("kit.draft.offered"));
            }
        });
        return draft;
    }

    /** Names the place that the text belongs to: a field of a subject. */
    public void at(String subject, Object id, String field) {
        ActingMember by = Acting.current();
        getElement().setAttribute("owner", owner(by));
        getElement().setAttribute("place", subject + "/" + id + "/" + field);
    }

    /** Whose texts are kept together, so that nobody else who uses the browser is shown them. */
    public static String owner(ActingMember by) {
        return by.workspace() + "/" + by.member();
    }

    /** Puts the input into place. */
    public void holds(Component input) {
        getElement().removeAllChildren();
        getElement().appendChild(input.getElement());
    }

    public void holdsNothing() {
        getElement().removeAllChildren();
    }

    /** What stands there on the server: typing it again leaves nothing to keep. */
    public void base(String text) {
        getElement().setProperty("base", text);
    }

    /** Calls with what an earlier page left at the place. */
    public void whenFound(Consumer<Kept> found) {
        addListener(Found.class, event -> found.accept(new Kept(event.text, event.base)));
    }

    /** Calls when what was found is no longer to be offered: it was saved or given up elsewhere. */
    public void whenGone(Runnable gone) {
        addListener(Gone.class, event -> gone.run());
    }

    /**
     * Says below the input that what stands in it was typed earlier and is not saved.
     *
     * @param present what stands there by now, or nothing when that is what the person saw
     */
    public void offer(String present, Runnable save, Runnable giveUp) {
        Span words = new Span(
                present.isEmpty()
                        ? getTranslation("kit.draft.offered")
                        : getTranslation("kit.draft.offered-but", present));
        NativeButton keep = new NativeButton(getTranslation("kit.draft.save"), click -> save.run());
        NativeButton drop = new NativeButton(getTranslation("kit.draft.discard"), click -> giveUp.run());
        note.removeAll();
        note.add(words, keep, drop);
        getElement().appendChild(note.getElement());
    }

    /** It was saved or given up: the browser forgets it. */
    public void drop() {
        getElement().callJsFunction("drop");
    }

    /** The browser has found something at the place. */
    @DomEvent("nb-draft-found")
    public static final class Found extends ComponentEvent<Draft> {

        private final String text;
        private final String base;

        public Found(
                Draft source,
                boolean fromClient,
                @EventData("event.detail.text") String text,
                @EventData("event.detail.base") String base) {
            super(source, fromClient);
            this.text = text;
            this.base = base;
        }
    }

    /** What was found has gone. */
    @DomEvent("nb-draft-gone")
    public static final class Gone extends ComponentEvent<Draft> {

        public Gone(Draft source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
