package org.northboard.demo;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Verb;
import org.northboard.db.tables.records.CheckInRecord;
import org.northboard.db.tables.records.KeyResultRecord;
import org.northboard.db.tables.records.MilestoneRecord;
import org.northboard.db.tables.records.PhasedTargetRecord;
import org.northboard.demo.KeyResultScript.CheckIn;
import org.northboard.demo.KeyResultScript.Milestone;
import org.northboard.demo.KeyResultScript.Phase;
import org.northboard.demo.KeyResultScript.Retarget;
import org.northboard.id.CheckInId;
import org.northboard.id.MemberId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.KeyResultState;
import org.northboard.progress.Measure;

/** What happened to one key result: it was added, checked in week by week, perhaps retargeted, perhaps closed. */
final class KeyResultHistory {

    /** Ticks on one day are further apart than corrections, which would replace the tick before. */
    private static final int MINUTES_BETWEEN_TICKS = 20;

    private static final int MINUTES_FROM_RETARGET_TO_CHECK_IN = 25;

    private final Stage stage;
    private final ObjectiveScript objective;
    private final KeyResultScript script;
    private final CycleScript cycle;
    private final ObjectiveId history;
    private final MemberId owner;
    private final KeyResultRecord row = new KeyResultRecord();
    private final Map<Milestone, MilestoneRecord> milestones = new HashMap<>();
    private int done;

    KeyResultHistory(Stage stage, ObjectiveScript objective, KeyResultScript script, int position) {
        this.stage = stage;
        this.objective = objective;
        this.script = script;
        this.cycle = stage.script().cycle(objective.cycle());
        this.history = stage.objective(objective.key());
        this.owner = stage.member(script.owner());
        row.setId(stage.keyResult(objective.key(), script.key()));
        row.setObjectiveId(history);
        row.setOwnerId(owner);
        row.setTitle(stage.text(script.title()));
        row.setMeasure(script.measure());
        row.setSource(script.source());
        row.setStartValue(script.start());
        row.setTargetValue(
                script.retarget() == null ? script.target() : script.retarget().from());
        row.setUnit(unit());
        row.setWeight(script.weight());
        row.setPosition(BigDecimal.valueOf(position));
        row.setDueOn(stage.due(cycle, script.dueWeek()));
        row.setState(KeyResultState.ACTIVE);
    }

    void add(ZonedDateTime at) {
        var act = stage.journal().act(at, stage.member(objective.owner()), Verb.ADD_KEY_RESULT);
        act.add(row, history);
        int position = 0;
        for (var milestone : script.milestones()) {
            var step = milestone(milestone, position++);
            milestones.put(milestone, step);
            act.add(step, history);
        }
        script.phases().forEach(it -> act.add(phase(it), history));
    }

    void checkIn() {
        var key = objective.key() + "/" + script.key();
        for (var checkIn : script.checkIns()) {
            var at = stage.times().momentOf(key, cycle, checkIn.week(), checkIn.late());
            var retarget = script.retarget();
            if (retarget != null && retarget.week() == checkIn.week()) {
                retarget(at.minusMinutes(MINUTES_FROM_RETARGET_TO_CHECK_IN), retarget);
            }
            if (script.measure() == Measure.MILESTONES) {
                report(at, checkIn);
            } else {
                record(stage.journal().act(at, owner, Verb.CHECK_IN), at, checkIn, checkIn.value(), true);
            }
        }
    }

    /** @param progress raw progress on the last day, if there was any */
    void close(Journal.Act closing, @Nullable Double progress) {
        closing.change(row, history, it -> it.setClosingProgress(progress));
    }

    /** Milestones are ticked one by one, and the last tick carries what was said; without a tick it is said alone. */
    private void report(ZonedDateTime at, CheckIn checkIn) {
        int left = checkIn.ticked().size();
        if (left == 0) {
            record(stage.journal().act(at, owner, Verb.CHECK_IN), at, checkIn, BigDecimal.valueOf(done), true);
        }
        for (var milestone : checkIn.ticked()) {
            left--;
            var ticked = at.minusMinutes((long) MINUTES_BETWEEN_TICKS * left);
            var act = stage.journal().act(ticked, owner, Verb.TICK_MILESTONE);
            var step = requireNonNullElse(milestones.get(milestone), new MilestoneRecord());
            act.change(step, history, it -> it.setDoneAt(ticked.toOffsetDateTime()));
            done++;
            record(act, ticked, checkIn, BigDecimal.valueOf(done), left == 0);
        }
    }

    private void record(
            Journal.Act act, ZonedDateTime at, CheckIn checkIn, @Nullable BigDecimal value, boolean withNote) {
        OffsetDateTime moment = at.toOffsetDateTime();
        var entry = new CheckInRecord();
        entry.setId(new CheckInId(UUID.randomUUID()));
        entry.setKeyResultId(row.getId());
        entry.setAuthorId(owner);
        entry.setOperationId(act.id());
        entry.setValue(value);
        entry.setConfidence((short) checkIn.confidence());
        entry.setNote(withNote && checkIn.note() != null ? stage.text(checkIn.note()) : "");
        entry.setRecordedAt(moment);
        act.add(entry, history);
        act.change(row, history, it -> {
            it.setCurrentValue(value);
            it.setConfidence((short) checkIn.confidence());
            it.setLastCheckInAt(moment);
        });
    }

    private void retarget(ZonedDateTime at, Retarget retarget) {
        stage.journal()
                .act(at, owner, Verb.RETARGET_KEY_RESULT, stage.text(retarget.reason()))
                .change(row, history, it -> it.setTargetValue(script.target()));
    }

    private MilestoneRecord milestone(Milestone milestone, int position) {
        var step = new MilestoneRecord();
        step.setId(new MilestoneId(UUID.randomUUID()));
        step.setKeyResultId(row.getId());
        step.setTitle(stage.text(milestone.title()));
        step.setWeight(milestone.weight());
        step.setDueOn(stage.due(cycle, milestone.dueWeek()));
        step.setPosition(BigDecimal.valueOf(position));
        return step;
    }

    private PhasedTargetRecord phase(Phase phase) {
        var target = new PhasedTargetRecord();
        target.setId(UUID.randomUUID());
        target.setKeyResultId(row.getId());
        target.setDueOn(cycle.dueOn(stage.today(), phase.week()));
        target.setValue(phase.value());
        return target;
    }

    private String unit() {
        boolean counted = script.measure() == Measure.MILESTONES || script.measure() == Measure.DONE;
        return counted || script.unit() == null ? "" : stage.text(script.unit());
    }
}
