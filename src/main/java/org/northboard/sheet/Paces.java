package org.northboard.sheet;

import com.vaadin.flow.component.html.Span;
import java.util.OptionalLong;
import org.northboard.kit.ProgressMeter;
import org.northboard.kit.Texts;
import org.northboard.kit.Tone;
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
        return switch (pace) {
            case ON_TRACK -> "▲";
            case BEHIND -> "◆";
            case AT_RISK -> "▼";
            case TOO_EARLY, NO_DATA -> "○";
            case DONE -> "✓";
        };
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

    static ProgressMeter.Reading reading(Standing standing) {
        return new ProgressMeter.Reading(percent(standing), standing.expected(), tone(standing.pace()));
    }
}
