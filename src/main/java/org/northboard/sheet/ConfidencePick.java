package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.northboard.checkin.Confidence;

/** How sure the owner is, as one to three dots; a click offers the three words. */
final class ConfidencePick extends Composite<NativeButton> {

    private final ContextMenu menu;
    private final Span dots = new Span();
    private final Supplier<Consumer<Confidence>> begin;
    private Consumer<Confidence> save = chosen -> {};

    /** @param begin called when the person opens the choice: what they see then is what it replaces */
    ConfidencePick(Supplier<Consumer<Confidence>> begin) {
        this.begin = begin;
        this.menu = new ContextMenu(getContent());
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_START);
        menu.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                save = begin.get();
            }
        });
        dots.addClassName("nb-dots");
        getContent().addClassName("nb-confidence");
        getContent().add(new Span(getTranslation("sheet.kr.confident")), dots);
    }

    void show(@Nullable Short stored, boolean editable) {
        String word = stored == null
                ? getTranslation("confidence.none")
                : getTranslation("confidence." + Confidence.of(stored));
        dots.setText(dots(stored));
        getContent().setTitle(word);
        getContent().setAriaLabel(getTranslation("sheet.kr.confidence", word));
        getContent().setEnabled(editable);
        menu.removeAll();
        for (Confidence each : List.of(Confidence.ON_TRACK, Confidence.NEEDS_ATTENTION, Confidence.IN_TROUBLE)) {
            MenuItem item = menu.addItem(
                    dots(each.stored()) + "  " + getTranslation("confidence." + each), click -> save.accept(each));
            item.setCheckable(true);
            item.setChecked(stored != null && each.stored() == stored);
        }
    }

    /** One to three full dots; none before anybody said. */
    static String dots(@Nullable Short stored) {
        int full = stored == null ? 0 : stored + 1;
        return "●".repeat(full) + "○".repeat(3 - full);
    }
}
