package org.northboard.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.draft;
import static org.northboard.Company.op;
import static org.northboard.Company.steps;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.northboard.Company;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.alignment.Links;
import org.northboard.checkin.CheckIns;
import org.northboard.checkin.Confidence;
import org.northboard.graph.Graphs;
import org.northboard.id.CheckInId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResultDraft;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.Objectives;
import org.northboard.progress.LinkKind;
import org.northboard.progress.Measure;

/** Whatever a person can do, undo takes back whole. */
class EveryDeedTest {

    private static Company first;

    private OneObjective one;

    @BeforeAll
    static void start() {
        first = Company.founded();
    }

    @AfterAll
    static void stop() {
        first.close();
    }

    @BeforeEach
    void found() {
        one = new OneObjective(first.neighbour());
    }

    @AfterEach
    void close() {
        one.company.close();
    }

    /** Everything that can be undone, each as a person does it. */
    enum Deed {
        CREATE_OBJECTIVE(one -> one.company
                .get(Objectives.class)
                .create(
                        one.company.an,
                        op(),
                        new ObjectiveId(UUID.randomUUID()),
                        one.company.quarter,
                        one.company.team,
                        "Mới")),
        EDIT_TITLE(one -> one.edit(new ObjectiveEdit.Title("Doanh số quý"))),
        EDIT_DATES(
                one -> one.edit(new ObjectiveEdit.Dates(LocalDate.parse("2026-10-05"), LocalDate.parse("2026-12-20")))),
        EDIT_OVERRIDE(one -> one.edit(new ObjectiveEdit.Override(0.3, "by hand"))),
        CANCEL(one -> one.company
                .get(Objectives.class)
                .cancel(one.company.an, op(), one.objective, one.version(), "given up")),
        ADD_KEY_RESULT(one -> one.company
                .get(KeyResults.class)
                .add(
                        one.company.an,
                        op(),
                        one.objective,
                        new KeyResultId(UUID.randomUUID()),
                        steps(one.company.an, "Thêm", "a", "b"))),
        RETARGET(one -> one.retarget(draft(one.company.an, "Doanh thu", Measure.DECREASE, "100", "10"))),
        CHANGE_MEASURE(one -> one.retarget(steps(one.company.an, "Doanh thu", "một", "hai"))),
        PLAN_PHASES(one -> one.retarget(new KeyResultDraft(
                "Doanh thu",
                Measure.INCREASE,
                BigDecimal.ZERO,
                new BigDecimal("100"),
                "",
                BigDecimal.ONE,
                one.company.an.member(),
                null,
                List.of(),
                List.of(new KeyResult.Phase(
                        LocalDate.parse("2026-11-01"), new BigDecimal("123456789012345.123457")))))),
        ORDER_KEY_RESULT(
                one -> one.company.get(KeyResults.class).order(one.company.an, op(), one.steps, 1, one.number)),
        RETIRE(one -> one.company.get(KeyResults.class).retire(one.company.an, op(), one.steps, 1)),
        MOVE_KEY_RESULT(
                one -> one.company.get(Alignments.class).moveKeyResult(one.company.lead, op(), one.number, one.parent)),
        CHECK_IN(one -> one.company.checkIn(one.company.an, one.number, "123456789012345.123456")),
        JUDGE(one -> one.company
                .get(CheckIns.class)
                .judge(
                        one.company.an,
                        op(),
                        one.number,
                        one.company.stored(one.company.an, one.number).version(),
                        Confidence.IN_TROUBLE,
                        "")),
        TICK(one -> one.company.get(CheckIns.class).tick(one.company.an, op(), one.milestone(), 1, true)),
        RETRACT(one -> one.company
                .get(CheckIns.class)
                .retract(
                        one.company.an,
                        op(),
                        new CheckInId(one.company
                                .ids("select id from check_in where key_result_id = ?", one.number.value())
                                .getFirst()))),
        ALIGN(one -> one.company.align(one.company.an, one.objective, one.parent)),
        SUPPORT(one -> one.company
                .get(Alignments.class)
                .align(one.company.an, op(), one.objective, one.parent, AlignMode.SUPPORT, null)),
        ALIGN_TO_KEY_RESULT(one -> one.company
                .get(Alignments.class)
                .alignToKeyResult(
                        one.company.an,
                        op(),
                        one.objective,
                        one.company.keyResult(one.company.binh, one.parent, "Thị phần"))),
        ORDER(one -> {
            ObjectiveId other = one.company.objective(one.company.an, "Khác");
            one.company.align(one.company.an, other, one.parent);
            one.company.align(one.company.an, one.objective, one.parent);
            return one.company
                    .get(Alignments.class)
                    .order(one.company.an, op(), one.company.link(one.objective, one.parent), other);
        }),
        CHANGE_KIND(one -> {
            one.company.align(one.company.an, one.objective, one.parent);
            return one.company
                    .get(Links.class)
                    .changeKind(
                            one.company.an, op(), one.company.link(one.objective, one.parent), 1, LinkKind.SUPPORTS);
        }),
        MOVE(one -> {
            one.company.align(one.company.an, one.objective, one.company.objective(one.company.an, "Khác"));
            return one.company
                    .get(Alignments.class)
                    .align(one.company.an, op(), one.objective, one.parent, AlignMode.MOVE, null);
        }),
        WEIGH(one -> {
            one.company.align(one.company.an, one.objective, one.parent);
            return one.company
                    .get(Links.class)
                    .weigh(one.company.an, op(), one.company.link(one.objective, one.parent), 1, new BigDecimal("3"));
        }),
        MAKE_PRIMARY(one -> {
            one.company.align(one.company.an, one.objective, one.company.objective(one.company.an, "Khác"));
            one.company.align(one.company.an, one.objective, one.parent);
            return one.company
                    .get(Links.class)
                    .makePrimary(one.company.an, op(), one.company.link(one.objective, one.parent), 1);
        }),
        UNALIGN(one -> {
            one.company.align(one.company.an, one.objective, one.parent);
            return one.company
                    .get(Alignments.class)
                    .unalign(one.company.an, op(), one.company.link(one.objective, one.parent));
        }),
        ROLL_UP(EveryDeedTest::rollUp),
        CHECK_IN_AGAIN(one -> {
            rollUp(one);
            return one.company
                    .get(Alignments.class)
                    .checkInAgain(
                            one.company.an,
                            op(),
                            one.number,
                            one.company.stored(one.company.an, one.number).version());
        });

