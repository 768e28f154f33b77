package org.northboard.kit;

import java.util.Locale;

/** What a colour is to say. Never said by colour alone. */
public enum Tone {
    GOOD,
    WARN,
    BAD,
    QUIET,
    DONE;

    /** Name in the style sheets. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
