package org.northboard.alignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.LinkKind;

/** What stands under one objective, each by the link by which it stands there, from top to bottom. */
final class Siblings {

    private final List<Alignment> links;

    private Siblings(List<Alignment> links) {
        this.links = links;
    }

    /** @param links all that end at the objective or at one of its key results, in the order of each child's parents */
    static Siblings of(Collection<Alignment> links) {
        Map<ObjectiveId, Alignment> standing = new LinkedHashMap<>();
        links.forEach(link -> standing.merge(
                link.child(),
                link,
                (first, later) ->
                        first.kind() == LinkKind.SUPPORTS && later.kind() == LinkKind.CONTRIBUTES ? later : first));
        return new Siblings(standing.values().stream()
                .sorted(Comparator.comparing(Alignment::position)
                        .thenComparing(link -> link.child().toString()))
                .toList());
    }

    /**
     * The new positions that put a link before the sibling, or last when that is not there: usually its own only. Where
     * positions lie too close for a number in between, all are counted anew.
     */
    Map<Alignment, BigDecimal> placing(Alignment moved, @Nullable ObjectiveId before) {
        List<Alignment> others = links.stream()
                .filter(link -> !link.child().equals(moved.child()))
                .toList();
        int at = 0;
        while (at < others.size() && !others.get(at).child().equals(before)) {
            at++;
        }
        @Nullable BigDecimal above = at == 0 ? null : others.get(at - 1).position();
        @Nullable BigDecimal below = at == others.size() ? null : others.get(at).position();
        BigDecimal place = between(above, below);
        if (isApart(above, place) && isApart(place, below)) {
            return Map.of(moved, place);
        }
        List<Alignment> all = new ArrayList<>(others);
        all.add(at, moved);
        Map<Alignment, BigDecimal> counted = new LinkedHashMap<>();
        all.forEach(link -> counted.put(link, BigDecimal.valueOf(counted.size() + 1L)));
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
