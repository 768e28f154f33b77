package org.northboard.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.AlignTargets;
import org.northboard.change.Refused;
import org.northboard.cycle.Cycle;
import org.northboard.graph.Graph;
import org.northboard.graph.ObjectiveNode;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.kit.Dates;
import org.northboard.kit.Refusals;
import org.northboard.kit.Texts;
import org.northboard.people.Folding;
import org.northboard.people.Member;
import org.northboard.people.People;
import org.springframework.stereotype.Component;

/** What the board's dialogs offer to choose from, as far as the person may see it: also what is folded or was never sent. */
@Component
class BoardChoices {

    private static final int MOST = 20;

    private final AlignTargets targets;
    private final People people;
    private final BoardTexts texts;

    BoardChoices(AlignTargets targets, People people, BoardTexts texts) {
        this.targets = targets;
        this.people = people;
        this.texts = texts;
    }

    /** What the cards could be aligned under; with the reason where they could not. */
    List<Contract.Choice> targets(BoardWatch watch, List<ObjectiveId> cards, AlignMode mode, String text) {
        @Nullable AlignmentId standsBy = cards.size() == 1 ? watch.standsBy(cards.getFirst()) : null;
        return drawn(
                watch,
                targets.find(watch.by(), cards, mode, standsBy, watch.scope().cycle(), text, MOST));
    }

    /** Objectives that could take a key result over; with the reason where they could not. */
    List<Contract.Choice> takers(BoardWatch watch, KeyResultId keyResult, String text) {
        return drawn(watch, targets.takers(watch.by(), keyResult, watch.scope().cycle(), text, MOST));
    }

    List<Contract.Choice> people(BoardWatch watch, String text) {
        Stream<Member> found = Folding.fold(text).isEmpty()
                ? watch.read(nodes -> List.copyOf(nodes.directory().members())).stream()
                : people.search(watch.by(), text, MOST).stream();
        return found.limit(MOST).map(BoardChoices::choice).toList();
    }

    /** Cycles that are not closed, the newest first. */
    List<Contract.Choice> cycles(BoardWatch watch) {
        return watch.read(Graph::cycles).stream()
                .filter(cycle -> cycle.phase().isOpen())
                .filter(cycle -> !cycle.id().equals(watch.scope().cycle()))
                .map(cycle -> choice(cycle, watch.language()))
                .toList();
    }

    private List<Contract.Choice> drawn(BoardWatch watch, List<AlignTargets.Found> found) {
        Texts words = texts.words(watch.language());
        return watch.read(nodes ->
                found.stream().map(each -> choice(watch, nodes, each, words)).toList());
    }

    private static Contract.Choice choice(BoardWatch watch, Graph nodes, AlignTargets.Found found, Texts words) {
        @Nullable ObjectiveNode node = nodes.objective(found.objective());
        @Nullable KeyResultId part = found.keyResult();
        @Nullable Refused refused = found.refused();
        return new Contract.Choice(
                part == null ? found.objective().toString() : part.toString(),
                found.title(),
                node == null ? "" : where(watch, nodes, node, part != null, words),
                part == null ? null : found.objective().toString(),
                part == null && node != null ? node.standing().pace() : null,
                part == null && node != null ? CardDrawer.progress(node.standing()) : null,
                null,
                refused == null ? null : Refusals.text(refused, words));
    }

    /** Whose it is, and in which cycle when that is another one than the board's. */
    private static String where(BoardWatch watch, Graph nodes, ObjectiveNode node, boolean part, Texts words) {
        if (part) {
            return words.text("board.align.keyResultOf", node.row().title());
        }
        CardDrawer drawer = watch.drawer(nodes);
        List<String> parts = new ArrayList<>();
        if (!node.row().cycle().equals(watch.scope().cycle())) {
            parts.add(nodes.cycle(node.row()).name());
        }
        parts.add(words.text("board.level." + drawer.level(node.row())));
        parts.add(drawer.holder(node.row()));
        return String.join(" · ", parts);
    }

    private static Contract.Choice choice(Member member) {
        return new Contract.Choice(
                member.id().toString(),
                member.name(),
                member.jobTitle(),
                null,
                null,
                null,
                Contract.Person.of(member),
                null);
    }

    private static Contract.Choice choice(Cycle cycle, Locale language) {
        String days = Dates.format(cycle.startsOn(), language) + " – " + Dates.format(cycle.endsOn(), language);
        return new Contract.Choice(cycle.id().toString(), cycle.name(), days, null, null, null, null, null);
    }
}
