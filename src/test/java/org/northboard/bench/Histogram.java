package org.northboard.bench;

import java.util.stream.Stream;

/** Live heap from a class histogram, which is taken after a full collection. */
final class Histogram {

    private Histogram() {}

    /** What is reachable, counted object by object: no estimate, and nothing that waits for a collection. */
    static long liveBytes(Stream<String> lines) {
        // Fillers are gaps between objects, not objects.
        return lines.map(line -> line.strip().split("\\s+", -1))
                .filter(words -> words.length >= 4 && words[0].endsWith(":") && !words[3].contains("FillerElement"))
                .mapToLong(words -> Long.parseLong(words[2]))
                .sum();
    }
}
