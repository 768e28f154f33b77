package org.northboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.northboard.change.Refused;

/** What tests say of verbs that are refused. */
public final class Refusals {

    private Refusals() {}

    /** The verb is refused for this reason. */
    public static void refused(String key, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
