package org.northboard.sheet;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Done;
import org.northboard.change.Refused;

/**
 * Something that a person wants to be different, as far as a panel has to know it to carry it out and to tell how it went.
 *
 * @param verb what carries it out, given the version that it is based on
 * @param version of the row that the person saw
 * @param seen the value that the person saw
 * @param mine the value that they want
 * @param now reads the present value, to find out whether it is another one than they saw
 * @param said what to say when it is done, or null to say nothing because it is seen anyway
 * @param refused where a refusal is shown
 * @param givenUp called when somebody else's value is to stay instead
 */
record Wish(
        IntFunction<Done> verb,
        int version,
        String seen,
        String mine,
        Function<Sheet, String> now,
        @Nullable String said,
        Consumer<Refused> refused,
        Runnable givenUp) {

    Wish(
            IntFunction<Done> verb,
            int version,
            String seen,
            String mine,
            Function<Sheet, String> now,
            @Nullable String said,
            Consumer<Refused> refused) {
        this(verb, version, seen, mine, now, said, refused, () -> {});
    }

    Wish whenGivenUp(Runnable then) {
        return new Wish(verb, version, seen, mine, now, said, refused, then);
    }

    /** What is meant whatever the row holds by now. */
    static Wish regardless(IntFunction<Done> verb, int version, @Nullable String said, Consumer<Refused> refused) {
        return new Wish(verb, version, "", "", present -> "", said, refused);
    }

    /** The same, with something to do as soon as it is carried out, before it is shown. */
    Wish then(Runnable carriedOut) {
        return new Wish(
                based -> {
                    Done done = verb.apply(based);
                    carriedOut.run();
                    return done;
                },
                version,
                seen,
                mine,
                now,
                said,
                refused,
                givenUp);
    }

    Wish atVersion(int newer) {
        return new Wish(verb, newer, seen, mine, now, said, refused, givenUp);
    }
}
