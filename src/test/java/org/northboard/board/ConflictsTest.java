package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.Services;
import org.northboard.alignment.Alignments;
import org.northboard.alignment.Links;
import org.northboard.checkin.CheckIns;
import org.northboard.graph.Graphs;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.LinkKind;

/** Two people give one thing another value at once: the second one is told whose stands there and which, to choose from. */
class ConflictsTest {

    private static final Map<String, Object> HINTS_ONLY = Map.of("northboard.change-feed.safety-net", "1h");

    private Company company;
    private ObjectiveId objective;
    private KeyResultId keyResult;
    private AlignmentId link;

    @BeforeEach
    void found() {
        company = Company.founded();
        objective = company.objective(company.an, "Doanh số");
        keyResult = company.keyResult(company.an, objective, "Doanh thu");
        ObjectiveId upper = company.objective(company.binh, "Tăng trưởng");
        company.align(company.an, objective, upper);
        link = company.link(objective, upper);
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void of_a_key_result_the_other_value_and_who_gave_it_are_told() {
        company.get(CheckIns.class).checkIn(company.lead, op(), keyResult, 1, new BigDecimal("1234.5"), null, "");

        assertConflict(verbs(company.services).checkIn(keyResult.toString(), 1, "40", id()), "1,234.5", 2);
    }

    @Test
    void of_the_weight_of_a_link_too() {
        company.get(Links.class).weigh(company.lead, op(), link, 1, new BigDecimal("2.5"));

        assertConflict(verbs(company.services).links().weigh(link.toString(), 1, "3", id()), "2.5", 2);
    }

    @Test
    void whoever_changed_something_else_about_the_link_is_not_in_the_way_and_not_named() {
        Links links = company.get(Links.class);
        links.makePrimary(company.ceo, op(), link, 1);
        BoardVerbs verbs = verbs(company.services);
        assertThat(verbs.links().weigh(link.toString(), 1, "3", id()).done()).isTrue();

        links.weigh(company.lead, op(), link, 3, new BigDecimal("2.5"));
        links.makePrimary(company.ceo, op(), link, 4);
        assertConflict(verbs.links().weigh(link.toString(), 3, "4", id()), "2.5", 5);
    }

    @Test
    void of_a_link_that_only_supports_by_now_it_is_said_that_it_has_no_weight() {
        company.get(Links.class).changeKind(company.lead, op(), link, 1, LinkKind.SUPPORTS);

        Contract.Outcome outcome = verbs(company.services).links().weigh(link.toString(), 1, "3", id());

        assertThat(outcome.conflict()).isNull();
        assertThat(outcome.message()).isEqualTo("A link that only supports has no weight.");
    }

    @Test
    void of_a_link_that_is_gone_there_is_nothing_to_choose() {
        BoardVerbs verbs = verbs(company.services);
        company.get(Alignments.class).unalign(company.lead, op(), link);

        Contract.Outcome outcome = verbs.links().weigh(link.toString(), 1, "3", id());

        assertThat(outcome.done()).isFalse();
        assertThat(outcome.conflict()).isNull();
    }

    /** Else the board would take it that what its viewer saw stands there again, and save over it unasked. */
    @Test
    void the_value_is_the_one_that_is_stored_also_where_this_process_has_not_heard_of_it_yet() {
        withoutHints((here, there) -> {
            BoardVerbs late = verbs(there);
            WorkspaceGraph graph = there.get(Graphs.class).of(company.workspace);
            long heard = graph.revision();
            here.get(CheckIns.class).checkIn(company.lead, op(), keyResult, 1, new BigDecimal(70), null, "");
            here.get(Links.class).weigh(company.lead, op(), link, 1, new BigDecimal("2.5"));

            assertConflict(late.checkIn(keyResult.toString(), 1, "40", id()), "70", 2);
            assertConflict(late.links().weigh(link.toString(), 1, "3", id()), "2.5", 2);
            assertThat(graph.revision()).isEqualTo(heard).isLessThan(company.revision());
        });
    }

    /** Two processes, neither of which hears what the other one does. */
    private void withoutHints(BiConsumer<Services, Services> work) {
        company.sql("create function public.pg_notify(text, text) returns void language sql as ''");
        String database = "do $$ begin execute format('alter database %I ";
        company.sql(database + "set search_path = public, pg_catalog', current_database()); end $$");
        try (Services here = Services.on(company.server(), company.clock, HINTS_ONLY);
                Services there = Services.on(company.server(), company.clock, HINTS_ONLY)) {
            work.accept(here, there);
        } finally {
            company.sql(database + "reset search_path', current_database()); end $$");
        }
    }

    /** What An can do on a board that is up to date. */
    private BoardVerbs verbs(Services process) {
        Boards.Open board = new Boards(process.get(Graphs.class))
                .open(company.an, new BoardScope(company.quarter, null), Locale.ENGLISH, () -> {});
        assertThat(board.graph().await(company.revision(), Duration.ofSeconds(10)))
                .isTrue();
        return VerbsOf.board(process, board);
    }

    private static String id() {
        return op().toString();
    }

    private static void assertConflict(Contract.Outcome outcome, String theirs, int version) {
        assertThat(outcome.done()).isFalse();
        assertThat(outcome.message()).isEqualTo("Hà has just saved another value.");
        assertThat(outcome.conflict()).isEqualTo(new Contract.Conflict("Hà", theirs, version));
    }
}
