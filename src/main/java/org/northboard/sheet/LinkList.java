package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.northboard.id.ObjectiveId;

/** Objectives that one is linked to: the first few, the others on demand. */
final class LinkList extends Composite<Div> {

    private static final int FIRST = 3;

    private final Consumer<ObjectiveId> open;
    private List<Sheet.Link> links = List.of();
    private boolean unfolded;

    LinkList(Consumer<ObjectiveId> open) {
        this.open = open;
    }

    void show(List<Sheet.Link> newer) {
        links = newer;
        getContent().removeAll();
        if (links.isEmpty()) {
            Span nothing = new Span(getTranslation("sheet.above.none"));
            nothing.addClassName("nb-absent");
            getContent().add(nothing);
        }
        // One that would stand alone behind the button may as well be shown.
        boolean all = unfolded || links.size() <= FIRST + 1;
        links.stream()
                .limit(all ? links.size() : FIRST)
                .forEach(link -> getContent().add(door(link)));
        if (!all) {
            NativeButton others = new NativeButton(getTranslation("sheet.links.more", links.size() - FIRST), click -> {
                unfolded = true;
                show(links);
            });
            others.addClassNames("nb-link", "nb-links-more");
            getContent().add(others);
        }
    }

    private NativeButton door(Sheet.Link link) {
        NativeButton door = new NativeButton(link.title(), click -> open.accept(link.id()));
        door.addClassName("nb-link");
        door.setTitle(getTranslation(link.contributes() ? "sheet.link.contributes" : "sheet.link.supports"));
        door.setClassName("nb-supports", !link.contributes());
        return door;
    }
}
