package org.northboard.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the demo company is made of. All references are checked by {@link CompanyScriptReader}: whoever holds
 * a script may look up any key that it mentions.
 *
 * @param name the company's name, the same in all languages
 * @param mailDomain what follows the person's key in a mail address
 * @param teams departments before their teams
 * @param objectives of all cycles, a cycle's objectives in the order of the files; parents may come later than children
 * @param comments of all objectives, in the order of the files, which is the order within one week too
 */
public record CompanyScript(
        String name,
        String mailDomain,
        Text mission,
        List<Pillar> pillars,
        List<CycleScript> cycles,
        List<Team> teams,
        List<Person> people,
        List<ObjectiveScript> objectives,
        List<Comment> comments,
        List<Recognition> recognitions) {

    /** A theme of the strategy that groups annual and company objectives. */
    public record Pillar(String key, Text name, Text meaning) {}

    /**
     * A department or a team inside one.
     *
     * @param parent key of the department, absent for departments
     * @param lead key of the person who leads it, a member of the team
     */
    public record Team(String key, Text name, @Nullable String parent, String lead) {}

    /**
     * A member of the company.
     *
     * @param name as it is shown, given name first
     * @param team key of the one team that the person belongs to, absent for those who work for the whole company
     */
    public record Person(
            String key, String name, Text title, @Nullable String team, Role role) {

        /** What a person may do in the demo beyond their own team. */
        public enum Role {
            MEMBER,
            CEO,
            HR_LEAD
        }
    }

    /** A contribution to the discussion of an objective, said in this week of the objective's cycle (0 = first). */
    public record Comment(String objective, String by, int week, Text text) {}

    /**
     * Praise from one person to others.
     *
     * @param to keys of one or more people, never the giver
     * @param week week of the current quarter (0 = first)
     * @param objective what it was for, absent when it was not about one objective
     */
    public record Recognition(
            String from,
            List<String> to,
            int week,
            @Nullable String objective,
            Text text) {}

    public Person person(String key) {
        return one(people, Person::key, key);
    }

    public Team team(String key) {
        return one(teams, Team::key, key);
    }

    public CycleScript cycle(String key) {
        return one(cycles, CycleScript::key, key);
    }

    public ObjectiveScript objective(String key) {
        return one(objectives, ObjectiveScript::key, key);
    }

    /** The objectives of one cycle, in the order of the files. */
    public List<ObjectiveScript> objectivesOf(String cycle) {
        return objectives.stream().filter(it -> it.cycle().equals(cycle)).toList();
    }

    /** The cycle that is running on the day of creation and is not the year. */
    public CycleScript currentQuarter() {
        return cycles.stream()
                .filter(it -> it.phase() == CycleScript.Phase.RUNNING && !it.year())
                .findFirst()
                .orElseThrow();
    }

    /** All objectives by their keys, in no particular order. */
    public Map<String, ObjectiveScript> objectivesByKey() {
        return objectives.stream().collect(Collectors.toMap(ObjectiveScript::key, Function.identity()));
    }

    public Stream<KeyResultScript> keyResultsOf(String cycle) {
        return objectivesOf(cycle).stream().flatMap(it -> it.keyResults().stream());
    }

    public String mailOf(Person person) {
        return person.key() + "@" + mailDomain;
    }

    private static <T> T one(List<T> all, Function<T, String> keyOf, String key) {
        return all.stream()
                .filter(it -> keyOf.apply(it).equals(key))
                .findFirst()
                .orElseThrow();
    }
}
