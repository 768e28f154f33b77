package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.kit.FigureField;
import org.northboard.kit.Figures;
import org.northboard.kit.Keys;

/** A value that is changed where it stands: Enter saves, Escape gives up, Tab saves and goes on to the next one. */
final class ValueCell extends Composite<Div> {

    private final Runnable opened;
    private final Consumer<BigDecimal> save;
    private final Runnable next;
    private final NativeButton door = new NativeButton("", click -> edit());
    private final Span fixed = new Span();
    private final Span goal = new Span();
    private final FigureField field = new FigureField("");
    private @Nullable BigDecimal value;
    private @Nullable BigDecimal before;
    private boolean editable;
    private boolean editing;

    /** @param opened called when the person begins: what they see then is what their value replaces */
    ValueCell(String label, Runnable opened, Consumer<BigDecimal> save, Runnable next) {
        this.opened = opened;
        this.save = save;
        this.next = next;
        getContent().addClassName("nb-value");
        door.addClassName("nb-value-door");
        door.setAriaLabel(label);
        goal.addClassName("nb-value-goal");
        fixed.addClassName("nb-value-figure");
        field.setAriaLabel(label);
        field.setAutoselect(true);
        field.addBlurListener(blur -> leave());
        Keys.onEnter(field, this::finish);
        Keys.onTab(field, this::finishAndGoOn);
        Keys.onEscape(field, this::close);
    }

    /** Shows what is stored; what is being typed stays. */
    void show(@Nullable BigDecimal stored, String target, boolean mayEdit) {
        value = stored;
        editable = mayEdit;
        goal.setText(target);
        if (!editing) {
            close();
        }
    }

    boolean isEditable() {
        return editable;
    }

    void edit() {
        opened.run();
        before = value;
        open();
        field.show(value);
    }

    private void open() {
        editing = true;
        getContent().removeAll();
        getContent().add(field, goal);
        field.focus();
    }

    /** Keeps what was typed and says why it cannot be. */
    void refuse(String reason) {
        String typed = field.getValue();
        if (!editing) {
            open();
            field.setValue(typed);
        }
        field.refuse(reason);
    }

    private void finishAndGoOn() {
        if (finish()) {
            next.run();
        }
    }

    /** Leaving with a figure that cannot be read keeps it in red; leaving it as it was closes it. */
    private void leave() {
        if (editing) {
            finish();
        }
    }

    private boolean finish() {
        if (!editing) {
            return false;
        }
        if (field.getValue().isBlank()) {
            close();
            return true;
        }
        try {
            BigDecimal typed = field.required();
            close();
            if (before == null || typed.compareTo(before) != 0) {
                save.accept(typed);
            }
            return !editing;
        } catch (Refused refused) {
            return false;
        }
    }

    private void close() {
        editing = false;
        String text = value == null ? "–" : Figures.format(value, getLocale());
        door.setText(text);
        fixed.setText(text);
        getContent().removeAll();
        getContent().add(editable ? door : fixed, goal);
    }
}
