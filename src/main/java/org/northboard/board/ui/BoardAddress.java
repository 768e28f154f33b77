package org.northboard.board.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.northboard.board.BoardCounts;
import org.northboard.board.BoardFilter;
import org.northboard.board.BoardLook;
import org.northboard.id.CycleId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.PillarId;
import org.northboard.id.ShortId;
import org.northboard.id.TeamId;
import org.northboard.objective.ObjectiveKind;

/**
 * How somebody looks at a board, as the address says it. What cannot be understood is passed over, and what the address
 * has no room for is left out.
 */
final class BoardAddress {

    /** The objective whose panel stands open beside the board. */
    static final String PANEL = "objective";

    private static final String CYCLE = "cycle";
    private static final String TEAM = "team";
    private static final String FOCUS = "focus";
    private static final String TEXT = "q";
    private static final String OWNER = "owner";
    private static final String PILLAR = "pillar";
    private static final String KIND = "kind";
    private static final String PACE = "pace";
    private static final String HIDE = "hide";
    private static final String UNFOLDED = "unfold";
    private static final String FOLDED = "fold";
    private static final String ROWS = "rows";
    private static final String[] LOOK = {FOCUS, TEXT, OWNER, PILLAR, KIND, PACE, HIDE, UNFOLDED, FOLDED, ROWS};

    /** Stands between ids and needs no escaping. */
    private static final String BETWEEN = ".";
    /**
     * With 23 letters each, addresses stay below 3.5 KB: a request may name its own and, as where it comes from, the same
     * again, and servers take headers of 8 KB.
     */
    private static final int MOST_CARDS = 120;

    private static final int LONGEST_TEXT = 120;

    private BoardAddress() {}

    static Optional<CycleId> cycle(QueryParameters query) {
        return read(query, CYCLE, id -> new CycleId(ShortId.read(id)));
    }

    static Optional<TeamId> team(QueryParameters query) {
        return read(query, TEAM, id -> new TeamId(ShortId.read(id)));
    }

    /** The objective whose panel stands open. */
    static Optional<ObjectiveId> panel(QueryParameters query) {
        return read(query, PANEL, BoardAddress::objective);
    }

    static BoardLook look(QueryParameters query) {
        BoardFilter filter = new BoardFilter(
                query.getSingleParameter(TEXT).map(BoardAddress::shortened).orElse(""),
                read(query, OWNER, id -> new MemberId(ShortId.read(id))).orElse(null),
                read(query, PILLAR, id -> new PillarId(ShortId.read(id))).orElse(null),
                read(query, KIND, name -> word(ObjectiveKind.class, name)).orElse(null),
                Set.copyOf(several(query, PACE, name -> word(BoardCounts.Kind.class, name))),
                query.getSingleParameter(HIDE).isPresent());
        return new BoardLook(
                        filter,
                        read(query, FOCUS, BoardAddress::objective).orElse(null),
                        several(query, UNFOLDED, BoardAddress::objective),
                        several(query, FOLDED, BoardAddress::objective),
                        new LinkedHashSet<>())
                .withRows(several(query, ROWS, BoardAddress::objective));
    }

    /** Whether the address makes no difference between the two. */
    static boolean saysTheSame(BoardLook one, BoardLook other) {
        QueryParameters none = QueryParameters.empty();
        return with(none, one).getParameters().equals(with(none, other).getParameters());
    }

    /** The same address for somebody who looks like this. */
    static QueryParameters with(QueryParameters query, BoardLook look) {
        BoardFilter filter = look.filter();
        Map<String, List<String>> all = new HashMap<>(query.excluding(LOOK).getParameters());
        write(all, FOCUS, look.focus() == null ? "" : ShortId.of(look.focus().value()));
        write(all, TEXT, shortened(filter.text()));
        write(
                all,
                OWNER,
                filter.owner() == null ? "" : ShortId.of(filter.owner().value()));
        write(
                all,
                PILLAR,
                filter.pillar() == null ? "" : ShortId.of(filter.pillar().value()));
        write(all, KIND, filter.kind() == null ? "" : name(filter.kind()));
        write(
                all,
                PACE,
                filter.paces().stream().sorted().map(BoardAddress::name).collect(Collectors.joining(BETWEEN)));
        write(all, HIDE, filter.hide() ? "1" : "");
        int branches = (MOST_CARDS - look.rows().size()) / 2;
        write(all, UNFOLDED, cards(look.unfolded(), branches));
        write(all, FOLDED, cards(look.folded(), branches));
        write(all, ROWS, cards(look.rows(), MOST_CARDS));
        return new QueryParameters(all);
    }

    /**
     * The same address, whenever it is opened: what it says of a board holds for one cycle. Only the plain one is that of
     * the board of the day.
     */
    static QueryParameters lasting(QueryParameters query, CycleId cycle) {
        return query.getParameters().isEmpty()
                        || query.getSingleParameter(CYCLE).isPresent()
                ? query
                : query.merging(CYCLE, cycle.toString());
    }

    /** The same address for the board of a team, or of all. */
    static QueryParameters with(QueryParameters query, @Nullable TeamId team) {
        return team == null ? query.excluding(TEAM) : query.merging(TEAM, ShortId.of(team.value()));
    }

    private static ObjectiveId objective(String id) {
        return new ObjectiveId(ShortId.read(id));
    }

    private static String cards(Collection<ObjectiveId> cards, int most) {
        return cards.stream().limit(most).map(card -> ShortId.of(card.value())).collect(Collectors.joining(BETWEEN));
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST_TEXT ? stripped : stripped.substring(0, LONGEST_TEXT);
    }

    private static String name(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private static void write(Map<String, List<String>> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, List.of(value));
        }
    }

    private static <T> Optional<T> read(QueryParameters query, String name, Function<String, T> reading) {
        return query.getSingleParameter(name)
                .flatMap(text -> readable(text, reading).findFirst());
    }

    private static <T> SequencedSet<T> several(QueryParameters query, String name, Function<String, T> reading) {
        return query.getSingleParameter(name).stream()
                .flatMap(text -> Arrays.stream(text.split("\\.", -1)))
                .flatMap(text -> readable(text, reading))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> Stream<T> readable(String text, Function<String, T> reading) {
        try {
            return Stream.of(reading.apply(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
