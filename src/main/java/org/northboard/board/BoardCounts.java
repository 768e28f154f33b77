package org.northboard.board;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.northboard.graph.Graph;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.Tally;
import org.northboard.graph.Viewer;
import org.northboard.id.MemberId;
import org.northboard.kit.Tone;
import org.northboard.progress.Pace;

/** How many objectives of a board stand how, as far as one person may see them. */
public record BoardCounts(Map<Kind, Integer> byKind, int loose) {

    /** What the line above the board tells apart, each with its mark. */
    public enum Kind {
        ON_TRACK(Tone.GOOD),
        BEHIND(Tone.WARN),
        AT_RISK(Tone.BAD),
        NONE(Tone.QUIET),
        DONE(Tone.DONE);

        private final Tone tone;

        Kind(Tone tone) {
            this.tone = tone;
        }

        public String mark() {
            return tone.sign();
        }

        static Kind of(Pace pace) {
            return switch (pace) {
                case ON_TRACK -> ON_TRACK;
                case BEHIND -> BEHIND;
                case AT_RISK -> AT_RISK;
                case NO_DATA, TOO_EARLY -> NONE;
                case DONE -> DONE;
            };
        }
    }

    public int of(Kind kind) {
        return byKind.getOrDefault(kind, 0);
    }

    /** Counts the objectives that have a card on the board. */
    public static BoardCounts of(Graph graph, BoardScope scope, MemberId viewer) {
        BoardTree tree = new BoardTree(graph, new Viewer(viewer), scope);
        return scope.team() == null ? ofAll(graph, scope, tree) : oneByOne(graph.objectives(), tree);
    }

    /** What is public has been counted already; what is private is counted for each one anew. */
    private static BoardCounts ofAll(Graph graph, BoardScope scope, BoardTree tree) {
        Tally tally = graph.tally(scope.cycle());
        BoardCounts hidden = oneByOne(graph.hidden(scope.cycle()), tree);
        Map<Kind, Integer> counts = new EnumMap<>(hidden.byKind());
        for (Pace pace : Pace.values()) {
            counts.merge(Kind.of(pace), tally.of(pace), Integer::sum);
        }
        long orphans = graph.belowHidden(scope.cycle()).stream()
                .filter(node -> tree.isOnBoard(node) && tree.isLoose(node))
                .count();
        return new BoardCounts(counts, tally.loose() + hidden.loose() + (int) orphans);
    }

    private static BoardCounts oneByOne(Collection<ObjectiveNode> nodes, BoardTree tree) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        int loose = 0;
        for (ObjectiveNode node : nodes) {
            if (tree.isOnBoard(node)) {
                counts.merge(Kind.of(node.standing().pace()), 1, Integer::sum);
                loose += tree.isLoose(node) ? 1 : 0;
            }
        }
        return new BoardCounts(counts, loose);
    }
}
