package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.northboard.Company;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.change.Done;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.checkin.CheckIns;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.KeyResults;
import org.northboard.objective.ObjectiveEdit;
import org.northboard.objective.ObjectiveState;
import org.northboard.objective.Objectives;
import org.northboard.objective.Visibility;

/** Whatever is done: a screen that follows it by patches shows what it would show anew. */
class PatchedScreensTest {

    private static Company first;

    private Company company;
    private CompanyBoards boards;

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
        boards = new CompanyBoards(company);
    }

    @AfterEach
    void close() {
        company.close();
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
        boards.await();
        List<Screen> screens = people.stream()
                .flatMap(by -> looks(objectives.get(random.nextInt(objectives.size())), by)
                        .map(look -> new Screen(boards.open(by), look, objectives)))
                .collect(Collectors.toList());
        screens.add(new Screen(boards.open(company.chau, ofDepartment()), BoardLook.PLAIN, objectives));
        List<OperationId> operations = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            someVerb(random, objectives, keyResults, operations, done);
            if (random.nextInt(3) == 0) {
                boards.await();
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

    private BoardScope ofDepartment() {
        return new BoardScope(company.quarter, company.department);
    }

    private String title(ObjectiveId id) {
        return String.valueOf(company.rows("select title from objective where id = ?", id.value())
                .getFirst()
                .get("title"));
    }
}
