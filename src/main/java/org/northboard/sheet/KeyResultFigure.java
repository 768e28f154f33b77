package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.northboard.objective.KeyResult;
import org.northboard.progress.Measure;
import org.northboard.progress.Source;

/** How far a key result is in its own unit, to be changed in place: a figure, a tick, or a word when others move it. */
final class KeyResultFigure extends Composite<Div> {

    /** Gets a value with the key result as the person saw it when they began. */
    @FunctionalInterface
    interface Save {
        void save(KeyResult seen, BigDecimal value);
    }

    private final ValueCell value;
    private final Checkbox yes = new Checkbox();
    private final Span moved = new Span();
    private KeyResult shown;
    private KeyResult basis;

    /** @param next called when the person wants to go on to the next value */
    KeyResultFigure(KeyResult first, Save save, Runnable next) {
        this.shown = first;
        this.basis = first;
        this.value = new ValueCell(
                first.id(),
                getTranslation("sheet.kr.value-of", first.title()),
                () -> basis = shown,
                typed -> save.save(basis, typed),
                next);
        yes.setLabel(getTranslation("sheet.kr.yes"));
        yes.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save.save(shown, change.getValue() ? BigDecimal.ONE : BigDecimal.ZERO);
            }
        });
        getContent().addClassName("nb-kr-figure");
    }

    void show(KeyResult newer, Words words, boolean editable) {
        shown = newer;
        Component part;
        if (newer.source() == Source.ALIGNED) {
            moved.setText(getTranslation("sheet.kr.rolls-up"));
            part = moved;
        } else if (newer.measure() == Measure.DONE) {
            BigDecimal current = newer.current();
            yes.setValue(current != null && current.signum() > 0);
            yes.setReadOnly(!editable);
            part = yes;
        } else if (newer.measure() == Measure.MILESTONES) {
            moved.setText(words.goal(newer));
            part = moved;
        } else {
            value.show(newer.current(), words.goal(newer), editable);
            part = value;
        }
        if (part.getParent().isEmpty()) {
            getContent().removeAll();
            getContent().add(part);
        }
    }

    boolean takesValue() {
        return value.isAttached() && value.isEditable();
    }

    void editValue() {
        value.edit();
    }

    /** Somebody else's value is to stay. */
    void giveUpValue() {
        value.giveUp();
    }

    void refuseValue(String reason) {
        value.refuse(reason);
    }
}
