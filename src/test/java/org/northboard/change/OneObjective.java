package org.northboard.change;

import static org.northboard.Company.draft;
import static org.northboard.Company.op;
import static org.northboard.Company.steps;

import java.time.Duration;
import org.northboard.Company;
import org.northboard.id.KeyResultId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.KeyResultDraft;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;

/** An objective with two key results, another one above it in mind, and what its owner does to it. */
final class OneObjective {

    final Company company;
    final Undo undo;
    final ObjectiveId objective;
    final ObjectiveId parent;
    final KeyResultId number;
    final KeyResultId steps;

    OneObjective(Company company) {
        this.company = company;
        undo = company.get(Undo.class);
        objective = company.objective(company.an, "Doanh số");
        parent = company.objective(company.binh, "Tăng trưởng");
        number = company.keyResult(company.an, objective, "Doanh thu");
        steps = company.keyResult(company.an, objective, steps(company.an, "Ra mắt", "thử", "bán"));
        company.checkIn(company.an, number, "20");
        company.clock.pass(Duration.ofHours(1));
    }

    Done edit(ObjectiveEdit what) {
        return company.get(Objectives.class).edit(company.an, op(), objective, version(), what);
    }

    Done retarget(KeyResultDraft draft) {
        return company.get(KeyResults.class)
                .edit(
                        company.an,
                        op(),
                        number,
                        company.stored(company.an, number).version(),
                        draft,
                        "the market has changed");
    }

    int version() {
        return company.version("objective", objective.value());
    }

    MilestoneId milestone() {
        return company.stored(company.an, steps).milestones().getFirst().id();
    }
}
