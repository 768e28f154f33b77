package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.kit.FigureField;
import org.northboard.kit.KeptFields;
import org.northboard.kit.Keys;
import org.northboard.kit.Refusals;

/** Asks why, and perhaps for a share in percent, before something is done to an objective. Enter does it, Escape gives up. */
final class ReasonForm extends Composite<Div> {

    private final @Nullable FigureField percent;
    private final TextField reason = new TextField(getTranslation("sheet.reason"));
    private final Button go = new Button();
    private final KeptFields kept = KeptFields.ofForm();

    private ReasonForm(String hint, @Nullable FigureField percent, String action, Runnable giveUp) {
        this.percent = percent;
        reason.setPlaceholder(getTranslation("sheet.edit.reason-hint"));
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        go.setText(action);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Button leave = new Button(getTranslation("kit.cancel"), click -> giveUp.run());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Paragraph what = new Paragraph(hint);
        what.addClassName("nb-guidance");
        Div inputs = new Div();
        inputs.addClassName("nb-reason-row");
        if (percent != null) {
            inputs.add(percent);
            kept.figure("percent", percent);
        }
        inputs.add(reason);
        kept.text("reason", reason);
        Div actions = new Div(go, leave, kept.note());
        actions.addClassName("nb-editor-actions");
        getContent().addClassName("nb-editor");
        getContent().add(what, inputs, actions);
        Keys.onEscape(this, giveUp);
    }

    /** Asks for progress by hand. */
    static ReasonForm override(Sheet seen, ObjectiveDeeds deeds, Runnable close) {
        FigureField percent = new FigureField("");
        percent.setLabel(percent.getTranslation("sheet.override.percent"));
        Double present = seen.objective().overrideProgress();
        percent.show(present == null ? null : BigDecimal.valueOf(Math.round(present * 100)));
        ReasonForm form = new ReasonForm(
                percent.getTranslation("sheet.override.hint"),
                percent,
                percent.getTranslation("sheet.override.save"),
                close);
        form.doing(() -> {
            try {
                deeds.override(
                        seen,
                        percent.required(),
                        form.reason.getValue(),
                        close,
                        refused -> form.refuse(refused, deeds));
            } catch (Refused unreadable) {
                percent.focus();
            }
        });
        return form;
    }

    /** Asks why the objective is given up. */
    static ReasonForm cancel(ObjectiveDeeds deeds, Runnable close) {
        Div here = new Div();
        ReasonForm form = new ReasonForm(
                here.getTranslation("sheet.cancel.hint"), null, here.getTranslation("sheet.cancel.save"), close);
        form.doing(() -> deeds.cancel(form.reason.getValue(), close, refused -> form.refuse(refused, deeds)));
        return form;
    }

    /** All that outlives the page while it is typed. */
    KeptFields kept() {
        return kept;
    }

    void focus() {
        if (percent == null) {
            reason.focus();
        } else {
            percent.focus();
        }
    }

    private void doing(Runnable action) {
        go.addClickListener(click -> action.run());
        Keys.onEnter(reason, action);
        if (percent != null) {
            Keys.onEnter(percent, action);
        }
    }

    private void refuse(Refused refused, ObjectiveDeeds deeds) {
        if (percent != null && "override".equals(refused.field())) {
            percent.refuse(deeds.words(refused));
        } else if ("reason".equals(refused.field())) {
            Refusals.show(reason, deeds.words(refused));
            reason.focus();
        } else {
            deeds.tell(refused);
        }
    }
}
