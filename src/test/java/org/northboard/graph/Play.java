package org.northboard.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.draft;
import static org.northboard.Company.op;
import static org.northboard.Company.steps;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.northboard.Company;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.change.Done;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.checkin.CheckIns;
import org.northboard.checkin.Confidence;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.CheckInId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Objectives;
import org.northboard.objective.Visibility;
import org.northboard.progress.Measure;

/** Random verbs of the CEO, who may change everything that is not closed; what a rule refuses is left undone. */
final class Play {

    private final Company company;
    private final RandomGenerator random;
    private final ActingMember by;
    private final List<String> done = new ArrayList<>();
    private final List<OperationId> operations = new ArrayList<>();

    Play(Company company, RandomGenerator random) {
        this.company = company;
        this.random = random;
        this.by = company.ceo;
    }

    /** What was carried out, in words. */
    List<String> done() {
        return done;
    }

    void someVerb() {
        ObjectiveId objective = new ObjectiveId(any("objective"));
        ObjectiveId other = new ObjectiveId(any("objective"));
        KeyResultId keyResult = new KeyResultId(any("key_result"));
        int version = company.version("objective", objective.value());
        int keyVersion = company.version("key_result", keyResult.value());
        CheckIns checkIns = company.get(CheckIns.class);
        Alignments alignments = company.get(Alignments.class);
        Objectives objectives = company.get(Objectives.class);
        KeyResults keyResults = company.get(KeyResults.class);
        String value = String.valueOf(random.nextInt(-20, 140));
        switch (random.nextInt(22)) {
            case 0, 1 ->
                attempt(
                        "check in " + keyResult,
                        () -> checkIns.checkIn(
                                by, op(), keyResult, keyVersion, new BigDecimal(value), Confidence.ON_TRACK, ""));
            case 2 -> {
                MilestoneId step = new MilestoneId(any("milestone"));
                int stepVersion = company.version("milestone", step.value());
                attempt("tick", () -> checkIns.tick(by, op(), step, stepVersion, random.nextBoolean()));
            }
            case 3 -> {
                if (company.number("select count(*) from check_in where workspace_id = ?", company.workspace.value())
                        > 0) {
                    CheckInId checkIn = new CheckInId(any("check_in"));
                    attempt("retract", () -> checkIns.retract(by, op(), checkIn));
                }
            }
            case 4, 5 -> {
                AlignMode mode = AlignMode.values()[random.nextInt(3)];
                attempt("align " + mode, () -> alignments.align(by, op(), objective, other, mode, null));
            }
            case 6 -> attempt("align to key result", () -> alignments.alignToKeyResult(by, op(), objective, keyResult));
            case 7, 8 -> {
                AlignmentId link = new AlignmentId(any("alignment"));
                attempt("unalign", () -> alignments.unalign(by, op(), link));
            }
            case 9 -> {
                AlignmentId link = new AlignmentId(any("alignment"));
                attempt("order", () -> alignments.order(by, op(), link, other));
            }
            case 10 -> attempt("roll up into", () -> alignments.rollUpInto(by, op(), keyResult, keyVersion));
            case 11 -> attempt("move key result", () -> alignments.moveKeyResult(by, op(), keyResult, objective));
            case 12 -> attempt("retire", () -> keyResults.retire(by, op(), keyResult, keyVersion));
            case 13 -> attempt("cancel", () -> objectives.cancel(by, op(), objective, version, "given up"));
            case 14 ->
                attempt(
                        "hide or show",
                        () -> objectives.edit(
                                by,
                                op(),
                                objective,
                                version,
                                new ObjectiveEdit.Shown(Visibility.values()[random.nextInt(2)])));
            case 15 ->
                attempt(
                        "state",
                        () -> objectives.edit(
                                by,
                                op(),
                                objective,
                                version,
                                new ObjectiveEdit.State(ObjectiveState.values()[random.nextInt(3)])));
            case 16 -> {
                Double byHand = random.nextBoolean() ? random.nextDouble() : null;
                attempt(
                        "override",
                        () -> objectives.edit(
                                by, op(), objective, version, new ObjectiveEdit.Override(byHand, "because")));
            }
            case 17 ->
                attempt(
                        "add key result",
                        () -> keyResults.add(
                                by, op(), objective, new KeyResultId(UUID.randomUUID()), steps(by, "Thêm", "a", "b")));
            case 18 ->
                attempt(
                        "another measure",
                        () -> keyResults.edit(
                                by,
                                op(),
                                keyResult,
                                keyVersion,
                                draft(by, "Khác", Measure.AT_MOST, "50", "10"),
                                "because"));
            case 19 ->
                attempt(
                        "another measure",
                        () -> keyResults.edit(
                                by, op(), keyResult, keyVersion, steps(by, "Khác", "x", "y", "z"), "because"));
            default -> {
                if (!operations.isEmpty()) {
                    OperationId undone = operations.get(Math.max(0, operations.size() - 1 - random.nextInt(6)));
                    attempt("undo", () -> company.get(Undo.class).undo(by, op(), undone));
                }
            }
        }
    }

    private void attempt(String name, Supplier<Done> verb) {
        try {
            operations.add(verb.get().operation());
            done.add(name);
        } catch (Refused refused) {
            // Tried something else next.
            assertThat(refused.key()).startsWith("refused.");
        }
    }

    private UUID any(String table) {
        List<UUID> ids = company.ids(
                "select id from " + table + " where workspace_id = ? order by id::text", company.workspace.value());
        return ids.get(random.nextInt(ids.size()));
    }
}
