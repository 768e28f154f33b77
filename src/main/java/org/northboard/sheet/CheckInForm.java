package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.checkin.Confidence;
import org.northboard.kit.FigureField;
import org.northboard.kit.KeptFields;
import org.northboard.kit.Keys;
import org.northboard.kit.Refusals;
import org.northboard.objective.KeyResult;

/** A check-in in full: value, confidence and a note, which outlive the page. Enter saves, Escape gives up. */
final class CheckInForm extends Composite<Div> {

    private static final List<Confidence> CONFIDENCES =
            List.of(Confidence.ON_TRACK, Confidence.NEEDS_ATTENTION, Confidence.IN_TROUBLE);

    /**
     * What somebody reports.
     *
     * @param value null where it is not entered here: milestones and a yes or no are ticked
     * @param confidence null to leave it as it is
     */
    record Report(@Nullable BigDecimal value, @Nullable Confidence confidence, String note) {}

    /** Gets what is to be saved, and the key result as it was when the form was opened. */
    @FunctionalInterface
    interface Save {
        void save(KeyResult seen, Report report, CheckInForm form);
    }

    private final KeyResult seen;
    private final Save save;
    private final FigureField value = new FigureField(getTranslation("sheet.check-in.value"));
    private final Select<Confidence> confidence = new Select<>();
    private final TextArea note = new TextArea(getTranslation("sheet.check-in.note"));
    private final KeptFields kept = KeptFields.ofForm();

    CheckInForm(KeyResult seen, Save save, Runnable giveUp) {
        this.seen = seen;
        this.save = save;
        value.show(seen.current());
        value.setAutoselect(true);
        value.setVisible(seen.measure().takesValues());
        confidence.setLabel(getTranslation("field.confidence"));
        confidence.setItems(CONFIDENCES);
        confidence.setItemLabelGenerator(
                each -> ConfidencePick.dots(each.stored()) + "  " + getTranslation("confidence." + each));
        confidence.setPlaceholder(getTranslation("confidence.none"));
        if (seen.confidence() != null) {
            confidence.setValue(Confidence.of(seen.confidence()));
        }
        note.setPlaceholder(getTranslation("sheet.check-in.hint"));
        note.setMinRows(1);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.addValueChangeListener(change -> note.setInvalid(false));
        kept.figure("value", value);
        kept.choice("confidence", confidence, CONFIDENCES, Confidence::name, confidence.getItemLabelGenerator()::apply);
        kept.text("note", note);
        Button keep = new Button(getTranslation("sheet.check-in.save"), click -> finish());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button leave = new Button(getTranslation("kit.cancel"), click -> giveUp.run());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div figures = new Div(value, confidence);
        figures.addClassName("nb-check-in-row");
        Div actions = new Div(keep, leave, kept.note());
        actions.addClassName("nb-editor-actions");
        getContent().addClassName("nb-editor");
        getContent().add(figures, note, actions);
        Keys.onEnter(value, this::finish);
        Keys.onEnter(note, this::finish);
        Keys.onEscape(this, giveUp);
    }

    /** All that outlives the page while it is typed. */
    KeptFields kept() {
        return kept;
    }

    void focus() {
        if (value.isVisible()) {
            value.focus();
        } else {
            note.focus();
        }
    }

    /** Shows a refusal at the field that it concerns. Returns false when it concerns none of them. */
    boolean refuse(@Nullable String field, String text) {
        switch (field) {
            case "value" -> value.refuse(text);
            case "confidence" -> Refusals.show(confidence, text);
            case "note" -> Refusals.show(note, text);
            case null, default -> {
                return false;
            }
        }
        return true;
    }

    /** Only another one than was seen is meant: somebody else may have judged meanwhile. */
    private @Nullable Confidence judged() {
        Confidence chosen = confidence.getValue();
        Short before = seen.confidence();
        return chosen != null && before != null && chosen == Confidence.of(before) ? null : chosen;
    }

    private void finish() {
        try {
            BigDecimal figure = value.isVisible() ? value.required() : null;
            save.save(seen, new Report(figure, judged(), note.getValue()), this);
        } catch (Refused refused) {
            // The field that could not be read shows why.
            value.focus();
        }
    }
}
