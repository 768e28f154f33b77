package org.northboard.kit;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;

/** An input for a figure in the reader's language; a figure that cannot be read stays, with the reason below it. */
public final class FigureField extends TextField {

    public FigureField(String label) {
        super(label);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.EAGER);
        addClassName("nb-figure-field");
        getElement().setAttribute("inputmode", "decimal");
        addValueChangeListener(change -> setInvalid(false));
    }

    public void show(@Nullable BigDecimal figure) {
        setValue(figure == null ? "" : Figures.format(figure, getLocale()));
        setInvalid(false);
    }

    /**
     * The figure that stands there, null when there is none.
     *
     * @throws Refused when it cannot be read; the field shows the reason
     */
    public @Nullable BigDecimal figure() {
        return getValue().isBlank() ? null : required();
    }

    /**
     * The figure that stands there.
     *
     * @throws Refused when there is none or it cannot be read; the field shows the reason
     */
    public BigDecimal required() {
        try {
            return Figures.parse(getValue(), getLocale());
        } catch (Refused refused) {
            refuse(Refusals.text(refused, this::getTranslation));
            throw refused;
        }
    }

    public void refuse(String reason) {
        Refusals.show(this, reason);
    }

    /** Whose way of writing figures is read here. */
    String language() {
        return getLocale().getLanguage();
    }
}
