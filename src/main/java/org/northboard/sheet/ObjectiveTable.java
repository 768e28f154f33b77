package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.signals.Signal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ObjectiveId;
import org.northboard.kit.Dates;
import org.northboard.kit.PersonMark;
import org.northboard.kit.ProgressMeter;
import org.northboard.people.Member;
import org.northboard.sheet.ObjectiveRows.Row;

/** Objectives as a table: any number of them, of which only what is on the screen is drawn. */
final class ObjectiveTable extends Composite<Grid<Row>> {

    /** From this width of the window on there is room for more columns; the style sheet has the same numbers. */
    private static final int TABLET = 760;

    private static final int WIDE = 1100;

    private final Clock clock;
    private final ZoneId zone;
    private final Function<ObjectiveId, String> address;
    private final CallbackDataProvider<Row, Void> pages;
    private List<Row> matching = List.of();
    private @Nullable List<QuerySortOrder> order;

    /**
     * @param select gives the rows in the order of a column, backwards where true
     * @param address where the objective's panel is
     * @param widen called when nothing matches and the person wants to see all
     */
    ObjectiveTable(
            BiFunction<String, Boolean, List<Row>> select,
            Function<ObjectiveId, String> address,
            Runnable widen,
            Clock clock,
            ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        this.address = address;
        this.pages = new CallbackDataProvider<>(
                query -> {
                    List<QuerySortOrder> wanted = query.getSortOrders();
                    if (!wanted.equals(order)) {
                        // The grid changes its own list in place.
                        order = List.copyOf(wanted);
                        matching = wanted.isEmpty()
                                ? select.apply("title", false)
                                : select.apply(
                                        wanted.getFirst().getSorted(),
                                        wanted.getFirst().getDirection() == SortDirection.DESCENDING);
                    }
                    return matching.stream().skip(query.getOffset()).limit(query.getLimit());
                },
                query -> {
                    if (order == null) {
                        order = List.copyOf(query.getSortOrders());
                        matching = select.apply("title", false);
                    }
                    return matching.size();
                },
                Row::id);
        Grid<Row> grid = getContent();
        grid.addClassName("nb-table");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setEmptyStateComponent(noMatch(widen));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Signal<Boolean> tablet = from(TABLET);
        Signal<Boolean> wide = from(WIDE);
        var pace = column("pace", row -> Paces.mark(row.standing().pace(), this::getTranslation));
        pace.setWidth("88px").setFlexGrow(0);
        pace.bindVisible(tablet);
        column("title", this::title).setFlexGrow(5);
        Grid.Column<Row> team = column("team", row -> new Span(row.holder())).setFlexGrow(2);
        team.bindVisible(wide);
        Grid.Column<Row> owner = column("owner", this::owner).setFlexGrow(2);
        owner.bindVisible(wide);
        column("progress", this::progress).setWidth("150px").setFlexGrow(0);
        Grid.Column<Row> checkIn =
                column("checkIn", this::checkIn).setWidth("150px").setFlexGrow(0);
        checkIn.bindVisible(tablet);
        grid.sort(GridSortOrder.asc(pace).build());
        grid.setItems(pages);
    }

    private static Signal<Boolean> from(int width) {
        return UI.getCurrent().getPage().windowSizeSignal().map(size -> size.width() >= width);
    }

    private Div noMatch(Runnable widen) {
        NativeButton all = new NativeButton(getTranslation("sheet.list.widen"), click -> widen.run());
        all.addClassName("nb-link-action");
        Div note = new Div(new Span(getTranslation("sheet.list.no-match")), new Span(" "), all);
        note.addClassName("nb-no-match");
        return note;
    }

    /** Other rows, or another order of them. */
    void refresh() {
        order = null;
        pages.refreshAll();
    }

    /** The same rows in the same order, one of which looks different now. */
    void refresh(Row row) {
        matching = matching.stream()
                .map(each -> each.id().equals(row.id()) ? row : each)
                .toList();
        pages.refreshItem(row);
    }

    private Grid.Column<Row> column(String name, Function<Row, Component> cell) {
        return getContent()
                .addComponentColumn(cell::apply)
                .setKey(name)
                .setHeader(getTranslation("sheet.list." + name))
                .setSortProperty(name)
                .setSortable(true);
    }

    private Component title(Row row) {
        Anchor link = new Anchor(address.apply(row.id()), row.title());
        link.addClassName("nb-table-title");
        link.setClassName("nb-private", row.hidden());
        Span holder = new Span(
                Paces.mark(row.standing().pace(), this::getTranslation),
                new Span(row.holder()
                        + (row.owner() == null ? "" : " · " + row.owner().name())));
        holder.addClassName("nb-table-holder");
        return new Div(link, holder);
    }

    private Component owner(Row row) {
        Member member = row.owner();
        if (member == null) {
            return new Span("–");
        }
        Div owner = new Div(new PersonMark(member.name(), member.initials(), member.hue()), new Span(member.name()));
        owner.addClassName("nb-table-owner");
        return owner;
    }

    private Component progress(Row row) {
        ProgressMeter meter = ProgressMeter.row().named(row.title());
        meter.show(Paces.reading(row.standing(), row.tense()));
        return meter;
    }

    private Component checkIn(Row row) {
        Span age = new Span(
                row.checkedInAt() == null
                        ? getTranslation("sheet.list.never")
                        : Dates.age(row.checkedInAt(), clock.instant(), zone, getLocale(), this::getTranslation));
        age.addClassName("nb-when");
        age.setClassName("nb-late", row.stale());
        return age;
    }
}
