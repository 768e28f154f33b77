package org.northboard.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.northboard.TestClock;
import org.northboard.id.CycleId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;

class RoomTest {

    private static final Duration GONE = Duration.ofSeconds(15);
    private static final UUID ELSEWHERE = UUID.randomUUID();

    private final TestClock clock = new TestClock("2026-11-23T09:00:00Z");
    private final MemberId lan = new MemberId(UUID.randomUUID());
    private final MemberId minh = new MemberId(UUID.randomUUID());
    private final ObjectiveId sales = new ObjectiveId(UUID.randomUUID());
    private final Room room = new Room();

    @Test
    void a_person_with_two_tabs_is_one_person_until_the_last_one_is_closed() {
        beat("one", lan);
        beat("two", lan);
        beat("three", minh);
        assertThat(room.here().members()).containsExactly(lan, minh);

        room.leave("one");
        assertThat(room.here().members()).containsExactly(lan, minh);
        room.leave("two");
        assertThat(room.here().members()).containsExactly(minh);
    }

    @Test
    void who_says_nothing_for_fifteen_seconds_is_gone_and_so_is_what_they_were_editing() {
        room.beat("one", lan, sales, clock.instant());
        clock.pass(Duration.ofSeconds(14));
        beat("two", minh);
        sweep();
        assertThat(room.here().members()).containsExactly(lan, minh);
        assertThat(room.here().editing()).containsExactly(new Here.Editing(lan, sales));

        clock.pass(Duration.ofSeconds(1));
        sweep();
        assertThat(room.here().members()).containsExactly(minh);
        assertThat(room.here().editing()).isEmpty();
    }

    @Test
    void people_of_another_process_are_here_while_its_number_rises() {
        hears(7, Set.of(minh));
        clock.pass(Duration.ofSeconds(14));
        hears(8, Set.of(minh));
        clock.pass(Duration.ofSeconds(14));
        hears(8, Set.of(minh));
        assertThat(sweep()).isEmpty();
        assertThat(room.here().members()).containsExactly(minh);

        clock.pass(Duration.ofSeconds(1));
        assertThat(sweep()).containsExactly(ELSEWHERE);
        assertThat(room.here().members()).isEmpty();
    }

    @Test
    void somebody_on_two_processes_is_one_person() {
        beat("one", lan);
        hears(1, Set.of(lan, minh));

        assertThat(room.here().members()).containsExactlyInAnyOrder(lan, minh);
        assertThat(room.own().members()).containsExactly(lan);
    }

    @Test
    void others_are_told_what_is_new_at_once_and_what_is_not_every_five_seconds() {
        beat("one", lan);
        assertThat(isDue()).isTrue();
        room.told(room.own(), clock.instant());
        beat("one", lan);
        assertThat(isDue()).isFalse();

        clock.pass(Duration.ofSeconds(5));
        assertThat(isDue()).isTrue();
        room.told(room.own(), clock.instant());
        room.leave("one");
        assertThat(isDue()).isTrue();
        room.told(room.own(), clock.instant());
        clock.pass(Duration.ofSeconds(60));
        assertThat(isDue()).isFalse();
    }

    private void beat(String tab, MemberId who) {
        room.beat(tab, who, null, clock.instant());
    }

    private Set<UUID> sweep() {
        return room.sweep(clock.instant().minus(GONE));
    }

    private boolean isDue() {
        return room.isDue(clock.instant().minusSeconds(5));
    }

    private void hears(long beat, Set<MemberId> members) {
        CycleId board = new CycleId(UUID.randomUUID());
        room.hear(List.of(new Told(board, ELSEWHERE, beat, new Here(members, Set.of()))), clock.instant());
    }
}
