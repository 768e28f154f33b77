package org.northboard.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalLong;

/** A bar that shows three things: how far, how far is expected (the tick), and the figure. */
public final class ProgressMeter extends Composite<Div> {

    /**
     * What the bar shows.
     *
     * @param percent progress in whole percent, may be below 0 or above 100; empty when nobody can say yet
     * @param expected what is expected, 0–1
     * @param when when that is expected
     * @param word what has to be known before the figure; usually nothing
     */
    public record Reading(OptionalLong percent, double expected, When when, Tone tone, String word) {}

    /** What the tick says; where nothing is expected, there is none. */
    public enum When {
        NOT_YET,
        TODAY,
        AT_THE_END,
        NEVER;

        private boolean hasTick() {
            return this == TODAY || this == AT_THE_END;
        }
    }

    private final Div filled = new Div();
    private final Div tick = new Div();
    private final Span word = new Span();
    private final Span figure = new Span();
    private final Span beyond = new Span();

    private ProgressMeter(String look) {
        Div track = new Div(filled, tick);
        track.addClassName("nb-meter-track");
        filled.addClassName("nb-meter-filled");
        tick.addClassName("nb-meter-tick");
        word.addClassName("nb-meter-word");
        figure.addClassName("nb-meter-figure");
        beyond.addClassName("nb-meter-beyond");
        getContent().addClassNames("nb-meter", look);
        getContent().add(track, word, figure, beyond);
        getContent().getElement().setAttribute("role", "progressbar");
        getContent().getElement().setAttribute("aria-valuemin", "0");
        getContent().getElement().setAttribute("aria-valuemax", "100");
    }

    /** Large, with a large figure. */
    public static ProgressMeter large() {
        return new ProgressMeter("nb-meter-large");
    }

    /** For a row, with its figure beside it. */
    public static ProgressMeter row() {
        return new ProgressMeter("nb-meter-row");
    }

    /** For a row whose figure stands elsewhere. */
    public static ProgressMeter bare() {
        return new ProgressMeter("nb-meter-bare");
    }

    /** What the progress is of, for those who hear the screen. */
    public ProgressMeter named(String label) {
        getContent().getElement().setAttribute("aria-label", label);
        return this;
    }

    public void show(Reading reading) {
        long shown = Math.clamp(reading.percent().orElse(0), 0, 100);
        String expected = Figures.percent(Math.round(reading.expected() * 100), getLocale());
        String said = reading.percent().isPresent()
                ? Figures.percent(reading.percent().getAsLong(), getLocale())
                : getTranslation("kit.meter.none");
        CssVariable.set(getContent(), "--nb-filled", shown + "%");
        CssVariable.set(getContent(), "--nb-expected", Math.round(reading.expected() * 1000) / 10.0 + "%");
        getContent().getElement().setAttribute("data-tone", reading.tone().css());
        getContent().getElement().setAttribute("aria-valuenow", String.valueOf(shown));
        getContent()
                .getElement()
                .setAttribute(
                        "aria-valuetext",
                        getTranslation("kit.meter.spoken." + reading.when(), said(reading.word(), said), expected));
        tick.setVisible(reading.when().hasTick());
        tick.setTitle(tick.isVisible() ? getTranslation("kit.meter.expected." + reading.when(), expected) : "");
        word.setText(reading.word());
        figure.setText(reading.percent().isPresent() ? said : "–");
        beyond.setText(beyond(reading.percent().orElse(0), said));
    }

    private static String said(String word, String figure) {
        return word.isEmpty() ? figure : word + ", " + figure;
    }

    private String beyond(long percent, String said) {
        if (percent > 100) {
            return getTranslation("kit.meter.beyond", said);
        }
        return percent < 0 ? getTranslation("kit.meter.below", said) : "";
    }
}
