package org.northboard.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verb was not carried out, for a reason that the person should read. Nothing was written.
 *
 * <p>The reason is a key of the translations; {@link #arguments()} fill its places. {@link #field()} names the input that
 * is wrong, when it is one.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Object> arguments;
    private final @Nullable String field;

    private Refused(String key, @Nullable String field, List<Object> arguments) {
        super(key);
        this.field = field;
        this.arguments = arguments;
    }

    /** A refusal that concerns the whole verb. */
    public static Refused because(String key, Object... arguments) {
        return new Refused(key, null, List.of(arguments));
    }

    /** A refusal that concerns one input. */
    public static Refused at(String field, String key, Object... arguments) {
        return new Refused(key, field, List.of(arguments));
    }

    /** Key of the reason in the translations. */
    public String key() {
        return String.valueOf(getMessage());
    }

    /** What fills the places of the text, in order. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Name of the wrong input, or null when the verb as a whole was refused. */
    public @Nullable String field() {
        return field;
    }
}
