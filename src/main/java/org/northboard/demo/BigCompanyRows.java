package org.northboard.demo;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.northboard.id.WorkspaceId;

/**
 * Lets PostgreSQL make up the rows of a {@link BigCompany}. Everything is numbered from 1; what a row holds follows from
 * its number. Three functions of the session make that readable: {@code id(kind, number)}; {@code pick(number, what,
 * bound)}, which is anything from 0 to below the bound, always the same for the same number, {@code what} and seed; and
 * {@code word(words, number, what)}, which picks a word, in two lists of the same length the one of the same place.
 */
final class BigCompanyRows {

    private static final int WEEKS_BEHIND = 10;
    private static final int WEEKS = 13;
    private static final int CHECK_INS_AT_ONCE = 500_000;

    private final DSLContext dsl;
    private final BigCompany.Size size;
    private final Param<?> workspace;

    BigCompanyRows(DSLContext dsl, WorkspaceId workspace, BigCompany.Size size) {
        this.dsl = dsl;
        this.size = size;
        this.workspace = DSL.val(workspace.value());
    }

    void write(OffsetDateTime created) {
        OffsetDateTime now = created.truncatedTo(ChronoUnit.SECONDS);
        functions();
        members();
        TeamTree tree = TeamTree.of(size.teams(), size.depth());
        teams(tree);
        cycle(now);
        objectives(now);
        alignments(tree);
        keyResults(now);
        founding(now);
        int keyResults = size.objectives() * size.keyResults();
        int atOnce = CHECK_INS_AT_ONCE / Math.max(1, size.checkIns());
        for (int first = 1; first <= keyResults && size.checkIns() > 0; first += atOnce) {
            checkIns(first, Math.min(keyResults, first + atOnce - 1));
        }
    }

    private void functions() {
        execute("""
                create or replace function pg_temp.id(kind text, number bigint) returns uuid
                  language sql immutable strict parallel safe
                  return ('01990000-0000-7000-8' || kind || '-' || lpad(to_hex(number), 12, '0'))::uuid
                """);
        // The function that spreads rows over hash partitions: fast, and the same on every server.
        execute("""
                create or replace function pg_temp.pick(number bigint, what integer, bound integer) returns integer
                  language sql immutable strict parallel safe
                  return abs(hashint8extended(number, {0} * 1000 + what) % bound)
                """, DSL.inline(size.seed()));
        execute("""
                create or replace function pg_temp.word(words text[], number bigint, what integer) returns text
                  language sql immutable strict parallel safe
                  return words[1 + pg_temp.pick(number, what, cardinality(words))]
                """);
    }

    private void members() {
        execute(
                """
                insert into member (workspace_id, id, name, job_title, role, hue)
                select {0}, pg_temp.id('001', n),
                  pg_temp.word({1}, n, 1) || ' ' || pg_temp.word({2}, n, 2) || ' ' || pg_temp.word({3}, n, 3),
                  case when n = 1 then 'Chief Executive Officer' when n <= {5} then 'Team lead' else 'Specialist' end,
                  case when n = 1 then 'EXECUTIVE' else 'MEMBER' end, n % 8
                from generate_series(1, {4}) n
                """,
                workspace,
                DSL.val(Words.FAMILY_NAMES),
                DSL.val(Words.MIDDLE_NAMES),
                DSL.val(Words.GIVEN_NAMES),
                DSL.val(size.members()),
                DSL.val(size.teams()));
    }

    /** The first members lead the teams of their number, the others are spread over them. */
    private void teams(TeamTree tree) {
        execute("""
                insert into team (workspace_id, id, parent_id, name, lead_id, position)
                select {0}, pg_temp.id('002', n), case when parent > 0 then pg_temp.id('002', parent) end,
                  case when n = 1 then 'Big Company' else
                    pg_temp.word({2}, n, 11) || ' ' || pg_temp.word({3}, n, 12) || ' ' || n end,
                  pg_temp.id('001', n), n - 1
                from unnest({1}) with ordinality as tree (parent, n)
                """, workspace, DSL.val(tree.parents()), DSL.val(Words.DEPARTMENTS), DSL.val(Words.PLACES_EN));
        execute("""
                insert into team_member (workspace_id, team_id, member_id)
                select {0}, pg_temp.id('002', 1 + (n - 1) % {2}), pg_temp.id('001', n)
                from generate_series(1, {1}) n
                """, workspace, DSL.val(size.members()), DSL.val(size.teams()));
    }

