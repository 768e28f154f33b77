package org.northboard.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.northboard.kit.Draft;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResultDraft;

/** What opens below a key result's line: all that can be said about it, or its check-ins and a form for the next one. */
final class KeyResultDrawer extends Composite<Div> {

    private final KeyResultDeeds deeds;
    private final Runnable closed;
    private final Div open = new Div();
    /** Knows whether a note was begun on an earlier page. */
    private final Draft begun = new Draft();

    private @Nullable CheckInList checkIns;
    private KeyResult shown;
    private Sheet sheet;

    /** @param closed called when nothing stands open any more */
    KeyResultDrawer(KeyResult first, Sheet sheet, KeyResultDeeds deeds, Runnable closed) {
        this.deeds = deeds;
        this.closed = closed;
        this.shown = first;
        this.sheet = sheet;
        begun.at(CheckInForm.SUBJECT, first.id(), CheckInForm.NOTE);
        getContent().add(open, begun);
    }

    /** Calls when somebody has begun a check-in on an earlier page and can go on with it. */
    void whenBegun(Runnable goOn) {
        begun.whenFound(kept -> {
            if (open.getComponentCount() == 0 && takesCheckIns()) {
                goOn.run();
            }
        });
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
        if (takesCheckIns()) {
            CheckInForm form = new CheckInForm(
                    shown,
                    (seen, report, it) -> deeds.checkIns()
                            .checkIn(
                                    seen,
                                    report,
                                    this::finish,
                                    refused -> deeds.checkIns().refuse(it, refused)),
                    this::finish);
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

    /** What was typed is saved or given up. */
    private void finish() {
        begun.drop();
        close();
    }

    private boolean takesCheckIns() {
        return sheet.editable() && deeds.checkIns().takesCheckIns(shown);
    }

    private void open(Component... parts) {
        checkIns = null;
        open.removeAll();
        open.add(parts);
    }

    private void showCheckIns(CheckInList list) {
        list.show(deeds.checkIns().newest(shown), shown, sheet, deeds.checkIns().now());
    }
}
