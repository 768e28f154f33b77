package org.northboard.kit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A short word on what has happened, with the way back where there is one. Each takes the place of the one before. */
public final class Toast {

    private static final int MILLISECONDS = 8_000;

    private Toast() {}

    public static void say(String message) {
        open(toast(message));
    }

    /** Says what was done and offers to take it back. */
    public static void say(String message, Runnable undo) {
        offer(message, "kit.undo", undo);
    }

    /** Says that something was taken back and offers to do it again. */
    public static void sayUndone(String message, Runnable redo) {
        offer(message, "kit.redo", redo);
    }

    private static void offer(String message, String word, Runnable way) {
        Notification toast = toast(message);
        NativeButton back = new NativeButton(toast.getTranslation(word), click -> {
            toast.close();
            way.run();
        });
        back.addClassName("nb-toast-action");
        toast.add(back);
        open(toast);
    }

    private static void open(Notification toast) {
        UI page = UI.getCurrent();
        Notification before = ComponentUtil.getData(page, Notification.class);
        if (before != null) {
            before.close();
        }
        ComponentUtil.setData(page, Notification.class, toast);
        toast.open();
    }

    private static Notification toast(String message) {
        Notification toast = new Notification();
        toast.addClassName("nb-toast");
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.setDuration(MILLISECONDS);
        toast.add(new Span(message));
        return toast;
    }
}
