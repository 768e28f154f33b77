package org.northboard.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.QueryParameters;
import org.northboard.change.Undo;
import org.northboard.graph.Graphs;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.northboard.kit.Acting;
import org.northboard.people.Member;
import org.northboard.sheet.ObjectivePanels;
import org.northboard.workspace.Workspace;

/** Navigation on the left, what concerns every page above it, the page itself, and the panel that slides over it. */
@Layout
@JsModule("./theme/theme.ts")
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final ActingMember by = Acting.current();
    private final CyclePicker cycles;
    private final SidePanel panel;

    MainLayout(Graphs graphs, Search search, ObjectivePanels panels, Undo undo) {
        WorkspaceGraph graph = graphs.of(by.workspace());
        Member me = graph.read(nodes -> nodes.directory().member(by.member())).orElseThrow();
        this.cycles = new CyclePicker(graph);
        this.panel = new SidePanel(panels, by);
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), navigation(), foot(graph.workspace()));
        addToNavbar(toggle(), cycles, new SearchBox(search, by), new ProfileMenu(me));
        getElement().appendChild(panel.getElement(), new Awake().getElement(), new UndoKey(undo, by).getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        cycles.show(query.getSingleParameter("cycle"));
        panel.show(query.getSingleParameter("objective"));
    }

    private Component toggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        return toggle;
    }

    private Component brand() {
        Div brand = new Div(new Image("icons/northboard.svg", ""), new Span(getTranslation("shell.app")));
        brand.addClassName("nb-brand");
        return brand;
    }

    private Component navigation() {
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.nav"));
        navigation.addItem(item("shell.nav.board", "board", "icons/board.svg"));
        navigation.addItem(item("shell.nav.objectives", "objectives", "icons/objectives.svg"));
        return navigation;
    }

    /** Keeps the cycle: going from the board to the list shows the same quarter. */
    private SideNavItem item(String text, String path, String icon) {
        SideNavItem item = new SideNavItem(getTranslation(text), path, new SvgIcon(icon));
        UI.getCurrent()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter("cycle")
                .ifPresent(cycle -> item.setQueryParameters(QueryParameters.of("cycle", cycle)));
        return item;
    }

    private Component foot(Workspace workspace) {
        Div foot = new Div(new Span(workspace.name()));
        foot.addClassName("nb-drawer-foot");
        if (workspace.demo()) {
            Span demo = new Span(getTranslation("shell.demo"));
            demo.addClassName("nb-badge");
            foot.add(demo);
        }
        return foot;
    }
}
