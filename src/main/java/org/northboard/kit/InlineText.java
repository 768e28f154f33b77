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

    private final Consumer<String> save;
    private final String placeholder;
    private final NativeButton door = new NativeButton("", click -> edit());
    private final Span fixed = new Span();
    private final TextFieldBase<?, String> field;
    private String text = "";
    private boolean editable;
    private boolean editing;

    private InlineText(TextFieldBase<?, String> field, String label, String placeholder, Consumer<String> save) {
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

    public static InlineText line(String label, String placeholder, Consumer<String> save) {
        return new InlineText(new TextField(), label, placeholder, save);
    }

    public static InlineText paragraph(String label, String placeholder, Consumer<String> save) {
        return new InlineText(new TextArea(), label, placeholder, save);
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
        edit();
        field.setValue(typed);
        field.setErrorMessage(reason);
        field.setInvalid(true);
    }

    private void edit() {
        editing = true;
        field.setValue(text);
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
        if (!typed.strip().equals(text)) {
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
