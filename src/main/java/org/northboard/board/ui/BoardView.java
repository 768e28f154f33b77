package org.northboard.board.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.northboard.board.BoardFilter;
import org.northboard.board.BoardLook;
import org.northboard.board.BoardOverview;
import org.northboard.board.BoardScope;
import org.northboard.board.BoardVerbs;
import org.northboard.board.Boards;
import org.northboard.board.PatchTexts;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.Cycles;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.id.TeamId;
import org.northboard.kit.Acting;
import org.northboard.kit.Mailbox;
import org.northboard.objective.Accounts;

/**
 * The alignment board of a cycle. Its address says which, and how it is looked at ({@link BoardAddress}); the panel that
 * {@code objective=…} opens beside it is not this view's business, but its card is brought into sight.
 */
@Route(BoardView.ROUTE)
class BoardView extends Composite<Div>
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle, BoardElement.Ways, BoardBar.Choices {

    static final String ROUTE = "board";

    private final Boards boards;
    private final BoardVerbs.Services services;
    private final PatchTexts patches;
    private final Graphs graphs;
    private final ActingMember by = Acting.current();
    private final BoardBar bar;
    private final BoardTrail trail = new BoardTrail(this::focusOn);
    private final BoardStage stage = new BoardStage(
            () -> focusOn(null),
            () -> narrow(null, BoardFilter.NONE),
            () -> narrow(null, look().filter()),
            this::makeObjective);
    private final Command push = this::push;

    private @Nullable BoardScope scope;
    /** What the address asked for last; what is folded since then, the board's watch knows. */
    private BoardLook asked = BoardLook.PLAIN;

    private @Nullable ObjectiveId panel;
    private @Nullable OpenBoard board;

    BoardView(Boards boards, BoardVerbs.Services services, PatchTexts patches, Graphs graphs, Accounts accounts) {
        this.boards = boards;
        this.services = services;
        this.patches = patches;
        this.graphs = graphs;
        BoardNames names = new BoardNames(
                () -> graphs.of(by.workspace()).read(nodes -> nodes.directory()),
                () -> accounts.pillars(by.workspace()),
                this::getTranslation);
        this.bar = new BoardBar(names, this);
        stage.getElement().setAttribute("data-beside-panel", true);
        getContent().addClassName("nb-board-view");
        getContent().add(bar, trail, stage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<Cycle> cycle = graphs.of(by.workspace())
                .read(nodes -> BoardAddress.cycle(query)
                        .flatMap(id -> Optional.ofNullable(nodes.cycle(id)))
                        .or(() -> Cycles.current(nodes.cycles(), nodes.today())));
        cycle.map(found -> new BoardScope(found.id(), BoardAddress.team(query).orElse(null)))
                .ifPresent(there -> enter(there, query));
    }

    private void enter(BoardScope there, QueryParameters query) {
        Optional<ObjectiveId> beside = BoardAddress.panel(query);
        boolean opensPanel = beside.isPresent() && !beside.get().equals(panel);
        panel = beside.orElse(null);
        BoardLook wanted = BoardAddress.look(query);
        if (!there.equals(scope)) {
            scope = there;
            asked = wanted;
            if (isAttached()) {
                leave();
                open(UI.getCurrent());
            }
        } else if (!BoardAddress.saysTheSame(wanted, look())) {
            lookAnew(wanted);
        }
        if (opensPanel) {
            findPanel();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        // What the navigation has unfolded comes into the address after it.
        UI.getCurrent().access(this::remember);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        open(attached.getUI());
        findPanel();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        leave();
    }

    private void open(UI ui) {
        if (scope == null) {
            return;
        }
        Mailbox mailbox = Mailbox.of(ui);
        Boards.Open opened = boards.open(by, scope, getLocale(), () -> mailbox.ring(push));
        opened.watch().look(asked);
        BoardElement element = new BoardElement(
                "live/board/" + opened.key(), new BoardVerbs(services, opened, getLocale()), patches, this);
        board = new OpenBoard(opened, element);
        stage.put(element, scope.team() != null);
        bar.show(scope.team(), asked.filter());
        showNews();
    }

    private void leave() {
        if (board != null) {
            board.close();
            board = null;
        }
    }

    private void lookAnew(BoardLook wanted) {
        asked = wanted;
        if (board != null && scope != null) {
            board.look(wanted);
            bar.show(scope.team(), wanted.filter());
            showNews();
        }
    }

    /** Brings the screen up to date, with this page's lock. */
    private void push() {
        if (board != null) {
            board.patch();
            showNews();
        }
    }

    private void showNews() {
        if (board != null) {
            BoardOverview now = board.overview();
            bar.show(now);
            trail.show(now.trail());
            stage.show(now.lost(), look().filter().hide() && now.found().orElse(1) == 0);
        }
    }

    private void findPanel() {
        if (panel != null) {
            reveal(panel);
        }
    }

    private void reveal(ObjectiveId card) {
        if (board != null) {
            board.find(card);
        }
    }

    private BoardLook look() {
        return board == null ? asked : board.look();
    }

    // ---- what people do

    @Override
    public void show(ObjectiveId card) {
        PageAddress.go(PageAddress.here().merging(BoardAddress.PANEL, card.toString()));
    }

    @Override
    public void focus(ObjectiveId card) {
        focusOn(card.equals(look().focus()) ? null : card);
    }

    private void focusOn(@Nullable ObjectiveId card) {
        PageAddress.go(BoardAddress.with(PageAddress.here(), look().withFocus(card)));
    }

    @Override
    public void find(ObjectiveId card) {
        reveal(card);
        remember();
    }

    @Override
    public void folded() {
        remember();
    }

    @Override
    public void rows(List<ObjectiveId> cards) {
        if (board != null) {
            board.rows(cards);
            remember();
        }
    }

    @Override
    public void narrow(@Nullable TeamId team, BoardFilter filter) {
        boolean sameTeam = scope != null && Objects.equals(team, scope.team());
        BoardLook now = sameTeam ? look() : look().withFocus(null);
        QueryParameters there = BoardAddress.with(BoardAddress.with(PageAddress.here(), now.with(filter)), team);
        if (sameTeam && filter.isTypedOn(now.filter())) {
            PageAddress.replace(there);
        } else {
            PageAddress.go(there);
        }
    }

    @Override
    public void jump(boolean forward) {
        if (board != null) {
            board.jump(forward);
            remember();
        }
    }

    private void makeObjective() {
        UI.getCurrent().navigate("objectives", PageAddress.here().including("cycle"));
    }

    // ---- the address

    /** What is folded belongs to the step before. */
    private void remember() {
        if (scope == null) {
            return;
        }
        QueryParameters there = BoardAddress.lasting(BoardAddress.with(PageAddress.here(), look()), scope.cycle());
        if (isAttached() && !there.getParameters().equals(PageAddress.here().getParameters())) {
            PageAddress.replace(there);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("boardview.title") + " · Northboard";
    }
}
