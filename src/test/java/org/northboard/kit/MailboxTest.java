package org.northboard.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Colleague;
import org.northboard.Office;
import org.northboard.OnScreens;
import org.northboard.demo.DemoPerson.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnScreens
class MailboxTest {

    @Autowired
    private ApplicationContext services;

    private Office office;
    private Colleague lan;
    private UI page;

    /** When each part was brought up to date, in order. */
    private final List<String> told = new ArrayList<>();

    private final List<Long> moments = new ArrayList<>();
    private final Command board = () -> tell("board");
    private final Command panel = () -> tell("panel");

    @BeforeEach
    void open() {
        office = new Office(services);
        lan = office.enters(Place.CEO, "objectives");
        page = lan.window().getUI();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_page_has_one_mailbox() {
        assertThat(Mailbox.of(page)).isSameAs(Mailbox.of(page));
    }

    @Test
    void whoever_rings_often_is_told_of_once_and_parts_are_told_together() {
        ring(board, panel, board, board, panel);

        lan.until(() -> told.size() >= 2, "is told of both");

        assertThat(told).containsExactly("board", "panel");
        assertThat(Duration.ofNanos(moments.get(1) - moments.get(0))).isLessThan(Rhythm.BEAT);
    }

    @Test
    void a_page_is_told_at_most_four_times_a_second() {
        for (int times = 1; times <= 3; times++) {
            int wanted = times;
            ring(board);
            lan.until(() -> told.size() == wanted, "is told " + wanted + " times");
        }

        assertThat(Duration.ofNanos(moments.get(1) - moments.get(0))).isGreaterThanOrEqualTo(Rhythm.BEAT);
        assertThat(Duration.ofNanos(moments.get(2) - moments.get(1))).isGreaterThanOrEqualTo(Rhythm.BEAT);
    }

    @Test
    void what_takes_long_to_deliver_is_followed_a_beat_after_its_end() throws InterruptedException {
        Mailbox mailbox = Mailbox.of(page);
        CountDownLatch twice = new CountDownLatch(2);
        AtomicLong firstEnd = new AtomicLong();
        Command slow = new Command() {
            @Override
            public void execute() {
                tell("board");
                if (told.size() == 1) {
                    mailbox.ring(this);
                    long end = System.nanoTime() + Rhythm.BEAT.toNanos();
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    firstEnd.set(System.nanoTime());
                }
                twice.countDown();
            }
        };

        // Nobody else has the page: what is delivered is delivered by the mailbox itself.
        page.getSession().unlock();
        try {
            mailbox.ring(slow);
            assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            page.getSession().lock();
        }

        assertThat(Duration.ofNanos(moments.get(1) - firstEnd.get())).isGreaterThanOrEqualTo(Rhythm.BEAT);
    }

    @Test
    void news_for_a_page_that_is_busy_never_queue_up_and_hold_up_nobody_else() {
        Colleague ha = office.enters(Place.HR_LEAD, "objectives");
        UI other = ha.window().getUI();
        lan.window();
        Mailbox mailbox = Mailbox.of(page);
        // This thread has the page's lock until it waits for something on it.
        List<String> toldToHa = new ArrayList<>();
        for (int times = 1; times <= 3; times++) {
            for (int i = 0; i < 100; i++) {
                mailbox.ring(board);
            }
            int wanted = times;
            Mailbox.of(other).ring(() -> toldToHa.add("news"));
            ha.until(() -> toldToHa.size() == wanted, "is told meanwhile");
        }

        assertThat(told).isEmpty();
        assertThat(page.getSession().getPendingAccessQueue()).hasSizeLessThanOrEqualTo(1);
        lan.until(() -> !told.isEmpty(), "is told at last");
        assertThat(told).containsExactly("board");
    }

    @Test
    void a_part_that_has_left_the_page_is_not_told() {
        ring(board, panel);
        Mailbox.of(page).forget(board);

        lan.until(() -> !told.isEmpty(), "is told");

        assertThat(told).containsExactly("panel");
    }

    @Test
    void a_part_that_fails_does_not_take_the_others_along() {
        List<Throwable> faults = new ArrayList<>();
        page.getSession().setErrorHandler(event -> faults.add(event.getThrowable()));
        ring(
                () -> {
                    throw new IllegalStateException("broken");
                },
                panel);

        lan.until(() -> !told.isEmpty(), "is told");

        assertThat(told).containsExactly("panel");
        assertThat(faults).hasSize(1);
    }

    private void ring(Command... parts) {
        lan.window();
        for (Command part : parts) {
            Mailbox.of(page).ring(part);
        }
    }

    private void tell(String part) {
        told.add(part);
        moments.add(System.nanoTime());
    }
}
