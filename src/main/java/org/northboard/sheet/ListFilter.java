package org.northboard.sheet;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.northboard.id.MemberId;
import org.northboard.id.TeamId;
import org.northboard.objective.ObjectiveKind;
import org.northboard.progress.Pace;

/** Which objectives the list shows, as it stands in the address. */
record ListFilter(
        String text,
        @Nullable TeamId team,
        @Nullable MemberId owner,
        @Nullable Pace pace,
        @Nullable ObjectiveKind kind) {

    private static final String TEXT = "q";
    private static final String TEAM = "team";
    private static final String OWNER = "owner";
    private static final String PACE = "pace";
    private static final String KIND = "kind";
    private static final String[] ALL = {TEXT, TEAM, OWNER, PACE, KIND};

    /** What the address says; what cannot be understood filters nothing. */
    static ListFilter in(QueryParameters query) {
        return new ListFilter(
                query.getSingleParameter(TEXT).orElse(""),
                read(query, TEAM, id -> new TeamId(UUID.fromString(id))),
                read(query, OWNER, id -> new MemberId(UUID.fromString(id))),
                read(query, PACE, Pace::valueOf),
                read(query, KIND, ObjectiveKind::valueOf));
    }

    /** The same address with this filter. */
    QueryParameters into(QueryParameters query) {
        Map<String, List<String>> parameters =
                new HashMap<>(query.excluding(ALL).getParameters());
        write(parameters, TEXT, text.isBlank() ? null : text.strip());
        write(parameters, TEAM, team);
        write(parameters, OWNER, owner);
        write(parameters, PACE, pace);
        write(parameters, KIND, kind);
        return new QueryParameters(parameters);
    }

    ListFilter withText(String other) {
        return new ListFilter(other, team, owner, pace, kind);
    }

    ListFilter withTeam(@Nullable TeamId other) {
        return new ListFilter(text, other, owner, pace, kind);
    }

    ListFilter withOwner(@Nullable MemberId other) {
        return new ListFilter(text, team, other, pace, kind);
    }

    ListFilter withPace(@Nullable Pace other) {
        return new ListFilter(text, team, owner, other, kind);
    }

    ListFilter withKind(@Nullable ObjectiveKind other) {
        return new ListFilter(text, team, owner, pace, other);
    }

    private static void write(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, new ArrayList<>(List.of(value.toString())));
        }
    }

    private static <T> @Nullable T read(QueryParameters query, String name, Function<String, T> reading) {
        Optional<String> text = query.getSingleParameter(name);
        try {
            return text.map(reading).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
