package org.northboard.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** How fast the machine is while it measures: a virtual one is not the same every day, and what it shares it does not tell. */
final class MachinePace {

    private static final int NUMBERS = 10_000_000;
    private static final int PAGE_BYTES = 8_192;
    private static final int TIMES = 5;
    private static final int PAGES = 200;

    private MachinePace() {}

    /** A sentence of two figures that depend on nothing of ours. */
    static String text() throws IOException {
        return String.format(
                Locale.ENGLISH,
                "At its end one thread of this machine sorted ten million numbers in %.2f s, and a page of 8 KB was written and synced in %.2f ms (medians).",
                sorting(),
                syncing());
    }

    private static double sorting() {
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long[] numbers = new Random(1).longs(NUMBERS).toArray();
            long begin = System.nanoTime();
            Arrays.sort(numbers);
            seconds[i] = (System.nanoTime() - begin) / 1e9;
        }
        return Series.of(seconds).median();
    }

    private static double syncing() throws IOException {
        Path file = Files.createTempFile(Path.of("target"), "pace", null);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            double[] millis = new double[PAGES];
            for (int i = 0; i < PAGES; i++) {
                long begin = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE_BYTES));
                channel.force(false);
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
            return Series.of(millis).median();
        } finally {
            Files.delete(file);
        }
    }
}
