package org.northboard.progress;

/** What a link between an objective and its parent does; {@code src/docs/okr-rules.md}, section 2. */
public enum LinkKind {
    /** Rolls up. */
    CONTRIBUTES,
    /** Is drawn, and never rolls up. */
    SUPPORTS;

    /** The kind of link that joins an objective to a key result with this source. */
    public static LinkKind toKeyResult(Source source) {
        return switch (source) {
            case CHECK_INS -> SUPPORTS;
            case ALIGNED -> CONTRIBUTES;
        };
    }
}
