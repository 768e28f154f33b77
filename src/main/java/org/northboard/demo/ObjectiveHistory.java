package org.northboard.demo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Verb;
import org.northboard.db.tables.records.AlignmentRecord;
import org.northboard.db.tables.records.InitiativeRecord;
import org.northboard.db.tables.records.ObjectiveRecord;
import org.northboard.demo.ObjectiveScript.Initiative;
import org.northboard.demo.ObjectiveScript.ParentLink;
import org.northboard.demo.ObjectiveScript.ToKeyResult;
import org.northboard.demo.ObjectiveScript.ToObjective;
import org.northboard.id.AlignmentId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Scope;
import org.northboard.objective.Visibility;
import org.northboard.progress.Progress;

/** What happened to one objective: planned and aligned in the week before its cycle, worked on, perhaps closed. */
final class ObjectiveHistory {

    private static final LocalTime IN_THE_AFTERNOON = LocalTime.of(16, 10);

    private final Stage stage;
    private final ObjectiveScript script;
    private final CycleScript cycle;
    private final ObjectiveId id;
    private final MemberId owner;
    private final ObjectiveRecord row = new ObjectiveRecord();
    private final List<KeyResultHistory> keyResults = new ArrayList<>();

    /** @param position 1 for the first objective of the cycle */
    ObjectiveHistory(Stage stage, ObjectiveScript script, int position) {
        this.stage = stage;
        this.script = script;
        this.cycle = stage.script().cycle(script.cycle());
        this.id = stage.objective(script.key());
        this.owner = stage.member(script.owner());
        row.setId(id);
        row.setCycleId(stage.cycle(cycle.key()));
        row.setScope(script.scope());
        row.setTeamId(script.team() == null ? null : stage.team(script.team()));
        row.setOwnerId(owner);
        row.setPillarId(script.pillar() == null ? null : stage.pillar(script.pillar()));
        row.setTitle(stage.text(script.title()));
        row.setWhy(script.why() == null ? "" : stage.text(script.why()));
        row.setKind(script.kind());
        row.setVisibility(script.hidden() ? Visibility.PRIVATE : Visibility.PUBLIC);
        row.setState(stage.isFirst(cycle) ? ObjectiveState.ACTIVE : ObjectiveState.DRAFT);
        var weeks = script.weeks();
        row.setStartsOn(weeks == null ? null : stage.startOf(cycle).plusWeeks(weeks.first()));
        row.setEndsOn(
                weeks == null
                        ? null
                        : stage.startOf(cycle).plusWeeks(weeks.last() + 1L).minusDays(1));
        row.setPosition(BigDecimal.valueOf(position));
    }

    /** The company plans first, then departments, then teams, then people for themselves. */
    void plan() {
        var at = stage.at(stage.planningOf(cycle).plusDays(planningDay()), CheckInTimes.timeOfDay(script.key()));
        row.setCreatedAt(at.toOffsetDateTime());
        stage.journal().act(at, owner, Verb.CREATE_OBJECTIVE).add(row, id);
        for (var keyResult : script.keyResults()) {
            var history = new KeyResultHistory(stage, script, keyResult, keyResults.size() + 1);
            keyResults.add(history);
            history.add(at.plusMinutes(2L * keyResults.size()));
        }
        int position = 1;
        for (var initiative : script.initiatives()) {
            initiative(at.plusMinutes(15L + position), initiative, position++);
        }
    }

    /** One link upwards. */
    void align(ZonedDateTime at, ParentLink link, int rank, int position) {
        var alignment = new AlignmentRecord();
        alignment.setId(new AlignmentId(UUID.randomUUID()));
        alignment.setChildId(id);
        switch (link.to()) {
            case ToObjective to -> alignment.setParentObjectiveId(stage.objective(to.objective()));
            case ToKeyResult to -> alignment.setParentKeyResultId(stage.keyResult(to.objective(), to.keyResult()));
        }
        alignment.setKind(link.kind());
        alignment.setWeight(link.weight());
        alignment.setRank(rank);
        alignment.setPosition(BigDecimal.valueOf(position));
        stage.journal().act(at, owner, Verb.ALIGN).add(alignment, id);
    }

    List<ParentLink> links() {
        return script.parents();
    }

    /** The draft becomes an objective that counts. */
    void agree(ZonedDateTime at) {
        stage.journal().act(at, owner, Verb.EDIT_OBJECTIVE).change(row, id, it -> it.setState(ObjectiveState.ACTIVE));
    }

    void checkIn() {
        keyResults.forEach(KeyResultHistory::checkIn);
    }

    void close(Journal.Act closing, ScriptStandings standings) {
        var end = requireNonNull(script.closing());
        var reason = end.reason() == null ? null : stage.text(end.reason());
        closing.change(row, id, it -> {
            it.setState(ObjectiveState.CLOSED);
            it.setClosingProgress(raw(standings.of(script).progress()));
            it.setScore(end.score().setScale(1));
            it.setScoreReason(reason);
        });
        for (int i = 0; i < keyResults.size(); i++) {
            keyResults
                    .get(i)
                    .close(
                            closing,
                            raw(standings.of(script, script.keyResults().get(i)).progress()));
        }
    }

    private void initiative(ZonedDateTime at, Initiative initiative, int position) {
        var task = new InitiativeRecord();
        task.setId(UUID.randomUUID());
        task.setObjectiveId(id);
        task.setKeyResultId(
                initiative.keyResult() == null ? null : stage.keyResult(script.key(), initiative.keyResult()));
        task.setOwnerId(stage.member(initiative.owner()));
        task.setTitle(stage.text(initiative.title()));
        task.setDueOn(cycle.dueOn(stage.today(), initiative.dueWeek()));
        task.setPosition(BigDecimal.valueOf(position));
        stage.journal().act(at, owner, Verb.ADD_INITIATIVE).add(task, id);
        if (initiative.state() == Initiative.State.DONE) {
            // Early, where the day on which it is due has not come.
            int week = Math.min(initiative.dueWeek(), stage.lastFullWeek(cycle));
            var done = stage.at(cycle.dueOn(stage.today(), week), IN_THE_AFTERNOON.plusMinutes(position));
            stage.journal()
                    .act(done, stage.member(initiative.owner()), Verb.EDIT_OBJECTIVE)
                    .change(task, id, it -> it.setDoneAt(done.toOffsetDateTime()));
        }
    }

    private int planningDay() {
        if (script.scope() == Scope.INDIVIDUAL) {
            return 3;
        }
        if (script.team() == null) {
            return 0;
        }
        return stage.script().team(script.team()).parent() == null ? 1 : 2;
    }

    private static @Nullable Double raw(Progress progress) {
        return progress instanceof Progress.Known known ? known.raw() : null;
    }
}
