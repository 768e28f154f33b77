package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.northboard.kit.FormDraft;
import org.northboard.kit.ProgressMeter;

/** How far an objective is, computed or set by hand, and the menu and forms that decide which, or give it up. */
final class PanelProgress extends Composite<Div> {

    private final ObjectiveDeeds deeds;
    private final ProgressMeter meter = ProgressMeter.large();
    private final Div byHand = new Div();
    private final FormDraft overriding;
    private final FormDraft cancelling;
    private final NativeButton more = new NativeButton("⋯");
    private final ContextMenu menu = new ContextMenu(more);
    private Sheet sheet;

    PanelProgress(ObjectiveDeeds deeds, Sheet first) {
        this.deeds = deeds;
        this.sheet = first;
        this.overriding = new FormDraft("objective", first.objective().id(), "override");
        this.cancelling = new FormDraft("objective", first.objective().id(), "cancel");
        overriding.when(() -> goOn(this::override), this::shut);
        cancelling.when(() -> goOn(this::cancel), this::shut);
        more.addClassName("nb-more");
        more.setAriaLabel(getTranslation("sheet.more"));
        more.setTitle(getTranslation("sheet.more"));
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_END);
        byHand.addClassName("nb-by-hand");
        getContent().addClassName("nb-panel-progress");
        getContent().add(meter, byHand, overriding, cancelling);
    }

    /** What else can be done; its target stands at the top of the panel. */
    ContextMenu menu() {
        return menu;
    }

    void show(Sheet newer) {
        sheet = newer;
        meter.named(newer.objective().title()).show(Paces.reading(newer.standing(), newer, this::getTranslation));
        boolean overridden = newer.objective().overrideProgress() != null;
        byHand.removeAll();
        byHand.setVisible(overridden);
        if (overridden) {
            showByHand(newer);
        }
        more.setVisible(newer.editable());
        if (!newer.editable()) {
            shut();
        }
        offer(overridden);
    }

    private void showByHand(Sheet newer) {
        String reason = newer.objective().overrideReason();
        String computed = Paces.percent(newer.computed()).isPresent()
                ? new Words(this::getTranslation, getLocale()).progress(newer.computed())
                : getTranslation("sheet.no-value");
        byHand.add(new Span(getTranslation("sheet.override.note", computed)));
        if (reason != null && !reason.isBlank()) {
            byHand.add(new Span(" " + reason));
        }
        if (newer.editable()) {
            NativeButton back = new NativeButton(getTranslation("sheet.override.off"), click -> deeds.stopOverride());
            back.addClassName("nb-link-action");
            byHand.add(new Span(" "), back);
        }
    }

    private void offer(boolean overridden) {
        menu.removeAll();
        menu.addItem(getTranslation(overridden ? "sheet.override.change" : "sheet.override"), click -> override());
        if (overridden) {
            menu.addItem(getTranslation("sheet.override.off"), click -> deeds.stopOverride());
        }
        menu.addSeparator();
        menu.addItem(getTranslation("sheet.cancel"), click -> cancel());
    }

    private void override() {
        open(overriding, ReasonForm.override(sheet, deeds, () -> close(overriding)));
    }

    private void cancel() {
        open(cancelling, ReasonForm.cancel(deeds, () -> close(cancelling)));
    }

    /** Somebody has begun on an earlier page. */
    private void goOn(Runnable open) {
        if (sheet.editable() && !overriding.isOpen() && !cancelling.isOpen()) {
            open.run();
        }
    }

    private void open(FormDraft place, ReasonForm asked) {
        shut();
        place.holds(asked, asked.kept());
        asked.focus();
    }

    private void close(FormDraft place) {
        place.drop();
        shut();
        more.focus();
    }

    private void shut() {
        overriding.holdsNothing();
        cancelling.holdsNothing();
    }
}
