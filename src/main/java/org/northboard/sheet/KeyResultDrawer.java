package org.northboard.sheet;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.northboard.kit.FormDraft;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResultDraft;

/** What opens below a key result's line: all that can be said about it, or its check-ins and a form for the next one. */
final class KeyResultDrawer extends Composite<Div> {

    private final KeyResultDeeds deeds;
    private final Runnable closed;
    private final FormDraft editing;
    private final FormDraft checkingIn;
    private final Div below = new Div();

    private @Nullable CheckInList checkIns;
    private KeyResult shown;
    private Sheet sheet;

    /** @param closed called when nothing stands open any more */
    KeyResultDrawer(KeyResult first, Sheet sheet, KeyResultDeeds deeds, Runnable closed) {
        this.deeds = deeds;
        this.closed = closed;
        this.shown = first;
        this.sheet = sheet;
        this.editing = new FormDraft("key-result", first.id(), "edit");
        this.checkingIn = new FormDraft("key-result", first.id(), "check-in");
        getContent().add(editing, checkingIn, below);
    }

    /** Calls when somebody has begun something on an earlier page and can go on with it. */
    void whenBegun(Runnable edit, Runnable checkIn) {
        editing.when(() -> goOn(sheet.editable(), edit), this::close);
        checkingIn.when(() -> goOn(takesCheckIns(), checkIn), this::close);
    }

    private void goOn(boolean may, Runnable open) {
        if (may && !editing.isOpen() && !checkingIn.isOpen()) {
            open.run();
        }
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
                        deeds.edit(seen, draft, reason, () -> finish(editing), refused -> deeds.refuse(it, refused)),
                () -> finish(editing));
        clear();
        editing.holds(editor, editor.kept());
        editor.focus();
    }

    void openCheckIns() {
        clear();
        CheckInList list = new CheckInList(deeds.checkIns().me(), deeds.checkIns()::retract);
        if (takesCheckIns()) {
            CheckInForm form = new CheckInForm(
                    shown,
                    (seen, report, it) -> deeds.checkIns()
                            .checkIn(
                                    seen,
                                    report,
                                    () -> finish(checkingIn),
                                    refused -> deeds.checkIns().refuse(it, refused)),
                    () -> finish(checkingIn));
            checkingIn.holds(form, form.kept());
            form.focus();
        }
        below.add(list);
        checkIns = list;
        showCheckIns(list);
    }

    void close() {
        clear();
        closed.run();
    }

    /** What was typed is saved or given up. */
    private void finish(FormDraft form) {
        form.drop();
        close();
    }

    private boolean takesCheckIns() {
        return sheet.editable() && deeds.checkIns().takesCheckIns(shown);
    }

    private void clear() {
        checkIns = null;
        editing.holdsNothing();
        checkingIn.holdsNothing();
        below.removeAll();
    }

    private void showCheckIns(CheckInList list) {
        list.show(deeds.checkIns().newest(shown), shown, sheet, deeds.checkIns().now());
    }
}
