package org.northboard.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.Cycles;
import org.northboard.graph.Graph;
import org.northboard.graph.WorkspaceGraph;

/** Says which cycle is shown and how far it has come; offers the others. */
class CyclePicker extends Composite<NativeButton> {

    private final List<Cycle> all;
    private final LocalDate today;
    private final Span name = new Span();
    private final Span rest = new Span();
    private final ContextMenu menu;
    private final Map<Cycle, MenuItem> offered = new LinkedHashMap<>();
    private Optional<Cycle> shown = Optional.empty();

    CyclePicker(WorkspaceGraph graph) {
        this.all = graph.read(Graph::cycles);
        this.today = graph.read(Graph::today);
        name.addClassName("nb-cycle-name");
        rest.addClassName("nb-cycle-rest");
        getContent().addClassName("nb-cycle");
        getContent().setId("cycle-picker");
        getContent().add(name, rest);
        menu = new ContextMenu(getContent());
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_START);
    }

    /** Shows the cycle of that id, or the current one. */
    void show(Optional<String> id) {
        Optional<Cycle> chosen = id.flatMap(wanted -> all.stream()
                        .filter(cycle -> cycle.id().toString().equals(wanted))
                        .findFirst())
                .or(() -> Cycles.current(all, today));
        if (chosen.equals(shown)) {
            // Told at every step, also when something is only folded.
            return;
        }
        shown = chosen;
        chosen.ifPresent(cycle -> {
            name.setText(cycle.name());
            rest.setText(progress(cycle));
            getContent().setAriaLabel(getTranslation("shell.cycle") + ": " + cycle.name() + ", " + progress(cycle));
        });
        // Made once: what is taken out of a menu while it closes is missed there.
        if (offered.isEmpty()) {
            all.forEach(cycle -> offered.put(cycle, offer(cycle)));
        }
        check();
    }

    private void check() {
        offered.forEach(
                (cycle, item) -> item.setChecked(shown.filter(cycle::equals).isPresent()));
    }

    private MenuItem offer(Cycle cycle) {
        Span label = new Span(cycle.name());
        Span phase = new Span(getTranslation("shell.phase." + cycle.phase()));
        phase.addClassName("nb-cycle-phase");
        MenuItem item = menu.addItem(new Span(label, phase), click -> {
            // A click has turned its mark over; where it stays with this cycle, nothing else sets that right.
            check();
            go(cycle);
        });
        item.setCheckable(true);
        return item;
    }

    /** What is looked for stays; single objectives belong to the cycle that one leaves. */
    private static void go(Cycle cycle) {
        UI ui = UI.getCurrent();
        var here = ui.getActiveViewLocation();
        ui.navigate(
                here.getPath(),
                here.getQueryParameters()
                        .merging("cycle", cycle.id().toString())
                        .excluding("objective", "focus", "unfold", "fold", "rows"));
    }

    private String progress(Cycle cycle) {
        if (today.isBefore(cycle.startsOn())) {
            return getTranslation(
                    "shell.notStarted",
                    cycle.startsOn()
                            .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                                    .withLocale(getLocale())));
        }
        if (today.isAfter(cycle.endsOn())) {
            return getTranslation("shell.over");
        }
        return getTranslation("shell.week", cycle.week(today), cycle.weeks())
                + " · "
                + getTranslation("shell.daysLeft", cycle.daysLeft(today));
    }
}
