package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.cycle.Cycle;
import org.northboard.id.MemberId;
import org.northboard.kit.Dates;
import org.northboard.kit.FigureField;
import org.northboard.kit.KeptFields;
import org.northboard.kit.Keys;
import org.northboard.kit.Refusals;
import org.northboard.objective.KeyResultDraft;
import org.northboard.people.Directory;
import org.northboard.people.Member;
import org.northboard.progress.Measure;

/** All that can be said about a key result, in place. Enter saves, Escape gives up. */
final class KeyResultEditor extends Composite<Div> {

    /** Gets what is to be saved, with the reason where one was given, and where a refusal is shown. */
    @FunctionalInterface
    interface Save {
        void save(KeyResultDraft draft, @Nullable String reason, KeyResultEditor editor);
    }

    private final TextField title = new TextField(getTranslation("sheet.edit.title"));
    private final Select<Measure> measure = new Select<>();
    private final FigureField start = new FigureField(getTranslation("sheet.edit.start"));
    private final FigureField target = new FigureField(getTranslation("sheet.edit.target"));
    private final TextField unit = new TextField(getTranslation("sheet.edit.unit"));
    private final FigureField weight = new FigureField(getTranslation("sheet.edit.weight"));
    private final ComboBox<Member> owner = new ComboBox<>(getTranslation("sheet.edit.owner"));
    private final DatePicker due = Dates.picker(getTranslation("sheet.edit.due"), getLocale(), this::getTranslation);
    private final KeptFields kept = KeptFields.ofForm();
    private final StepsEditor steps = new StepsEditor(kept::changed);
    private final PhasesEditor phases = new PhasesEditor(kept::changed);
    private final TextField reason = new TextField(getTranslation("sheet.edit.reason"));
    private final MemberId formerOwner;
    private final Save save;

    KeyResultEditor(KeyResultDraft draft, Cycle cycle, Directory directory, Save save, Runnable giveUp) {
        this.save = save;
        this.formerOwner = draft.owner();
        measure.setLabel(getTranslation("sheet.edit.measure"));
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(each -> getTranslation("measure." + each));
        measure.addValueChangeListener(change -> showWhatIsUsed());
        owner.setItems((member, typed) -> Words.answers(member.name(), typed), directory.members());
        owner.setItemLabelGenerator(Member::name);
        due.setMin(cycle.startsOn());
        due.setMax(cycle.endsOn());
        reason.setVisible(false);
        reason.setPlaceholder(getTranslation("sheet.edit.reason-hint"));
        title.setPlaceholder(getTranslation("sheet.edit.title-hint"));

        Div figures = new Div(measure, start, target, unit);
        figures.addClassName("nb-editor-row");
        Div rest = new Div(weight, owner, due);
        rest.addClassName("nb-editor-row");
        Button keep = new Button(getTranslation("sheet.edit.save"), click -> finish());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button leave = new Button(getTranslation("kit.cancel"), click -> giveUp.run());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(keep, leave, kept.note());
        actions.addClassName("nb-editor-actions");
        getContent().addClassName("nb-editor");
        getContent().add(title, figures, rest, steps, phases, reason, actions);
        show(draft, directory);
        keep(directory);
        for (TextFieldBase<?, String> field :
                List.<TextFieldBase<?, String>>of(title, start, target, unit, weight, reason)) {
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.addValueChangeListener(change -> field.setInvalid(false));
            Keys.onEnter(field, this::finish);
        }
        Keys.onEscape(this, giveUp);
    }

    void focus() {
        title.focus();
    }

    /** All that outlives the page while it is typed. */
    KeptFields kept() {
        return kept;
    }

    /** Shows a refusal at the field that it concerns. Returns false when it concerns none of them. */
    boolean refuse(@Nullable String field, String text) {
        switch (field) {
            case "title" -> Refusals.show(title, text);
            case "start" -> start.refuse(text);
            case "target" -> target.refuse(text);
            case "unit" -> Refusals.show(unit, text);
            case "weight" -> weight.refuse(text);
            case "owner" -> Refusals.show(owner, text);
            case "dueOn" -> Refusals.show(due, text);
            case "milestones" -> steps.refuse(text);
            case "phases" -> phases.refuse(text);
            case "reason" -> {
                reason.setVisible(true);
                reason.focus();
                Refusals.show(reason, text);
            }
            case null, default -> {
                return false;
            }
        }
        return true;
    }

    private void show(KeyResultDraft draft, Directory directory) {
        title.setValue(draft.title());
        measure.setValue(draft.measure());
        start.show(draft.start());
        target.show(draft.target());
        unit.setValue(draft.unit());
        weight.show(draft.weight());
        directory.member(draft.owner()).ifPresent(owner::setValue);
        due.setValue(draft.dueOn());
        steps.show(draft.milestones());
        phases.show(draft.phases());
        showWhatIsUsed();
    }

    private void keep(Directory directory) {
        kept.text("title", title);
        kept.choice(
                "measure", measure, List.of(Measure.values()), Measure::name, measure.getItemLabelGenerator()::apply);
        kept.figure("start", start);
        kept.figure("target", target);
        kept.text("unit", unit);
        kept.figure("weight", weight);
        kept.choice("owner", owner, directory.members(), each -> each.id().toString(), Member::name);
        kept.day("due", due);
        kept.lines("steps", steps, steps);
        kept.lines("phases", phases, phases);
        kept.text("reason", reason);
        // Where it was asked for on an earlier page, it is there again.
        reason.addValueChangeListener(change -> reason.setVisible(reason.isVisible() || !reason.isEmpty()));
    }

    private void showWhatIsUsed() {
        boolean figures = switch (measure.getValue()) {
            case INCREASE, DECREASE, AT_LEAST, AT_MOST -> true;
            case MILESTONES, DONE, BASELINE -> false;
        };
        start.setVisible(figures);
        target.setVisible(figures);
        phases.setVisible(figures);
        unit.setVisible(figures || measure.getValue() == Measure.BASELINE);
        steps.setVisible(measure.getValue() == Measure.MILESTONES);
    }

    private void finish() {
        KeyResultDraft draft;
        try {
            draft = draft();
        } catch (Refused refused) {
            // The field that could not be read shows why.
            return;
        }
        save.save(draft, reason.isVisible() ? reason.getValue() : null, this);
    }

    private KeyResultDraft draft() {
        Member chosen = owner.getValue();
        return new KeyResultDraft(
                title.getValue(),
                measure.getValue(),
                start.isVisible() ? start.figure() : null,
                target.isVisible() ? target.figure() : null,
                unit.getValue(),
                Objects.requireNonNullElse(weight.figure(), BigDecimal.ONE),
                chosen == null ? formerOwner : chosen.id(),
                due.getValue(),
                steps.isVisible() ? steps.steps() : List.of(),
                phases.isVisible() ? phases.phases() : List.of());
    }
}
