package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.northboard.id.MemberId;
import org.northboard.id.TeamId;
import org.northboard.kit.FormDraft;
import org.northboard.kit.KeptFields;
import org.northboard.kit.Keys;
import org.northboard.kit.Refusals;
import org.northboard.people.Directory;
import org.northboard.people.Team;

/** A new objective in one line: type its title, Enter. What is typed outlives the page. */
final class NewObjective extends Composite<Div> {

    /** Makes the objective; returns why it cannot be, or nothing when it was made. */
    @FunctionalInterface
    interface Make {
        Optional<String> make(String title, @Nullable TeamId team);
    }

    private final TextField title = new TextField();
    private final ComboBox<Team> team = new ComboBox<>();
    private final FormDraft draft = new FormDraft("new", "objective", "form");
    private final Make make;

    NewObjective(Directory directory, MemberId me, Make make) {
        this.make = make;
        title.setPlaceholder(getTranslation("sheet.new.title"));
        title.setAriaLabel(getTranslation("sheet.new.title"));
        title.setValueChangeMode(ValueChangeMode.EAGER);
        title.addValueChangeListener(change -> title.setInvalid(false));
        Keys.onEnter(title, this::finish);
        team.setAriaLabel(getTranslation("sheet.new.team"));
        List<Team> offered = choices(directory, me);
        team.setItems((each, typed) -> Words.answers(each.name(), typed), offered);
        team.setItemLabelGenerator(each -> each.parent() == null ? getTranslation("level.COMPANY") : each.name());
        own(directory, me).ifPresent(team::setValue);
        Button button = new Button(getTranslation("sheet.new.make"), click -> finish());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Div line = new Div(title, team, button);
        line.addClassName("nb-new");
        KeptFields kept = KeptFields.ofForm();
        kept.text("title", title);
        kept.choice("team", team, offered, each -> each.id().toString(), team.getItemLabelGenerator()::apply);
        title.addValueChangeListener(change -> giveUpWhenEmpty());
        draft.when(() -> {}, title::clear);
        draft.holds(new Div(line, kept.note()), kept);
        getContent().add(draft);
    }

    private void giveUpWhenEmpty() {
        if (title.isEmpty()) {
            draft.drop();
        }
    }

    void focus() {
        title.focus();
    }

    private void finish() {
        Team chosen = team.getValue();
        if (chosen == null) {
            Refusals.show(team, getTranslation("sheet.new.team-missing"));
            return;
        }
        Optional<String> refused = make.make(title.getValue(), chosen.parent() == null ? null : chosen.id());
        refused.ifPresentOrElse(reason -> Refusals.show(title, reason), title::clear);
    }

    /** Objectives of the whole company are offered to those who lead it. */
    private static List<Team> choices(Directory directory, MemberId me) {
        boolean leadsCompany = directory.leadsAbove(null).contains(me);
        return directory.teams().stream()
                .filter(each -> leadsCompany || each.parent() != null)
                .toList();
    }

    /** The smallest team that the person is in or leads. */
    private static Optional<Team> own(Directory directory, MemberId me) {
        return choices(directory, me).stream()
                .filter(each ->
                        me.equals(each.lead()) || directory.membersOf(each.id()).contains(me))
                .max(Comparator.comparingInt(each -> directory.depth(each.id())));
    }
}
