package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.util.List;
import org.northboard.alignment.Alignments;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.checkin.CheckIns;
import org.northboard.graph.Courses;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.kit.EmptyState;
import org.northboard.kit.Texts;
import org.northboard.objective.Accounts;
import org.northboard.objective.KeyResults;
import org.northboard.objective.Objectives;

/** Makes objective panels, wherever one is to be shown. */
@org.springframework.stereotype.Component
public class ObjectivePanels {

    private final SheetReader reader;
    private final Desk.Services services;
    private final Clock clock;

    ObjectivePanels(
            SheetReader reader,
            Objectives objectives,
            KeyResults keyResults,
            CheckIns checkIns,
            Alignments alignments,
            Accounts accounts,
            Courses courses,
            Undo undo,
            Clock clock) {
        this.reader = reader;
        this.services = new Desk.Services(objectives, keyResults, checkIns, alignments, accounts, courses, undo);
        this.clock = clock;
    }

    /**
     * The panel of an objective beside a page; a linked objective takes its place by the query parameter
     * {@code objective}. When there is none of that id for this person, a friendly word instead.
     *
     * @param id as it stands in the address, perhaps no id at all
     * @param close called when the person has seen enough
     */
    public Component beside(ActingMember by, String id, Runnable close) {
        UI ui = UI.getCurrent();
        NativeButton shut = new NativeButton("✕", click -> close.run());
        shut.addClassName("nb-more");
        shut.setAriaLabel(ui.getTranslation("sheet.close"));
        shut.setTitle(ui.getTranslation("sheet.close"));
        try {
            ObjectiveId objective = ObjectiveId.of(id);
            Anchor page = new Anchor("objective/" + objective, "↗ " + ui.getTranslation("sheet.page"));
            page.setRouterIgnore(false);
            page.addClassName("nb-page-link");
            return new ObjectivePanel(
                    reader,
                    services,
                    clock,
                    by,
                    objective,
                    ObjectivePanels::goBeside,
                    menu -> List.of(page, menu, shut));
        } catch (Refused | IllegalArgumentException e) {
            return nothingHere(ui::getTranslation, shut);
        }
    }

    /** The panel of an objective as a page of its own, or a friendly word when there is none for this person. */
    Component alone(ActingMember by, String id) {
        UI ui = UI.getCurrent();
        try {
            return new ObjectivePanel(
                    reader, services, clock, by, ObjectiveId.of(id), ObjectivePanels::goToPage, List::of);
        } catch (Refused | IllegalArgumentException e) {
            return nothingHere(ui::getTranslation);
        }
    }

    /** What stands in the place of an objective that is not there, or not for this person. */
    static Component nothingHere(Texts texts, Component... ways) {
        return new EmptyState(texts.text("sheet.gone"), texts.text("sheet.gone.hint"), ways);
    }

    private static void goBeside(ObjectiveId id) {
        UI ui = UI.getCurrent();
        Location here = ui.getActiveViewLocation();
        ui.navigate(here.getPath(), here.getQueryParameters().merging("objective", id.toString()));
    }

    private static void goToPage(ObjectiveId id) {
        UI.getCurrent().navigate(ObjectiveView.class, new RouteParameters(ObjectiveView.ID, id.toString()));
    }
}
