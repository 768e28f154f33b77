package org.northboard.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {

    private static final long MILLI = 1_000_000;
    private static final long BEAT = Rhythm.BEAT.toNanos();

    private final Rhythm rhythm = new Rhythm(0);

    @Test
    void the_first_news_is_sent_at_once() {
        rhythm.rings(0);

        assertThat(rhythm.left(0)).isZero();
    }

    @Test
    void news_without_a_break_is_sent_a_beat_after_the_end_of_what_was_sent_before() {
        long end = deliver(0, 5);

        rhythm.rings(end + 10 * MILLI);

        assertThat(rhythm.left(end + 10 * MILLI)).isEqualTo(BEAT - 10 * MILLI);
    }

    @Test
    void news_that_comes_while_something_is_delivered_waits_for_a_beat_after_its_end() {
        rhythm.rings(0);
        rhythm.begins();
        rhythm.draws(2 * MILLI);
        rhythm.rings(3 * MILLI);
        rhythm.ends(50 * MILLI);

        assertThat(rhythm.left(50 * MILLI)).isEqualTo(BEAT);
    }

    @Test
    void pauses_grow_to_a_second_and_a_half_while_deliveries_are_late_and_shrink_slowly_afterwards() {
        List<Long> pauses = new ArrayList<>();
        long now = 0;
        rhythm.rings(now);
        for (int took : new int[] {150, 150, 150, 20, 20, 20}) {
            now += rhythm.left(now) + took * MILLI;
            rhythm.begins();
            rhythm.ends(now);
            rhythm.rings(now);
            pauses.add(rhythm.left(now) / MILLI);
        }

        assertThat(pauses).containsExactly(800L, 1_500L, 1_500L, 1_400L, 1_300L, 1_200L);
    }

    @Test
    void after_a_time_of_quiet_news_is_sent_at_once_however_late_it_was_before() {
        long end = deliver(deliver(0, 900), 900);

        rhythm.rings(end + BEAT);

        assertThat(rhythm.left(end + BEAT)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void never_more_than_four_are_begun_within_a_second(long seed) {
        Random random = new Random(seed);
        List<Long> begun = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < 1_000; i++) {
            now += random.nextInt(700) * MILLI;
            rhythm.rings(now);
            now += Math.max(0, rhythm.left(now));
            begun.add(now);
            rhythm.begins();
            now += random.nextInt(400) * MILLI;
            rhythm.ends(now);
        }

        for (int i = 4; i < begun.size(); i++) {
            assertThat(begun.get(i) - begun.get(i - 4)).isGreaterThanOrEqualTo(4 * BEAT);
        }
    }

    /** Something comes at a moment, and takes so long from when it is due. Returns its end. */
    private long deliver(long at, int millis) {
        rhythm.rings(at);
        long due = at + Math.max(0, rhythm.left(at));
        rhythm.begins();
        long end = due + millis * MILLI;
        rhythm.draws(end);
        rhythm.ends(end);
        return end;
    }
}
