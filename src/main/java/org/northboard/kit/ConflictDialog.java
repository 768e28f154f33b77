package org.northboard.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Two people changed the same thing: shows both values and who made the other one, and lets the person choose. */
public final class ConflictDialog {

    private ConflictDialog() {}

    /**
     * @param mine what the person typed
     * @param theirs what stands there now
     * @param changedBy who wrote that, as far as known
     * @param insist writes the person's value after all
     * @param giveUp called when the other value is to stay
     */
    public static void ask(String mine, String theirs, @Nullable String changedBy, Runnable insist, Runnable giveUp) {
        Dialog dialog = new Dialog();
        dialog.addClassName("nb-conflict");
        dialog.setHeaderTitle(dialog.getTranslation("kit.conflict.title"));
        String other = changedBy == null ? dialog.getTranslation("kit.conflict.other") : changedBy;
        dialog.add(value(other, theirs), value(dialog.getTranslation("kit.conflict.you"), mine));
        Button keep = new Button(dialog.getTranslation("kit.conflict.keep-theirs"), click -> {
            dialog.close();
            giveUp.run();
        });
        Button overwrite = new Button(dialog.getTranslation("kit.conflict.keep-mine"), click -> {
            dialog.close();
            insist.run();
        });
        overwrite.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(keep, overwrite);
        dialog.open();
    }

    private static Div value(String who, String what) {
        Span name = new Span(who);
        name.addClassName("nb-conflict-who");
        Div value = new Div(name, new Span(what.isEmpty() ? "–" : what));
        value.addClassName("nb-conflict-value");
        return value;
    }
}
