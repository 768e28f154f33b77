package org.northboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.northboard.process.RunningApplication;
import org.northboard.process.Store;

/** Saved means saved, and what is not saved is kept, also when the application is killed in the middle of everybody's typing. */
class KilledWhileTypingBrowserTest {

    private static final List<String> OBJECTIVES =
            List.of("Bứt phá doanh số trong quý", "Nâng tầm chất lượng sản phẩm", "Phát triển năng lực đội ngũ");
    private static final int ENOUGH = 40;
    private static final double PATIENCE = 60_000;

    /**
     * Types into the first value of an objective that is a number, again and again, through the field that a person
     * types into, and remembers what the server has answered to each.
     */
    private static final String TYPING = """
            async (title) => {
              const board = document.querySelector('nb-board');
              const saved = (window.saved = []);
              const verbs = board.$server;
              const checkIn = verbs.checkIn;
              verbs.checkIn = async (keyResult, version, text, operation) => {
                const answer = await checkIn.call(verbs, keyResult, version, text, operation);
                if (answer.done) saved.push({ keyResult, text, operation });
                return answer;
              };
              const card = [...board.model.cards()].find((each) => each.title === title);
              const { id } = card.keyResults.find(({ editable, measure }) => editable && measure !== 'DONE');
              const find = async (kind) => {
                for (;;) {
                  const found = board.shadowRoot.querySelector(`[data-${kind}="${id}"]`);
                  if (found) return found;
                  await new Promise(requestAnimationFrame);
                }
              };
              for (let value = 1; ; value++) {
                (await find('value')).click();
                const field = await find('field');
                field.value = String(value);
                field.dispatchEvent(new Event('input', { bubbles: true }));
                field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
              }
            }
            """;

    /** The confirmed value in all its parts: operation, check-in and what has changed. */
    private static final String WRITTEN = """
            select count(*)
            from operation o
            join check_in c on c.workspace_id = o.workspace_id and c.operation_id = o.id
            join change k on k.workspace_id = o.workspace_id and k.operation_id = o.id and k.subject_id = c.key_result_id
            where o.id = ? and c.key_result_id = ? and c.value = ?
              and (k.after ->> 'current_value')::numeric = c.value
            """;

    /** Rows that contradict each other, by what they would mean. */
    private static final Map<String, String> CONTRADICTIONS = Map.of(
            "key results whose value is not that of their newest check-in",
            """
            select count(*) from key_result k where k.current_value is distinct from (
              select c.value from check_in c where c.key_result_id = k.id and c.retracted_at is null
              order by c.recorded_at desc, c.id desc limit 1)
            """,
            "key results that are not what their newest change has left",
            """
            select count(*) from key_result k where to_jsonb(k) is distinct from (
              select c.after from change c where c.subject_id = k.id order by c.revision desc, c.ordinal desc limit 1)
            """,
            "operations that have changed nothing",
            "select count(*) from operation o where not exists (select from change c where c.operation_id = o.id)",
            "check-ins of no operation",
            "select count(*) from check_in c where not exists (select from operation o where o.id = c.operation_id)",
            "revisions left out",
            "select value - (select count(distinct revision) from operation) from revision");

    @TempDir
    private static Path data;

    /** A value that the server has confirmed to the screen on which it was typed. */
    private record Saved(UUID operation, UUID keyResult, long value) {}

