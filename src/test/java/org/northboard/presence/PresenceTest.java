package org.northboard.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.Services;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;

/** Two processes on one database; the rounds that they take by themselves are taken here one by one. */
class PresenceTest {

    private static final Duration A_ROUND = Duration.ofSeconds(2);

    private Company company;
    private Services otherProcess;
    private Presence here;
    private Presence there;

    @BeforeEach
    void open() {
        company = Company.founded();
        otherProcess = Services.on(company.server(), company.clock);
        here = company.services.get(Presence.class);
        there = otherProcess.get(Presence.class);
    }

    @AfterEach
    void close() {
        otherProcess.close();
        company.close();
    }

    @Test
    void people_and_what_they_edit_are_seen_on_the_other_process() {
        ObjectiveId objective = company.objective(company.an, "Bán nhiều hơn");
        beat(there, company.an, null);
        here.beat(company.binh, company.quarter, "binh", objective);
        rounds();

        Here seen = beat(there, company.an, null);

        assertThat(seen.members()).containsExactlyInAnyOrder(company.an.member(), company.binh.member());
        assertThat(seen.editing()).containsExactly(new Here.Editing(company.binh.member(), objective));
    }

    @Test
    void who_closes_the_page_is_gone_for_the_other_process_with_the_next_round() {
        beat(here, company.binh, null);
        beat(there, company.an, null);
        rounds();

        here.leave(company.binh, company.quarter, company.binh.toString());
        rounds();

        assertThat(beat(there, company.an, null).members()).containsExactly(company.an.member());
    }

    @Test
    void a_browser_that_was_killed_is_gone_after_fifteen_seconds_on_both_processes() {
        beat(here, company.binh, null);
        pass(14);
        assertThat(beat(there, company.an, null).members()).hasSize(2);

        pass(4);

        assertThat(beat(there, company.an, null).members()).containsExactly(company.an.member());
        assertThat(beat(here, company.chau, null).members()).doesNotContain(company.binh.member());
    }

    @Test
    void a_process_that_was_killed_takes_its_people_with_it() {
        beat(here, company.binh, null);
        beat(there, company.an, null);
        here.round();
        there.round();
        assertThat(beat(there, company.an, null).members()).hasSize(2);

        for (int second = 0; second < 16; second += 2) {
            company.clock.pass(A_ROUND);
            beat(there, company.an, null);
            there.round();
        }

        assertThat(beat(there, company.an, null).members()).containsExactly(company.an.member());
        assertThat(company.number("select count(*) from presence")).isEqualTo(1);
    }

    @Test
    void two_thousand_viewers_are_one_row() {
        for (int viewer = 0; viewer < 2_000; viewer++) {
            here.beat(company.binh, company.quarter, "tab " + viewer, null);
        }
        here.round();

        assertThat(company.number("select count(*) from presence")).isEqualTo(1);
    }

    @Test
    void who_is_in_another_company_or_on_another_board_is_not_here() {
        Company neighbour = Company.on(company.server());
        there.beat(neighbour.an, neighbour.quarter, "an", null);
        there.beat(company.chau, company.past, "chau", null);
        beat(here, company.an, null);
        rounds();

        assertThat(beat(here, company.an, null).members()).containsExactly(company.an.member());
        neighbour.close();
    }

    @Test
    void a_process_that_ends_leaves_nobody_behind() {
        beat(there, company.an, null);
        rounds();

        there.close();

        assertThat(company.number("select count(*) from presence")).isZero();
    }

    private Here beat(Presence process, ActingMember who, @Nullable ObjectiveId editing) {
        return process.beat(who, company.quarter, who.toString(), editing);
    }

    /** Both processes tell, then both have heard. */
    private void rounds() {
        here.round();
        there.round();
        here.round();
        there.round();
    }

    private void pass(int seconds) {
        for (int second = 0; second < seconds; second += 2) {
            company.clock.pass(A_ROUND);
            beat(there, company.an, null);
            rounds();
        }
    }
}
