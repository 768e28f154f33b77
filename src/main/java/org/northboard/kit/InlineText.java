package org.northboard.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** A text that is edited where it stands: a click opens it, Enter or leaving saves, Escape gives up. */
public final class InlineText extends Composite<Div> {

    private final Runnable opened;
    private final Consumer<String> save;
    private final String placeholder;
    private final NativeButton door = new NativeButton("", click -> open());
    private final Span fixed = new Span();
    private final TextFieldBase<?, String> field;
    private String text = "";
    private String before = "";
    private boolean editable;
    private boolean editing;

    private InlineText(
            TextFieldBase<?, String> field, String label, String placeholder, Runnable opened, Consumer<String> save) {
        this.opened = opened;
        this.field = field;
        this.placeholder = placeholder;
        this.save = save;
        getContent().addClassName("nb-inline");
        door.addClassName("nb-inline-door");
        door.setTitle(label);
        field.setAriaLabel(label);
        field.setPlaceholder(placeholder);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(change -> field.setInvalid(false));
        field.addClassName("nb-inline-field");
        field.addBlurListener(blur -> finish());
        Keys.onEnter(field, this::finish);
        Keys.onEscape(field, this::close);
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

    /** Shows what is stored; what is being typed stays. */
    public void show(String stored, boolean mayEdit) {
        text = stored;
        editable = mayEdit;
        if (!editing) {
            close();
        }
    }

    /** Opens again with what was typed and the reason why it cannot be. */
    public void refuse(String reason) {
        String typed = field.getValue();
        edit(typed);
        field.setErrorMessage(reason);
        field.setInvalid(true);
    }

    private void open() {
        opened.run();
        before = text;
        edit(text);
    }

    private void edit(String start) {
        editing = true;
        field.setValue(start);
        field.setInvalid(false);
        getContent().removeAll();
        getContent().add(field);
        field.focus();
    }

    private void finish() {
        if (!editing) {
            return;
        }
        String typed = field.getValue();
        close();
        if (!typed.strip().equals(before)) {
            save.accept(typed);
        }
    }

    private void close() {
        editing = false;
        door.setText(text.isEmpty() ? placeholder : text);
        door.setClassName("nb-inline-absent", text.isEmpty());
        fixed.setText(text);
        getContent().removeAll();
        getContent().add(editable ? door : fixed);
    }
}
