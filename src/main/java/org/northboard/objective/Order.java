package org.northboard.objective;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;

/** Finds the position that puts something at its place in a row. Positions are any numbers; smaller ones stand first. */
public final class Order {

    private Order() {}

    /**
     * The new positions that put something before another one, or last: usually its own only, none where it stands there
     * already. Where its neighbours stand too close for a number in between, as few of those around it as possible are set
     * apart.
     *
     * @param others the rest of the row, in order
     * @param before what comes after it then; null to put it last
     * @param name what {@code before} names the others by
     * @throws Refused when that is not in the row (any more)
     */
    public static <T, N> Map<T, BigDecimal> placing(
            T moved, List<T> others, @Nullable N before, Function<T, N> name, Function<T, BigDecimal> position) {
        int at = before == null
                ? others.size()
                : others.stream().map(name).toList().indexOf(before);
        if (at < 0) {
            throw Refused.because("refused.gone");
        }
        for (int reach = 0; ; reach = 2 * reach + 1) {
            int from = Math.max(0, at - reach);
            int to = Math.min(others.size(), at + reach);
            @Nullable BigDecimal above = from == 0 ? null : position.apply(others.get(from - 1));
            @Nullable BigDecimal below = to == others.size() ? null : position.apply(others.get(to));
            if (reach == 0 && areApart(above, List.of(position.apply(moved)), below)) {
                return Map.of();
            }
            List<T> stretch = new ArrayList<>(others.subList(from, to));
            stretch.add(at - from, moved);
            List<BigDecimal> places = evenly(stretch.size(), above, below);
            if (areApart(above, places, below)) {
                Map<T, BigDecimal> placed = new LinkedHashMap<>();
                for (int i = 0; i < places.size(); i++) {
                    placed.put(stretch.get(i), places.get(i));
                }
                return placed;
            }
        }
    }

    /** That many positions between two others; without these, by steps of 1. */
    private static List<BigDecimal> evenly(int count, @Nullable BigDecimal above, @Nullable BigDecimal below) {
        BigDecimal step = above == null || below == null
                ? BigDecimal.ONE
                : below.subtract(above).divide(BigDecimal.valueOf(count + 1L), MathContext.DECIMAL128);
        BigDecimal first;
        if (above != null) {
            first = above.add(step);
        } else {
            first = below == null ? BigDecimal.ONE : below.subtract(BigDecimal.valueOf(count));
        }
        return IntStream.range(0, count)
                .mapToObj(i -> first.add(step.multiply(BigDecimal.valueOf(i))))
                .toList();
    }

    /** Screens and the graph know positions as double. */
    private static boolean areApart(@Nullable BigDecimal above, List<BigDecimal> places, @Nullable BigDecimal below) {
        double last = above == null ? Double.NEGATIVE_INFINITY : above.doubleValue();
        for (BigDecimal place : places) {
            if (place.doubleValue() <= last) {
                return false;
            }
            last = place.doubleValue();
        }
        return below == null || last < below.doubleValue();
    }
}
