package org.northboard.bench;

import java.util.List;

/** From the start of the process to its health being UP, on the data of all the companies. */
final class StartFigures {

    private static final int TIMES = 3;

    private final Packaged packaged;

    StartFigures(Packaged packaged) {
        this.packaged = packaged;
    }

    void measure(Results results) throws Exception {
        double learning = start(packaged.learning());
        packaged.learned();
        if (!results.wants("start.")) {
            return;
        }
        results.add(
                "start.first",
                "start to ready for the first time after a build, which also learns for the cache",
                learning,
                "s",
                12);
        results.add("start.uncached", "start to ready without the AOT cache, median", median(List.of()), "s", 12);
        results.add("start.cached", "start to ready with the AOT cache, median", median(packaged.cached()), "s", 6);
    }

    private double median(List<String> jvm) throws Exception {
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            seconds[i] = start(jvm);
        }
        return Series.of(seconds).median();
    }

    private double start(List<String> jvm) throws Exception {
        try (Launched application = Launched.start(packaged, jvm)) {
            return application.seconds();
        }
    }
}
