package org.northboard.checkin;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.objective.Inputs;
import org.northboard.objective.KeyResult;
import org.northboard.progress.Source;

/** What may be reported on a key result. */
final class CheckInRules {

    private CheckInRules() {}

    /**
     * The value as it can be recorded.
     *
     * @throws Refused when the key result is not moved by values, or this one is out of range
     */
    static BigDecimal checked(KeyResult keyResult, @Nullable BigDecimal value) {
        requireReported(keyResult);
        BigDecimal figure = Inputs.figure("value", value);
        if (figure == null) {
            throw Refused.at("value", "refused.number-missing");
        }
        return switch (keyResult.measure()) {
            case INCREASE, DECREASE, AT_LEAST, AT_MOST, BASELINE -> figure;
            case MILESTONES -> throw Refused.at("value", "refused.milestones-are-ticked");
            case DONE -> {
                if (figure.compareTo(BigDecimal.ZERO) != 0 && figure.compareTo(BigDecimal.ONE) != 0) {
                    throw Refused.at("value", "refused.yes-or-no");
                }
                yield figure;
            }
        };
    }

    /**
     * The value as it stands, when only words are added to it.
     *
     * @throws Refused when the key result is not reported on, or there is none yet that the words could be about
     */
    static BigDecimal unchanged(KeyResult keyResult) {
        requireReported(keyResult);
        BigDecimal current = keyResult.current();
        if (current != null) {
            return current;
        }
        if (keyResult.measure().takesValues()) {
            throw Refused.at("confidence", "refused.confidence-without-value");
        }
        return BigDecimal.ZERO;
    }

    private static void requireReported(KeyResult keyResult) {
        if (keyResult.source() == Source.ALIGNED) {
            throw Refused.at("value", "refused.value-rolls-up");
        }
    }
}
