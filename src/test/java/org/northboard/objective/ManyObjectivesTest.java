package org.northboard.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.northboard.Company.op;
import static org.northboard.Refusals.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.change.Advance;
import org.northboard.change.BulkDone;
import org.northboard.change.Done;
import org.northboard.change.Outdated;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.ManyObjectives.Seen;
import org.northboard.progress.Measure;

class ManyObjectivesTest {

    private static Company company;
    private static ManyObjectives many;

    @BeforeAll
    static void found() {
        company = Company.founded();
        many = company.get(ManyObjectives.class);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @Test
    void an_owner_hands_several_objectives_over_and_takes_them_back_at_once() {
        ObjectiveId one = company.objective(company.an, "one");
        ObjectiveId other = company.objective(company.an, "other");

        BulkDone<Seen> done = give(company.binh.member(), seen(one), seen(other));

        assertThat(done.done()).isEqualTo(2);
        assertThat(owner(one)).isEqualTo(company.binh.member());
        assertThat(owner(other)).isEqualTo(company.binh.member());

        company.get(Undo.class).undoAll(company.lead, op(), done.operations(), Advance.UNHEARD);
        assertThat(owner(one)).isEqualTo(company.an.member());
        assertThat(owner(other)).isEqualTo(company.an.member());
    }

    @Test
    void what_one_may_not_change_and_what_others_changed_meanwhile_is_left_and_reported() {
        ObjectiveId mine = company.objective(company.an, "mine");
        ObjectiveId foreign = company.objective(company.chau, "foreign");
        ObjectiveId changed = company.objective(company.an, "changed");
        Seen before = seen(changed);
        company.get(Objectives.class).edit(company.lead, op(), changed, 1, new ObjectiveEdit.Title("new title"));

        BulkDone<Seen> done = give(company.binh.member(), seen(mine), seen(foreign), before);

        assertThat(done.done()).isEqualTo(1);
        assertThat(done.refused())
                .satisfiesExactly(
                        left -> assertThat(((Refused) left.why()).key()).isEqualTo("refused.permission"),
                        left -> assertThat(((Outdated) left.why()).changedBy()).isEqualTo("Hà"));
        assertThat(owner(changed)).isEqualTo(company.an.member());
    }

    @Test
    void nobody_is_made_owner_who_is_not_there() {
        ObjectiveId one = company.objective(company.an, "one");
        refused("refused.gone", () -> give(company.neighbour().an.member(), seen(one)));
        assertThat(owner(one)).isEqualTo(company.an.member());
    }

    @Test
    void moved_to_another_cycle_it_keeps_its_links_and_values_and_loses_the_dates_that_lie_outside() {
        ObjectiveId parent = company.objective(company.an, "parent");
        ObjectiveId moved = company.objective(company.an, "moved");
        ObjectiveId child = company.objective(company.an, "child");
        company.align(company.an, moved, parent);
        company.align(company.an, child, moved);
        company.get(Objectives.class)
                .edit(company.an, op(), moved, 1, new ObjectiveEdit.Dates(day("2026-10-05"), day("2026-12-20")));
        KeyResultId keyResult = company.keyResult(company.an, moved, planned());
        company.checkIn(company.an, keyResult, "30");
        CycleId next = cycle("Q1 2027", "2027-01-01", "2027-03-31", "ACTIVE");

        BulkDone<Seen> done = move(next, seen(moved));

        assertThat(done.refused()).isEmpty();
        Objective now = stored(moved);
        assertThat(now.cycle()).isEqualTo(next);
        assertThat(now.startsOn()).isNull();
        assertThat(now.endsOn()).isNull();
        assertThat(now.state()).isEqualTo(ObjectiveState.ACTIVE);
        assertThat(company.stored(company.an, keyResult).current()).isEqualByComparingTo("30");
        assertThat(company.stored(company.an, keyResult).dueOn()).isNull();
        assertThat(company.stored(company.an, keyResult).phases()).isEmpty();
        assertThat(company.link(moved, parent)).isNotNull();
        assertThat(company.link(child, moved)).isNotNull();

        company.get(Undo.class).undoAll(company.an, op(), done.operations(), Advance.UNHEARD);
        assertThat(stored(moved).cycle()).isEqualTo(company.quarter);
        assertThat(stored(moved).startsOn()).isEqualTo(day("2026-10-05"));
        assertThat(company.stored(company.an, keyResult).dueOn()).isEqualTo(day("2026-12-01"));
        assertThat(company.stored(company.an, keyResult).phases()).hasSize(1);
    }

    @Test
    void an_undo_leaves_all_of_an_objective_that_someone_has_gone_on_with_and_takes_the_others_back() {
        ObjectiveId changed = company.objective(company.an, "changed");
        ObjectiveId other = company.objective(company.an, "other");
        KeyResultId due = company.keyResult(company.an, changed, planned());
        CycleId next = cycle("Q3 2027", "2027-07-01", "2027-09-30", "ACTIVE");
        BulkDone<Seen> done = move(next, seen(changed), seen(other));
        move(company.year, seen(changed));
        long before = company.number("select count(*) from change where subject_id = ?", due.value());

        BulkDone<ObjectiveId> undone =
                company.get(Undo.class).undoAll(company.an, op(), done.operations(), Advance.UNHEARD);

        assertThat(undone.done()).isEqualTo(1);
        assertThat(undone.refused())
                .singleElement()
                .satisfies(left -> assertThat(left.subject()).isEqualTo(changed));
        assertThat(stored(other).cycle()).isEqualTo(company.quarter);
        assertThat(stored(changed).cycle()).isEqualTo(company.year);
        // Its key result goes back first, and has to come forth again.
        assertThat(company.stored(company.an, due).dueOn()).isNull();
        assertThat(company.number("select count(*) from change where subject_id = ?", due.value()))
                .isEqualTo(before);
    }

    @Test
    void a_move_is_not_undone_when_the_days_set_since_lie_outside_the_cycle_it_came_from() {
        ObjectiveId moved = company.objective(company.an, "moved");
        CycleId next = cycle("Q1 2028", "2028-01-01", "2028-03-31", "ACTIVE");
        BulkDone<Seen> done = move(next, seen(moved));
        dates(moved, day("2028-02-15"), null);

        refusedFor("An", () -> undo(done.operations()));
        assertThat(stored(moved).cycle()).isEqualTo(next);

        dates(moved, null, null);
        BulkDone<ObjectiveId> undone = undo(done.operations());
        dates(moved, null, day("2026-11-30"));

        refusedFor("An", () -> undo(undone.operations()));
        assertThat(stored(moved).cycle()).isEqualTo(company.quarter);
    }

    @Test
    void days_do_not_come_back_that_lie_outside_the_cycle_it_was_moved_to_since() {
        ObjectiveId moved = company.objective(company.an, "moved");
        dates(moved, null, day("2026-11-30"));
        Done cleared = company.get(Objectives.class)
                .edit(company.an, op(), moved, seen(moved).version(), new ObjectiveEdit.Dates(null, null));
        CycleId next = cycle("Q3 2028", "2028-07-01", "2028-09-30", "ACTIVE");
        company.get(ManyObjectives.class)
                .moveToCycle(company.lead, op(), List.of(seen(moved)), next, (done, total) -> true);

        refusedFor("Hà", () -> company.get(Undo.class).undo(company.an, op(), cleared.operation()));
        assertThat(stored(moved).endsOn()).isNull();
    }

    @Test
    void nothing_is_undone_into_a_cycle_that_was_closed_meanwhile() {
        CycleId from = cycle("Q2 2028", "2028-04-01", "2028-06-30", "ACTIVE");
        ObjectiveId moved = company.objective(company.an, from, "moved");
        BulkDone<Seen> done = move(company.quarter, seen(moved));
        company.sql("update cycle set phase = 'CLOSED' where id = ?", from.value());

        refused("refused.cycle-closed", () -> undo(done.operations()));
        assertThat(stored(moved).cycle()).isEqualTo(company.quarter);
    }

    @Test
    void what_else_was_done_to_it_is_undone_though_its_days_lie_outside_a_cycle_that_was_shortened() {
        CycleId shortened = cycle("Q3 2028", "2028-07-01", "2028-09-30", "ACTIVE");
        ObjectiveId late = company.objective(company.an, shortened, "late");
        dates(late, null, day("2028-09-20"));
        Done renamed = company.get(Objectives.class)
                .edit(company.an, op(), late, seen(late).version(), new ObjectiveEdit.Title("later"));
        company.sql("update cycle set ends_on = ? where id = ?", day("2028-08-31"), shortened.value());

        undo(List.of(renamed.operation()));

        assertThat(stored(late).title()).isEqualTo("late");
    }

    @Test
    void who_gave_an_objective_away_takes_it_back_as_long_as_the_new_owner_is_still_the_owner() {
        ObjectiveId given = company.objective(company.an, "given");
        ObjectiveId passedOn = company.objective(company.an, "passed on");
        BulkDone<Seen> done = give(company.binh.member(), seen(given), seen(passedOn));
        many.changeOwner(company.binh, op(), List.of(seen(passedOn)), company.chau.member(), Advance.UNHEARD);

        BulkDone<ObjectiveId> undone = undo(done.operations());

        assertThat(owner(given)).isEqualTo(company.an.member());
        assertThat(owner(passedOn)).isEqualTo(company.chau.member());
        assertThat(undone.refused())
                .singleElement()
                .satisfies(left -> assertThat(((Refused) left.why()).key()).isEqualTo("refused.undo-changed"));
    }

    @Test
    void giving_away_is_taken_back_and_repeated_and_taken_back_again_one_by_one_too() {
        ObjectiveId given = company.objective(company.an, "given");
        Done done = company.get(Objectives.class)
                .edit(company.an, op(), given, 1, new ObjectiveEdit.Owner(company.binh.member()));
        BulkDone<ObjectiveId> undone = undo(List.of(done.operation()));
        BulkDone<ObjectiveId> redone = undo(undone.operations());
        assertThat(owner(given)).isEqualTo(company.binh.member());

        undo(redone.operations());

        assertThat(owner(given)).isEqualTo(company.an.member());
    }

    @Test
    void nobody_but_who_gave_it_away_takes_it_back_and_nothing_else_comes_back_with_it() {
        ObjectiveId given = company.objective(company.an, "given");
        Done renamed =
                company.get(Objectives.class).edit(company.an, op(), given, 1, new ObjectiveEdit.Title("given away"));
        BulkDone<Seen> done = give(company.binh.member(), seen(given));

        refused(
                "refused.permission",
                () -> company.get(Undo.class).undoAll(company.chau, op(), done.operations(), Advance.UNHEARD));
        refused("refused.permission", () -> undo(List.of(renamed.operation())));
        assertThat(owner(given)).isEqualTo(company.binh.member());
    }

    @Test
    void what_the_new_owner_has_made_private_does_not_come_back() {
        ObjectiveId given = company.objective(company.an, "given");
        BulkDone<Seen> done = give(company.binh.member(), seen(given));
        company.get(Objectives.class)
                .edit(company.binh, op(), given, seen(given).version(), new ObjectiveEdit.Shown(Visibility.PRIVATE));

        refused("refused.gone", () -> undo(done.operations()));
        assertThat(owner(given)).isEqualTo(company.binh.member());
    }

    @Test
    void moved_to_a_longer_cycle_around_its_own_it_keeps_its_dates() {
        ObjectiveId moved = company.objective(company.an, "moved");
        KeyResultId keyResult = company.keyResult(company.an, moved, planned());

        move(company.year, seen(moved));

        assertThat(company.stored(company.an, keyResult).dueOn()).isEqualTo(day("2026-12-01"));
        assertThat(company.stored(company.an, keyResult).phases()).hasSize(1);
    }

    @Test
    void in_a_cycle_that_is_still_being_drafted_it_is_a_draft_again() {
        ObjectiveId moved = company.objective(company.an, "moved");
        CycleId draft = cycle("Q2 2027", "2027-04-01", "2027-06-30", "DRAFT");

        move(draft, seen(moved));
        assertThat(stored(moved).state()).isEqualTo(ObjectiveState.DRAFT);

        move(company.quarter, seen(moved));
        assertThat(stored(moved).state()).isEqualTo(ObjectiveState.ACTIVE);
    }

    @Test
    void nothing_goes_into_or_out_of_a_closed_cycle_and_nothing_where_it_is_already() {
        ObjectiveId one = company.objective(company.an, "one");
        refused("refused.cycle-closed", () -> move(company.past, seen(one)));
        refused("refused.gone", () -> move(company.neighbour().quarter, seen(one)));

        ObjectiveId closed = company.objective(company.an, "closed");
        company.sql("update objective set cycle_id = ? where id = ?", company.past.value(), closed.value());
        BulkDone<Seen> done = move(company.quarter, seen(closed), seen(one));
        assertThat(done.refused())
                .extracting(left -> ((Refused) left.why()).key())
                .containsExactly("refused.cycle-closed", "refused.cycle-already");
    }

    private static KeyResultDraft planned() {
        return new KeyResultDraft(
                "planned",
                Measure.INCREASE,
                BigDecimal.ZERO,
                new BigDecimal("100"),
                "",
                BigDecimal.ONE,
                company.an.member(),
                day("2026-12-01"),
                List.of(),
                List.of(new KeyResult.Phase(day("2026-11-01"), BigDecimal.TEN)));
    }

    private static BulkDone<Seen> give(MemberId owner, Seen... objectives) {
        return many.changeOwner(company.an, op(), List.of(objectives), owner, Advance.UNHEARD);
    }

    private static BulkDone<Seen> move(CycleId cycle, Seen... objectives) {
        return many.moveToCycle(company.an, op(), List.of(objectives), cycle, Advance.UNHEARD);
    }

    private static BulkDone<ObjectiveId> undo(List<OperationId> operations) {
        return company.get(Undo.class).undoAll(company.an, op(), operations, Advance.UNHEARD);
    }

    /** Somebody is in the way with what they have changed since. */
    private static void refusedFor(String who, ThrowingCallable undo) {
        assertThatExceptionOfType(Refused.class).isThrownBy(undo).satisfies(refused -> {
            assertThat(refused.key()).isEqualTo("refused.undo-dates-by");
            assertThat(refused.arguments()).last().isEqualTo(who);
        });
    }

    private static void dates(ObjectiveId id, @Nullable LocalDate from, @Nullable LocalDate to) {
        company.get(Objectives.class).edit(company.an, op(), id, seen(id).version(), new ObjectiveEdit.Dates(from, to));
    }

    private static Seen seen(ObjectiveId id) {
        return new Seen(id, company.version("objective", id.value()));
    }

    private static Objective stored(ObjectiveId id) {
        return company.get(Objectives.class).read(company.lead, id).objective();
    }

    private static @Nullable MemberId owner(ObjectiveId id) {
        return stored(id).owner();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static CycleId cycle(String name, String from, String to, String phase) {
        CycleId id = new CycleId(java.util.UUID.randomUUID());
        company.sql(
                "insert into cycle (workspace_id, id, name, kind, starts_on, ends_on, phase) values (?, ?, ?, 'QUARTER', ?, ?, ?)",
                company.workspace.value(),
                id.value(),
                name,
                day(from),
                day(to),
                phase);
        return id;
    }
}
