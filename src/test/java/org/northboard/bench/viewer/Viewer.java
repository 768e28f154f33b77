package org.northboard.bench.viewer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.northboard.bench.viewer.ShownBoard.Received;
import tools.jackson.databind.JsonNode;

/** Somebody with the board on their screen: has come in by the first page and takes what is pushed, as the element does. */
public final class Viewer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    /** How long the element waits for a patch that was overtaken; see {@code feed.ts}. */
    private static final int GAP_MILLIS = 250;

    private final Site site;
    private final Page page;
    private final Push push;
    private final boolean narrow;
    private final ShownBoard board = new ShownBoard();
    private final CompletableFuture<String> source = new CompletableFuture<>();
    private @Nullable Beat beat;
    private final List<Patch> early = new ArrayList<>();
    private final List<Long> arrivals = new ArrayList<>();
    private int refetched;
    private volatile int connections;
    private long arrived;
    private volatile long revision = -1;

    private Viewer(Site site, Page page, boolean narrow) {
        this.site = site;
        this.page = page;
        this.narrow = narrow;
        this.push = new Push(this::pushed, this::connect);
    }

    /**
     * Comes in by the first page and opens the board.
     *
     * @param place whose place they take, as the first page names it: {@code ceo}, {@code employee} …
     */
    public static Viewer enter(Site site, String place) throws Exception {
        return enter(site, place, false);
    }

    /** The same with a connection that is full as soon as may be when this viewer {@linkplain #stand stands}. */
    public static Viewer enterNarrowly(Site site, String place) throws Exception {
        return enter(site, place, true);
    }

    private static Viewer enter(Site site, String place, boolean narrow) throws Exception {
        Page page = Page.open(site);
        Viewer viewer = new Viewer(site, page, narrow);
        viewer.connect();
        page.say(event(1, "ui-navigate", Map.of("route", "", "query", "", "appShellTitle", "", "trigger", "")));
        page.say(event(page.node("id=enter-" + place), "click", Map.of()));
        // Where the server was quick, the board came with the answer, else it is pushed.
        viewer.lookForBoard();
        viewer.source.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        // With this the browser acknowledges what has come.
        page.say(event(page.node("tag=nb-board"), "nb-board-shown", Map.of()));
        viewer.refetch();
        viewer.beatFromNowOn();
        return viewer;
    }

    private void beatFromNowOn() throws Exception {
        Beat regular = page.beat(source.get() + "/here");
        beat = regular;
        site.beside(regular::goOn);
    }

    private void lookForBoard() {
        if (page.has("tag=nb-board")) {
            source.complete(page.value(page.node("tag=nb-board"), "source"));
        }
    }

    private void connect() {
        try {
            page.connect(push, narrow);
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot connect", e);
        }
        connections++;
    }

    private static Map<String, Object> event(int node, String name, Map<String, ?> data) {
        return Map.of("type", "event", "node", node, "event", name, "data", data);
    }

    /** Calls a method of the element's Java twin and returns what it answers. */
    JsonNode call(String method, Object... arguments) throws IOException, InterruptedException {
        JsonNode uidl = page.say(Map.of(
                "type",
                "publishedEventHandler",
                "node",
                page.node("tag=nb-board"),
                "templateEventMethodName",
                method,
                "templateEventMethodArgs",
                arguments,
                "promise",
                0));
        for (JsonNode execution : uidl.path("execute")) {
            for (JsonNode argument : execution) {
                if (argument.has("done")) {
                    if (argument.has("patch")) {
                        received(Patch.in(argument.get("patch").toString()), System.nanoTime());
                    }
                    return argument;
                }
            }
        }
        throw new IllegalStateException(method + " was not answered: " + uidl);
    }

    private void pushed(String message, long now) {
        if (!source.isDone()) {
            page.take(Page.JSON.readTree(message));
            lookForBoard();
            return;
        }
        synchronized (this) {
            arrivals.add(now);
        }
        received(Patch.in(message), now);
        if (message.contains("$0.stale()")) {
            site.beside(this::refetch);
        }
    }

    private synchronized void received(List<Patch> patches, long now) {
        for (Patch patch : patches) {
            Received received = board.receive(patch);
            if (received == Received.APPLIED) {
                arrived = now;
                catchUp();
            } else if (received == Received.EARLY) {
                early.add(patch);
                CompletableFuture.delayedExecutor(GAP_MILLIS, TimeUnit.MILLISECONDS)
                        .execute(this::mindTheGap);
            } else if (received == Received.GAP) {
                site.beside(this::refetch);
            }
        }
        revision = board.revision();
    }

    /** Applies patches that came before those they build on. */
    private void catchUp() {
        List<Patch> waiting = new ArrayList<>(early);
        early.clear();
        waiting.sort(Comparator.comparingLong(Patch::base));
        for (Patch patch : waiting) {
            if (board.receive(patch) == Received.EARLY) {
                early.add(patch);
            }
        }
    }

    private void mindTheGap() {
        boolean missing;
        synchronized (this) {
            missing = !early.isEmpty();
            early.clear();
        }
        if (missing) {
            site.beside(this::refetch);
        }
    }

    /** Fetches all cards, with the branches unfolded that are. */
    private void refetch() {
        try {
            boolean first = board.revision() < 0;
            String query = first ? "" : "?open=" + String.join(",", board.open());
            String fetched = page.fetch(source.get() + "/cards" + query);
            synchronized (this) {
                board.load(fetched);
                catchUp();
                revision = board.revision();
                refetched += first ? 0 : 1;
                arrived = System.nanoTime();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the cards could not be fetched", e);
        }
    }

    /** The revision that is on this screen. */
    public long revision() {
        return revision;
    }

    /** When that was there, by {@link System#nanoTime()}. */
    public synchronized long arrived() {
        return arrived;
    }

    /** When something was pushed, in order, since this was asked last. */
    public synchronized List<Long> arrivals() {
        List<Long> since = List.copyOf(arrivals);
        arrivals.clear();
        return since;
    }

    /** How often a gap or the server has made the element fetch everything anew. */
    public synchronized int refetched() {
        return refetched;
    }

    /** How long ago the server has heard last that this person is here. */
    Duration silence() {
        return Objects.requireNonNull(beat).silence();
    }

    /** The cards on this screen by their ids. */
    public Map<String, JsonNode> cards() {
        return board.cards();
    }

    /** The same cards as the server has them now. */
    public Map<String, JsonNode> freshCards() throws Exception {
        String fresh = page.fetch(source.get() + "/cards?open=" + String.join(",", board.open()));
        Map<String, JsonNode> cards = new HashMap<>();
        CardTexts.in(fresh, fresh.indexOf("\"cards\":[")).forEach((id, text) -> cards.put(id, ShownCard.read(text)));
        return cards;
    }

    /** Reads now what has been pushed, which otherwise takes its time when nobody asks for it. */
    public void takeIn() {
        board.takeIn();
    }

    /** Reads nothing more from its socket, like a browser whose tab was frozen. */
    public void stand() {
        push.stand();
    }

    /** Reads on. When the server has given it up meanwhile, it connects again as Vaadin's client does. */
    public void goOn() {
        push.goOn();
    }

    /** How often it had to connect, the first time included. */
    public int connections() {
        return connections;
    }

    @Override
    public void close() {
        push.close();
        if (beat != null) {
            beat.close();
        }
    }
}
