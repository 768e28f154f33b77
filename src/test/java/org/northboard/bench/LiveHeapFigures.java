package org.northboard.bench;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.northboard.Services;
import org.northboard.bench.viewer.Crowd;
import org.northboard.bench.viewer.Editor;
import org.northboard.bench.viewer.Site;
import org.northboard.bench.viewer.Viewer;
import org.northboard.database.DurableServer;
import org.northboard.database.Transactions;
import org.northboard.demo.BigCompany;
import org.northboard.demo.BigDemo;
import org.northboard.demo.DemoCompanies;

/** What one more person with a board costs, in a company of 500 objectives and in one of 50,000. */
final class LiveHeapFigures {

    private static final int FEW = 100;
    private static final int MANY = 1_000;
    private static final int EDITS = 10;

    private final Packaged packaged;
    private final Companies companies;

    LiveHeapFigures(Packaged packaged, Companies companies) {
        this.packaged = packaged;
        this.companies = companies;
    }

    void measure(Results results) throws Exception {
        double large = slope(companies.asDatabase());
        double small;
        try (DurableServer server = DurableServer.on(Companies.ASIDE)) {
            try (Services services = Services.on(server.address(), Clock.systemUTC())) {
                new BigDemo(
                                services.get(DSLContext.class),
                                services.get(Transactions.class),
                                services.get(DemoCompanies.class))
                        .open(Companies.LARGE_LANGUAGE, BigCompany.Size.of(Companies.SMALL));
            }
            small = slope(Launched.onDatabase(server.address()));
        }
        results.add(
                "live.heap.board.50000",
                "live heap of one more viewer of 50,000 objectives, session, page and push connection included",
                large / 1000,
                "KB",
                200);
        results.add(
                "live.heap.board.ratio",
                "the same against a viewer of 500 (%s KB)".formatted(Results.text(small / 1000)),
                large / small,
                "×",
                1.1);
    }

    private double slope(String... database) throws Exception {
        try (Launched application = Launched.start(packaged, List.of(), database);
                Site site = new Site(application.url(""));
                Crowd crowd = new Crowd(site);
                Viewer first = Viewer.enter(site, "ceo")) {
            Editor editor = Editor.ofEverything(first);
            crowd.grow(FEW);
            double few = inUse(application, crowd, editor);
            crowd.grow(MANY);
            return (inUse(application, crowd, editor) - few) / (MANY - FEW);
        }
    }

    /** Live heap when everybody has been sent something, and not only let in. */
    private static double inUse(Launched application, Crowd crowd, Editor editor) throws Exception {
        LiveFigures.times(crowd.viewers(), editor, 0, EDITS);
        crowd.assertHere();
        return application.liveBytes();
    }
}
