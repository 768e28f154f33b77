package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.id.KeyResultId;
import org.northboard.kit.ConflictDialog;
import org.northboard.kit.Door;
import org.northboard.kit.Draft;
import org.northboard.kit.FigureField;
import org.northboard.kit.Figures;
import org.northboard.kit.Keys;

/**
 * A value that is changed where it stands: Enter saves, Escape gives up, Tab saves and goes on to the next one. What was
 * typed on an earlier page and never saved stands in the open field again, to be saved or discarded.
 */
final class ValueCell extends Composite<Div> {

    private final Runnable opened;
    private final Consumer<BigDecimal> save;
    private final Runnable next;
    private final Door door = new Door(getContent(), this::edit);
    private final Span goal = new Span();
    private final FigureField field = new FigureField("");
    private final Draft draft = new Draft();
    private @Nullable BigDecimal value;
    private @Nullable BigDecimal before;
    /** What was handed over to be saved and does not stand there yet. */
    private @Nullable BigDecimal sent;

    private boolean editable;
    private boolean editing;
    /** Whether what stands in the field was typed on an earlier page. */
    private boolean offered;

    /** @param opened called when the person begins: what they see then is what their value replaces */
    ValueCell(KeyResultId id, String label, Runnable opened, Consumer<BigDecimal> save, Runnable next) {
        this.opened = opened;
        this.save = save;
        this.next = next;
        getContent().addClassName("nb-value");
        door.button().addClassName("nb-value-door");
        door.button().setAriaLabel(label);
        goal.addClassName("nb-value-goal");
        door.fixed().addClassName("nb-value-figure");
        field.setAriaLabel(label);
        field.setAutoselect(true);
        field.addBlurListener(blur -> leave());
        Keys.onEnter(field, () -> {
            finish();
            door.focus();
        });
        Keys.onTab(field, this::finishAndGoOn);
        Keys.onEscape(field, () -> {
            giveUp();
            door.focus();
        });
        // The same place as on the board; a figure is only ever read in the language it was typed in.
        draft.at("key-result", id, "value." + getLocale().getLanguage());
        draft.whenFound(this::offer);
        draft.whenGone(this::withdraw);
        getContent().add(draft, goal);
    }

    /** Shows what is stored; what is being typed stays. */
    void show(@Nullable BigDecimal stored, String target, boolean mayEdit) {
        value = stored;
        editable = mayEdit;
        goal.setText(target);
        draft.base(written(stored));
        if (sent != null && stored != null && stored.compareTo(sent) == 0) {
            giveUp();
        } else if (!editing) {
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
        field.focus();
    }

    private void open() {
        editing = true;
        offered = false;
        door.leave();
        draft.holds(field);
    }

    /** Keeps what was typed and says why it cannot be. */
    void refuse(String reason) {
        sent = null;
        if (!editing) {
            String typed = field.getValue();
            open();
            field.setValue(typed);
            field.focus();
        }
        field.refuse(reason);
    }

    /** Nothing typed is to be kept any more: it stands there, or is not wanted. */
    void giveUp() {
        sent = null;
        draft.drop();
        close();
    }

    private void offer(Draft.Kept kept) {
        if (kept.text().equals(written(value))) {
            draft.drop();
        } else if (editable && !editing) {
            opened.run();
            before = read(kept.base());
            open();
            field.setValue(kept.text());
            offered = true;
            draft.offer(isOvertaken() ? written(value) : "", this::finish, this::giveUp);
        }
    }

    private void withdraw() {
        if (offered) {
            close();
        }
    }

    private boolean isOvertaken() {
        return !written(before).equals(written(value));
    }

    /** What the browser kept may be from another day's way of writing. */
    private @Nullable BigDecimal read(String figure) {
        try {
            return figure.isEmpty() ? null : Figures.parse(figure, getLocale());
        } catch (Refused unreadable) {
            return null;
        }
    }

    private String written(@Nullable BigDecimal figure) {
        return figure == null ? "" : Figures.format(figure, getLocale());
    }

    private void finishAndGoOn() {
        if (finish()) {
            next.run();
        }
    }

    /** Leaving with a figure that cannot be read keeps it in red; what was typed on an earlier page waits for a decision. */
    private void leave() {
        if (editing && !offered) {
            finish();
        }
    }

    private boolean finish() {
        if (!editing) {
            return false;
        }
        if (field.getValue().isBlank()) {
            giveUp();
            return true;
        }
        try {
            BigDecimal typed = field.required();
            boolean overtaken = offered && isOvertaken();
            close();
            if (overtaken) {
                choose(typed);
            } else if (before != null && typed.compareTo(before) == 0) {
                giveUp();
            } else {
                send(typed);
            }
            return !editing;
        } catch (Refused refused) {
            return false;
        }
    }

    /** What the dialog shows is what the person's value would replace. Closed without a choice, it leaves the value on offer. */
    private void choose(BigDecimal typed) {
        offer(new Draft.Kept(written(typed), written(before)));
        opened.run();
        before = value;
        ConflictDialog.ask(written(typed), written(value), null, () -> insist(typed), this::giveUp);
    }

    private void insist(BigDecimal typed) {
        close();
        send(typed);
    }

    /** What was neither taken nor refused stays on offer. */
    private void send(BigDecimal typed) {
        sent = typed;
        save.accept(typed);
        if (sent != null) {
            offer(new Draft.Kept(written(typed), written(before)));
        }
    }

    private void close() {
        editing = false;
        offered = false;
        draft.holdsNothing();
        door.stand(value == null ? "–" : written(value), editable);
    }
}
