package org.northboard.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.northboard.demo.CompanyScript.Person;
import org.northboard.demo.CompanyScript.Team;
import org.northboard.demo.ObjectiveScript.ParentLink;
import org.northboard.demo.ObjectiveScript.ToKeyResult;
import org.northboard.progress.LinkKind;
import org.northboard.progress.Source;

/** Checks what the parts of a script say about each other: every key once, every reference to something, no circle. */
final class References {

    private final CompanyScript script;
    private final Set<String> people;
    private final Set<String> teams;
    private final Set<String> pillars;
    private final Set<String> cycles;
    private final Set<String> objectives;

    References(CompanyScript script) {
        this.script = script;
        people = unique("people", script.people(), Person::key);
        teams = unique("teams", script.teams(), Team::key);
        pillars = unique("pillars", script.pillars(), CompanyScript.Pillar::key);
        cycles = unique("cycles", script.cycles(), CycleScript::key);
        objectives = unique("objectives", script.objectives(), ObjectiveScript::key);
    }

    void check() {
        for (var team : script.teams()) {
            var place = "team " + team.key();
            known(place, teams, team.parent());
            known(place, people, team.lead());
            if (!team.key().equals(script.person(team.lead()).team())) {
                throw new ScriptException(place, "its lead " + team.lead() + " is not a member");
            }
        }
        script.people().forEach(it -> known("person " + it.key(), teams, it.team()));
        for (var cycle : script.cycles()) {
            if (cycle.retrospective() != null) {
                known("cycle " + cycle.key(), people, cycle.retrospective().by());
            }
        }
        script.objectives().forEach(this::check);
        for (var comment : script.comments()) {
            known("comment", objectives, comment.objective());
            known("comment on " + comment.objective(), people, comment.by());
        }
        for (var recognition : script.recognitions()) {
            var place = "recognition from " + recognition.from();
            known(place, people, recognition.from());
            recognition.to().forEach(it -> known(place, people, it));
            known(place, objectives, recognition.objective());
            if (recognition.to().isEmpty() || recognition.to().contains(recognition.from())) {
                throw new ScriptException(place, "needs somebody else to praise");
            }
        }
        var done = new HashSet<String>();
        script.objectives().forEach(it -> walk(it, new ArrayList<>(), done));
    }

    private void check(ObjectiveScript objective) {
        var place = "objective " + objective.key();
        known(place, cycles, objective.cycle());
        known(place, teams, objective.team());
        known(place, people, objective.owner());
        known(place, pillars, objective.pillar());
        var keyResults = unique(place, objective.keyResults(), KeyResultScript::key);
        objective.keyResults().forEach(it -> known(place + "/" + it.key(), people, it.owner()));
        for (var initiative : objective.initiatives()) {
            known(place + " initiative", people, initiative.owner());
            known(place + " initiative", keyResults, initiative.keyResult());
        }
        unique(place + " parents", objective.parents(), it -> it.to().toString());
        objective.parents().forEach(it -> check(place, it));
        var closed = script.cycle(objective.cycle()).phase() == CycleScript.Phase.CLOSED;
        if (closed != (objective.closing() != null)) {
            throw new ScriptException(place, closed ? "closed without a score" : "a score before the closing");
        }
    }

    private void check(String place, ParentLink link) {
        known(place, objectives, link.to().objective());
        if (!(link.to() instanceof ToKeyResult(String objective, String keyResult))) {
            return;
        }
        var target = script.objective(objective).keyResults().stream()
                .filter(it -> it.key().equals(keyResult))
                .findFirst()
                .orElseThrow(() -> new ScriptException(place, "unknown " + objective + "/" + keyResult));
        var aligned = target.source() == Source.ALIGNED;
        if (!aligned && link.kind() == LinkKind.CONTRIBUTES) {
            throw new ScriptException(
                    place, "can only support " + objective + "/" + keyResult + ", which lives on check-ins");
        }
    }

    private void walk(ObjectiveScript objective, List<String> below, Set<String> done) {
        if (below.contains(objective.key())) {
            throw new ScriptException("objective " + objective.key(), "a circle: " + below);
        }
        if (!done.add(objective.key())) {
            return;
        }
        below.add(objective.key());
        objective.parents().forEach(it -> walk(script.objective(it.to().objective()), below, done));
        below.removeLast();
    }

    private static <T> Set<String> unique(String place, List<T> all, Function<T, String> keyOf) {
        var keys = all.stream().map(keyOf).collect(Collectors.toList());
        var unique = new HashSet<>(keys);
        unique.forEach(keys::remove);
        if (!keys.isEmpty()) {
            throw new ScriptException(place, "twice " + keys.getFirst());
        }
        return unique;
    }

    private static void known(String place, Set<String> keys, @Nullable String key) {
        if (key != null && !keys.contains(key)) {
            throw new ScriptException(place, "unknown " + key);
        }
    }
}
