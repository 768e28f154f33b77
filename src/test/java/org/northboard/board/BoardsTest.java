package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.northboard.Company.op;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.northboard.Company;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.change.Done;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.checkin.CheckIns;
import org.northboard.graph.Graphs;
import org.northboard.graph.Midnight;
import org.northboard.graph.Viewer;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.Accounts;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.ObjectiveSearch;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Objectives;
import org.northboard.objective.Visibility;
import tools.jackson.databind.json.JsonMapper;

class BoardsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET = "Mua lại đối thủ";

    private static Company first;

    private Company company;
    private Boards boards;
    private BoardScope quarter;

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
        company = first.neighbour();
        boards = new Boards(company.get(Graphs.class));
        quarter = new BoardScope(company.quarter, null);
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void a_private_objective_is_on_the_board_of_its_owner_and_the_leads_above_only() {
        ObjectiveId secret = company.secret(company.an, SECRET);
        company.keyResult(company.an, secret, "Khoá mật");
        for (ActingMember by : List.of(company.an, company.lead, company.head, company.ceo)) {
            assertThat(json(open(by).watch().open(null))).contains(SECRET, secret.toString());
        }
        for (ActingMember by : List.of(company.binh, company.chau)) {
            assertThat(json(open(by).watch().open(null))).doesNotContain(SECRET, secret.toString(), "Khoá mật");
        }
    }

    @Test
    void the_owner_of_a_key_result_of_a_private_objective_does_not_see_it() {
        ObjectiveId secret = company.secret(company.an, SECRET);
        company.keyResult(company.an, secret, Company.steps(company.binh, "Khoá mật", "a"));
        assertThat(json(open(company.binh).watch().open(null))).doesNotContain(SECRET, secret.toString());
    }

    @Test
    void what_hangs_around_a_private_objective_does_not_give_it_away() {
        ObjectiveId secret = company.secret(company.an, SECRET);
        KeyResultId secretKey = company.keyResult(company.an, secret, "Khoá mật");
        ObjectiveId top = company.objective(company.binh, "Trên cùng");
        ObjectiveId below = company.objective(company.binh, "Bên dưới");
        ObjectiveId other = company.objective(company.binh, "Bên cạnh");
        company.align(company.an, secret, top);
        // The lead may do both: change the child and see the parent.
        company.align(company.lead, below, secret);
        company.align(company.lead, below, other);
        company.get(Alignments.class).alignToKeyResult(company.lead, op(), other, secretKey);
        await();

        String seen = json(open(company.binh).watch().open(null));
        assertThat(seen).contains("Trên cùng", "Bên dưới", "Bên cạnh");
        assertThat(seen).doesNotContain(SECRET, secret.toString(), secretKey.toString(), "Khoá mật");
        assertThat(json(open(company.lead).watch().open(null))).contains(secret.toString());
        assertThat(json(open(company.binh).watch().branch(secret))).doesNotContain("Bên dưới", secret.toString());
    }

    @Test
    void patches_do_not_give_a_private_objective_away() {
        ObjectiveId top = company.objective(company.binh, "Trên cùng");
        ObjectiveId secret = company.secret(company.an, SECRET);
        KeyResultId key = company.keyResult(company.an, secret, "Khoá mật");
        ObjectiveId below = company.objective(company.an, "Bên dưới");
        company.align(company.an, secret, top);
        company.align(company.an, below, secret);
        await();
        List<Boards.Open> outside = List.of(open(company.binh), open(company.chau));
        Boards.Open inside = open(company.lead);
        Stream.concat(outside.stream(), Stream.of(inside))
                .forEach(board -> board.watch().open(null));

        company.checkIn(company.an, key, "40");
        company.get(Objectives.class)
                .edit(
                        company.an,
                        op(),
                        secret,
                        company.version("objective", secret.value()),
                        new ObjectiveEdit.Title(SECRET + " mới"));
        company.get(Alignments.class).unalign(company.an, op(), company.link(below, secret));
        company.get(Alignments.class).unalign(company.an, op(), company.link(secret, top));
        await();

        for (Boards.Open board : outside) {
            assertThat(json(board.watch().patch().orElseThrow())).doesNotContain(SECRET, secret.toString(), "Khoá mật");
        }
        assertThat(json(inside.watch().patch().orElseThrow())).contains(SECRET + " mới");
    }

    @Test
    void what_becomes_private_leaves_the_boards_of_others_and_what_hung_on_it_stays() {
        ObjectiveId parent = company.objective(company.an, SECRET);
        ObjectiveId child = company.objective(company.an, "Con");
        ObjectiveId grandchild = company.objective(company.an, "Cháu");
        company.align(company.an, child, parent);
        company.align(company.an, grandchild, child);
        await();
        Boards.Open board = open(company.binh);
        board.watch().open(null);

        company.get(Objectives.class).edit(company.an, op(), parent, 1, new ObjectiveEdit.Shown(Visibility.PRIVATE));
        await();
        Contract.Patch patch = board.watch().patch().orElseThrow();

        assertThat(patch.removed()).contains(parent.toString());
        assertThat(json(patch.cards())).contains("Con").doesNotContain(SECRET, parent.toString());
    }

    @Test
    void counts_and_search_and_history_know_nothing_of_what_is_private_for_others() {
        ObjectiveId secret = company.secret(company.an, SECRET);
        ObjectiveId open = company.objective(company.an, "Công khai");
        company.align(company.an, open, secret);
        KeyResultId key = company.keyResult(company.an, secret, "Chuyển sang");
        company.get(Alignments.class).moveKeyResult(company.an, op(), key, open);
        await();
        WorkspaceGraph graph = company.get(Graphs.class).of(company.workspace);

        assertThat(count(graph, company.lead)).isEqualTo(2);
        assertThat(count(graph, company.chau)).isEqualTo(1);
        ObjectiveSearch search = company.get(ObjectiveSearch.class);
        assertThat(search.find(company.head, "mua lai", 10)).hasSize(1);
        assertThat(search.find(company.binh, "mua lai", 10)).isEmpty();

        Accounts accounts = company.get(Accounts.class);
        assertThat(String.valueOf(accounts.history(company.lead, open, 50))).contains(secret.toString());
        assertThat(String.valueOf(accounts.history(company.chau, open, 50))).doesNotContain(secret.toString(), SECRET);
        for (ActingMember other : List.of(company.binh, company.chau)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> accounts.history(other, secret, 50))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("refused.gone"));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> company.get(Objectives.class).read(other, secret))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("refused.gone"));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> company.get(CheckIns.class).below(other, secret, 5))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("refused.gone"));
        }
        graph.read(nodes -> {
            var node = Objects.requireNonNull(nodes.objective(secret));
            assertThat(new Viewer(company.an.member()).sees(nodes, node)).isTrue();
            assertThat(new Viewer(company.ceo.member()).sees(nodes, node)).isTrue();
            assertThat(new Viewer(company.binh.member()).sees(nodes, node)).isFalse();
            assertThat(new Viewer(company.binh.member()).mayEdit(nodes, node)).isFalse();
            return null;
        });
    }

    @Test
    void what_hangs_on_something_private_alone_counts_as_unaligned_for_those_who_may_not_see_that() {
        ObjectiveId secret = company.secret(company.an, SECRET);
        ObjectiveId open = company.objective(company.an, "Công khai");
        ObjectiveId hidden = company.secret(company.an, "Cũng kín");
        company.align(company.an, open, secret);
        company.align(company.an, hidden, secret);
        await();

        // For the lead there is the private one itself; for the others only what hangs on it and seems to hang on
        // nothing.
        assertThat(unaligned(company.lead, quarter)).isEqualTo(1);
        assertThat(unaligned(company.chau, quarter)).isEqualTo(1);
        BoardScope team = new BoardScope(quarter.cycle(), company.team);
        assertThat(unaligned(company.lead, team)).isEqualTo(1);
        assertThat(unaligned(company.chau, team)).isEqualTo(1);

        company.align(company.an, open, company.objective(company.binh, "Đích khác"));
        await();
        assertThat(unaligned(company.chau, quarter)).isEqualTo(1);
    }

    /** As it is counted, which is as many as the cards show. */
    private int unaligned(ActingMember by, BoardScope scope) {
        int counted = company.get(Graphs.class)
                .of(company.workspace)
                .read(graph -> BoardCounts.of(graph, scope, by.member()))
                .loose();
        Boards.Open board = boards.open(by, scope, Locale.ENGLISH, () -> {});
        assertThat(board.watch().open(null).cards())
                .filteredOn(card -> card.parents().isEmpty() && card.level() != Contract.Level.COMPANY)
                .hasSize(counted);
        board.close().run();
        return counted;
    }

    @Test
    void what_hung_on_a_cancelled_objective_or_a_retired_key_result_stays_on_the_board() {
        ObjectiveId parent = company.objective(company.an, "Cha");
        ObjectiveId child = company.objective(company.an, "Con");
        company.align(company.an, child, parent);
        ObjectiveId keyParent = company.objective(company.an, "Mẹ");
        KeyResultId key = company.keyResult(company.an, keyParent, "Kết quả");
        ObjectiveId helper = company.objective(company.an, "Giúp");
        company.get(Alignments.class).alignToKeyResult(company.an, op(), helper, key);
        await();
        Boards.Open board = open(company.an);
        Screen screen = new Screen(board);

        company.get(Objectives.class).cancel(company.an, op(), parent, 1, "given up");
        company.get(KeyResults.class).retire(company.an, op(), key, 1);
        await();
        screen.refresh();

        assertThat(screen.titles()).containsExactlyInAnyOrder("Con", "Mẹ", "Giúp");
        assertThat(titles(open(company.an).watch().open(null).cards())).containsExactlyInAnyOrder("Con", "Mẹ", "Giúp");
    }

    @Test
    void a_new_day_reaches_boards_that_are_open() {
        company.keyResult(company.an, company.objective(company.an, "Doanh số"), "Doanh thu");
        await();
        Boards.Open board = open(company.an);
        long revision = board.watch().open(null).revision();
        assertThat(board.watch().patch()).isEmpty();
        company.clock.pass(Duration.ofDays(1));
        Midnight.strike(company.get(Graphs.class));

        Contract.Patch patch = board.watch().patch().orElseThrow();
        assertThat(patch.base()).isEqualTo(revision);
        assertThat(patch.revision()).isEqualTo(revision);
        assertThat(patch.cards()).hasSize(1);
    }

    @Test
    void figures_that_were_drawn_for_one_are_drawn_anew_for_who_may_not_see_what_is_below() {
        ObjectiveId top = company.objective(company.an, "Mở chi nhánh");
        KeyResultId key = company.keyResult(company.an, top, "Hợp đồng");
        company.align(company.an, company.secret(company.an, SECRET), top);
        await();
        List<Boards.Open> boards = List.of(open(company.an), open(company.binh), open(company.an));
        boards.forEach(board -> board.watch().open(null));

        company.checkIn(company.an, key, "40");
        await();

        List<Contract.Moved> figures = boards.stream()
                .map(board -> board.watch().patch().orElseThrow().moved().getFirst())
                .toList();
        assertThat(figures.get(0).worst()).isNotNull();
        assertThat(figures.get(1).worst()).isNull();
        assertThat(figures.get(2)).isEqualTo(figures.get(0));
        assertThat(figures)
                .extracting(Contract.Moved::progress)
                .containsOnly(figures.get(0).progress());
    }

    @Test
    void figures_that_were_drawn_for_one_are_the_same_object_for_the_next_until_something_moves() {
        KeyResultId key = company.keyResult(company.an, company.objective(company.an, "Mở chi nhánh"), "Hợp đồng");
        await();
        Boards.Open one = open(company.an);
        Boards.Open other = open(company.binh);
        List.of(one, other).forEach(board -> board.watch().open(null));
        Supplier<Contract.Moved> ofOne =
                () -> one.watch().patch().orElseThrow().moved().getFirst();
        Supplier<Contract.Moved> ofOther =
                () -> other.watch().patch().orElseThrow().moved().getFirst();

        company.checkIn(company.an, key, "40");
        await();
        Contract.Moved first = ofOne.get();
        assertThat(ofOther.get()).isSameAs(first);

        company.checkIn(company.an, key, "60");
        await();
        assertThat(ofOther.get().keyResults().getFirst().current()).isEqualTo(60);
        assertThat(ofOne.get().keyResults().getFirst().current()).isEqualTo(60);
        assertThat(first.keyResults().getFirst().current()).isEqualTo(40);
    }

    @Test
    void whoever_has_the_board_open_is_woken_and_finds_the_change_in_the_next_patch() throws Exception {
        ObjectiveId objective = company.objective(company.an, "Doanh số");
        KeyResultId key = company.keyResult(company.an, objective, "Doanh thu");
        await();
        CountDownLatch woken = new CountDownLatch(1);
        Boards.Open board = boards.open(company.chau, quarter, Locale.ENGLISH, woken::countDown);
        board.watch().open(null);
        company.checkIn(company.an, key, "40");
        assertThat(woken.await(2, TimeUnit.SECONDS)).isTrue();
        Contract.Patch patch = board.watch().patch().orElseThrow();
        assertThat(patch.news()).extracting(Contract.Deed::by).containsExactly("An");
        assertThat(patch.cards()).isEmpty();
        assertThat(patch.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.progress()).isEqualTo(0.4);
            assertThat(moved.keyResults())
                    .extracting(Contract.MovedKeyResult::current)
                    .containsExactly(40.0);
        });
        assertThat(board.watch().patch()).isEmpty();
    }

    @Test
    void the_answer_to_a_verb_always_holds_what_it_did_and_never_loses_it() {
        ObjectiveId objective = company.objective(company.an, "Doanh số");
        KeyResultId key = company.keyResult(company.an, objective, "Doanh thu");
        await();
        Boards.Open board = open(company.an);
        Screen screen = new Screen(board);
        WorkspaceGraph graph = board.graph();
        for (int value = 1; value <= 60; value++) {
            Done done = company.checkIn(company.an, key, String.valueOf(value));
            assertThat(graph.await(done.revision(), Duration.ofSeconds(5))).isTrue();
            screen.refresh();
            assertThat(screen.card(objective).progress()).isEqualTo(value / 100.0);
        }
    }

    @Test
    void a_board_is_fetched_only_by_the_person_who_opened_it() {
        Boards.Open board = open(company.an);
        assertThat(boards.find(board.key(), company.an)).isPresent();
        assertThat(boards.find(board.key(), company.binh)).isEmpty();
        board.close().run();
        assertThat(boards.find(board.key(), company.an)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_a_screen_shows_after_its_patches_is_what_it_would_show_if_opened_now(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<ObjectiveId> objectives = new ArrayList<>();
        List<KeyResultId> keyResults = new ArrayList<>();
        List<ActingMember> people = List.of(company.ceo, company.lead, company.an, company.binh, company.chau);
        for (int i = 0; i < 14; i++) {
            ActingMember owner = people.get(random.nextInt(people.size()));
            ObjectiveId id = random.nextInt(5) == 0
                    ? company.objective(owner, company.year, "Y" + i)
                    : company.objective(owner, "O" + i);
            objectives.add(id);
            keyResults.add(company.keyResult(owner, id, "K" + i));
        }
        await();
        List<Screen> screens = people.stream()
                .flatMap(by -> looks(objectives.get(random.nextInt(objectives.size())), by)
                        .map(look -> new Screen(open(by), look, objectives)))
                .collect(Collectors.toList());
        screens.add(new Screen(open(company.chau, ofDepartment()), BoardLook.PLAIN, objectives));
        List<OperationId> operations = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            someVerb(random, objectives, keyResults, operations, done);
            if (random.nextInt(3) == 0) {
                await();
                for (Screen screen : screens) {
                    screen.refresh();
                    assertThat(screen.shown())
                            .as("seed %d, %s, after %s", seed, screen.name(), done)
                            .isEqualTo(screen.anew());
                    screen.isCounted("seed %d, %s, after %s".formatted(seed, screen.name(), done));
                    assertThat(screen.overview())
                            .as("seed %d, %s, after %s", seed, screen.name(), done)
                            .isEqualTo(screen.overviewAnew());
                }
            }
        }
        assertThat(done).as("seed %d", seed).hasSizeGreaterThan(20);
    }

    /** Everything, matches marked, nothing but matches, one objective with what is around it. */
    private static Stream<BoardLook> looks(ObjectiveId focus, ActingMember owner) {
        BoardFilter none = BoardFilter.NONE;
        BoardFilter risky = none.withPaces(Set.of(BoardCounts.Kind.AT_RISK, BoardCounts.Kind.BEHIND));
        return Stream.of(
                BoardLook.PLAIN,
                BoardLook.PLAIN.with(none.withText("o1")),
                BoardLook.PLAIN.with(risky.withHide(true)),
                BoardLook.PLAIN.with(
                        none.withPaces(Set.of(BoardCounts.Kind.BEHIND)).withHide(true)),
                BoardLook.PLAIN.with(none.withOwner(owner.member()).withHide(true)),
                BoardLook.PLAIN.withFocus(focus),
                BoardLook.PLAIN.withFocus(focus).with(risky));
    }

    private void someVerb(
            RandomGenerator random,
            List<ObjectiveId> objectives,
            List<KeyResultId> keyResults,
            List<OperationId> operations,
            List<String> done) {
        ObjectiveId one = objectives.get(random.nextInt(objectives.size()));
        ObjectiveId other = objectives.get(random.nextInt(objectives.size()));
        KeyResultId key = keyResults.get(random.nextInt(keyResults.size()));
        ActingMember by = company.ceo;
        int version = company.version("objective", one.value());
        int keyVersion = company.version("key_result", key.value());
        Alignments alignments = company.get(Alignments.class);
        Objectives editing = company.get(Objectives.class);
        List<UUID> links =
                company.ids("select id from alignment where workspace_id = ? order by id", company.workspace.value());
        String name;
        Supplier<Done> verb;
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> {
                AlignMode mode = AlignMode.values()[random.nextInt(3)];
                name = "align " + title(one) + " " + mode + " " + title(other);
                verb = () -> alignments.align(by, op(), one, other, mode, null);
            }
            case 3 -> {
                name = "align " + title(one) + " to a key result";
                verb = () -> alignments.alignToKeyResult(by, op(), one, key);
            }
            case 4 -> {
                if (links.isEmpty()) {
                    return;
                }
                AlignmentId link = new AlignmentId(links.get(random.nextInt(links.size())));
                name = "unalign";
                verb = () -> alignments.unalign(by, op(), link);
            }
            case 5, 6 -> {
                Visibility shown = Visibility.values()[random.nextInt(2)];
                name = shown + " " + title(one);
                verb = () -> editing.edit(by, op(), one, version, new ObjectiveEdit.Shown(shown));
            }
            case 7 -> {
                name = "cancel " + title(one);
                verb = () -> editing.cancel(by, op(), one, version, "given up");
            }
            case 8 -> {
                ActingMember owner =
                        List.of(company.an, company.binh, company.chau).get(random.nextInt(3));
                name = "hand over " + title(one);
                verb = () -> editing.edit(by, op(), one, version, new ObjectiveEdit.Owner(owner.member()));
            }
            case 9 -> {
                name = "retire";
                verb = () -> company.get(KeyResults.class).retire(by, op(), key, keyVersion);
            }
            case 10 -> {
                name = "move key result to " + title(one);
                verb = () -> alignments.moveKeyResult(by, op(), key, one);
            }
            case 11 -> {
                name = "state of " + title(one);
                verb = () -> editing.edit(by, op(), one, version, new ObjectiveEdit.State(ObjectiveState.DRAFT));
            }
            case 12 -> {
                name = "check in";
                verb = () -> company.get(CheckIns.class)
                        .checkIn(by, op(), key, keyVersion, new BigDecimal(random.nextInt(120)), null, "");
            }
            default -> {
                if (operations.isEmpty()) {
                    return;
                }
                OperationId undone = operations.get(Math.max(0, operations.size() - 1 - random.nextInt(4)));
                name = "undo";
                verb = () -> company.get(Undo.class).undo(by, op(), undone);
            }
        }
        try {
            operations.add(verb.get().operation());
            done.add(name);
        } catch (Refused refused) {
            assertThat(refused.key()).startsWith("refused.");
        }
    }

    /** What a browser keeps: the cards that it was sent, and which of them are unfolded there. */
    private final class Screen {

        private final Boards.Open board;
        private final BoardLook look;
        private final Collection<ObjectiveId> unfolded;
        private final Map<String, Contract.Card> cards = new HashMap<>();
        private long revision;

        Screen(Boards.Open board) {
            this(board, BoardLook.PLAIN, List.of());
        }

        Screen(Boards.Open board, BoardLook look, Collection<ObjectiveId> unfolded) {
            this.board = board;
            this.look = look;
            this.unfolded = unfolded;
            board.watch().look(look);
            fetch();
        }

        private void fetch() {
            BoardWatch.Cards opened = board.watch().open(unfolded.isEmpty() ? null : unfolded);
            cards.clear();
            opened.cards().forEach(card -> cards.put(card.id(), card));
            revision = opened.revision();
        }

        void refresh() {
            Optional<Contract.Patch> news = board.watch().patch();
            news.ifPresent(patch -> {
                assertThat(patch.base()).isEqualTo(revision);
                patch.moved()
                        .forEach(moved -> cards.computeIfPresent(moved.id(), (id, card) -> NewFigures.on(card, moved)));
                patch.cards().forEach(card -> cards.put(card.id(), card));
                patch.removed().forEach(cards::remove);
                revision = patch.revision();
                if (patch.again()) {
                    fetch();
                }
            });
        }

        Contract.Card card(ObjectiveId id) {
            return Objects.requireNonNull(cards.get(id.toString()));
        }

        String name() {
            return (board.watch().by().equals(company.ceo)
                            ? "the CEO"
                            : board.watch().by().toString())
                    + " looking at " + look;
        }

        List<String> titles() {
            return BoardsTest.titles(cards.values());
        }

        Map<String, String> shown() {
            return pictures(cards.values());
        }

        Map<String, String> anew() {
            return pictures(fresh().open(unfolded).cards());
        }

        /** Where all branches are unfolded, each card holds as many as stand below it. */
        void isCounted(String when) {
            Map<String, Integer> below = new HashMap<>();
            for (Contract.Card card : cards.values()) {
                for (Contract.Card at = upper(card); at != null; at = upper(at)) {
                    below.merge(at.id(), 1, Integer::sum);
                }
            }
            assertThat(cards.values())
                    .as(when)
                    .allSatisfy(
                            card -> assertThat(card.holds()).as(card.title()).isEqualTo(below.get(card.id())));
        }

        private Contract.@Nullable Card upper(Contract.Card card) {
            return card.parents().stream()
                    .map(parent -> cards.get(parent.objective()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        BoardOverview overview() {
            return board.watch().overview();
        }

        BoardOverview overviewAnew() {
            return fresh().overview();
        }

        private BoardWatch fresh() {
            BoardWatch watch = board.watch();
            BoardWatch fresh =
                    new BoardWatch(watch.by(), watch.scope(), Locale.ENGLISH, board.graph(), new DrawnFigures());
            fresh.look(look);
            return fresh;
        }

        /** Without what is above: it only spares the browser some drops that would be refused. */
        private static Map<String, String> pictures(Collection<Contract.Card> cards) {
            Map<String, String> pictures = new TreeMap<>();
            cards.forEach(card -> pictures.put(
                    card.title(),
                    card.toString()
                            .replaceFirst("above=(null|\\[[^]]*]), ", "")
                            .replaceFirst("checkedInAt=[^,]*, ", "")));
            return pictures;
        }
    }

    private Boards.Open open(ActingMember by) {
        return open(by, quarter);
    }

    private Boards.Open open(ActingMember by, BoardScope scope) {
        return boards.open(by, scope, Locale.ENGLISH, () -> {});
    }

    private BoardScope ofDepartment() {
        return new BoardScope(company.quarter, company.department);
    }

    private void await() {
        assertThat(company.get(Graphs.class).of(company.workspace).await(company.revision(), Duration.ofSeconds(5)))
                .isTrue();
    }

    private String title(ObjectiveId id) {
        return String.valueOf(company.rows("select title from objective where id = ?", id.value())
                .getFirst()
                .get("title"));
    }

    private static List<String> titles(Collection<Contract.Card> cards) {
        return cards.stream().map(Contract.Card::title).toList();
    }

    private int count(WorkspaceGraph graph, ActingMember by) {
        return graph.read(nodes -> BoardCounts.of(nodes, quarter, by.member()).byKind().values().stream()
                .mapToInt(Integer::intValue)
                .sum());
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
