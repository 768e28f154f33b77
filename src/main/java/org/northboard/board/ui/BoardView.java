package org.northboard.board.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.northboard.board.BoardScope;
import org.northboard.board.BoardVerbs;
import org.northboard.board.Boards;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.Cycles;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.id.CycleId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.TeamId;
import org.northboard.kit.Acting;

/**
 * The alignment board of a cycle. Its address says which: {@code ?cycle=…&team=…}; {@code objective=…} beside them is the
 * panel that stands open, which is not this view's business.
 */
@Route("board")
class BoardView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Boards boards;
    private final BoardVerbs.Services services;
    private final Graphs graphs;
    private final ActingMember by = Acting.current();
    private final BoardBar bar;
    private final Div stage = new Div();

    private @Nullable BoardScope scope;
    private Boards.@Nullable Open board;
    private @Nullable BoardElement element;

    BoardView(Boards boards, BoardVerbs.Services services, Graphs graphs) {
        this.boards = boards;
        this.services = services;
        this.graphs = graphs;
        this.bar = new BoardBar(team -> go("team", team == null ? null : team.toString()));
        stage.addClassName("nb-board-stage");
        getContent().addClassName("nb-board-view");
        getContent().add(bar, stage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<CycleId> wanted = query.getSingleParameter("cycle").flatMap(BoardView::cycleId);
        Optional<Cycle> cycle = graphs.of(by.workspace())
                .read(nodes -> wanted.flatMap(id -> Optional.ofNullable(nodes.cycle(id)))
                        .or(() -> Cycles.current(nodes.cycles(), nodes.today())));
        @Nullable
        TeamId team =
                query.getSingleParameter("team").flatMap(BoardView::teamId).orElse(null);
        cycle.map(found -> new BoardScope(found.id(), team))
                .filter(asked -> !asked.equals(scope))
                .ifPresent(asked -> {
                    scope = asked;
                    if (isAttached()) {
                        leave();
                        open(UI.getCurrent());
                    }
                });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        open(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        leave();
    }

    private void open(UI ui) {
        if (scope == null) {
            return;
        }
        Boards.Open opened = boards.open(by, scope, getLocale(), () -> ui.access(() -> push(ui)));
        board = opened;
        BoardVerbs verbs = new BoardVerbs(services, opened, getLocale());
        element = new BoardElement("live/board/" + opened.key(), verbs, this::show);
        stage.removeAll();
        stage.add(element);
        bar.show(opened, scope, by);
    }

    private void leave() {
        if (board != null) {
            board.close().run();
            board = null;
        }
    }

    /** Called by the change feed, with this session's lock. */
    private void push(UI ui) {
        Boards.Open opened = board;
        BoardElement shown = element;
        if (opened == null || shown == null || scope == null) {
            return;
        }
        boolean reachable = ui.getInternals().getPushConnection() != null
                && ui.getInternals().getPushConnection().isConnected();
        opened.watch().patch().ifPresent(patch -> shown.patch(patch, reachable));
        bar.show(opened, scope, by);
    }

    private void show(ObjectiveId objective) {
        go("objective", objective.toString());
    }

    private static void go(String parameter, @Nullable String value) {
        UI ui = UI.getCurrent();
        QueryParameters here = ui.getActiveViewLocation().getQueryParameters();
        ui.navigate("board", value == null ? here.excluding(parameter) : here.merging(parameter, value));
    }

    private static Optional<CycleId> cycleId(String text) {
        try {
            return Optional.of(CycleId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<TeamId> teamId(String text) {
        try {
            return Optional.of(TeamId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("boardview.title") + " · Northboard";
    }
}
