package org.northboard.alignment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.Order;
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

    /** The new positions that put a link before the sibling, or last; see {@link Order}. */
    Map<Alignment, BigDecimal> placing(Alignment moved, @Nullable ObjectiveId before) {
        List<Alignment> others = links.stream()
                .filter(link -> !link.child().equals(moved.child()))
                .toList();
        return Order.placing(moved, others, before, Alignment::child, Alignment::position);
    }
}
