package org.northboard.board.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.northboard.board.BoardCounts;
import org.northboard.board.BoardFilter;
import org.northboard.board.BoardOverview;
import org.northboard.id.TeamId;
import org.northboard.kit.Fold;
import org.northboard.kit.Keys;

/** The line above the board: how many objectives stand how, and what is looked for. */
class BoardBar extends Composite<Div> {

    private static final int TYPING_PAUSE = 350;

    /** What a person can choose here. */
    interface Choices {

        void narrow(@Nullable TeamId team, BoardFilter filter);

        /** Goes to the next match, or to the one before. */
        void jump(boolean forward);
    }

    private final Choices choices;
    private final BoardNames names;
    private final BoardChips chips;
    private final Map<BoardCounts.Kind, Text> counts = new EnumMap<>(BoardCounts.Kind.class);
    private final Map<BoardCounts.Kind, NativeButton> paces = new EnumMap<>(BoardCounts.Kind.class);
    private final Text loose = new Text("");
    private final TextField text = new TextField();
    private final Text found = new Text("");
    private final NativeButton more = new NativeButton();
    private final Fold fold;
    private @Nullable TeamId team;
    private BoardFilter filter = BoardFilter.NONE;
    private @Nullable BoardOverview shown;
    private @Nullable BoardFilters filters;

    BoardBar(BoardNames names, Choices choices) {
        this.names = names;
        this.choices = choices;
        this.chips = new BoardChips(names, choices);
        Div paceLine = new Div();
        paceLine.addClassName("nb-counts");
        paceLine.getElement().setAttribute("role", "group");
        paceLine.getElement().setAttribute("aria-label", getTranslation("boardview.pace"));
        for (BoardCounts.Kind kind : BoardCounts.Kind.values()) {
            paceLine.add(count(kind));
        }
        more.setText(getTranslation("boardview.filter"));
        more.addClassNames("nb-chip", "nb-filter-button");
        more.setId("board-filter");
        Span unaligned = new Span(loose);
        unaligned.addClassName("nb-loose");
        Div choosing = new Div(unaligned, search(), more, popover(), chips);
        this.fold = new Fold(getTranslation("boardview.find"), "board-find", choosing);
        getContent().addClassName("nb-board-bar");
        getContent().add(paceLine, fold, choosing, new PeopleHere());
    }

    /** Shows what is looked for. */
    void show(@Nullable TeamId chosen, BoardFilter now) {
        team = chosen;
        filter = now;
        if (!text.getValue().strip().equals(now.text())) {
            text.setValue(now.text());
        }
        paces.forEach((kind, button) -> button.getElement()
                .setAttribute("aria-pressed", String.valueOf(now.paces().contains(kind))));
        chips.show(chosen, now);
        fold.count(inUse(chosen, now));
        if (filters != null) {
            filters.show(chosen, now);
        }
    }

    /** How much is looked for that does not stand in the bar's first line. */
    private static int inUse(@Nullable TeamId team, BoardFilter filter) {
        return (int) Stream.of(
                        team != null,
                        filter.owner() != null,
                        filter.pillar() != null,
                        filter.kind() != null,
                        !filter.text().isBlank(),
                        filter.hide())
                .filter(used -> used)
                .count();
    }

    /** Shows how the board stands now. */
    void show(BoardOverview now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        int unaligned = now.counts().loose();
        change(loose, unaligned == 0 ? "" : getTranslation("boardview.loose", unaligned));
        counts.forEach(
                (kind, number) -> change(number, String.valueOf(now.counts().of(kind))));
        change(
                found,
                now.found().isEmpty()
                        ? ""
                        : getTranslation("boardview.found", now.found().getAsInt()));
    }

    /** A text that stays the same is not sent to everybody again. */
    private static void change(Text shown, String now) {
        if (!shown.getText().equals(now)) {
            shown.setText(now);
        }
    }

    private NativeButton count(BoardCounts.Kind kind) {
        Span mark = new Span(kind.mark());
        mark.getElement().setAttribute("aria-hidden", "true");
        Text figure = new Text("");
        Span number = new Span(figure);
        number.addClassName("nb-count-number");
        counts.put(kind, figure);
        NativeButton count = new NativeButton();
        count.add(mark, number, new Span(getTranslation("boardview.counts." + kind)));
        count.addClickListener(click -> choices.narrow(team, filter.withPaces(toggled(kind))));
        count.addClassNames("nb-count", "nb-count-" + kind.name().toLowerCase(Locale.ROOT));
        count.getElement().setAttribute("aria-pressed", "false");
        paces.put(kind, count);
        return count;
    }

    private Set<BoardCounts.Kind> toggled(BoardCounts.Kind kind) {
        Set<BoardCounts.Kind> others = EnumSet.noneOf(BoardCounts.Kind.class);
        others.addAll(filter.paces());
        if (!others.remove(kind)) {
            others.add(kind);
        }
        return others;
    }

    private TextField search() {
        text.setPlaceholder(getTranslation("boardview.text"));
        text.setAriaLabel(getTranslation("boardview.text"));
        text.setTitle(getTranslation("boardview.text.hint"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE);
        Span matches = new Span(found);
        matches.addClassName("nb-found");
        matches.getElement().setAttribute("aria-live", "polite");
        text.setSuffixComponent(matches);
        text.addClassName("nb-board-text");
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choices.narrow(team, filter.withText(change.getValue().strip()));
            }
        });
        Keys.onEnter(text, () -> choices.jump(true));
        Keys.onShiftEnter(text, () -> choices.jump(false));
        return text;
    }

    /** Its parts are made when it is opened for the first time. */
    private Popover popover() {
        Popover popover = new Popover();
        popover.setTarget(more);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("boardview.filter"));
        popover.setModal(false);
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened() && filters == null) {
                filters = new BoardFilters(names, choices::narrow);
                filters.show(team, filter);
                popover.add(filters);
            }
        });
        return popover;
    }
}
