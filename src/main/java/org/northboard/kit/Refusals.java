package org.northboard.kit;

import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.northboard.change.Outdated;
import org.northboard.change.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person reads when something was not carried out. The only place that turns exceptions into texts. */
public final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    /** Says what happened and what was kept. Anything but a refusal or a conflict is a fault of ours and is logged. */
    public static String text(RuntimeException problem, Texts texts) {
        return switch (problem) {
            case Refused refused ->
                texts.text(
                        refused.key(),
                        refused.arguments().stream()
                                .map(argument -> readable(argument, texts))
                                .toArray());
            case Outdated outdated ->
                outdated.changedBy() == null
                        ? texts.text("kit.conflict.someone")
                        : texts.text("kit.conflict.by", outdated.changedBy());
            default -> {
                LOG.error("Something a person asked for has failed", problem);
                yield texts.text("kit.failed");
            }
        };
    }

    /** Shows at a field why what stands in it cannot be. */
    public static void show(HasValidationProperties field, String reason) {
        field.setErrorMessage(reason);
        field.setInvalid(true);
    }

    private static Object readable(Object argument, Texts texts) {
        return argument instanceof LocalDate day
                ? DateTimeFormatter.ofPattern(texts.text("kit.date.pattern"), Locale.ENGLISH)
                        .format(day)
                : argument;
    }
}
