package org.northboard.graph;

import java.util.ArrayList;
import java.util.List;

/** The latest changes of a graph, kept for all who show a part of it and catch up when it suits them. */
public final class Latest {

    /** Who is further behind fetches everything rather than a thousand changes. */
    private static final int KEPT = 1_000;

    private final GraphChange[] changes = new GraphChange[KEPT];
    /** How many there have been. */
    private long count;

    void add(GraphChange change) {
        changes[place(count)] = change;
        count++;
    }

    /** What is found in the graph now; what comes later can be {@linkplain #since asked for}. */
    public long moment() {
        return count;
    }

    /** What has changed since that moment. */
    public Since since(long moment) {
        long first = Math.max(moment, count - KEPT);
        List<GraphChange> since = new ArrayList<>((int) (count - first));
        for (long number = first; number < count; number++) {
            since.add(changes[place(number)]);
        }
        return new Since(count, since, first == moment);
    }

    private static int place(long number) {
        return (int) (number % KEPT);
    }
}
