package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.northboard.checkin.Confidence;
import org.northboard.kit.PersonMark;
import org.northboard.kit.ProgressMeter;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResult.Milestone;
import org.northboard.people.Member;
import org.northboard.progress.Measure;
import org.northboard.progress.Source;

/** One key result: what it is, how far it is, its value to be changed in place, and all that can be done with it. */
final class KeyResultLine extends Composite<Div> {

    /** What a person can do with a key result here. */
    interface Deeds {
        void value(KeyResult keyResult, BigDecimal value);

        void confidence(KeyResult keyResult, Confidence confidence);

        void tick(KeyResult keyResult, Milestone milestone, boolean done);

        void edit(KeyResult keyResult);

        void up(KeyResult keyResult);

        void down(KeyResult keyResult);

        void rollUp(KeyResult keyResult);

        void retire(KeyResult keyResult);

        void next(KeyResult keyResult);
    }

    private final Deeds deeds;
    private final Span title = new Span();
    private final ProgressMeter meter = ProgressMeter.bare();
    private final ValueCell value;
    private final Checkbox yes = new Checkbox();
    private final Span rollsUp = new Span();
    private final Div figure = new Div();
    private final PersonMark owner = new PersonMark("", "", 0);
    private final NativeButton more = new NativeButton("⋯");
    private final ContextMenu menu = new ContextMenu(more);
    private final Span meta = new Span();
    private final Span stale = new Span();
    private final ConfidencePick confidence;
    private final MilestoneTicks steps;
    private final Div below = new Div();
    private KeyResult shown;
    private KeyResult basis;

    KeyResultLine(KeyResult keyResult, Deeds deeds) {
        this.shown = keyResult;
        this.basis = keyResult;
        this.deeds = deeds;
        this.value = new ValueCell(
                keyResult.id(),
                getTranslation("sheet.kr.value-of", keyResult.title()),
                () -> basis = shown,
                typed -> deeds.value(basis, typed),
                () -> deeds.next(shown));
        this.confidence = new ConfidencePick(() -> {
            KeyResult seen = shown;
            return chosen -> deeds.confidence(seen, chosen);
        });
        this.steps = new MilestoneTicks((milestone, done) -> deeds.tick(shown, milestone, done));
        yes.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                deeds.value(shown, change.getValue() ? BigDecimal.ONE : BigDecimal.ZERO);
            }
        });
        more.addClassName("nb-more");
        more.setAriaLabel(getTranslation("sheet.kr.more", keyResult.title()));
        menu.setOpenOnClick(true);
        figure.addClassName("nb-kr-figure");
        title.addClassName("nb-kr-title");
        stale.addClassName("nb-stale");
        stale.setText(getTranslation("sheet.stale"));
        Div about = new Div(meta, confidence, stale);
        about.addClassName("nb-kr-meta");
        Div row = new Div(title, meter, figure, owner, more, about);
        row.addClassName("nb-kr-row");
        getContent().addClassName("nb-kr");
        getContent().add(row, steps, below);
    }

    void show(KeyResult keyResult, Sheet sheet) {
        shown = keyResult;
        Words words = new Words(this::getTranslation, getLocale());
        boolean editable = sheet.editable();
        title.setText(keyResult.title());
        meta.setText(words.meta(keyResult));
        confidence.show(keyResult.confidence(), editable);
        sheet.directory().member(keyResult.owner()).ifPresent(this::showOwner);
        Sheet.Reading reading = sheet.reading(keyResult.id());
        meter.named(keyResult.title()).show(Paces.reading(reading.standing()));
        stale.setVisible(reading.stale());
        showFigure(keyResult, words, editable);
        steps.setVisible(keyResult.measure() == Measure.MILESTONES);
        steps.show(keyResult.milestones(), sheet.today(), editable);
        more.setVisible(editable);
        offer(keyResult, sheet);
    }

    /** Somebody else has moved it: the line flashes softly. */
    void flash() {
        // Two names for the same animation, so that a second flash starts it again.
        boolean odd = getContent().hasClassName("nb-flash-odd");
        getContent().setClassName("nb-flash-odd", !odd);
        getContent().setClassName("nb-flash-even", odd);
    }

    boolean takesValue() {
        return value.isAttached() && value.isEditable();
    }

    void editValue() {
        value.edit();
    }

    void refuseValue(String reason) {
        value.refuse(reason);
    }

    /** Somebody else's value is to stay. */
    void giveUpValue() {
        value.giveUp();
    }

    /** Puts a part, the editor, below the line; none takes it away. */
    void below(Component... parts) {
        below.removeAll();
        below.add(parts);
    }

    private void showOwner(Member member) {
        owner.show(member.name(), member.initials(), member.hue());
    }

    private void showFigure(KeyResult keyResult, Words words, boolean editable) {
        Component part;
        if (keyResult.source() == Source.ALIGNED) {
            rollsUp.setText(getTranslation("sheet.kr.rolls-up"));
            part = rollsUp;
        } else if (keyResult.measure() == Measure.DONE) {
            BigDecimal current = keyResult.current();
            yes.setLabel(getTranslation("sheet.kr.yes"));
            yes.setValue(current != null && current.signum() > 0);
            yes.setReadOnly(!editable);
            part = yes;
        } else if (keyResult.measure() == Measure.MILESTONES) {
            rollsUp.setText(words.goal(keyResult));
            part = rollsUp;
        } else {
            value.show(keyResult.current(), words.goal(keyResult), editable);
            part = value;
        }
        if (part.getParent().isEmpty()) {
            figure.removeAll();
            figure.add(part);
        }
    }

    private void offer(KeyResult keyResult, Sheet sheet) {
        int place = sheet.keyResults().indexOf(keyResult);
        menu.removeAll();
        menu.addItem(getTranslation("sheet.kr.edit"), click -> deeds.edit(shown));
        menu.addItem(getTranslation("sheet.kr.up"), click -> deeds.up(shown)).setEnabled(place > 0);
        menu.addItem(getTranslation("sheet.kr.down"), click -> deeds.down(shown))
                .setEnabled(place < sheet.keyResults().size() - 1);
        if (keyResult.source() == Source.CHECK_INS) {
            menu.addItem(getTranslation("sheet.kr.roll-up"), click -> deeds.rollUp(shown));
        }
        menu.addSeparator();
        menu.addItem(getTranslation("sheet.kr.retire"), click -> deeds.retire(shown));
    }
}
