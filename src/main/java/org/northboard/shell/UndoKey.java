package org.northboard.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import org.northboard.change.Done;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.id.ActingMember;
import org.northboard.id.OperationId;
import org.northboard.kit.Deeds;
import org.northboard.kit.Draft;
import org.northboard.kit.Refusals;
import org.northboard.kit.Toast;

/** Ctrl+Z on every page: takes back what its person did there last, as far as the board does not see to that itself. */
@Tag("nb-undo")
@JsModule("./shell/undo.ts")
class UndoKey extends Component {

    private final Undo undo;
    private final ActingMember by;

    UndoKey(Undo undo, ActingMember by) {
        this.undo = undo;
        this.by = by;
        getElement().setAttribute("hidden", true);
        getElement().setAttribute("owner", Draft.owner(by));
    }

    /** What the person sees follows by itself, as after anybody's change. Returns whether it is over: done, or refused. */
    @ClientCallable
    boolean undo(String operation) {
        return takeBack(operation, back -> Toast.sayUndone(getTranslation("kit.undone"), () -> redo(back)));
    }

    /** What became of something that was begun on a board, when there is no board on the page any more to say so. */
    @ClientCallable
    void told(String message) {
        Toast.say(message);
    }

    private void redo(String operation) {
        takeBack(operation, again -> {
            Deeds.did(OperationId.of(again));
            Toast.say(getTranslation("kit.redone"), () -> {
                Deeds.takenBack(OperationId.of(again));
                undo(again);
            });
        });
    }

    private boolean takeBack(String operation, Consumer<String> say) {
        try {
            Done done = undo.undo(by, OperationId.fresh(), OperationId.of(operation));
            say.accept(done.operation().toString());
            return true;
        } catch (RuntimeException why) {
            Toast.say(Refusals.text(why, this::getTranslation));
            return why instanceof Refused;
        }
    }
}
