package org.northboard.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.Deed;
import org.northboard.graph.Graph;
import org.northboard.graph.KeyResultNode;
import org.northboard.graph.LinkRow;
import org.northboard.graph.ObjectiveNode;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.people.Member;
import org.northboard.progress.LinkKind;

/**
 * What others did to the cards of one screen, as its viewer may hear of it. Lives for one patch: made before the screen is
 * drawn again, asked after that, because a card is told of that was there or is there now.
 */
final class Tidings {

    /** More is neither read out nor seen one by one. */
    private static final int MOST = 100;

    private final MemberId viewer;
    private final List<Deed> deeds;
    private final Set<ObjectiveId> here;

    Tidings(MemberId viewer, List<Deed> deeds, Screenful screen) {
        this.viewer = viewer;
        this.deeds = deeds;
        this.here = deeds.stream().map(Deed::objective).filter(screen::shows).collect(Collectors.toSet());
    }

    private record Said(Contract.What what, @Nullable String under) {}

    private record Told(MemberId by, Said said, String about) {}

    /** What only one can have done: given a key result the value that it has now, brought a card here, taken it away. */
    private record Matter(Contract.What what, String about) {}

    private record Alike(MemberId by, Said said) {}

    /** What others did, in order. */
    List<Contract.Deed> told(BoardTree tree, Screenful screen) {
        SequencedMap<Record, Told> told = new LinkedHashMap<>();
        for (Deed deed : deeds) {
            Said said = said(deed, tree, screen.shows(deed.objective()));
            if (said != null) {
                add(told, new Told(deed.by(), said, about(deed)));
            }
        }
        SequencedMap<Alike, List<String>> alike = new LinkedHashMap<>();
        told.values().stream()
                .filter(each -> !each.by().equals(viewer))
                .limit(MOST)
                .forEach(each -> alike.computeIfAbsent(new Alike(each.by(), each.said()), first -> new ArrayList<>())
                        .add(each.about()));
        return alike.entrySet().stream()
                .map(each -> inWords(each.getKey(), each.getValue(), tree.graph()))
                .toList();
    }

    private static String about(Deed deed) {
        return deed instanceof Deed.Reported reported
                ? reported.keyResult().toString()
                : deed.objective().toString();
    }

    private static void add(SequencedMap<Record, Told> all, Told told) {
        Contract.What what = told.said().what();
        switch (what) {
            case VALUE, REMOVED -> all.putLast(new Matter(what, told.about()), told);
            case ADDED -> all.putIfAbsent(new Matter(what, told.about()), told);
            case ALIGNED, SUPPORTING, UNALIGNED, RELINKED, ORDERED, EDITED -> all.putIfAbsent(told, told);
        }
    }

    private @Nullable Said said(Deed deed, BoardTree tree, boolean hereNow) {
        boolean wasHere = here.contains(deed.objective());
        ObjectiveNode node = tree.graph().objective(deed.objective());
        if (!wasHere && !hereNow || node != null && !tree.viewer().sees(tree.graph(), node)) {
            return null;
        }
        return switch (deed) {
            case Deed.Changed changed ->
                new Said(
                        !wasHere
                                ? Contract.What.ADDED
                                : hereNow || tree.isShown(node) ? Contract.What.EDITED : Contract.What.REMOVED,
                        null);
            case Deed.Reported reported -> new Said(Contract.What.VALUE, null);
            case Deed.Placed placed ->
                // What stands by a link stays where it is.
                node == null || tree.primaryLink(node) != null ? null : new Said(Contract.What.ORDERED, null);
            case Deed.Tied tied -> said(tied, tree);
        };
    }

    /** Links to what this viewer may not know of are not there at all. */
    private static @Nullable Said said(Deed.Tied tied, BoardTree tree) {
        LinkRow before = tied.before();
        LinkRow after = tied.after();
        LinkRow changed = before != null && after != null && before.id().equals(after.id()) ? before : null;
        String left = upper(before, tree);
        String under = upper(after, tree);
        if (after != null && under != null) {
            if (changed == null || after.rank() < changed.rank()) {
                return new Said(
                        after.kind() == LinkKind.SUPPORTS ? Contract.What.SUPPORTING : Contract.What.ALIGNED, under);
            }
            return after.position() == changed.position()
                    ? new Said(Contract.What.RELINKED, under)
                    : new Said(Contract.What.ORDERED, null);
        }
        return left == null || changed != null ? null : new Said(Contract.What.UNALIGNED, left);
    }

    /** What a link leads to: the objective, or its key result. Null where the viewer may not know. */
    private static @Nullable String upper(@Nullable LinkRow link, BoardTree tree) {
        Graph graph = tree.graph();
        ObjectiveNode upper = link == null ? null : graph.upper(link);
        if (link == null || upper == null || !tree.viewer().sees(graph, upper)) {
            return null;
        }
        KeyResultNode keyResult = link.toKeyResult() == null ? null : graph.keyResult(link.toKeyResult());
        return keyResult == null ? upper.row().title() : keyResult.row().title();
    }

    private static Contract.Deed inWords(Alike alike, List<String> about, Graph graph) {
        return new Contract.Deed(
                graph.directory().member(alike.by()).map(Member::name).orElse("–"),
                alike.said().what(),
                about,
                alike.said().under());
    }
}
