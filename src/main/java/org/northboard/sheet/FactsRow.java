package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.northboard.id.ObjectiveId;
import org.northboard.kit.Dates;
import org.northboard.kit.Figures;
import org.northboard.kit.InlinePick;
import org.northboard.objective.KeyResult;
import org.northboard.objective.ObjectiveKind;
import org.northboard.people.Member;
import org.northboard.progress.Standing;

/** What has to be known of an objective at a glance. */
final class FactsRow extends Composite<Div> {

    private final InlinePick<Member> owner;
    private final InlinePick<ObjectiveKind> kind;
    private final Span expectedName = new Span();
    private final Span expected = new Span();
    private final Span weakest = new Span();
    private final DatesFact dates;
    private final LinkList above;
    private final LinkList supported;
    private final LinkList below;
    private final Div expectedFact;
    private final Div weakestFact;
    private final Div supportedFact;
    private final Div belowFact;
    private Sheet sheet;

    FactsRow(ObjectiveDeeds deeds, Sheet first, Consumer<ObjectiveId> open) {
        this.sheet = first;
        this.above = new LinkList(open);
        this.supported = new LinkList(open);
        this.below = new LinkList(open);
        this.owner = new InlinePick<>(
                getTranslation("sheet.owner"),
                "–",
                () -> sheet.directory().members(),
                (member, typed) -> Words.answers(member.name(), typed),
                Member::name,
                () -> deeds.owner(sheet));
        this.kind = new InlinePick<>(
                getTranslation("sheet.kind"),
                "–",
                () -> List.of(ObjectiveKind.values()),
                (each, typed) -> Words.answers(getTranslation("objective-kind." + each), typed),
                each -> getTranslation("objective-kind." + each),
                () -> deeds.kind(sheet));
        this.dates = new DatesFact((from, to) -> deeds.dates(from, to, reason -> refuseDates(reason)));
        this.expectedFact = fact(expectedName, expected);
        this.weakestFact = fact("sheet.weakest", weakest);
        this.supportedFact = fact("sheet.supports", supported);
        this.belowFact = fact("sheet.below", below);
        getContent().addClassName("nb-facts");
        getContent()
                .add(
                        fact("sheet.owner", owner),
                        fact("sheet.kind", kind),
                        expectedFact,
                        weakestFact,
                        fact("sheet.dates", dates),
                        fact("sheet.above", above),
                        supportedFact,
                        belowFact);
    }

    void show(Sheet newer) {
        sheet = newer;
        boolean editable = newer.editable();
        owner.show(newer.directory().member(newer.objective().owner()).orElse(null), editable);
        kind.show(newer.objective().kind(), editable);
        showExpected(newer);
        newer.weakest()
                .ifPresent(keyResult ->
                        showWeakest(keyResult, newer.reading(keyResult.id()).standing()));
        weakestFact.setVisible(newer.weakest().isPresent() && !newer.isCancelled());
        dates.show(newer.objective(), newer.cycle(), editable);
        List<Sheet.Link> supports =
                newer.above().stream().filter(link -> !link.contributes()).toList();
        above.show(newer.above().stream().filter(Sheet.Link::contributes).toList());
        supported.show(supports);
        supportedFact.setVisible(!supports.isEmpty());
        below.show(newer.below());
        belowFact.setVisible(!newer.below().isEmpty());
    }

    private void refuseDates(String reason) {
        dates.refuse(reason);
    }

    private void showExpected(Sheet newer) {
        Words words = new Words(this::getTranslation, getLocale());
        String share = words.percent(newer.standing().expected());
        expectedName.setText(getTranslation("sheet.expected." + newer.tense()));
        expected.setText(
                switch (newer.tense()) {
                    case FUTURE ->
                        getTranslation("sheet.expected.from", Dates.dayOfYear(newer.firstDay(), getLocale()));
                    case PRESENT -> share;
                    case PAST ->
                        getTranslation(
                                "sheet.expected.result",
                                Paces.percent(newer.standing()).isPresent() ? words.progress(newer.standing()) : "–",
                                share);
                });
        expectedFact.setVisible(!newer.isCancelled());
    }

    private void showWeakest(KeyResult keyResult, Standing standing) {
        String figure = Paces.percent(standing).isPresent()
                ? Figures.percent(Paces.percent(standing).getAsLong(), getLocale())
                : getTranslation("sheet.no-value");
        weakest.removeAll();
        weakest.add(Paces.mark(standing.pace(), this::getTranslation), new Span(figure));
        weakest.setTitle(keyResult.title());
        weakest.getElement()
                .setAttribute("data-tone", Paces.tone(standing.pace()).css());
    }

    private Div fact(String label, Component value) {
        return fact(new Span(getTranslation(label)), value);
    }

    private static Div fact(Span name, Component value) {
        name.addClassName("nb-fact-name");
        Div fact = new Div(name, value);
        fact.addClassName("nb-fact");
        return fact;
    }
}
