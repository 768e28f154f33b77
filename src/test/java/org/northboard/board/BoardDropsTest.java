package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.northboard.Company.op;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.graph.Graphs;
import org.northboard.id.ActingMember;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cards say where they may be dropped, and the services hold to it: each drop that there is on a board of all kinds of
 * cards is tried. Cards and outcomes are in {@code drops.json}; {@code drops.test.ts} proves that the element reads the
 * same from these cards. Deleting the file and running this test writes it anew.
 */
class BoardDropsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/board/drops.json");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<ObjectiveId> cards = new ArrayList<>();
    private final List<KeyResultId> keyResults = new ArrayList<>();

    private Company company;
    private Boards.Open board;
    private BoardVerbs verbs;

    private static final String BEFORE = "BEFORE";

    /**
     * One drop. {@code target} is an objective or key result; {@code card} is dropped, or a key result. With the mode
     * {@code BEFORE} the card is put before the target, or last when that is empty.
     */
    private record Drop(String dragged, String target, String mode, boolean allowed) {}

    @BeforeEach
    void found() {
        company = Company.founded();
        ObjectiveId goal = objective(company.binh, "Đích");
        KeyResultId number = keyResult(company.binh, goal, "Đích: số");
        KeyResultId rolling = keyResult(company.binh, goal, "Đích: gộp");
        Alignments alignments = company.get(Alignments.class);
        alignments.rollUpInto(company.binh, op(), rolling, 1);
        ObjectiveId middle = objective(company.an, "Giữa");
        KeyResultId work = keyResult(company.an, middle, "Giữa: việc");
        ObjectiveId leaf = objective(company.an, "Lá");
        ObjectiveId beside = objective(company.an, "Bên");
        ObjectiveId toNumber = objective(company.an, "Gắn vào số");
        ObjectiveId toRolling = objective(company.an, "Gắn vào gộp");
        ObjectiveId below = objective(company.an, "Dưới việc");
        ObjectiveId foreign = objective(company.chau, "Của người khác");
        ObjectiveId ended = objective(company.an, "Đã xong");
        ObjectiveId root = objective(company.an, "Dưới năm");
        ObjectiveId underRoot = objective(company.an, "Dưới nữa");
        ObjectiveId open = objective(company.an, "Có cha kín");
        ObjectiveId secret = company.secret(company.chau, "Kín");
        ObjectiveId year = inTheYear("Năm");
        ObjectiveId aboveYear = inTheYear("Trên năm");
        for (ObjectiveId[] pair : new ObjectiveId[][] {
            {middle, goal},
            {leaf, middle},
            {leaf, goal},
            {year, aboveYear},
            {root, year},
            {underRoot, root},
        }) {
            company.align(company.ceo, pair[0], pair[1]);
        }
        alignments.align(company.an, op(), beside, leaf, AlignMode.SUPPORT, null);
        alignments.alignToKeyResult(company.an, op(), toNumber, number);
        alignments.alignToKeyResult(company.an, op(), toRolling, rolling);
        alignments.alignToKeyResult(company.an, op(), below, work);
        company.sql("update objective set visibility = 'PUBLIC' where id = ?", secret.value());
        company.align(company.an, open, secret);
        company.sql("update objective set visibility = 'PRIVATE' where id = ?", secret.value());
        company.align(company.an, open, goal);
        company.sql("update objective set state = 'CLOSED', closing_progress = 0.5 where id = ?", ended.value());
        look(company.an);
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void every_drop_is_possible_just_where_the_cards_say_so() throws IOException {
        String seen = "{\"cards\": " + lines(sent()) + ",\n\"drops\": " + lines(tried()) + "}\n";
        String named = ID.matcher(seen).replaceAll(this::name);
        if (!Files.exists(GOLDEN)) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, named);
        }
        assertThat(named).isEqualTo(Files.readString(GOLDEN));
    }

    private static String lines(List<?> values) {
        return values.stream().map(JSON::writeValueAsString).collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    /** Of the cards as they are sent, what drops depend on. */
    private List<Map<String, Object>> sent() {
        return board.watch().open(null).cards().stream()
                .map(card -> {
                    Map<String, Object> said = new LinkedHashMap<>();
                    said.put("id", card.id());
                    said.put(
                            "parents",
                            card.parents().stream().map(BoardDropsTest::link).toList());
                    if (card.above() != null) {
                        said.put("above", card.above());
                    }
                    if (card.closedTo() != null) {
                        said.put("closedTo", card.closedTo());
                    }
                    if (card.fixed() != null) {
                        said.put("fixed", card.fixed());
                    }
                    if (card.loose()) {
                        said.put("loose", true);
                    }
                    said.put(
                            "keyResults",
                            card.keyResults().stream()
                                    .map(Contract.KeyResult::id)
                                    .toList());
                    return said;
                })
                .toList();
    }

    private static Map<String, Object> link(Contract.Parent parent) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("objective", parent.objective());
        if (parent.keyResult() != null) {
            said.put("keyResult", parent.keyResult());
        }
        said.put("kind", parent.kind());
        said.put("can", parent.can());
        return said;
    }

    private List<Drop> tried() {
        List<Drop> drops = new ArrayList<>();
        for (ObjectiveId card : cards) {
            for (ObjectiveId target : cards) {
                for (AlignMode mode : AlignMode.values()) {
                    drops.add(drop(
                            card,
                            target,
                            mode.name(),
                            verbs.align(card.toString(), target.toString(), mode.name(), op().toString())));
                }
            }
            for (KeyResultId target : keyResults) {
                drops.add(drop(
                        card,
                        target,
                        "MOVE",
                        verbs.alignToKeyResult(card.toString(), target.toString(), op().toString())));
            }
        }
        for (ObjectiveId card : cards) {
            for (ObjectiveId other : cards) {
                if (!other.equals(card)) {
                    drops.add(order(card, other.toString()));
                }
            }
            drops.add(order(card, ""));
        }
        for (KeyResultId keyResult : keyResults) {
            for (ObjectiveId target : cards) {
                Contract.Outcome outcome =
                        verbs.moveKeyResult(keyResult.toString(), target.toString(), op().toString());
                drops.add(drop(keyResult, target, "MOVE", outcome));
            }
        }
        return drops;
    }

    /** That a card is there already is no reason to refuse it. */
    private Drop order(ObjectiveId card, String before) {
        Contract.Outcome outcome = verbs.order(card.toString(), before, op().toString());
        drop(card, before, BEFORE, outcome);
        return new Drop(card.toString(), before, BEFORE, outcome.done());
    }

    /** What was done is taken back, so that each drop meets the board as it was. */
    private Drop drop(Object dragged, Object target, String mode, Contract.Outcome outcome) {
        boolean done = outcome.done() && outcome.undo() != null;
        if (done) {
            assertThat(verbs.many()
                            .undo(String.valueOf(outcome.undo()), op().toString(), news -> {})
                            .done())
                    .isTrue();
        }
        return new Drop(dragged.toString(), target.toString(), mode, done);
    }

    private void look(ActingMember by) {
        board = new Boards(company.get(Graphs.class))
                .open(by, new BoardScope(company.quarter, null), Locale.ENGLISH, () -> {});
        verbs = VerbsOf.board(company.services, board);
        board.graph().await(company.revision(), Duration.ofSeconds(10));
        board.watch().open(List.copyOf(cards));
    }

    private ObjectiveId objective(ActingMember owner, String title) {
        ObjectiveId id = company.objective(owner, title);
        names.put(id.toString(), title);
        cards.add(id);
        return id;
    }

    private ObjectiveId inTheYear(String title) {
        CycleId year = company.year;
        ObjectiveId id = company.objective(company.ceo, year, title);
        names.put(id.toString(), title);
        return id;
    }

    private KeyResultId keyResult(ActingMember owner, ObjectiveId objective, String title) {
        KeyResultId id = company.keyResult(owner, objective, title);
        names.put(id.toString(), title);
        keyResults.add(id);
        return id;
    }

    private String name(MatchResult id) {
        return Objects.requireNonNull(names.get(id.group()), "something is told of what the person may not see");
    }
}
