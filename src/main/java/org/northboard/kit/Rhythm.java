package org.northboard.kit;

import java.time.Duration;

/**
 * When a page may be sent something again. All moments are those of {@link System#nanoTime()}. Not safe for use by several
 * threads.
 *
 * <p>News that comes after a time of quiet is sent at once. Where it comes without a break, a pause lies between the end of
 * one delivery and the beginning of the next. It grows while deliveries are late, because then the machine has more to do
 * than it can, and whoever works on something must not wait for a thousand who look on; it shrinks slowly afterwards.
 */
final class Rhythm {

    /**
     * The shortest pause. More than a quarter of a second, because what is held up on its way is followed closely by the
     * next: so much of it may be lost that no more than four arrive within a second.
     */
    static final Duration BEAT = Duration.ofMillis(400);

    private static final Duration LONGEST = Duration.ofMillis(1_500);

    private static final Duration LATE = Duration.ofMillis(50);
    private static final Duration EASING = Duration.ofMillis(100);

    private long pause = BEAT.toNanos();
    private long rung;
    private long due;
    private long last;

    /** @param now the page is new, and nothing has been sent to it */
    Rhythm(long now) {
        this.last = now - BEAT.toNanos();
    }

    /** There is news, the first since the last delivery began. */
    void rings(long now) {
        rung = now;
    }

    /** How long it has to wait yet. */
    long left(long now) {
        return due() - now;
    }

    /** The delivery of what was rung for begins. */
    void begins() {
        due = due();
        if (isQuiet()) {
            pause = BEAT.toNanos();
        }
    }

    /** That delivery has ended. */
    void ends(long now) {
        long wanted = now - due > LATE.toNanos() ? 2 * pause : pause - EASING.toNanos();
        pause = Math.clamp(wanted, BEAT.toNanos(), LONGEST.toNanos());
        last = now;
    }

    /** The page has drawn what there was, though that is still on its way. */
    void draws(long now) {
        last = now;
    }

    private long due() {
        return isQuiet() ? rung : last + pause;
    }

    private boolean isQuiet() {
        return rung - last >= BEAT.toNanos();
    }
}
