package org.northboard.board;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.northboard.graph.Graph;
import org.northboard.graph.ObjectiveNode;
import org.northboard.id.ObjectiveId;

/**
 * Which cards of a board match, how many of them stand below each card, and how they stand. Asks every objective once
 * and after that only those that change, so that many boards can be kept current.
 */
final class Matches {

    private final BoardFilter filter;
    private final Predicate<ObjectiveNode> butForPace;
    private final Map<ObjectiveId, Place> places = new HashMap<>();
    private final Map<BoardCounts.Kind, Integer> counts = new EnumMap<>(BoardCounts.Kind.class);
    private int loose;
    private int found;
    /** How others saw the cards that are changing; null while there are no others yet. */
    private @Nullable Map<ObjectiveId, Seen> seenBefore;

    /**
     * How a card stands.
     *
     * @param upper the card beside which it stands
     * @param pace null when it does not match, at whatever pace
     */
    private record State(@Nullable ObjectiveId upper, BoardCounts.@Nullable Kind pace, boolean loose) {

        static final State NOWHERE = new State(null, null, false);
    }

    /** What others see of it. */
    private record Seen(boolean found, int inside) {

        static final Seen NOTHING = new Seen(false, 0);
    }

    /** A card that matches, at any pace, or has matches below it. */
    private static final class Place {

        BoardCounts.@Nullable Kind pace;
        boolean loose;
        boolean found;
        /** How many matches stand below it, at any depth. */
        int inside;
        /** Where all of its matches are counted, too; null while there are none. */
        @Nullable
        ObjectiveId upper;

        int matches() {
            return inside + (found ? 1 : 0);
        }
    }

    Matches(Graph graph, BoardTree tree, BoardFilter filter) {
        this.filter = filter;
        this.butForPace = filter.butForPace();
        for (ObjectiveNode node : graph.objectives()) {
            State state = stateOf(tree, node);
            if (state.pace() != null) {
                attach(tree, node.row().id(), state);
            }
        }
    }

    boolean isFound(ObjectiveId card) {
        return seen(card).found();
    }

    /** How many cards below this one match. */
    int inside(ObjectiveId card) {
        return seen(card).inside();
    }

    /** Whether a card matches or has matches below it. */
    boolean leadsTo(ObjectiveId card) {
        return !seen(card).equals(Seen.NOTHING);
    }

    /** How many match. */
    int found() {
        return found;
    }

    /** How many match at each pace, also at those that are not looked for; and how many of the matches are loose. */
    BoardCounts counts() {
        return new BoardCounts(Map.copyOf(counts), loose);
    }

    /**
     * Takes in what has changed. Returns the cards that match now or no longer, or have more or fewer matches below; where
     * the rest is hidden, also those above them, below which there may be more or fewer cards.
     */
    Set<ObjectiveId> update(Graph graph, BoardTree tree, Set<ObjectiveId> touched) {
        Map<ObjectiveId, State> changed = new HashMap<>();
        for (ObjectiveId id : touched) {
            ObjectiveNode node = graph.objective(id);
            State now = node == null ? State.NOWHERE : stateOf(tree, node);
            if (isNew(now, places.get(id))) {
                changed.put(id, now);
            }
        }
        Map<ObjectiveId, Seen> before = new HashMap<>();
        seenBefore = before;
        // All are taken off before the first is put on: two that changed places must not be followed in a circle.
        changed.keySet().forEach(id -> detach(tree, id));
        changed.forEach((id, state) -> attach(tree, id, state));
        seenBefore = null;
        Set<ObjectiveId> others = new HashSet<>();
        before.forEach((id, seen) -> {
            if (filter.hides() || !seen(id).equals(seen)) {
                others.add(id);
            }
            places.computeIfPresent(id, (same, place) -> place.pace == null && place.inside == 0 ? null : place);
        });
        return others;
    }

    private State stateOf(BoardTree tree, ObjectiveNode node) {
        boolean matches = butForPace.test(node);
        if (!matches && !places.containsKey(node.row().id()) || !tree.isOnBoard(node)) {
            return State.NOWHERE;
        }
        return new State(
                upper(tree, node),
                matches ? BoardCounts.Kind.of(node.standing().pace()) : null,
                matches && tree.isLoose(node));
    }

    private static boolean isNew(State now, @Nullable Place place) {
        return place == null
                ? now.pace() != null
                : now.pace() != place.pace
                        || now.loose() != place.loose
                        || place.matches() > 0 && !Objects.equals(now.upper(), place.upper);
    }

    private void detach(BoardTree tree, ObjectiveId id) {
        Place place = places.get(id);
        if (place != null) {
            note(id);
            count(place, -1);
            add(tree, place.upper, -place.matches());
            place.pace = null;
            place.loose = false;
            place.found = false;
            place.upper = null;
        }
    }

    private void attach(BoardTree tree, ObjectiveId id, State state) {
        note(id);
        Place place = places.computeIfAbsent(id, added -> new Place());
        // What was attached below it meanwhile may have been counted above it, too.
        int counted = Objects.equals(place.upper, state.upper()) ? place.inside : 0;
        place.pace = state.pace();
        place.loose = state.loose();
        place.found = state.pace() != null && filter.wants(state.pace());
        place.upper = place.matches() > 0 ? state.upper() : null;
        count(place, 1);
        add(tree, state.upper(), place.matches() - counted);
    }

    /** Counts matches in or out at a card and all that are above it. */
    private void add(BoardTree tree, @Nullable ObjectiveId card, int matches) {
        ObjectiveId at = matches == 0 ? null : card;
        while (at != null) {
            note(at);
            Place place = places.computeIfAbsent(at, added -> new Place());
            if (place.matches() == 0) {
                place.upper = upper(tree, tree.graph().objective(at));
            }
            place.inside += matches;
            at = place.upper;
            if (place.matches() == 0) {
                place.upper = null;
            }
        }
    }

    private void note(ObjectiveId card) {
        if (seenBefore != null) {
            seenBefore.putIfAbsent(card, seen(card));
        }
    }

    private static @Nullable ObjectiveId upper(BoardTree tree, @Nullable ObjectiveNode node) {
        ObjectiveNode upper = node == null ? null : tree.primary(node);
        return upper == null ? null : upper.row().id();
    }

    private void count(Place place, int by) {
        if (place.pace != null) {
            counts.merge(place.pace, by, (one, other) -> one + other == 0 ? null : one + other);
        }
        if (place.found) {
            found += by;
            loose += place.loose ? by : 0;
        }
    }

    private Seen seen(ObjectiveId card) {
        Place place = places.get(card);
        return place == null ? Seen.NOTHING : new Seen(place.found, place.inside);
    }
}
