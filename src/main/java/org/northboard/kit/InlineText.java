package org.northboard.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A text that is edited where it stands: a click opens it, Enter or leaving saves, Escape gives up. What was typed on an
 * earlier page and never saved stands in the open field again, to be saved or discarded.
 */
public final class InlineText extends Composite<Div> {

    private final Runnable opened;
    private final Consumer<String> save;
    private final String placeholder;
    private final Door door = new Door(getContent(), this::open);
    private final TextFieldBase<?, String> field;
    private final Draft draft = new Draft();
    private String text = "";
    private String before = "";
    /** What was handed over to be saved and does not stand there yet. */
    private @Nullable String sent;

    private boolean editable;
    private boolean editing;
    /** Whether what stands in the field was typed on an earlier page. */
    private boolean offered;

    private InlineText(
            TextFieldBase<?, String> field, String label, String placeholder, Runnable opened, Consumer<String> save) {
        this.opened = opened;
        this.field = field;
        this.placeholder = placeholder;
        this.save = save;
        getContent().addClassName("nb-inline");
        door.button().addClassName("nb-inline-door");
        door.button().setTitle(label);
        field.setAriaLabel(label);
        field.setPlaceholder(placeholder);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(change -> field.setInvalid(false));
        field.addClassName("nb-inline-field");
        field.addBlurListener(blur -> leave());
        Keys.onEnter(field, () -> {
            finish();
            door.focus();
        });
        Keys.onEscape(field, () -> {
            giveUp();
            door.focus();
        });
        draft.whenFound(this::offer);
        draft.whenGone(this::withdraw);
        getContent().add(draft);
        close();
    }

    /** @param opened called when the person begins: what they see then is what their text replaces */
    public static InlineText line(String label, String placeholder, Runnable opened, Consumer<String> save) {
        return new InlineText(new TextField(), label, placeholder, opened, save);
    }

    /** Like {@link #line}, for a longer text. */
    public static InlineText paragraph(String label, String placeholder, Runnable opened, Consumer<String> save) {
        return new InlineText(new TextArea(), label, placeholder, opened, save);
    }

    /** Keeps what is typed under the name of a subject's field until it is saved. */
    public InlineText keptAs(String subject, Object id, String name) {
        draft.at(subject, id, name);
        return this;
    }

    /** Shows what is stored; what is being typed stays. */
    public void show(String stored, boolean mayEdit) {
        text = stored;
        editable = mayEdit;
        draft.base(stored);
        if (sent != null && squeezed(stored).equals(squeezed(sent))) {
            giveUp();
        } else if (!editing) {
            close();
        }
    }

    /** Spaces too many are not stored. */
    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Opens again with what was typed and the reason why it cannot be. */
    public void refuse(String reason) {
        sent = null;
        edit(field.getValue());
        field.focus();
        Refusals.show(field, reason);
    }

    /** Nothing typed is to be kept any more: it stands there, or is not wanted. */
    public void giveUp() {
        sent = null;
        draft.drop();
        close();
    }

    private void open() {
        opened.run();
        before = text;
        edit(text);
        field.focus();
    }

    private void edit(String start) {
        editing = true;
        offered = false;
        field.setValue(start);
        field.setInvalid(false);
        door.leave();
        draft.holds(field);
    }

    private void offer(Draft.Kept kept) {
        if (kept.text().strip().equals(text)) {
            draft.drop();
        } else if (editable && !editing) {
            opened.run();
            before = kept.base();
            edit(kept.text());
            offered = true;
            draft.offer(before.equals(text) ? "" : text, this::finish, this::giveUp);
        }
    }

    private void withdraw() {
        if (offered) {
            close();
        }
    }

    /** What was typed on an earlier page waits for a decision. */
    private void leave() {
        if (!offered) {
            finish();
        }
    }

    private void finish() {
        if (!editing) {
            return;
        }
        String typed = field.getValue();
        boolean overtaken = offered && !before.equals(text);
        close();
        if (overtaken) {
            choose(typed);
        } else if (typed.strip().equals(before)) {
            giveUp();
        } else {
            send(typed);
        }
    }

    /** What the dialog shows is what the person's text would replace. Closed without a choice, it leaves the text on offer. */
    private void choose(String typed) {
        offer(new Draft.Kept(typed, before));
        opened.run();
        before = text;
        ConflictDialog.ask(typed, text, null, () -> insist(typed), this::giveUp);
    }

    private void insist(String typed) {
        close();
        send(typed);
    }

    /** What was neither taken nor refused stays on offer. */
    private void send(String typed) {
        sent = typed;
        save.accept(typed);
        if (sent != null) {
            offer(new Draft.Kept(typed, before));
        }
    }

    private void close() {
        editing = false;
        offered = false;
        door.button().setClassName("nb-inline-absent", text.isEmpty());
        draft.holdsNothing();
        door.stand(text.isEmpty() && editable ? placeholder : text, editable);
    }
}
