package org.northboard.graph;

/** Lets the graphs notice now what day it is, instead of waiting for their own next look at the calendar. */
public final class Midnight {

    private Midnight() {}

    public static void strike(Graphs graphs) {
        graphs.turnTheDay();
    }
}
