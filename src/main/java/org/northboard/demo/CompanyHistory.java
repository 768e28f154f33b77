package org.northboard.demo;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.northboard.change.Verb;
import org.northboard.cycle.CyclePhase;
import org.northboard.db.tables.records.CommentRecord;
import org.northboard.db.tables.records.RecognitionRecord;
import org.northboard.db.tables.records.RetrospectiveRecord;
import org.northboard.demo.CompanyScript.Comment;
import org.northboard.demo.CompanyScript.Recognition;
import org.northboard.demo.CycleScript.Phase;
import org.northboard.demo.CycleScript.Retrospective;
import org.northboard.demo.ObjectiveScript.Target;

/** Acts a company's script out, from the founding to the moment of creation. */
final class CompanyHistory {

    /** Before anybody checks in on the first day of a cycle. */
    private static final LocalTime CLOSING_TIME = LocalTime.of(7, 30);

    private static final LocalTime FRIDAY_MORNING = LocalTime.of(9, 0);
    private static final LocalTime FRIDAY_AFTERNOON = LocalTime.of(14, 0);
    private static final int FRIDAY = 4;

    private final Stage stage;
    private final CompanyScript script;
    /** How many links end at an objective or key result so far. */
    private final Map<Target, Integer> children = new HashMap<>();

    /** @param created now, in the zone of the workspace */
    CompanyHistory(CompanyScript script, Locale language, ZonedDateTime created) {
        this.script = script;
        this.stage = new Stage(script, language, created);
    }

    ZonedDateTime founded() {
        return stage.founded();
    }

    /** All that happened. To be asked for once. */
    Journal told() {
        var organisation = new OrganisationHistory(stage);
        for (var cycle : script.cycles()) {
            var objectives = objectives(cycle);
            objectives.forEach(ObjectiveHistory::plan);
            agree(cycle, objectives);
            objectives.forEach(ObjectiveHistory::checkIn);
            if (cycle.phase() == Phase.CLOSED) {
                close(cycle, objectives, organisation);
            }
        }
        comments();
        script.recognitions().forEach(this::recognise);
        return stage.journal();
    }

    private List<ObjectiveHistory> objectives(CycleScript cycle) {
        var objectives = new ArrayList<ObjectiveHistory>();
        for (var objective : script.objectivesOf(cycle.key())) {
            objectives.add(new ObjectiveHistory(stage, objective, objectives.size() + 1));
        }
        return objectives;
    }

    /** On the Friday of the planning week: links in the morning, and in the afternoon the drafts become active. */
    private void agree(CycleScript cycle, List<ObjectiveHistory> objectives) {
        var friday = stage.planningOf(cycle).plusDays(FRIDAY);
        var morning = stage.at(friday, FRIDAY_MORNING);
        var afternoon = stage.at(friday, FRIDAY_AFTERNOON);
        for (var objective : objectives) {
            int rank = 0;
            for (var link : objective.links()) {
                objective.align(morning, link, rank++, children.merge(link.to(), 1, Integer::sum));
                morning = morning.plusMinutes(1);
            }
            if (!stage.isFirst(cycle) && cycle.phase() != Phase.DRAFT) {
                objective.agree(afternoon);
                afternoon = afternoon.plusMinutes(1);
            }
        }
    }

    /** On the morning after a quarter it is closed with its scores, and the next one begins. */
    private void close(CycleScript cycle, List<ObjectiveHistory> objectives, OrganisationHistory organisation) {
        var at = stage.at(stage.endOf(cycle).plusDays(1), CLOSING_TIME);
        var closing = stage.journal().act(at, stage.ceo(), Verb.CLOSE_CYCLE);
        var standings = new ScriptStandings(script, stage.today());
        objectives.forEach(it -> it.close(closing, standings));
        closing.change(organisation.row(cycle), null, it -> it.setPhase(CyclePhase.CLOSED));
        script.cycles().stream()
                .filter(it -> it.startsWeek() == cycle.startsWeek() + cycle.weeks())
                .forEach(next -> closing.change(organisation.row(next), null, it -> it.setPhase(CyclePhase.ACTIVE)));
        if (cycle.retrospective() != null) {
            closing.add(retrospective(cycle, cycle.retrospective()), null);
        }
    }

    private RetrospectiveRecord retrospective(CycleScript cycle, Retrospective said) {
        var row = new RetrospectiveRecord();
        row.setId(UUID.randomUUID());
        row.setCycleId(stage.cycle(cycle.key()));
        row.setWentWell(stage.text(said.wentWell()));
        row.setWentBadly(stage.text(said.wentBadly()));
        row.setWeChange(stage.text(said.change()));
        return row;
    }

    private void comments() {
        var said = new HashMap<String, Integer>();
        for (var comment : script.comments()) {
            int position = said.merge(comment.objective() + " " + comment.week(), 1, Integer::sum) - 1;
            comment(comment, position);
        }
    }

    private void comment(Comment comment, int position) {
        var cycle = script.cycle(script.objective(comment.objective()).cycle());
        var at = stage.times().momentOfWords(comment.objective(), cycle, comment.week(), position);
        var row = new CommentRecord();
        row.setId(UUID.randomUUID());
        row.setObjectiveId(stage.objective(comment.objective()));
        row.setAuthorId(stage.member(comment.by()));
        row.setBody(stage.text(comment.text()));
        row.setWrittenAt(at.toOffsetDateTime());
        stage.journal().act(at, row.getAuthorId(), Verb.COMMENT).add(row, row.getObjectiveId());
    }

    /** Praise for several people is one operation, with a row for each of them. */
    private void recognise(Recognition recognition) {
        var at = stage.times().momentOfWords(recognition.from(), script.currentQuarter(), recognition.week(), 0);
        var from = stage.member(recognition.from());
        var objective = recognition.objective() == null ? null : stage.objective(recognition.objective());
        var act = stage.journal().act(at, from, Verb.RECOGNISE);
        for (var to : recognition.to()) {
            var row = new RecognitionRecord();
            row.setId(UUID.randomUUID());
            row.setFromId(from);
            row.setToId(stage.member(to));
            row.setObjectiveId(objective);
            row.setBody(stage.text(recognition.text()));
            row.setGivenAt(at.toOffsetDateTime());
            act.add(row, objective);
        }
    }
}
