package org.northboard.board.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.northboard.board.BoardFilter;
import org.northboard.id.TeamId;
import org.northboard.people.Member;
import org.northboard.people.Team;

/** What is looked for, each with its ×, and one way to look for nothing any more. */
class BoardChips extends Composite<Div> {

    private final BoardNames names;
    private final BoardBar.Choices choices;

    BoardChips(BoardNames names, BoardBar.Choices choices) {
        this.names = names;
        this.choices = choices;
        getContent().addClassName("nb-chips");
        getContent().setVisible(false);
    }

    void show(@Nullable TeamId team, BoardFilter filter) {
        List<NativeButton> chips = new ArrayList<>();
        if (team != null) {
            String name = names.directory().team(team).map(Team::name).orElse("–");
            chips.add(chip("team", name, () -> choices.narrow(null, filter)));
        }
        if (filter.owner() != null) {
            String name =
                    names.directory().member(filter.owner()).map(Member::name).orElse("–");
            chips.add(chip("owner", name, () -> choices.narrow(team, filter.withOwner(null))));
        }
        if (filter.pillar() != null) {
            String name =
                    names.pillar(filter.pillar()).map(pillar -> pillar.name()).orElse("–");
            chips.add(chip("pillar", name, () -> choices.narrow(team, filter.withPillar(null))));
        }
        if (filter.kind() != null) {
            chips.add(chip("kind", names.kind(filter.kind()), () -> choices.narrow(team, filter.withKind(null))));
        }
        if (filter.hide()) {
            chips.add(chip(getTranslation("boardview.hiding"), () -> choices.narrow(team, filter.withHide(false))));
        }
        getContent().removeAll();
        chips.forEach(getContent()::add);
        getContent().add(clear());
        // A text alone has a way out of its own.
        getContent().setVisible(!chips.isEmpty() || !filter.paces().isEmpty());
    }

    private NativeButton clear() {
        NativeButton clear =
                new NativeButton(getTranslation("boardview.clear"), click -> choices.narrow(null, BoardFilter.NONE));
        clear.addClassName("nb-link-button");
        clear.setId("clear-filters");
        return clear;
    }

    private NativeButton chip(String what, String value, Runnable takeAway) {
        return chip(getTranslation("boardview.chip", getTranslation("boardview." + what), value), takeAway);
    }

    private NativeButton chip(String text, Runnable takeAway) {
        Span cross = new Span("×");
        cross.getElement().setAttribute("aria-hidden", "true");
        NativeButton chip = new NativeButton();
        chip.add(new Span(text), cross);
        chip.addClickListener(click -> takeAway.run());
        chip.addClassName("nb-chip");
        chip.setAriaLabel(getTranslation("boardview.chip.remove", text));
        return chip;
    }
}
