package org.northboard.kit;

import java.util.Locale;

/** What a colour is to say. Never said by colour alone. */
public enum Tone {
    GOOD("▲"),
    WARN("◆"),
    BAD("▼"),
    QUIET("○"),
    DONE("✓");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    /** Says the same to whoever sees no colours. */
    public String sign() {
        return sign;
    }

    /** Name in the style sheets. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
