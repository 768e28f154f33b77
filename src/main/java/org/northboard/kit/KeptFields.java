package org.northboard.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an open form, or of one line in it, that outlive the page in a {@link FormDraft}, each under a name. What
 * stands in a field is named alike on every page; a figure is only ever read in the language it was typed in.
 */
public final class KeptFields {

    private final String key;
    private final List<KeptPart> parts = new ArrayList<>();
    private final Div note = new Div();
    private Runnable changed = () -> {};
    private boolean touched;

    private KeptFields(String key) {
        this.key = key;
        note.addClassName("nb-draft-note");
        note.getElement().setAttribute("role", "status");
    }

    public static KeptFields ofForm() {
        return new KeptFields("");
    }

    /** @param key what the line is known by on every page; empty for a new one */
    public static KeptFields ofLine(Component line, String key) {
        line.getElement().setAttribute("data-kept-row", key);
        return new KeptFields(key);
    }

    public void text(String name, TextFieldBase<?, String> field) {
        add(name, field, field::getValue, field::getValue, text -> {
            field.setValue(text);
            return true;
        });
    }

    public void figure(String name, FigureField field) {
        text(name + "." + field.language(), field);
    }

    public void day(String name, DatePicker field) {
        add(
                name,
                field,
                () -> Objects.toString(field.getValue(), ""),
                () -> field.getValue() == null ? "–" : Dates.format(field.getValue(), field.getLocale()),
                text -> write(field, text));
    }

    /**
     * A choice among a few.
     *
     * @param written what a choice is called on every page
     * @param words what a person reads for it
     */
    public <T, F extends Component & HasValue<?, T> & HasHelper> void choice(
            String name, F field, Collection<T> choices, Function<T, String> written, Function<T, String> words) {
        add(
                name,
                field,
                () -> called(field.getValue(), written, ""),
                () -> called(field.getValue(), words, "–"),
                text -> {
                    Optional<T> chosen = choices.stream()
                            .filter(each -> written.apply(each).equals(text))
                            .findFirst();
                    chosen.ifPresentOrElse(field::setValue, text.isEmpty() ? field::clear : () -> {});
                    return text.isEmpty() || chosen.isPresent();
                });
        tell(field, called(field.getValue(), written, ""));
        field.addValueChangeListener(change -> {
            tell(field, called(field.getValue(), written, ""));
            if (change.isFromClient()) {
                changed();
            }
        });
    }

    /** @param place the element that the lines stand in */
    public void lines(String name, Component place, KeptLines lines) {
        place.getElement().setAttribute("data-kept-rows", name);
        parts.add(new KeptRows(name, lines));
    }

    /** Says where it stands that something in the form was typed earlier and is not saved. */
    public Component note() {
        return note;
    }

    /** To be called when the person has taken a line away. */
    public void changed() {
        touched = true;
        changed.run();
    }

    void whenChanged(Runnable then) {
        changed = then;
    }

    String key() {
        return key;
    }

    boolean isNew() {
        return key.isEmpty();
    }

    /** Whether the person has typed or chosen something on this page. */
    boolean isTouched() {
        return touched;
    }

    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        parts.forEach(part -> texts.putAll(part.texts()));
        return texts;
    }

    /** See {@link KeptPart#offer}. */
    boolean offer(Map<String, String> typed, Map<String, String> seen) {
        boolean any = false;
        for (KeptPart part : parts) {
            any |= part.offer(typed, seen);
        }
        if (any) {
            note.setText(note.getTranslation("kit.draft.offered"));
        }
        return any;
    }

    /** Nothing that stands there waits for a decision any more. */
    void settle() {
        note.setText("");
    }

    private <F extends Component & HasValue<?, ?> & HasHelper> void add(
            String name, F field, Supplier<String> text, Supplier<String> words, Predicate<String> write) {
        field.getElement().setAttribute("data-kept", name);
        field.addValueChangeListener(change -> touched |= change.isFromClient());
        parts.add(new KeptField(name, field, text, words, write));
    }

    /** A day that the field would not take is left out. */
    private static boolean write(DatePicker field, String text) {
        try {
            LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
            boolean taken = day == null || isWithin(day, field.getMin(), field.getMax());
            if (taken) {
                field.setValue(day);
            }
            return taken;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static boolean isWithin(LocalDate day, @Nullable LocalDate first, @Nullable LocalDate last) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    private static void tell(Component choice, String called) {
        choice.getElement().setAttribute("data-kept-value", called);
    }

    private static <T> String called(@Nullable T chosen, Function<T, String> name, String nothing) {
        return chosen == null ? nothing : name.apply(chosen);
    }
}
