package org.northboard.objective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.northboard.id.MemberId;
import org.northboard.id.MilestoneId;
import org.northboard.progress.Measure;

/**
 * A key result as a person wants it to be: everything but its value, which only a check-in changes.
 *
 * @param milestones for {@link Measure#MILESTONES} only; at least one
 * @param phases targets on the way, strictly inside the cycle
 */
public record KeyResultDraft(
        String title,
        Measure measure,
        @Nullable BigDecimal start,
        @Nullable BigDecimal target,
        String unit,
        BigDecimal weight,
        MemberId owner,
        @Nullable LocalDate dueOn,
        List<Step> milestones,
        List<KeyResult.Phase> phases) {

    /** A milestone as it should be; without an id it is a new one. */
    public record Step(
            @Nullable MilestoneId id,
            String title,
            BigDecimal weight,
            @Nullable LocalDate dueOn) {}

    /** The draft that would leave the key result as it is. */
    public static KeyResultDraft of(KeyResult keyResult) {
        return new KeyResultDraft(
                keyResult.title(),
                keyResult.measure(),
                keyResult.start(),
                keyResult.target(),
                keyResult.unit(),
                keyResult.weight(),
                keyResult.owner(),
                keyResult.dueOn(),
                keyResult.milestones().stream()
                        .map(step -> new Step(step.id(), step.title(), step.weight(), step.dueOn()))
                        .toList(),
                keyResult.phases());
    }

    /** A new, still nameless key result that grows from 0 to 100 %. */
    public static KeyResultDraft blank(MemberId owner) {
        return new KeyResultDraft(
                "",
                Measure.INCREASE,
                BigDecimal.ZERO,
                BigDecimal.valueOf(100),
                "%",
                BigDecimal.ONE,
                owner,
                null,
                List.of(),
                List.of());
    }
}
