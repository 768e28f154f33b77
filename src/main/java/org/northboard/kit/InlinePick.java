package org.northboard.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiPredicate;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A choice that is changed where it stands: a click opens the list, choosing saves, leaving gives up. */
public final class InlinePick<T> extends Composite<Div> {

    private final Function<T, String> words;
    private final Consumer<T> save;
    private final String absent;
    private final Supplier<? extends Collection<T>> choices;
    private final SerializableBiPredicate<T, String> answers;
    private final NativeButton door = new NativeButton("", click -> edit());
    private final Span fixed = new Span();
    private final ComboBox<T> list = new ComboBox<>();
    private @Nullable T chosen;
    private boolean editable;
    private boolean editing;

    /**
     * @param absent what stands there while nothing is chosen
     * @param choices what may be chosen; asked for when the list is opened
     * @param answers tells whether a choice answers to a typed text
     * @param save gets what was chosen, if that is something else than before
     */
    public InlinePick(
            String label,
            String absent,
            Supplier<? extends Collection<T>> choices,
            SerializableBiPredicate<T, String> answers,
            Function<T, String> words,
            Consumer<T> save) {
        this.choices = choices;
        this.answers = answers;
        this.words = words;
        this.save = save;
        this.absent = absent;
        getContent().addClassName("nb-inline");
        door.addClassName("nb-inline-door");
        door.setTitle(label);
        list.setAriaLabel(label);
        list.addClassName("nb-inline-field");
        list.setItemLabelGenerator(words::apply);
        list.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        list.addBlurListener(blur -> close());
        Keys.onEscape(list, this::close);
        close();
    }

    public void show(@Nullable T stored, boolean mayEdit) {
        chosen = stored;
        editable = mayEdit;
        if (!editing) {
            close();
        }
    }

    private void edit() {
        editing = true;
        list.setItems(answers::test, choices.get());
        list.setValue(chosen);
        getContent().removeAll();
        getContent().add(list);
        list.focus();
        list.setOpened(true);
    }

    private void choose(@Nullable T choice) {
        boolean other = choice != null && !choice.equals(chosen);
        close();
        if (other) {
            save.accept(choice);
        }
    }

    private void close() {
        editing = false;
        String text = chosen == null ? absent : words.apply(chosen);
        door.setText(text);
        fixed.setText(text);
        getContent().removeAll();
        getContent().add(editable ? door : fixed);
    }
}
