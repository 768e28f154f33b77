package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.northboard.kit.ProgressMeter;

/** How far an objective is, computed or set by hand, and the menu and forms that decide which, or give it up. */
final class PanelProgress extends Composite<Div> {

    private final ObjectiveDeeds deeds;
    private final ProgressMeter meter = ProgressMeter.large();
    private final Div byHand = new Div();
    private final Div form = new Div();
    private final NativeButton more = new NativeButton("⋯");
    private final ContextMenu menu = new ContextMenu(more);
    private Sheet sheet;

    PanelProgress(ObjectiveDeeds deeds, Sheet first) {
        this.deeds = deeds;
        this.sheet = first;
        more.addClassName("nb-more");
        more.setAriaLabel(getTranslation("sheet.more"));
        more.setTitle(getTranslation("sheet.more"));
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_END);
        byHand.addClassName("nb-by-hand");
        getContent().addClassName("nb-panel-progress");
        getContent().add(meter, byHand, form);
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
            form.removeAll();
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
        menu.addItem(
                getTranslation(overridden ? "sheet.override.change" : "sheet.override"),
                click -> open(ReasonForm.override(sheet, deeds, this::close)));
        if (overridden) {
            menu.addItem(getTranslation("sheet.override.off"), click -> deeds.stopOverride());
        }
        menu.addSeparator();
        menu.addItem(getTranslation("sheet.cancel"), click -> open(ReasonForm.cancel(deeds, this::close)));
    }

    private void open(ReasonForm asked) {
        form.removeAll();
        form.add(asked);
        asked.focus();
    }

    private void close() {
        form.removeAll();
        more.focus();
    }
}
