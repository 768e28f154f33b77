package org.northboard.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.northboard.Company.draft;
import static org.northboard.Company.op;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.change.Outdated;
import org.northboard.change.Refused;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.PillarId;
import org.northboard.progress.Measure;

/** What is wrong is refused at its field, and nothing at all is written. */
class BadInputTest {

    private static Company company;
    private static Objectives objectives;
    private static KeyResults keyResults;
    private static ObjectiveId objective;
    private static KeyResultId keyResult;

    @BeforeAll
    static void found() {
        company = Company.founded();
        objectives = company.get(Objectives.class);
        keyResults = company.get(KeyResults.class);
        objective = company.objective(company.an, "Doanh số");
        keyResult = company.keyResult(company.an, objective, "Doanh thu");
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @Test
    void a_title_is_neither_empty_nor_a_novel() {
        for (String title : List.of("", "   \t\n")) {
            refused("title", "refused.title-empty", () -> create(title));
            refused("title", "refused.title-empty", () -> edit(new ObjectiveEdit.Title(title)));
            refused("title", "refused.title-empty", () -> add(valid(title)));
        }
        String novel = "ố".repeat(10_000);
        refused("title", "refused.too-long", () -> create(novel));
        refused("title", "refused.too-long", () -> edit(new ObjectiveEdit.Title(novel)));
        refused("title", "refused.too-long", () -> add(valid(novel)));
        refused("why", "refused.too-long", () -> edit(new ObjectiveEdit.Why(novel)));
        refused("reason", "refused.too-long", () -> objectives.cancel(company.an, op(), objective, 1, novel));
        refused(
                "comment",
                "refused.comment-empty",
                () -> company.get(Accounts.class).say(company.an, op(), objective, "  "));
    }

    @Test
    void what_no_keyboard_types_is_left_out_of_a_title() {
        ObjectiveId id = company.objective(company.an, "Doanh\u0000 số\u0007 \uD83D");
        assertThat(objectives.read(company.an, id).objective().title()).isEqualTo("Doanh số");
        company.get(Accounts.class).say(company.an, op(), id, "Tốt\u0000 lắm\nrồi");
        assertThat(company.get(Accounts.class)
                        .discussion(company.an, id)
                        .getFirst()
                        .body())
                .isEqualTo("Tốt lắm\nrồi");
    }

    @Test
    void a_title_of_exactly_300_characters_is_fine() {
        ObjectiveId id = company.objective(company.an, "ố".repeat(300));
        assertThat(objectives.read(company.an, id).objective().title()).hasSize(300);
    }

    @Test
    void a_key_result_has_a_way_to_go_and_a_sensible_weight() {
        refused(
                "target",
                "refused.start-equals-target",
                () -> add(draft(company.an, "x", Measure.INCREASE, "5", "5.0")));
        // Two figures that are one and the same to whoever computes with them.
        refused(
                "target",
                "refused.start-equals-target",
                () -> add(draft(company.an, "x", Measure.INCREASE, "999999999999999.91", "999999999999999.92")));
        refused("weight", "refused.weight-negative", () -> add(with(new BigDecimal("-1"))));
        refused("weight", "refused.weight-too-large", () -> add(with(new BigDecimal("1001"))));
        refused("weight", "refused.number-too-large", () -> add(with(new BigDecimal("1e400"))));
        refused("start", "refused.number-too-large", () -> add(draft(company.an, "x", Measure.INCREASE, "1e400", "5")));
        refused(
                "target",
                "refused.too-many-decimals",
                () -> add(draft(company.an, "x", Measure.INCREASE, "1", "5.00000001")));
        refused("milestones", "refused.no-milestones", () -> add(Company.steps(company.an, "x")));
        refused("milestones", "refused.title-empty", () -> add(Company.steps(company.an, "x", " ")));
        refused("milestones", "refused.milestone-weight", () -> add(milestoneOf(BigDecimal.ZERO)));
        refused("milestones", "refused.weight-negative", () -> add(milestoneOf(BigDecimal.TEN.negate())));
    }

    @Test
    void dates_lie_inside_the_cycle_and_end_after_they_start() {
        LocalDate before = LocalDate.parse("2026-09-30");
        LocalDate after = LocalDate.parse("2027-01-01");
        refused("startsOn", "refused.date-outside-cycle", () -> edit(new ObjectiveEdit.Dates(before, null)));
        refused("endsOn", "refused.date-outside-cycle", () -> edit(new ObjectiveEdit.Dates(null, after)));
        refused(
                "endsOn",
                "refused.ends-before-it-starts",
                () -> edit(new ObjectiveEdit.Dates(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-01"))));
        refused("dueOn", "refused.date-outside-cycle", () -> add(due(after)));
        refused(
                "phases",
                "refused.date-outside-cycle",
                () -> add(phased(new KeyResult.Phase(LocalDate.parse("2026-10-01"), BigDecimal.ONE))));
        KeyResult.Phase phase = new KeyResult.Phase(LocalDate.parse("2026-11-01"), BigDecimal.ONE);
        refused("phases", "refused.phases-on-same-day", () -> add(phased(phase, phase)));
    }

    @Test
    void progress_by_hand_is_a_share_with_a_reason() {
        for (double progress : List.of(-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY)) {
            refused("override", "refused.progress-range", () -> edit(new ObjectiveEdit.Override(progress, "because")));
        }
        refused("reason", "refused.reason-missing", () -> edit(new ObjectiveEdit.Override(0.5, " ")));
    }

    @Test
    void what_belongs_to_another_company_does_not_exist() {
        Company neighbour = company.neighbour();
        PillarId theirs = new PillarId(UUID.randomUUID());
        neighbour.sql(
                "insert into pillar (workspace_id, id, name) values (?, ?, 'Theirs')",
                neighbour.workspace.value(),
                theirs.value());
        refused("pillar", "refused.gone", () -> edit(new ObjectiveEdit.Pillar(theirs)));
        refused("owner", "refused.gone", () -> edit(new ObjectiveEdit.Owner(neighbour.an.member())));
        refused("owner", "refused.gone", () -> add(draft(neighbour.an, "x", Measure.INCREASE, "0", "1")));
        refused(
                null,
                "refused.gone",
                () -> objectives.create(
                        company.an, op(), new ObjectiveId(UUID.randomUUID()), neighbour.quarter, company.team, "x"));
        refused(
                "team",
                "refused.gone",
                () -> objectives.create(
                        company.an, op(), new ObjectiveId(UUID.randomUUID()), company.quarter, neighbour.team, "x"));
    }

    @Test
    void only_those_who_lead_the_company_set_its_objectives() {
        refused(
                "team",
                "refused.company-objective",
                () -> objectives.create(
                        company.an, op(), new ObjectiveId(UUID.randomUUID()), company.quarter, null, "x"));
        ObjectiveId id = new ObjectiveId(UUID.randomUUID());
        objectives.create(company.ceo, op(), id, company.quarter, null, "x");
        assertThat(objectives.read(company.an, id).objective().scope()).isEqualTo(Scope.COMPANY);
    }

    @Test
    void whoever_saw_an_older_version_changes_nothing_and_learns_who_was_faster() {
        ObjectiveId id = company.objective(company.an, "cũ");
        objectives.edit(company.lead, op(), id, 1, new ObjectiveEdit.Title("mới"));
        Map<String, String> before = company.contents();
        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> objectives.edit(company.an, op(), id, 1, new ObjectiveEdit.Title("của tôi")))
                .satisfies(outdated -> {
                    assertThat(outdated.changedBy()).isEqualTo("Hà");
                    assertThat(outdated.version()).isEqualTo(2);
                });
        assertThat(company.contents()).isEqualTo(before);
        assertThat(objectives.read(company.an, id).objective().title()).isEqualTo("mới");
    }

    @Test
    void moving_the_goal_posts_asks_for_a_reason() {
        KeyResultDraft now = KeyResultDraft.of(company.stored(company.an, keyResult));
        for (UnaryOperator<KeyResultDraft> change : List.<UnaryOperator<KeyResultDraft>>of(
                draft -> draft(company.an, "Doanh thu", Measure.INCREASE, "1", "100"),
                draft -> draft(company.an, "Doanh thu", Measure.INCREASE, "0", "90"),
                draft -> draft(company.an, "Doanh thu", Measure.AT_LEAST, "0", "100"),
                draft -> new KeyResultDraft(
                        draft.title(),
                        draft.measure(),
                        draft.start(),
                        draft.target(),
                        "tỷ",
                        draft.weight(),
                        draft.owner(),
                        draft.dueOn(),
                        draft.milestones(),
                        draft.phases()))) {
            refused(
                    "reason",
                    "refused.reason-missing",
                    () -> keyResults.edit(company.an, op(), keyResult, version(), change.apply(now), "  "));
        }
        keyResults.edit(
                company.an,
                op(),
                keyResult,
                version(),
                draft(company.an, "Tên khác", Measure.INCREASE, "0", "100"),
                null);
        keyResults.edit(
                company.an,
                op(),
                keyResult,
                version(),
                draft(company.an, "Tên khác", Measure.INCREASE, "0", "90"),
                "thị trường đổi");
        assertThat(company.get(Accounts.class)
                        .history(company.an, objective, 1)
                        .getFirst()
                        .reason())
                .isEqualTo("thị trường đổi");
    }

    private static void create(String title) {
        objectives.create(company.an, op(), new ObjectiveId(UUID.randomUUID()), company.quarter, company.team, title);
    }

    private static void edit(ObjectiveEdit edit) {
        objectives.edit(company.an, op(), objective, company.version("objective", objective.value()), edit);
    }

    private static void add(KeyResultDraft draft) {
        keyResults.add(company.an, op(), objective, new KeyResultId(UUID.randomUUID()), draft);
    }

    private static int version() {
        return company.version("key_result", keyResult.value());
    }

    private static KeyResultDraft valid(String title) {
        return draft(company.an, title, Measure.INCREASE, "0", "1");
    }

    private static KeyResultDraft with(BigDecimal weight) {
        KeyResultDraft valid = valid("x");
        return new KeyResultDraft(
                "x",
                valid.measure(),
                valid.start(),
                valid.target(),
                "",
                weight,
                valid.owner(),
                null,
                List.of(),
                List.of());
    }

    private static KeyResultDraft due(LocalDate day) {
        KeyResultDraft valid = valid("x");
        return new KeyResultDraft(
                "x",
                valid.measure(),
                valid.start(),
                valid.target(),
                "",
                valid.weight(),
                valid.owner(),
                day,
                List.of(),
                List.of());
    }

    private static KeyResultDraft phased(KeyResult.Phase... phases) {
        KeyResultDraft valid = valid("x");
        return new KeyResultDraft(
                "x",
                valid.measure(),
                valid.start(),
                valid.target(),
                "",
                valid.weight(),
                valid.owner(),
                null,
                List.of(),
                List.of(phases));
    }

    private static KeyResultDraft milestoneOf(BigDecimal weight) {
        return new KeyResultDraft(
                "x",
                Measure.MILESTONES,
                null,
                null,
                "",
                BigDecimal.ONE,
                company.an.member(),
                null,
                List.of(new KeyResultDraft.Step(null, "m", weight, null)),
                List.of());
    }

    /** Refused at the field, with nothing written: neither rows nor operations, changes and revisions. */
    private static void refused(@org.jspecify.annotations.Nullable String field, String key, ThrowingCallable verb) {
        Map<String, String> before = company.contents();
        assertThatExceptionOfType(Refused.class).isThrownBy(verb).satisfies(refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
        assertThat(company.contents()).isEqualTo(before);
    }
}