    private void cycle(OffsetDateTime now) {
        var first = now.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS_BEHIND);
        execute("""
                insert into cycle (workspace_id, id, name, kind, starts_on, ends_on, phase)
                values ({0}, pg_temp.id('003', 1), 'This quarter', 'QUARTER', {1}, {2}, 'ACTIVE')
                """, workspace, DSL.val(first), DSL.val(first.plusWeeks(WEEKS).minusDays(1)));
    }

    /** The first few are the company's. The lead and one more member of a team own its objectives by turns. */
    private void objectives(OffsetDateTime now) {
        execute(
                """
                insert into objective (workspace_id, id, cycle_id, scope, team_id, owner_id, title, why, kind, state, position, created_at)
                select {0}, pg_temp.id('004', n), pg_temp.id('003', 1),
                  case when team = 1 then 'COMPANY' else 'TEAM' end, case when team > 1 then pg_temp.id('002', team) end,
                  pg_temp.id('001', case when n % 2 = 0 and team + {3} <= {4} then team + {3} else team end),
                  pg_temp.word({6}, n, 21) || ' ' || pg_temp.word({7}, n, 22) || ' ' || pg_temp.word({8}, n, 23) || ' · '
                    || pg_temp.word({9}, n, 21) || ' ' || pg_temp.word({10}, n, 22) || ' ' || pg_temp.word({11}, n, 23),
                  '', case when pg_temp.pick(n, 24, 3) = 0 then 'ASPIRATIONAL' else 'COMMITTED' end, 'ACTIVE', n, {5}
                from generate_series(1, {1}) n,
                  lateral (select 1 + (n - 1) / {2} as team) its
                """,
                workspace,
                DSL.val(size.objectives()),
                DSL.val(size.objectivesOfATeam()),
                DSL.val(size.teams()),
                DSL.val(size.members()),
                DSL.val(now.minusWeeks(WEEKS_BEHIND + 1L)),
                DSL.val(Words.AIMS_VI),
                DSL.val(Words.MATTERS_VI),
                DSL.val(Words.PLACES_VI),
                DSL.val(Words.AIMS_EN),
                DSL.val(Words.MATTERS_EN),
                DSL.val(Words.PLACES_EN));
    }

    /** To the objective of the same place in the team above; three in a hundred also to one of another branch. */
    private void alignments(TeamTree tree) {
        execute(
                """
                insert into alignment (workspace_id, id, child_id, parent_objective_id, kind, rank, position)
                select {0}, pg_temp.id(link.kind, n), pg_temp.id('004', n),
                  pg_temp.id('004', (link.team - 1) * {2} + 1 + (n - 1 + link.shift) % {2}), 'CONTRIBUTES', link.rank, n
                from unnest({3}, {4}) with ordinality as tree (parent, other, team),
                  generate_series((team - 1) * {2} + 1, least(team * {2}, {1})) n,
                  lateral (values
                    ('005', 0, parent, 0),
                    ('006', 1, other, case when parent = other then 1 else 0 end)) link (kind, rank, team, shift)
                where parent > 0 and (link.rank = 0 or pg_temp.pick(n, 31, 100) < 3)
                """,
                workspace,
                DSL.val(size.objectives()),
                DSL.val(size.objectivesOfATeam()),
                DSL.val(tree.parents()),
                DSL.val(tree.others()));
    }

    /** What they are measured by depends on their number, how far they are on chance: from 35 to 119 percent. */
    private void keyResults(OffsetDateTime now) {
        execute(
                """
                insert into key_result (workspace_id, id, objective_id, owner_id, title, measure, start_value, target_value, unit,
                  position, current_value, confidence, last_check_in_at)
                select {0}, pg_temp.id('007', n), o.id, o.owner_id,
                  pg_temp.word({4}, n, 41) || ' ' || pg_temp.word({5}, n, 42) || ' đạt ' || target || ' % · '
                    || pg_temp.word({6}, n, 41) || ' ' || pg_temp.word({7}, n, 42) || ' at ' || target || ' %',
                  measure, start, target, '%', 1 + (n - 1) % {2},
                  case when {3} > 0 then round(start + (target - start) * share, 1) end,
                  case when {3} = 0 then null when share > 0.7 then 2 when share > 0.4 then 1 else 0 end,
                  case when {3} > 0 then {8} - make_interval(mins => late) end
                from generate_series(1, {1} * {2}) n
                join objective o on o.workspace_id = {0} and o.id = pg_temp.id('004', 1 + (n - 1) / {2}),
                lateral (select (array['INCREASE', 'INCREASE', 'AT_LEAST', 'DECREASE', 'AT_MOST'])[1 + pg_temp.pick(n, 43, 5)] as measure,
                    0.35 + pg_temp.pick(n, 44, 85) / 100.0 as share,
                    case when pg_temp.pick(n, 45, 20) = 0 then 30000 else 0 end + pg_temp.pick(n, 46, 9000) as late) picked,
                lateral (select case when measure in ('DECREASE', 'AT_MOST') then 50 else 10 end + pg_temp.pick(n, 47, 30) as start) low,
                lateral (select start + (10 + pg_temp.pick(n, 48, 30)) * case when measure in ('DECREASE', 'AT_MOST') then -1 else 1 end
                    as target) high
                """,
                workspace,
                DSL.val(size.objectives()),
                DSL.val(size.keyResults()),
                DSL.val(size.checkIns()),
                DSL.val(Words.METRICS_VI),
                DSL.val(Words.PLACES_VI),
                DSL.val(Words.METRICS_EN),
                DSL.val(Words.PLACES_EN),
                DSL.val(now));
    }

    private void founding(OffsetDateTime now) {
        execute("""
                insert into operation (workspace_id, id, actor_id, verb, revision, recorded_at)
                values ({0}, pg_temp.id('008', 1), pg_temp.id('001', 1), 'FOUND_WORKSPACE', 1, {1})
                """, workspace, DSL.val(now));
        execute("insert into revision (workspace_id, value) values ({0}, 1)", workspace);
    }

    /** Evenly from the start of the quarter to the last one, with ups and downs, and the last one says what the key result says. */
    private void checkIns(int first, int last) {
        execute("""
                insert into check_in (workspace_id, id, key_result_id, author_id, operation_id, value, confidence, note, recorded_at)
                select {0}, pg_temp.id('009', k.n * 1000 + i), k.id, k.owner_id, pg_temp.id('008', 1),
                  round(k.start_value + (k.current_value - k.start_value) * i / {1}
                    + (k.target_value - k.start_value) * (pg_temp.pick(k.n * 1000 + i, 51, 40) - 20) / 100 * ({1} - i) / {1}, 1),
                  k.confidence, case when pg_temp.pick(k.n * 1000 + i, 52, 5) = 0 then pg_temp.word({4}, k.n * 1000 + i, 53) else '' end,
                  k.begins + (k.last_check_in_at - k.begins) * (i::double precision / {1})
                from (
                  select r.*, n, (c.starts_on + time '09:00') at time zone 'Asia/Ho_Chi_Minh' as begins
                  from generate_series({2}::bigint, {3}::bigint) n
                  join key_result r on r.workspace_id = {0} and r.id = pg_temp.id('007', n)
                  join cycle c on c.workspace_id = {0}) k
                cross join generate_series(1, {1}) i
                order by k.n, i
                """, workspace, DSL.val(size.checkIns()), DSL.val(first), DSL.val(last), DSL.val(Words.NOTES));
    }

    private void execute(String sql, QueryPart... parts) {
        dsl.execute(sql, parts);
    }
}
