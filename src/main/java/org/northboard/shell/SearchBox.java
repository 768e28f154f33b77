package org.northboard.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Stream;
import org.northboard.id.ActingMember;

/** The search field above every page: {@code /} or Ctrl+K, type, arrow, Enter. */
class SearchBox extends Composite<ComboBox<Search.Hit>> {

    SearchBox(Search search, ActingMember by) {
        ComboBox<Search.Hit> box = getContent();
        box.addClassName("nb-search");
        box.getElement().setAttribute("data-search", "");
        box.setAriaLabel(getTranslation("shell.search"));
        box.setPlaceholder(getTranslation("shell.search"));
        box.setPrefixComponent(keys());
        box.setItemLabelGenerator(Search.Hit::title);
        box.setRenderer(new ComponentRenderer<>(this::row));
        box.setItems(query -> {
            String text = query.getFilter().orElse("");
            List<Search.Hit> found = search.find(by, text);
            return page(
                    found.isEmpty()
                            ? List.of(new Search.Hit.Nothing(getTranslation("shell.search.none", text)))
                            : found,
                    query.getOffset(),
                    query.getLimit());
        });
        box.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                box.clear();
                go(change.getValue());
            }
        });
    }

    private static Stream<Search.Hit> page(List<Search.Hit> found, int offset, int limit) {
        return found.stream().skip(offset).limit(limit);
    }

    private static Component keys() {
        Span keys = new Span("/");
        keys.addClassName("nb-key");
        keys.getElement().setAttribute("aria-hidden", "true");
        return keys;
    }

    private Component row(Search.Hit hit) {
        Span title = new Span(hit.title());
        Span what = new Span(
                switch (hit) {
                    case Search.Hit.Objective objective -> getTranslation("shell.search.objective", objective.cycle());
                    case Search.Hit.Person person -> person.jobTitle();
                    case Search.Hit.Nothing nothing -> getTranslation("shell.search.none.hint");
                });
        what.addClassName("nb-hit-what");
        Div row = new Div(title, what);
        row.addClassName("nb-hit");
        return row;
    }

    private static void go(Search.Hit hit) {
        UI ui = UI.getCurrent();
        switch (hit) {
            case Search.Hit.Objective objective ->
                ui.navigate(
                        "board",
                        around(objective, ui.getActiveViewLocation())
                                .merging("cycle", objective.cycleId())
                                .merging("objective", objective.id().toString()));
            case Search.Hit.Person person ->
                ui.navigate(
                        "objectives", QueryParameters.of("owner", person.id().toString()));
            case Search.Hit.Nothing nothing -> {}
        }
    }

    /** On the board, all stays that does not keep the objective out of sight. */
    private static QueryParameters around(Search.Hit.Objective objective, Location here) {
        if (!here.getPath().equals("board")) {
            return QueryParameters.empty();
        }
        QueryParameters query = here.getQueryParameters().excluding("team", "focus", "hide");
        boolean otherCycle = query.getSingleParameter("cycle")
                .filter(cycle -> !cycle.equals(objective.cycleId()))
                .isPresent();
        return otherCycle ? query.excluding("unfold", "fold", "rows") : query;
    }
}
