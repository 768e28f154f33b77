package org.northboard.kit;

import com.vaadin.flow.component.Component;

/** Keys that finish or leave an input. An Enter that only ends a composed letter (ế, ữ) is none of them. */
public final class Keys {

    private static final String PREVENT = " && (event.preventDefault(), true)";

    private Keys() {}

    public static void onEnter(Component input, Runnable action) {
        on(input, "event.key === 'Enter' && !event.shiftKey && !event.isComposing" + PREVENT, action);
    }

    public static void onShiftEnter(Component input, Runnable action) {
        on(input, "event.key === 'Enter' && event.shiftKey && !event.isComposing" + PREVENT, action);
    }

    public static void onEscape(Component input, Runnable action) {
        on(input, "event.key === 'Escape' && !event.isComposing && (event.stopPropagation(), true)", action);
    }

    /** Tab onwards; the browser does not move on by itself, the action decides where to. */
    public static void onTab(Component input, Runnable action) {
        on(input, "event.key === 'Tab' && !event.shiftKey && !event.isComposing" + PREVENT, action);
    }

    private static void on(Component input, String which, Runnable action) {
        input.getElement().addEventListener("keydown", event -> action.run()).setFilter(which);
    }
}
