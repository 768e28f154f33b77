package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.northboard.kit.InlinePick;
import org.northboard.kit.InlineText;
import org.northboard.objective.Objective;
import org.northboard.objective.Pillar;

/** Where the objective belongs, what it is called and why it is there; all to be changed in place. */
final class PanelHead extends Composite<Header> {

    private final Span level = new Span();
    private final Span arrow = new Span("›");
    private final InlinePick<Pillar> pillar;
    private final NativeButton visibility;
    private final InlineText title;
    private final InlineText why;
    private final HoldNote hold;
    private Sheet sheet;
    /** What the person saw when they began to type the title. */
    private Sheet titleBasis;
    /** The same for why it is there: either may stay open while the other one is typed. */
    private Sheet whyBasis;

    /** @param actions stand at the right of the first line */
    PanelHead(ObjectiveDeeds deeds, Sheet first, List<Component> actions) {
        this.sheet = first;
        this.titleBasis = first;
        this.whyBasis = first;
        this.pillar = new InlinePick<>(
                        getTranslation("sheet.pillar"),
                        getTranslation("sheet.pillar.none"),
                        () -> sheet.pillars(),
                        (each, typed) -> Words.answers(each.name(), typed),
                        Pillar::name,
                        () -> deeds.pillar(sheet))
                .orNone(getTranslation("sheet.pillar.clear"));
        this.hold = new HoldNote(deeds::takeBack);
        this.visibility = new NativeButton("", click -> deeds.toggleVisibility());
        this.title = InlineText.line(
                getTranslation("sheet.title"),
                getTranslation("sheet.title"),
                () -> titleBasis = sheet,
                typed -> deeds.title(titleBasis, typed, titleField()));
        this.why = InlineText.paragraph(
                getTranslation("sheet.why"),
                getTranslation("sheet.why.hint"),
                () -> whyBasis = sheet,
                typed -> deeds.why(whyBasis, typed, whyField()));
        title.keptAs("objective", first.objective().id(), "title");
        why.keptAs("objective", first.objective().id(), "why");
        visibility.addClassName("nb-visibility");
        arrow.getElement().setAttribute("aria-hidden", "true");
        Div way = new Div(level, arrow, pillar, visibility);
        way.addClassName("nb-crumbs");
        Div right = new Div();
        right.add(actions);
        right.addClassName("nb-panel-actions");
        Div line = new Div(way, right);
        line.addClassName("nb-panel-line");
        H1 heading = new H1(title);
        Div reason = new Div(why);
        reason.addClassName("nb-why");
        getContent().addClassName("nb-panel-head");
        getContent().add(line, heading, reason, hold);
    }

    void show(Sheet newer) {
        sheet = newer;
        Objective objective = newer.objective();
        boolean editable = newer.editable();
        Words words = new Words(this::getTranslation, getLocale());
        level.setText(words.holder(objective.scope(), objective.team(), newer.directory()));
        level.setTitle(words.level(objective.scope(), objective.team(), newer.directory()));
        pillar.show(newer.pillar(), editable);
        // Nobody is asked to choose what they cannot.
        boolean onPillar = editable || newer.pillar() != null;
        arrow.setVisible(onPillar);
        pillar.setVisible(onPillar);
        title.show(objective.title(), editable);
        why.show(objective.why(), editable);
        visibility.setText(getTranslation("visibility." + objective.visibility()));
        visibility.setTitle(getTranslation("sheet.visibility." + objective.visibility()));
        visibility.setClassName("nb-private", objective.isPrivate());
        visibility.setEnabled(editable);
        visibility.setVisible(editable || objective.isPrivate());
        hold.show(newer);
    }

    private InlineText titleField() {
        return title;
    }

    private InlineText whyField() {
        return why;
    }
}
