package org.northboard.board;

import java.util.EnumMap;
import java.util.Map;
import org.northboard.graph.Graph;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.Viewer;
import org.northboard.id.MemberId;
import org.northboard.objective.Scope;
import org.northboard.progress.Pace;

/** How many objectives of a board stand how, as far as one person may see them. */
public record BoardCounts(Map<Kind, Integer> byKind, int loose) {

    /** What the line above the board tells apart, each with its mark. */
    public enum Kind {
        ON_TRACK("▲"),
        BEHIND("◆"),
        AT_RISK("▼"),
        NONE("○"),
        DONE("✓");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
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
        CardDrawer drawer = new CardDrawer(graph, new Viewer(viewer), scope);
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        int loose = 0;
        for (ObjectiveNode node : graph.objectives()) {
            if (drawer.isOnBoard(node)) {
                counts.merge(Kind.of(node.standing().pace()), 1, Integer::sum);
                if (node.above().isEmpty() && node.row().scope() != Scope.COMPANY) {
                    loose++;
                }
            }
        }
        return new BoardCounts(counts, loose);
    }
}