    @Test
    void every_value_that_a_screen_was_told_is_saved_is_there_when_the_application_was_killed() throws Exception {
        Store store = new Store(data);
        List<Saved> saved;
        long before;
        long leftOver;
        try (Browsers browsers = new Browsers();
                RunningApplication application = RunningApplication.on(data)) {
            List<BoardPage> people = new ArrayList<>();
            for (String objective : OBJECTIVES) {
                BoardPage person = new BoardPage(browsers.person("vi-VN"));
                Browsers.enter(person.page(), application, "ceo");
                person.unfold(objective);
                people.add(person);
            }
            before = store.number("select value from revision");
            for (int i = 0; i < OBJECTIVES.size(); i++) {
                people.get(i).page().evaluate("title => void (" + TYPING + ")(title)", OBJECTIVES.get(i));
            }
            people.forEach(person -> person.page().waitForFunction("enough => saved.length >= enough", ENOUGH));
            application.kill();
            leftOver = store.process();
            saved = people.stream().flatMap(KilledWhileTypingBrowserTest::saved).toList();
        }

        try (RunningApplication again = RunningApplication.on(data)) {
            assertThat(again.printed()).contains("left over by an application that was killed: using it");
            assertThat(store.process()).isEqualTo(leftOver);
            for (Saved each : saved) {
                assertThat(store.number(WRITTEN, each.operation(), each.keyResult(), each.value()))
                        .as("parts of " + each)
                        .isOne();
            }
            assertThat(store.number("select value from revision") - before)
                    .as("besides, each screen may have had one value under way")
                    .isBetween((long) saved.size(), (long) saved.size() + OBJECTIVES.size());
            for (Map.Entry<String, String> contradiction : CONTRADICTIONS.entrySet()) {
                assertThat(store.number(contradiction.getValue()))
                        .as(contradiction.getKey())
                        .isZero();
            }
        }
        assertThat(store.postmasterFile()).doesNotExist();
    }

    @Test
    void what_somebody_was_typing_stays_on_the_screen_and_is_offered_when_the_application_is_back() throws Exception {
        String objective = OBJECTIVES.getFirst();
        try (Browsers browsers = new Browsers();
                RunningApplication application = RunningApplication.on(data)) {
            BoardPage lan = before(objective, browsers, application);
            lan.begin(objective, 1, "2.345");

            application.kill();

            assertThat(lan.field(objective)).hasValue("2.345");
            try (RunningApplication again =
                    RunningApplication.launchAt(application.port(), data).ready()) {
                // Nobody is known any more to an application that has just been started: the page asks who one is.
                lan.page().locator("#enter-ceo").click();
                lan.page().locator("nb-board [role=treeitem]").first().waitFor();
                assertThat(lan.field(objective)).hasValue("2.345");

                lan.card(objective)
                        .getByText("Lưu", new Locator.GetByTextOptions().setExact(true))
                        .click();

                assertThat(lan.value(objective, 1).locator("button")).containsText("2.345");
                assertThat(lan.field(objective)).hasCount(0);
                assertThat(again.printed()).doesNotContain("\tat ");
            }
        }
    }

    @Test
    void a_value_entered_after_that_is_offered_when_one_has_come_in_again() throws Exception {
        String objective = OBJECTIVES.get(1);
        try (Browsers browsers = new Browsers();
                RunningApplication application = RunningApplication.on(data)) {
            BoardPage lan = before(objective, browsers, application);
            lan.begin(objective, 0, "83");
            application.kill();
            lan.field(objective).press("Enter");
            Locator note = lan.card(objective).locator(".note");
            assertThat(note).containsText("Giá trị được giữ ở đây");

            try (RunningApplication again =
                    RunningApplication.launchAt(application.port(), data).ready()) {
                Locator me = lan.page().locator("#enter-ceo");
                assertThat(me).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
                me.click();

                assertThat(note).containsText("Bạn đã gõ, chưa lưu.");
                assertThat(lan.field(objective)).hasValue("83");
                assertThat(lan.page()).hasURL(Pattern.compile("/board\\?(.+&)?rows=[\\w-]+(&.+)?$"));
            }
        }
    }

    private static Stream<Saved> saved(BoardPage person) {
        return ((List<?>) person.page().evaluate("() => saved"))
                .stream()
                        .map(Map.class::cast)
                        .map(each -> new Saved(
                                UUID.fromString((String) each.get("operation")),
                                UUID.fromString((String) each.get("keyResult")),
                                Long.parseLong((String) each.get("text"))));
    }

    /** Somebody with an objective's key results before them. */
    private static BoardPage before(String objective, Browsers browsers, RunningApplication application) {
        BoardPage somebody = new BoardPage(browsers.person("vi-VN"));
        Browsers.enter(somebody.page(), application, "ceo");
        somebody.unfold(objective);
        return somebody;
    }
}
