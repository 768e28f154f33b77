package org.northboard.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The place where a form opens. What the acting person types and chooses in it is kept in their own browser until it is
 * saved or given up; when an earlier page has left something, the form can be opened again with it.
 */
public final class FormDraft extends Composite<Draft> {

    private static final JsonMapper JSON = new JsonMapper();

    private Runnable begun = () -> {};
    private Runnable withdrawn = () -> {};
    private Draft.@Nullable Kept found;
    private @Nullable KeptFields open;
    /** Whether what stands in the form was typed on an earlier page. */
    private boolean offered;

    /** Names the place: a form for a subject. */
    public FormDraft(String subject, Object id, String form) {
        getContent().getElement().setAttribute("fields", true);
        getContent().at(subject, id, form);
        getContent().whenFound(this::find);
        getContent().whenGone(this::withdraw);
    }

    /**
     * Says what opens and closes the form.
     *
     * @param begun called when it was begun on an earlier page; may open it
     * @param withdrawn called when what it was opened for was saved or given up elsewhere, or does not fit any more
     */
    public void when(Runnable begun, Runnable withdrawn) {
        this.begun = begun;
        this.withdrawn = withdrawn;
    }

    /** Opens a form, with what an earlier page left in it. */
    public void holds(Component form, KeptFields fields) {
        open = fields;
        offered = false;
        getContent().base(JSON.writeValueAsString(fields.texts()));
        getContent().holds(form);
        fields.whenChanged(() -> getContent().getElement().callJsFunction("keep"));
        if (found == null) {
            getContent().getElement().callJsFunction("find");
        } else {
            offer(found, fields);
        }
    }

    /** Closes the form; what was typed is kept. */
    public void holdsNothing() {
        open = null;
        getContent().holdsNothing();
    }

    public boolean isOpen() {
        return open != null;
    }

    /** What was typed was saved or given up: the browser forgets it. */
    public void drop() {
        found = null;
        offered = false;
        if (open != null) {
            open.settle();
        }
        getContent().drop();
    }

    private void find(Draft.Kept kept) {
        found = kept;
        if (open == null) {
            begun.run();
            if (open != null && !offered) {
                withdrawn.run();
            }
        } else if (!offered && !open.isTouched()) {
            offer(kept, open);
        }
    }

    private void offer(Draft.Kept kept, KeptFields fields) {
        found = null;
        offered = fields.offer(read(kept.text()), read(kept.base()));
    }

    private void withdraw() {
        found = null;
        if (open != null && offered) {
            withdrawn.run();
        }
    }

    /** What comes out of a browser may be anything. */
    private static Map<String, String> read(String json) {
        Map<String, String> texts = new HashMap<>();
        try {
            JSON.readTree(json).properties().forEach(entry -> {
                if (entry.getValue().isString()) {
                    texts.put(entry.getKey(), entry.getValue().stringValue());
                }
            });
        } catch (JacksonException unreadable) {
            // As good as nothing.
        }
        return texts;
    }
}
