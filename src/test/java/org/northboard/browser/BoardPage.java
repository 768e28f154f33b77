package org.northboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;

/** The board on somebody's screen: its cards by their titles, and what a hand does with them. */
record BoardPage(Page page) {

    Locator card(String title) {
        return page.locator("nb-board article:has(.words[title='" + title + "'])");
    }

    /** The card while it stands under nothing. */
    Locator atTop(String title) {
        return page.locator("nb-board article[aria-level='1']:has(.words[title='" + title + "'])");
    }

    /** Brings a card into sight and focus: what is far away is not drawn. */
    Locator bring(String title) {
        page.evaluate("""
                async title => {
                  const board = document.querySelector('nb-board');
                  const card = [...board.model.cards()].find(each => each.title === title);
                  await board.focusCard(card.id);
                }""", title);
        card(title).waitFor();
        return card(title);
    }

    Locator dialog() {
        return page.locator("nb-board dialog[open]");
    }

    /** What the open dialog offers. */
    Locator options() {
        return dialog().locator("[role=option]");
    }

    /** Waits until the first card stands under the second one. */
    void awaitUnder(String title, String parent) {
        page.waitForFunction(
                """
                ([title, parent]) => {
                  const { model } = document.querySelector('nb-board');
                  const card = [...model.cards()].find((each) => each.title === title);
                  return card && model.card(model.parent(card.id) ?? '')?.title === parent;
                }
                """,
                List.of(title, parent),
                // A tab behind another one draws only now and then.
                new Page.WaitForFunctionOptions().setPollingInterval(50));
    }

    /** Waits until a card is linked to exactly these, in this order. */
    void awaitLinks(String title, String... links) {
        page.waitForFunction("""
                        ([title, ...links]) => {
                          const { model } = document.querySelector('nb-board');
                          const card = [...model.cards()].find((each) => each.title === title);
                          const names = card?.parents.map(({ objective, keyResult, kind }) => {
                            const row = keyResult && model.keyResult(keyResult)?.keyResult.title;
                            return `${model.card(objective)?.title}${row ? `/${row}` : ''} ${kind}`;
                          });
                          return String(names) === String(links);
                        }
                        """, listOf(title, links));
    }

    /** Waits until these stand below each other, in this order. */
    void awaitOrder(String... titles) {
        page.waitForFunction("""
                        (titles) => {
                          const { model } = document.querySelector('nb-board');
                          const first = [...model.cards()].find(({ title }) => title === titles[0]);
                          return String(model.siblings(first.id).map((id) => model.card(id).title)) === String(titles);
                        }
                        """, List.of(titles));
    }

    private static List<String> listOf(String first, String... others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return all;
    }

    /** Who looks at this board. */
    String me() {
        return (String) page.evaluate("() => document.querySelector('nb-board').model.me");
    }

    String id(String title) {
        return card(title).getAttribute("data-card");
    }

    /** Of the objective, as it is on this screen. */
    int version(String title) {
        return (Integer) page.evaluate("id => document.querySelector('nb-board').model.card(id).version", id(title));
    }

    Locator toast() {
        return page.locator("nb-board .toast");
    }

    /** What a screen reader has been told of what others do. */
    Locator heard() {
        return page.locator("nb-board div.hidden[aria-live=polite]");
    }

    /** Shows a card's key results. */
    void unfold(String title) {
        card(title).locator("button.count").click();
        card(title).locator(".rows").waitFor();
    }

    Locator value(String title, int row) {
        return card(title).locator(".rows li").nth(row).locator(".value");
    }

    /** Clicks a value, types another one, and presses Enter. */
    void type(String title, int row, String text) {
        begin(title, row, text).press("Enter");
    }

    /** Clicks a value and types another one, which is not saved yet. */
    Locator begin(String title, int row, String text) {
        value(title, row).locator("button.editable").click();
        field(title).fill(text);
        return field(title);
    }

    /** The field that something is typed into. */
    Locator field(String title) {
        return card(title).locator("input.field");
    }

    void drag(String title, String onto) {
        lift(title);
        over(onto);
        drop();
    }

    /** Presses the mouse on a card and begins to move it. */
    void lift(String title) {
        card(title).scrollIntoViewIfNeeded();
        BoundingBox from = box(card(title));
        page.mouse().move(from.x + 60, from.y + 16);
        page.mouse().down();
        page.mouse().move(from.x + 80, from.y + 30, new Mouse.MoveOptions().setSteps(4));
    }

    /** Moves what is dragged over another card. */
    void over(String title) {
        card(title).scrollIntoViewIfNeeded();
        BoundingBox to = box(card(title));
        page.mouse().move(to.x + to.width / 2, to.y + 40, new Mouse.MoveOptions().setSteps(12));
    }

    void drop() {
        page.mouse().up();
    }

    private static BoundingBox box(Locator card) {
        BoundingBox box = card.boundingBox();
        assertThat(box).isNotNull();
        return box;
    }
}
