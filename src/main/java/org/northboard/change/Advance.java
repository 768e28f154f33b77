package org.northboard.change;

/** Hears how far work on many subjects has come, between two of its chunks. */
@FunctionalInterface
public interface Advance {

    /** Hears nothing and lets the work go on to its end. */
    Advance UNHEARD = (done, total) -> true;

    /**
     * Says whether the work should go on.
     *
     * @param seen how many subjects have been dealt with, refused ones included
     * @param total how many there are
     */
    boolean goOn(int seen, int total);
}
