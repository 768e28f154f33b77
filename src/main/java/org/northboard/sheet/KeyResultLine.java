package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.northboard.kit.PersonMark;
import org.northboard.kit.ProgressMeter;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResult.Milestone;
import org.northboard.people.Member;
import org.northboard.progress.Measure;
import org.northboard.progress.Source;

/** One key result: what it is, how far it is, its value to be changed in place, and all that can be done with it. */
final class KeyResultLine extends Composite<Div> {

    private final KeyResultDeeds deeds;
    private final Span title = new Span();
    private final ProgressMeter meter = ProgressMeter.bare();
    private final KeyResultFigure figure;
    private final PersonMark owner = new PersonMark("", "", 0);
    private final NativeButton more = new NativeButton("⋯");
    private final ContextMenu menu = new ContextMenu(more);
    private final Span meta = new Span();
    private final Span stale = new Span();
    private final ConfidencePick confidence;
    private final NativeButton checkIns = new NativeButton();
    private final MilestoneTicks steps;
    private final KeyResultDrawer drawer;
    private KeyResult shown;
    private Sheet sheet;

    /** @param next called when the person wants to go on to the next key result's value */
    KeyResultLine(KeyResult keyResult, Sheet sheet, KeyResultDeeds deeds, Runnable next) {
        this.shown = keyResult;
        this.sheet = sheet;
        this.deeds = deeds;
        this.figure = new KeyResultFigure(keyResult, this::value, next);
        this.confidence = new ConfidencePick(() -> {
            KeyResult seen = shown;
            return chosen -> deeds.checkIns().confidence(seen, chosen);
        });
        this.steps = new MilestoneTicks(this::tick);
        this.drawer = new KeyResultDrawer(keyResult, sheet, deeds, this::drawerClosed);
        drawer.whenBegun(this::edit, this::openCheckIns);
        more.addClassName("nb-more");
        more.setAriaLabel(getTranslation("sheet.kr.more", keyResult.title()));
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_END);
        title.addClassName("nb-kr-title");
        stale.addClassName("nb-stale");
        stale.setText(getTranslation("sheet.stale"));
        checkIns.addClassName("nb-check-in");
        checkIns.addClickListener(click -> toggleCheckIns());
        checkIns.getElement().setAttribute("aria-expanded", "false");
        Div about = new Div(meta, confidence, stale, checkIns);
        about.addClassName("nb-kr-meta");
        Div row = new Div(title, meter, figure, owner, more, about);
        row.addClassName("nb-kr-row");
        getContent().addClassName("nb-kr");
        getContent().add(row, steps, drawer);
    }

    void show(KeyResult keyResult, Sheet newer) {
        shown = keyResult;
        sheet = newer;
        Words words = new Words(this::getTranslation, getLocale());
        boolean editable = sheet.editable();
        title.setText(keyResult.title());
        meta.setText(words.meta(keyResult));
        confidence.show(keyResult.confidence(), editable);
        sheet.directory().member(keyResult.owner()).ifPresent(this::showOwner);
        Sheet.Reading reading = sheet.reading(keyResult.id());
        meter.named(keyResult.title()).show(Paces.reading(reading.standing(), newer, this::getTranslation));
        stale.setVisible(reading.stale());
        figure.show(keyResult, words, editable);
        steps.setVisible(keyResult.measure() == Measure.MILESTONES);
        steps.show(keyResult.milestones(), sheet.today(), editable);
        more.setVisible(editable);
        boolean reports = editable && deeds.checkIns().takesCheckIns(keyResult);
        checkIns.setText(getTranslation(reports ? "sheet.check-in" : "sheet.check-ins"));
        checkIns.setAriaLabel(getTranslation(reports ? "sheet.check-in.on" : "sheet.check-ins.of", keyResult.title()));
        offer(keyResult, sheet);
        drawer.show(keyResult, sheet);
    }

    /** Somebody else has moved it: the line flashes softly. */
    void flash() {
        // Two names for the same animation, so that a second flash starts it again.
        boolean odd = getContent().hasClassName("nb-flash-odd");
        getContent().setClassName("nb-flash-odd", !odd);
        getContent().setClassName("nb-flash-even", odd);
    }

    boolean takesValue() {
        return figure.takesValue();
    }

    void editValue() {
        figure.editValue();
    }

    private void value(KeyResult seen, BigDecimal value) {
        if (seen.measure() == Measure.DONE) {
            deeds.checkIns().yesOrNo(seen, value);
            // A tick that was refused must not stay on the screen.
            show(shown, sheet);
        } else {
            deeds.checkIns().value(seen, value, figure::refuseValue, figure::giveUpValue);
        }
    }

    private void tick(Milestone milestone, boolean done) {
        deeds.checkIns().tick(milestone, done);
        // A tick that was refused must not stay on the screen.
        show(shown, sheet);
    }

    private void toggleCheckIns() {
        if (drawer.showsCheckIns()) {
            drawer.close();
        } else {
            openCheckIns();
        }
    }

    private void openCheckIns() {
        drawer.openCheckIns();
        checkIns.getElement().setAttribute("aria-expanded", "true");
    }

    private void edit() {
        checkIns.getElement().setAttribute("aria-expanded", "false");
        drawer.edit();
    }

    /** The keyboard goes on where it was before something was opened. */
    private void drawerClosed() {
        checkIns.getElement().setAttribute("aria-expanded", "false");
        checkIns.focus();
    }

    private void showOwner(Member member) {
        owner.show(member.name(), member.initials(), member.hue());
    }

    private void offer(KeyResult keyResult, Sheet sheet) {
        int place = sheet.keyResults().indexOf(keyResult);
        menu.removeAll();
        menu.addItem(getTranslation("sheet.kr.edit"), click -> edit());
        menu.addItem(getTranslation("sheet.kr.up"), click -> deeds.move(shown, -1))
                .setEnabled(place > 0);
        menu.addItem(getTranslation("sheet.kr.down"), click -> deeds.move(shown, 1))
                .setEnabled(place < sheet.keyResults().size() - 1);
        if (keyResult.source() == Source.CHECK_INS) {
            menu.addItem(getTranslation("sheet.kr.roll-up"), click -> deeds.rollUp(shown));
        }
        menu.addSeparator();
        menu.addItem(getTranslation("sheet.kr.retire"), click -> deeds.retire(shown));
    }
}
