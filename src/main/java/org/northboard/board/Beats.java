package org.northboard.board;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.Graph;
import org.northboard.graph.Graphs;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.people.Directory;
import org.northboard.presence.Here;
import org.northboard.presence.Presence;
import org.springframework.stereotype.Component;

/** What a viewer of a board is told about the others there: how many, a few faces, and who edits a card that they see. */
@Component
class Beats {

    private static final int FACES = 5;
    private static final int MARKS = 50;

    private final Presence presence;
    private final Graphs graphs;

    Beats(Presence presence, Graphs graphs) {
        this.presence = presence;
        this.graphs = graphs;
    }

    /**
     * Somebody is here.
     *
     * @param editing what their page says they are at work on; believed only of cards that it shows
     */
    Contract.Here beat(BoardWatch watch, String key, @Nullable ObjectiveId editing) {
        MemberId me = watch.by().member();
        ObjectiveId shown = editing != null && watch.shows(editing) ? editing : null;
        Here here = presence.beat(watch.by(), watch.scope().cycle(), key, shown);
        Directory directory = graphs.of(watch.by().workspace()).read(Graph::directory);
        List<Contract.Person> faces = here.members().stream()
                .filter(member -> !member.equals(me))
                .flatMap(member -> directory.member(member).stream())
                .limit(FACES)
                .map(Contract.Person::of)
                .toList();
        List<Contract.Editing> marks = here.editing().stream()
                .filter(each -> !each.who().equals(me) && watch.shows(each.what()))
                .limit(MARKS)
                .flatMap(each -> directory.member(each.who()).stream()
                        .map(who -> new Contract.Editing(each.what().toString(), Contract.Person.of(who))))
                .toList();
        Duration next = presence.beatEvery(watch.by().workspace(), watch.scope().cycle());
        return new Contract.Here(here.members().size(), faces, marks, (int) next.toMillis());
    }

    void leave(BoardWatch watch, String key) {
        presence.leave(watch.by(), watch.scope().cycle(), key);
    }
}