        private final Function<OneObjective, Done> verb;

        Deed(Function<OneObjective, Done> verb) {
            this.verb = verb;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_was_done_can_be_undone_and_done_again_and_undone_again(Deed deed) {
        // Done once before, so that what it needs to be there is there.
        Done done = deed.verb.apply(one);
        Map<String, String> after = facts();
        Map<String, String> progressAfter = progress();

        Done undone = one.undo.undo(one.company.lead, op(), done.operation());
        Map<String, String> before = facts();
        Map<String, String> progressBefore = progress();
        assertThat(before).as("undoing changes something").isNotEqualTo(after);

        Done redone = one.undo.undo(one.company.lead, op(), undone.operation());
        assertThat(facts()).as("done again").isEqualTo(after);
        assertThat(progress()).as("progress, done again").isEqualTo(progressAfter);

        one.undo.undo(one.company.lead, op(), redone.operation());
        assertThat(facts()).as("undone again").isEqualTo(before);
        assertThat(progress()).as("progress, undone again").isEqualTo(progressBefore);
        assertThat(chainBreaks()).as("rows on record that do not join").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "ALIGN_TO_KEY_RESULT",
                "ORDER",
                "CHANGE_KIND",
                "MOVE",
                "WEIGH",
                "MAKE_PRIMARY",
                "UNALIGN",
                "ROLL_UP",
                "CHECK_IN_AGAIN"
            })
    void after_an_undo_everything_is_as_it_was(Deed deed) {
        Map<String, String> before = facts();
        Map<String, String> progressBefore = progress();

        Done done = deed.verb.apply(one);
        one.undo.undo(one.company.lead, op(), done.operation());

        assertThat(facts()).isEqualTo(before);
        assertThat(progress()).isEqualTo(progressBefore);
    }

    /** Lets the key result take its progress from an objective that is aligned to it. */
    private static Done rollUp(OneObjective one) {
        ObjectiveId child = one.company.objective(one.company.an, "Con");
        one.company.get(Alignments.class).alignToKeyResult(one.company.an, op(), child, one.number);
        return one.company
                .get(Alignments.class)
                .rollUpInto(
                        one.company.an,
                        op(),
                        one.number,
                        one.company.stored(one.company.an, one.number).version());
    }

    /** All that people see of the company, versions aside; of check-ins, what is not retracted. */
    private Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        for (String table : List.of(
                "objective",
                "key_result",
                "milestone",
                "phased_target",
                "initiative",
                "alignment",
                "comment",
                "check_in")) {
            facts.put(
                    table,
                    String.valueOf(one.company.rows(
                            "select string_agg((to_jsonb(t) - 'version' - 'retracted_at')::text, E'\\n' order by id)"
                                    + " as facts from " + table + " t where workspace_id = ?"
                                    + (table.equals("check_in") ? " and retracted_at is null" : ""),
                            one.company.workspace.value())));
        }
        return facts;
    }

    /** How every objective stands, in the graph that the change feed keeps. */
    private Map<String, String> progress() {
        var graph = one.company.get(Graphs.class).of(one.company.workspace);
        assertThat(graph.await(one.company.revision(), Duration.ofSeconds(5))).isTrue();
        return graph.read(nodes -> {
            Map<String, String> standings = new TreeMap<>();
            nodes.objectives().forEach(node -> {
                standings.put(node.row().id().toString(), node.standing().toString());
                node.keyResults()
                        .forEach(keyResult -> standings.put(
                                keyResult.row().id().toString(),
                                keyResult.standing().toString()));
            });
            return standings;
        });
    }

    /** Changes whose row before is not the row that the change before left, and rows that are not what was left last. */
    private List<Map<String, Object>> chainBreaks() {
        return one.company.rows("""
                with chain as (
                  select subject, subject_id, revision, before, after,
                    lag(after) over w as previous,
                    row_number() over (partition by workspace_id, subject, subject_id order by revision desc, ordinal desc) as age
                  from change
                  where workspace_id = ?
                  window w as (partition by workspace_id, subject, subject_id order by revision, ordinal)
                )
                select subject, revision, before, previous from chain where before is distinct from previous
                union all
                select subject, revision, after, to_jsonb(o) from chain join objective o on o.id = subject_id
                where age = 1 and after is distinct from to_jsonb(o)
                union all
                select subject, revision, after, to_jsonb(k) from chain join key_result k on k.id = subject_id
                where age = 1 and after is distinct from to_jsonb(k)
                union all
                select subject, revision, after, to_jsonb(c) from chain join check_in c on c.id = subject_id
                where age = 1 and after is distinct from to_jsonb(c)
                """, one.company.workspace.value());
    }
}
