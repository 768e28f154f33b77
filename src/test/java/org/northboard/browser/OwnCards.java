package org.northboard.browser;

import static org.northboard.Company.draft;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.northboard.Services;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.cycle.Cycle;
import org.northboard.cycle.Cycles;
import org.northboard.demo.DemoCompanies;
import org.northboard.demo.DemoPerson;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.id.WorkspaceId;
import org.northboard.objective.KeyResults;
import org.northboard.objective.Objectives;
import org.northboard.progress.Measure;

/**
 * Objectives that a test has for itself on the board of the demo company. They are the CEO's, made beside the
 * application, which hears of them by its feed, and they are gone when this is closed.
 */
final class OwnCards implements AutoCloseable {

    private final Services services;
    private final ActingMember ceo;
    private final Cycle cycle;
    private final List<ObjectiveId> made = new ArrayList<>();

    OwnCards(DemoBoard demo) throws IOException {
        services = Services.on(demo.store().server(), Clock.systemUTC());
        DemoCompanies companies = services.get(DemoCompanies.class);
        WorkspaceId workspace = companies.id(Locale.of("vi"));
        ceo = companies.people(workspace).stream()
                .filter(person -> person.place() == DemoPerson.Place.CEO)
                .map(person -> new ActingMember(workspace, person.member().id()))
                .findFirst()
                .orElseThrow();
        cycle = Cycles.current(services.get(Cycles.class).all(workspace), LocalDate.now(Clock.systemUTC()))
                .orElseThrow();
    }

    ObjectiveId objective(String title) {
        ObjectiveId id = new ObjectiveId(UUID.randomUUID());
        services.get(Objectives.class).create(ceo, OperationId.fresh(), id, cycle.id(), null, title);
        made.add(id);
        return id;
    }

    ObjectiveId objective(String title, ObjectiveId parent) {
        ObjectiveId id = objective(title);
        services.get(Alignments.class).align(ceo, OperationId.fresh(), id, parent, AlignMode.ALSO, null);
        return id;
    }

    /** From 0 to 100. */
    void keyResult(ObjectiveId objective, String title) {
        services.get(KeyResults.class)
                .add(
                        ceo,
                        OperationId.fresh(),
                        objective,
                        new KeyResultId(UUID.randomUUID()),
                        draft(ceo, title, Measure.INCREASE, "0", "100"));
    }

    /** Takes away all that were made. */
    void clear() {
        Objectives objectives = services.get(Objectives.class);
        for (ObjectiveId each : made.reversed()) {
            int version = objectives.read(ceo, each).objective().version();
            objectives.cancel(ceo, OperationId.fresh(), each, version, "Không còn cần");
        }
        made.clear();
    }

    @Override
    public void close() {
        clear();
        services.close();
    }
}
