package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.northboard.id.ObjectiveId;
import org.northboard.kit.Dates;
import org.northboard.kit.Draft;
import org.northboard.kit.Keys;
import org.northboard.kit.PersonMark;
import org.northboard.kit.Refusals;
import org.northboard.objective.Comment;

/** What people say about an objective, and a place to say something. */
final class Discussion extends Composite<Div> {

    private final Div said = new Div();
    private final TextArea input = new TextArea();
    private final Predicate<String> say;

    /** @param say says it; true when it was said */
    Discussion(ObjectiveId objective, Predicate<String> say) {
        this.say = say;
        input.setPlaceholder(getTranslation("sheet.discussion.hint"));
        input.setAriaLabel(getTranslation("sheet.discussion.hint"));
        input.setValueChangeMode(ValueChangeMode.EAGER);
        input.addValueChangeListener(change -> input.setInvalid(false));
        Keys.onEnter(input, this::send);
        Button send = new Button(getTranslation("sheet.discussion.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div line = new Div(Draft.around(input, "objective", objective, "comment"), send);
        line.addClassName("nb-say");
        getContent().addClassName("nb-discussion");
        getContent().add(said, line);
    }

    void show(List<Comment> comments, Sheet sheet, Instant now) {
        said.removeAll();
        if (comments.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("sheet.discussion.none"));
            nothing.addClassName("nb-nothing");
            said.add(nothing);
        }
        comments.forEach(comment -> said.add(entry(comment, sheet, now)));
    }

    void refuse(String reason) {
        Refusals.show(input, reason);
    }

    private void send() {
        if (!input.getValue().isBlank() && say.test(input.getValue())) {
            input.clear();
        }
    }

    private Div entry(Comment comment, Sheet sheet, Instant now) {
        Span name = new Span(sheet.nameOf(comment.author()));
        name.addClassName("nb-name");
        Span when = new Span(
                Dates.age(comment.writtenAt().toInstant(), now, sheet.zone(), getLocale(), this::getTranslation));
        when.addClassName("nb-when");
        Paragraph body = new Paragraph(comment.body());
        Div entry = new Div();
        entry.addClassName("nb-entry");
        sheet.directory()
                .member(comment.author())
                .ifPresent(member -> entry.add(new PersonMark(member.name(), member.initials(), member.hue())));
        entry.add(name, when, body);
        return entry;
    }
}
