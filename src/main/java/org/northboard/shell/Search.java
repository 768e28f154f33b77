package org.northboard.shell;

import java.util.ArrayList;
import java.util.List;
import org.northboard.id.ActingMember;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.ObjectiveSearch;
import org.northboard.people.People;
import org.springframework.stereotype.Component;

/** Finds objectives and people by what they are called, accents and case aside. */
@Component
class Search {

    private static final int OBJECTIVES = 12;
    private static final int PEOPLE = 6;

    private final ObjectiveSearch objectives;
    private final People people;

    Search(ObjectiveSearch objectives, People people) {
        this.objectives = objectives;
        this.people = people;
    }

    /** Something that was found. */
    sealed interface Hit {

        String title();

        record Objective(ObjectiveId id, String cycleId, String cycle, String title) implements Hit {}

        /** That nothing was found; it leads nowhere. */
        record Nothing(String title) implements Hit {}

        record Person(MemberId id, String initials, int hue, String jobTitle, String title) implements Hit {}
    }

    /** What the person may see of what matches: objectives first, those of newer cycles before older ones. */
    List<Hit> find(ActingMember by, String text) {
        List<Hit> hits = new ArrayList<>();
        objectives
                .find(by, text, OBJECTIVES)
                .forEach(found -> hits.add(
                        new Hit.Objective(found.id(), found.cycle().toString(), found.cycleName(), found.title())));
        people.search(by, text, PEOPLE)
                .forEach(member -> hits.add(new Hit.Person(
                        member.id(), member.initials(), member.hue(), member.jobTitle(), member.name())));
        return hits;
    }
}
