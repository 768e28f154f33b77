package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.northboard.change.Refused;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;

/**
 * One objective with all that belongs to it, to be changed in place. Stands beside a board or list, or alone as a page;
 * keeps itself current without touching what is being typed. Made by {@link ObjectivePanels}.
 */
public final class ObjectivePanel extends Composite<Article> {

    private final SheetReader reader;
    private final ActingMember by;
    private final ObjectiveId id;
    private final WorkspaceGraph graph;
    private final PanelHead head;
    private final PanelProgress progress;
    private final FactsRow facts;
    private final KeyResultList keyResults;
    private final ProgressChart chart;
    private final PanelTabs tabs;
    private Sheet sheet;

    /**
     * @param open called with an objective that is linked to and should be shown
     * @param actions what stands at the top right, around the menu that it gets
     * @throws Refused when there is no such objective for this person
     */
    ObjectivePanel(
            SheetReader reader,
            Desk.Services services,
            Clock clock,
            ActingMember by,
            ObjectiveId id,
            Consumer<ObjectiveId> open,
            Function<Component, List<Component>> actions) {
        this.reader = reader;
        this.by = by;
        this.id = id;
        this.graph = reader.graphOf(by, id);
        this.sheet = reader.read(by, id, graph);
        Desk desk = new Desk(services, by, graph, this::getTranslation, asSeenByDesk());
        Words words = new Words(this::getTranslation, getLocale());
        ObjectiveDeeds deeds = new ObjectiveDeeds(desk, () -> sheet, this::getTranslation, words);
        this.progress = new PanelProgress(deeds, sheet);
        this.head = new PanelHead(deeds, sheet, actions.apply(progress.menu().getTarget()));
        this.facts = new FactsRow(deeds, sheet, open);
        this.keyResults =
                new KeyResultList(new KeyResultDeeds(desk, () -> sheet, this::getTranslation, words, clock), sheet);
        this.chart = new ProgressChart(() -> services.courses()
                .of(by, graph, id)
                .map(new ProgressDraft(sheet, this::getTranslation, getLocale())::of));
        this.tabs = new PanelTabs(desk, clock, sheet, new Div(keyResults, chart));
        getContent().addClassName("nb-panel");
        getContent().add(head, progress, facts, tabs);
        show(false);
        if (sheet.editable() && sheet.keyResults().isEmpty()) {
            keyResults.addNew();
        }
        Following.start(this, graph, this::hear);
    }

    private Desk.Panel asSeenByDesk() {
        return new Desk.Panel() {

            @Override
            public Sheet shown() {
                return sheet;
            }

            @Override
            public Sheet refresh() {
                return ObjectivePanel.this.refresh(false);
            }
        };
    }

    private void hear(Following.News news) {
        if (news.concerns(id)) {
            try {
                refresh(!news.by().equals(by.member()));
            } catch (Refused gone) {
                // It was made private or taken away meanwhile.
                getContent().removeAll();
                getContent().add(ObjectivePanels.nothingHere(this::getTranslation));
            }
        }
    }

    private Sheet refresh(boolean bySomeoneElse) {
        sheet = reader.read(by, id, graph);
        show(bySomeoneElse);
        return sheet;
    }

    private void show(boolean bySomeoneElse) {
        head.show(sheet);
        progress.show(sheet);
        facts.show(sheet);
        keyResults.show(sheet, bySomeoneElse);
        chart.setVisible(!sheet.keyResults().isEmpty() || !sheet.below().isEmpty());
        chart.stale();
        tabs.show(sheet);
    }
}
