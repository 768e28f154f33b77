package org.northboard.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages of which one is seen, with their names above. Vaadin's own tabs put a focusable scroller between the tab list and
 * its tabs, which screen readers take for a broken list.
 */
public final class TabStrip extends Composite<Div> {

    private final Div names = new Div();
    private final Div pages = new Div();
    private final List<Tab> tabs = new ArrayList<>();
    private int selected;

    public TabStrip() {
        names.addClassName("nb-tab-names");
        names.getElement().setAttribute("role", "tablist");
        getContent().addClassName("nb-tabs");
        getContent().add(names, pages);
        Shortcuts.addShortcutListener(names, () -> select(selected + 1, true), Key.ARROW_RIGHT)
                .listenOn(names);
        Shortcuts.addShortcutListener(names, () -> select(selected - 1, true), Key.ARROW_LEFT)
                .listenOn(names);
    }

    /** One page and its name. */
    public final class Tab {

        private final NativeButton name = new NativeButton();
        private final Div page;
        private final Runnable seen;

        private Tab(Component content, Runnable seen) {
            this.page = new Div(content);
            this.seen = seen;
            name.getElement().setAttribute("role", "tab");
            page.getElement().setAttribute("role", "tabpanel");
            name.addClickListener(click -> select(tabs.indexOf(this), false));
        }

        public void setLabel(String label) {
            name.setText(label);
            page.getElement().setAttribute("aria-label", label);
        }

        public boolean isSelected() {
            return tabs.indexOf(this) == selected;
        }

        private void show(boolean chosen) {
            name.getElement().setAttribute("aria-selected", String.valueOf(chosen));
            name.setTabIndex(chosen ? 0 : -1);
            page.setVisible(chosen);
        }
    }

    /**
     * Adds a page at the end.
     *
     * @param seen called each time the page is chosen
     */
    public Tab add(String label, Component content, Runnable seen) {
        Tab tab = new Tab(content, seen);
        tab.setLabel(label);
        tabs.add(tab);
        names.add(tab.name);
        pages.add(tab.page);
        tab.show(tabs.size() - 1 == selected);
        return tab;
    }

    private void select(int wanted, boolean byKey) {
        selected = Math.floorMod(wanted, tabs.size());
        for (int i = 0; i < tabs.size(); i++) {
            tabs.get(i).show(i == selected);
        }
        Tab tab = tabs.get(selected);
        if (byKey) {
            tab.name.focus();
        }
        tab.seen.run();
    }
}
