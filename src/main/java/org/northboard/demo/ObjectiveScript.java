package org.northboard.demo;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.northboard.objective.ObjectiveKind;
import org.northboard.objective.Scope;
import org.northboard.progress.LinkKind;

/**
 * An objective with its key results.
 *
 * @param key unique in the whole script
 * @param cycle key of its cycle
 * @param team key of its department or team, absent for the company and for individuals outside teams
 * @param pillar key of its pillar, mostly absent below the company
 * @param hidden private: only its owner and those above may see it
 * @param weeks its own dates inside the cycle, absent when it runs for the whole cycle
 * @param parents first = primary
 * @param closing present in closed cycles only
 */
public record ObjectiveScript(
        String key,
        String cycle,
        @Nullable String team,
        Scope scope,
        String owner,
        @Nullable String pillar,
        ObjectiveKind kind,
        boolean hidden,
        Text title,
        @Nullable Text why,
        @Nullable Weeks weeks,
        List<ParentLink> parents,
        List<KeyResultScript> keyResults,
        List<Initiative> initiatives,
        @Nullable Closing closing) {

    /** First and last week of the cycle in which the objective runs, both included, 0 = the cycle's first. */
    public record Weeks(int first, int last) {}

    /** A link upwards. */
    public record ParentLink(Target to, LinkKind kind, BigDecimal weight) {}

    /** Where a link ends. */
    public sealed interface Target {

        /** The key of the objective, of the key result's one too. */
        String objective();
    }

    public record ToObjective(String objective) implements Target {}

    /** @param keyResult key within the objective */
    public record ToKeyResult(String objective, String keyResult) implements Target {}

    /**
     * Work that is meant to move the objective.
     *
     * @param keyResult the key result that it is for, absent for the objective as a whole
     * @param dueWeek due on that week's {@linkplain CycleScript#dueOn Friday}
     */
    public record Initiative(
            Text title, String owner, @Nullable String keyResult, int dueWeek, State state) {

        public enum State {
            OPEN,
            DOING,
            DONE
        }
    }

    /**
     * The score given at closing, 0.0–1.0.
     *
     * @param reason present exactly when the score differs from the proposed one
     */
    public record Closing(BigDecimal score, @Nullable Text reason) {}

    public KeyResultScript keyResult(String keyInObjective) {
        return keyResults.stream()
                .filter(it -> it.key().equals(keyInObjective))
                .findFirst()
                .orElseThrow();
    }
}
