package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResultDraft;

/** What opens below a key result's line: all that can be said about it, or its check-ins and a form for the next one. */
final class KeyResultDrawer extends Composite<Div> {

    private final KeyResultDeeds deeds;
    private final Runnable closed;
    private @Nullable CheckInList checkIns;
    private KeyResult shown;
    private Sheet sheet;

    /** @param closed called when nothing stands open any more */
    KeyResultDrawer(KeyResult first, Sheet sheet, KeyResultDeeds deeds, Runnable closed) {
        this.deeds = deeds;
        this.closed = closed;
        this.shown = first;
        this.sheet = sheet;
    }

    /** Shows the newest state; a form that is open stays as it is. */
    void show(KeyResult newer, Sheet newest) {
        shown = newer;
        sheet = newest;
        if (checkIns != null) {
            showCheckIns(checkIns);
        }
    }

    boolean showsCheckIns() {
        return checkIns != null;
    }

    void edit() {
        KeyResult seen = shown;
        KeyResultEditor editor = new KeyResultEditor(
                KeyResultDraft.of(seen),
                sheet.cycle(),
                sheet.directory(),
                (draft, reason, it) ->
                        deeds.edit(seen, draft, reason, this::close, refused -> deeds.refuse(it, refused)),
                this::close);
        open(editor);
        editor.focus();
    }

    void openCheckIns() {
        CheckInList list = new CheckInList(deeds.checkIns().me(), deeds.checkIns()::retract);
        if (sheet.editable() && deeds.checkIns().takesCheckIns(shown)) {
            CheckInForm form = new CheckInForm(
                    shown,
                    (seen, report, it) -> deeds.checkIns()
                            .checkIn(
                                    seen,
                                    report,
                                    this::close,
                                    refused -> deeds.checkIns().refuse(it, refused)),
                    this::close);
            open(form, list);
            form.focus();
        } else {
            open(list);
        }
        checkIns = list;
        showCheckIns(list);
    }

    void close() {
        open();
        closed.run();
    }

    private void open(Component... parts) {
        checkIns = null;
        getContent().removeAll();
        getContent().add(parts);
    }

    private void showCheckIns(CheckInList list) {
        list.show(deeds.checkIns().newest(shown), shown, sheet, deeds.checkIns().now());
    }
}
