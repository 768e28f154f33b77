package org.northboard.objective;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the position that puts something at its place in a row. Positions are any numbers; smaller ones stand first. */
public final class Order {

    private Order() {}

    /**
     * The new positions that put something before another one, or last when that is not there: usually its own only. Where
     * positions lie too close for a number in between, all are counted anew.
     *
     * @param others the rest of the row, in order
     * @param before what comes after it then
     */
    public static <T> Map<T, BigDecimal> placing(
            T moved, List<T> others, Predicate<T> before, Function<T, BigDecimal> position) {
        int at = 0;
        while (at < others.size() && !before.test(others.get(at))) {
            at++;
        }
        @Nullable BigDecimal above = at == 0 ? null : position.apply(others.get(at - 1));
        @Nullable BigDecimal below = at == others.size() ? null : position.apply(others.get(at));
        BigDecimal place = between(above, below);
        if (isApart(above, place) && isApart(place, below)) {
            return Map.of(moved, place);
        }
        List<T> all = new ArrayList<>(others);
        all.add(at, moved);
        Map<T, BigDecimal> counted = new LinkedHashMap<>();
        all.forEach(each -> counted.put(each, BigDecimal.valueOf(counted.size() + 1L)));
        return counted;
    }

    private static BigDecimal between(@Nullable BigDecimal above, @Nullable BigDecimal below) {
        if (above == null) {
            return below == null ? BigDecimal.ONE : below.subtract(BigDecimal.ONE);
        }
        return below == null
                ? above.add(BigDecimal.ONE)
                : above.add(below).divide(BigDecimal.TWO, MathContext.UNLIMITED);
    }

    /** Screens and the graph know positions as double. */
    private static boolean isApart(@Nullable BigDecimal above, @Nullable BigDecimal below) {
        return above == null || below == null || above.doubleValue() < below.doubleValue();
    }
}
