package org.northboard.kit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What waits to be shown on one page. Whoever has news rings and goes on; the parts of the page that were rung for are
 * brought up to date together, in one push, and not more often than four times a second, less often where the machine
 * cannot keep up ({@link Rhythm}). There is never more than one delivery on its way: while a browser does not take what it
 * was sent, its own news wait here, and nobody else's.
 */
public final class Mailbox {

    /**
     * How many pages are served at the same time. A thousand at once would wait for each other at every lock, and hold a
     * thousand messages; so few keep all processors busy.
     */
    private static final Semaphore SERVED = new Semaphore(32);

    /** Who has waited so long is served beside those: they may all be at browsers that take nothing. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final UI ui;
    private final Set<Command> rung = new LinkedHashSet<>();
    private final Rhythm rhythm = new Rhythm(System.nanoTime());
    private boolean onItsWay;
    private boolean delivering;

    private Mailbox(UI ui) {
        this.ui = ui;
    }

    /** The page's only mailbox. To be asked within the page's lock. */
    public static Mailbox of(UI ui) {
        Mailbox mailbox = ComponentUtil.getData(ui, Mailbox.class);
        if (mailbox == null) {
            mailbox = new Mailbox(ui);
            ComponentUtil.setData(ui, Mailbox.class, mailbox);
        }
        return mailbox;
    }

    /**
     * Has a part brought up to date soon, once for however many rings. Returns at once, from any thread.
     *
     * @param part run within the page's lock; the same object for the same part, so that it is known again
     */
    public synchronized void ring(Command part) {
        rung.add(part);
        if (!onItsWay) {
            onItsWay = true;
            rhythm.rings(System.nanoTime());
            Thread.ofVirtual().name("mailbox").start(this::deliver);
        }
    }

    /** Forgets a part that has left the page. */
    public synchronized void forget(Command part) {
        rung.remove(part);
    }

    private void deliver() {
        try {
            rest();
            boolean inTurn = SERVED.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            try {
                delivering(true);
                // Runs and is pushed now, or, while the page is busy, before its lock is given back.
                var _ = ui.access(this::bringUpToDate);
            } finally {
                delivering(false);
                if (inTurn) {
                    SERVED.release();
                }
            }
        } catch (UIDetachedException e) {
            // The page is gone, and nobody is left to tell.
            take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the time pass that has to lie between the end of the last delivery and the beginning of this one. */
    private void rest() throws InterruptedException {
        for (long left = left(); left > 0; left = left()) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    private synchronized long left() {
        return delivering ? Rhythm.BEAT.toNanos() : rhythm.left(System.nanoTime());
    }

    private synchronized void delivering(boolean now) {
        delivering = now;
        if (now) {
            rhythm.begins();
        } else {
            rhythm.ends(System.nanoTime());
        }
    }

    private void bringUpToDate() {
        // Each on its own, so that one that fails does not take the others along.
        take().forEach(ui::access);
    }

    private synchronized List<Command> take() {
        List<Command> parts = List.copyOf(rung);
        rung.clear();
        onItsWay = false;
        rhythm.draws(System.nanoTime());
        return parts;
    }
}
