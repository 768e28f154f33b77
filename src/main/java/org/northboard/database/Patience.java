package org.northboard.database;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log, seldom, what a long wait is for: after 5 seconds, then every 15. */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration THEN = Duration.ofSeconds(15);

    private final String what;
    private final long begin = System.nanoTime();
    private Duration next = FIRST;

    /** Waiting for something that is named in a whole sentence without its full stop. */
    Patience(String what) {
        this.what = what;
    }

    /** To be called at every turn of the wait. */
    void tick() {
        if (waited().compareTo(next) >= 0) {
            LOG.info("{} ({} s so far)", what, waited().toSeconds());
            next = next.plus(THEN);
        }
    }

    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Lets a moment pass before the next look. */
    void pause() {
        tick();
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw Programs.interrupted(e);
        }
    }
}
