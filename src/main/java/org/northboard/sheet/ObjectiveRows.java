package org.northboard.sheet;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.northboard.cycle.CycleTense;
import org.northboard.graph.Graph;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.Viewer;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.CycleId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.TeamId;
import org.northboard.objective.ObjectiveKind;
import org.northboard.objective.ObjectiveState;
import org.northboard.people.Directory;
import org.northboard.people.Folding;
import org.northboard.people.Member;
import org.northboard.progress.Standing;

/**
 * The objectives of a cycle that one person may see, taken out of the graph once and kept current by what changes, so that
 * sorting and filtering tens of thousands asks neither the graph nor the database.
 */
final class ObjectiveRows {

    /** One line of the list. */
    record Row(
            ObjectiveId id,
            String title,
            String folded,
            boolean hidden,
            ObjectiveKind kind,
            @Nullable TeamId team,
            String holder,
            MemberId ownerId,
            @Nullable Member owner,
            Standing standing,
            CycleTense tense,
            boolean stale,
            @Nullable Instant checkedInAt) {

        private String ownerName() {
            return owner == null ? "" : owner.name();
        }
    }

    private static final Comparator<Row> BY_TITLE =
            Comparator.comparing(Row::folded).thenComparing(row -> row.id().value());
    private static final Map<String, Comparator<Row>> ORDERS = Map.of(
            "pace", Comparator.comparing((Row row) -> row.standing().pace()),
            "title", BY_TITLE,
            "team", Comparator.comparing(Row::holder),
            "owner", Comparator.comparing(Row::ownerName),
            "progress", Comparator.comparingLong(ObjectiveRows::percent),
            "checkIn", Comparator.comparing(Row::checkedInAt, Comparator.nullsFirst(Comparator.naturalOrder())));

    private final WorkspaceGraph graph;
    private final Viewer viewer;
    private final CycleId cycle;
    private final Words words;
    private final Map<ObjectiveId, Row> rows = new HashMap<>();

    ObjectiveRows(WorkspaceGraph graph, Viewer viewer, CycleId cycle, Words words) {
        this.graph = graph;
        this.viewer = viewer;
        this.cycle = cycle;
        this.words = words;
        readAll();
    }

    /** Takes everything out anew. */
    void readAll() {
        graph.read(nodes -> {
            Map<ObjectiveId, Row> before = Map.copyOf(rows);
            rows.clear();
            nodes.objectives()
                    .forEach(node -> put(nodes, node, before.get(node.row().id())));
            return true;
        });
    }

    /** Takes out what has changed. */
    void read(Collection<ObjectiveId> touched) {
        graph.read(nodes -> {
            for (ObjectiveId id : touched) {
                Row before = rows.remove(id);
                ObjectiveNode node = nodes.objective(id);
                if (node != null) {
                    put(nodes, node, before);
                }
            }
            return true;
        });
    }

    @Nullable
    Row row(ObjectiveId id) {
        return rows.get(id);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * The rows that the filter lets through, in order.
     *
     * @param order name of a column; the title decides between equals
     */
    List<Row> matching(ListFilter filter, Directory directory, String order, boolean descending) {
        String text = Folding.fold(filter.text());
        Comparator<Row> comparator = ORDERS.getOrDefault(order, BY_TITLE);
        return rows.values().stream()
                .filter(row -> row.folded().contains(text))
                .filter(row -> filter.team() == null || directory.isWithin(row.team(), filter.team()))
                .filter(row -> filter.owner() == null || row.ownerId().equals(filter.owner()))
                .filter(row -> filter.pace() == null || row.standing().pace() == filter.pace())
                .filter(row -> filter.kind() == null || row.kind() == filter.kind())
                .sorted((descending ? comparator.reversed() : comparator).thenComparing(BY_TITLE))
                .toList();
    }

    private void put(Graph nodes, ObjectiveNode node, @Nullable Row before) {
        var row = node.row();
        if (!row.cycle().equals(cycle) || row.state() == ObjectiveState.CANCELLED || !viewer.sees(nodes, node)) {
            return;
        }
        String folded =
                before != null && before.title().equals(row.title()) ? before.folded() : Folding.fold(row.title());
        rows.put(
                row.id(),
                new Row(
                        row.id(),
                        row.title(),
                        folded,
                        row.hidden(),
                        row.kind(),
                        row.team(),
                        words.holder(row.scope(), row.team(), nodes.directory()),
                        row.owner(),
                        nodes.directory().member(row.owner()).orElse(null),
                        node.standing(),
                        nodes.cycle(row).tense(nodes.today()),
                        nodes.isStale(node),
                        node.checkedInAt().orElse(null)));
    }

    private static long percent(Row row) {
        OptionalLong percent = Paces.percent(row.standing());
        return percent.orElse(Long.MIN_VALUE);
    }
}
