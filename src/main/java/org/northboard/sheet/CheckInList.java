package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.northboard.checkin.CheckIn;
import org.northboard.checkin.Confidence;
import org.northboard.id.MemberId;
import org.northboard.kit.Dates;
import org.northboard.kit.PersonMark;
import org.northboard.objective.KeyResult;
import org.northboard.progress.Measure;

/** What was reported on a key result, the newest first; one's own can be taken back. */
final class CheckInList extends Composite<Div> {

    private static final int FIRST = 5;

    private final MemberId me;
    private final Consumer<CheckIn> retract;
    private boolean all;

    CheckInList(MemberId me, Consumer<CheckIn> retract) {
        this.me = me;
        this.retract = retract;
        getContent().addClassName("nb-check-ins");
    }

    void show(List<CheckIn> checkIns, KeyResult keyResult, Sheet sheet, Instant now) {
        getContent().removeAll();
        if (checkIns.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("sheet.check-in.none"));
            nothing.addClassName("nb-nothing");
            getContent().add(nothing);
        }
        int shown = all ? checkIns.size() : Math.min(FIRST, checkIns.size());
        checkIns.stream().limit(shown).forEach(each -> getContent().add(entry(each, keyResult, sheet, now)));
        if (shown < checkIns.size()) {
            NativeButton more =
                    new NativeButton(getTranslation("sheet.check-in.more", checkIns.size() - shown), click -> {
                        all = true;
                        show(checkIns, keyResult, sheet, now);
                    });
            more.addClassName("nb-add");
            getContent().add(more);
        }
    }

    private Div entry(CheckIn checkIn, KeyResult keyResult, Sheet sheet, Instant now) {
        Div entry = new Div();
        entry.addClassName("nb-entry");
        sheet.directory()
                .member(checkIn.author())
                .ifPresent(member -> entry.add(new PersonMark(member.name(), member.initials(), member.hue())));
        Span figure = new Span(new Words(this::getTranslation, getLocale()).reported(checkIn.value(), keyResult));
        figure.addClassName("nb-name");
        Span what = new Span(figure, new Span(Words.DOT + sheet.nameOf(checkIn.author())));
        Short confidence = checkIn.confidence();
        if (confidence != null) {
            Span dots = new Span(ConfidencePick.dots(confidence));
            dots.addClassName("nb-dots");
            String word = getTranslation("confidence." + Confidence.of(confidence));
            dots.setTitle(word);
            dots.getElement().setAttribute("role", "img");
            dots.getElement().setAttribute("aria-label", word);
            what.add(dots);
        }
        Span when = new Span(
                Dates.age(checkIn.recordedAt().toInstant(), now, sheet.zone(), getLocale(), this::getTranslation));
        when.addClassName("nb-when");
        when.setTitle(Dates.format(
                checkIn.recordedAt().atZoneSameInstant(sheet.zone()).toLocalDate(), getLocale()));
        Span right = new Span(when);
        if (sheet.editable() && checkIn.author().equals(me) && keyResult.measure() != Measure.MILESTONES) {
            NativeButton back =
                    new NativeButton(getTranslation("sheet.check-in.retract"), click -> retract.accept(checkIn));
            back.addClassName("nb-quiet-action");
            back.setAriaLabel(getTranslation("sheet.check-in.retract-of", figure.getText(), when.getText()));
            right.addComponentAsFirst(back);
        }
        entry.add(what, right);
        if (!checkIn.note().isEmpty()) {
            entry.add(new Paragraph(checkIn.note()));
        }
        return entry;
    }
}
