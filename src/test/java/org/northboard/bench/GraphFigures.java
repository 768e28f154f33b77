package org.northboard.bench;

import static org.northboard.db.Tables.KEY_RESULT;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.management.ObjectName;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.northboard.change.Change;
import org.northboard.change.Subject;
import org.northboard.change.Verb;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.Cycles;
import org.northboard.database.Transactions;
import org.northboard.graph.GraphWork;
import org.northboard.graph.Graphs;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.CycleId;
import org.northboard.id.WorkspaceId;

/** The workspace in memory: how fast it is there, how large it is, how fast it keeps up. */
final class GraphFigures {

    private static final int CHANGES = 5_000;

    private final Companies companies;
    private final WorkspaceId company;
    private final CycleId cycle;

    GraphFigures(Companies companies) {
        this.companies = companies;
        this.company = companies.large();
        this.cycle = companies.get(Cycles.class).all(company).stream()
                .map(Cycle::id)
                .findFirst()
                .orElseThrow();
    }

    void measure(Results results) throws Exception {
        double millis = Series.millis(this::load);
        results.add(
                "graph.load.50000",
                "loading the graph of 50,000 objectives and 200,000 key results, for the first time in its process",
                millis / 1000,
                "s",
                3);
        // Of a second one: the first brings classes and caches along that stay.
        long before = liveBytes();
        WorkspaceGraph graph = load();
        if (GraphWork.size(graph) != Companies.LARGE * 5) {
            throw new IllegalStateException("the graph is not complete");
        }
        results.add(
                "graph.heap.50000",
                "live heap of that graph, members and teams included",
                (liveBytes() - before) / 1e6,
                "MB",
                120);
        Series rollUp = Series.measure(30, 30, () -> GraphWork.rollUp(graph));
        results.add("graph.rollup.50000", "computing all of it anew, median", rollUp.median(), "ms", 50);

        List<List<Change>> changes = changes(graph.revision());
        int[] next = new int[1];
        Series change = Series.measure(CHANGES, CHANGES, () -> GraphWork.apply(graph, changes.get(next[0]++)));
        results.add(
                "graph.change.50000",
                "one change with all that is above it, from the JSON of the change feed, p95",
                change.p95(),
                "ms",
                0.1);
    }

    private WorkspaceGraph load() {
        return GraphWork.load(companies.get(Graphs.class), company, cycle);
    }

    private List<List<Change>> changes(long revision) {
        var after = DSL.field("to_jsonb(key_result)", SQLDataType.JSONB);
        var actor = companies.chief(company).member();
        List<List<Change>> changes = new ArrayList<>();
        companies.get(Transactions.class).read(company, () -> {
            DSLContext dsl = companies.get(DSLContext.class);
            // @formatter:off
            dsl.select(KEY_RESULT.ID, KEY_RESULT.OBJECTIVE_ID, KEY_RESULT.VERSION, KEY_RESULT.TARGET_VALUE, after)
                    .from(KEY_RESULT)
                    .where(KEY_RESULT.WORKSPACE_ID.eq(company))
                    .orderBy(DSL.field("hashtext(id::text)"))
                    .limit(CHANGES * 2)
                    .forEach(row -> changes.add(List.of(new Change(
                            revision + 1 + changes.size(), actor, Verb.CHECK_IN, Subject.KEY_RESULT, row.value1().value(), row.value2(),
                            row.value3() + 1, null, moved(row.value5(), row.value3() + 1, row.value4())))));
            // @formatter:on
            return true;
        });
        return changes;
    }

    private static JSONB moved(JSONB row, int version, BigDecimal value) {
        return JSONB.jsonb(row.data()
                .replaceFirst("\"version\": \\d+", "\"version\": " + version)
                .replaceFirst("\"current_value\": [^,]+", "\"current_value\": " + value));
    }

    private static long liveBytes() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return Histogram.liveBytes(histogram.lines());
    }
}
