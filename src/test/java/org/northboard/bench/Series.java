package org.northboard.bench;

import java.util.Arrays;

/** How long the same thing took each time. */
final class Series {

    private final double[] sorted;

    private Series(double[] millis) {
        this.sorted = millis;
        Arrays.sort(sorted);
    }

    static Series of(double... millis) {
        return new Series(millis.clone());
    }

    /** Does it again and again: first to get warm, then to measure. */
    static Series measure(int warmUp, int times, Work work) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            work.run();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            millis[i] = millis(work);
        }
        return new Series(millis);
    }

    static double millis(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    double median() {
        return quantile(0.5);
    }

    int size() {
        return sorted.length;
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }

    double p95() {
        return quantile(0.95);
    }

    private double quantile(double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1)];
    }

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
