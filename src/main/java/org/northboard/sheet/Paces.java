package org.northboard.sheet;

import com.vaadin.flow.component.html.Span;
import java.util.OptionalLong;
import org.northboard.cycle.CycleTense;
import org.northboard.kit.ProgressMeter;
import org.northboard.kit.Texts;
import org.northboard.kit.Tone;
import org.northboard.objective.ObjectiveState;
import org.northboard.progress.Pace;
import org.northboard.progress.Progress;
import org.northboard.progress.Standing;

/** How a pace is shown: never by colour alone. */
final class Paces {

    private Paces() {}

    static Tone tone(Pace pace) {
        return switch (pace) {
            case ON_TRACK -> Tone.GOOD;
            case BEHIND -> Tone.WARN;
            case AT_RISK -> Tone.BAD;
            case TOO_EARLY, NO_DATA -> Tone.QUIET;
            case DONE -> Tone.DONE;
        };
    }

    static String sign(Pace pace) {
        return tone(pace).sign();
    }

    /** The sign of a pace, with its name for those who point at it or hear it. */
    static Span mark(Pace pace, Texts texts) {
        Span mark = new Span(sign(pace));
        mark.addClassName("nb-pace");
        mark.setTitle(texts.text("pace." + pace));
        mark.getElement().setAttribute("role", "img");
        mark.getElement().setAttribute("aria-label", texts.text("pace." + pace));
        mark.getElement().setAttribute("data-tone", tone(pace).css());
        return mark;
    }

    static OptionalLong percent(Standing standing) {
        return standing.progress() instanceof Progress.Known known
                ? OptionalLong.of(known.percent())
                : OptionalLong.empty();
    }

    /** How far something is, and what is expected of it in a cycle that runs, is over, or is still to come. */
    static ProgressMeter.Reading reading(Standing standing, CycleTense tense) {
        ProgressMeter.When when = switch (tense) {
            case FUTURE -> ProgressMeter.When.NOT_YET;
            case PRESENT -> ProgressMeter.When.TODAY;
            case PAST -> ProgressMeter.When.AT_THE_END;
        };
        return new ProgressMeter.Reading(percent(standing), standing.expected(), when, tone(standing.pace()), "");
    }

    /** The same for what stands on a sheet: of a cancelled objective nothing is expected, and no pace is shown. */
    static ProgressMeter.Reading reading(Standing standing, Sheet sheet, Texts texts) {
        if (sheet.isCancelled()) {
            String word = texts.text("objective-state." + ObjectiveState.CANCELLED);
            return new ProgressMeter.Reading(percent(standing), 0, ProgressMeter.When.NEVER, Tone.QUIET, word);
        }
        return reading(standing, sheet.tense());
    }
}
