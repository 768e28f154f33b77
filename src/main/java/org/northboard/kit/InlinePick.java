package org.northboard.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiPredicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A choice that is changed where it stands: a click opens the list, choosing saves, leaving gives up. */
public final class InlinePick<T> extends Composite<Div> {

    private final Function<T, String> words;
    private final Supplier<Consumer<@Nullable T>> begin;
    private final String absent;
    private final Supplier<? extends Collection<T>> choices;
    private final SerializableBiPredicate<T, String> answers;
    private final Door door = new Door(getContent(), this::edit);
    private final ComboBox<Choice<T>> list = new ComboBox<>();
    private @Nullable String none;
    private @Nullable T chosen;
    private @Nullable T before;
    private @Nullable Consumer<@Nullable T> save;
    private boolean editable;

    /** What can be chosen; one of them may be that nothing is. */
    private record Choice<T>(@Nullable T what) {}

    /**
     * @param absent what stands there while nothing is chosen
     * @param choices what may be chosen; asked for when the list is opened
     * @param answers tells whether a choice answers to a typed text
     * @param begin called when the person opens the list: what they see then is what their choice replaces. Gives what
     *     gets the choice, if that is something else than before
     */
    public InlinePick(
            String label,
            String absent,
            Supplier<? extends Collection<T>> choices,
            SerializableBiPredicate<T, String> answers,
            Function<T, String> words,
            Supplier<Consumer<@Nullable T>> begin) {
        this.choices = choices;
        this.answers = answers;
        this.words = words;
        this.begin = begin;
        this.absent = absent;
        getContent().addClassName("nb-inline");
        door.button().addClassName("nb-inline-door");
        door.button().setTitle(label);
        list.setAriaLabel(label);
        list.addClassName("nb-inline-field");
        list.setItemLabelGenerator(this::text);
        list.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        list.addBlurListener(blur -> close());
        Keys.onEscape(list, () -> {
            close();
            door.focus();
        });
        close();
    }

    /** Offers to choose nothing as well, in these words; it is saved as null. */
    public InlinePick<T> orNone(String text) {
        none = text;
        return this;
    }

    public void show(@Nullable T stored, boolean mayEdit) {
        chosen = stored;
        editable = mayEdit;
        if (save == null) {
            close();
        }
    }

    private void edit() {
        save = begin.get();
        before = chosen;
        list.setItems(this::answers, choices());
        list.setValue(chosen == null ? null : new Choice<>(chosen));
        door.leave();
        getContent().add(list);
        list.focus();
        list.setOpened(true);
    }

    private List<Choice<T>> choices() {
        List<Choice<T>> all = new ArrayList<>();
        if (none != null && chosen != null) {
            all.add(new Choice<>(null));
        }
        choices.get().forEach(each -> all.add(new Choice<>(each)));
        return all;
    }

    private boolean answers(Choice<T> choice, String typed) {
        return choice.what() == null ? typed.isBlank() : answers.test(choice.what(), typed);
    }

    private String text(Choice<T> choice) {
        return choice.what() == null ? Objects.requireNonNullElse(none, absent) : words.apply(choice.what());
    }

    private void choose(@Nullable Choice<T> choice) {
        Consumer<@Nullable T> to = save;
        close();
        door.focus();
        if (to != null && choice != null && !Objects.equals(choice.what(), before)) {
            to.accept(choice.what());
        }
    }

    private void close() {
        save = null;
        list.removeFromParent();
        door.button().setClassName("nb-inline-absent", chosen == null);
        door.stand(chosen == null ? absent : words.apply(chosen), editable);
    }
}
