package org.northboard.board;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ObjectiveId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the board's element fetches its cards: outside the user interface's own state, which keeps a copy of all it sends. */
@RestController
@RequestMapping("/live/board/{key}")
class BoardController {

    private final OwnBoards boards;
    private final Beats beats;
    private final BoardTexts texts;
    private final Clock clock;

    BoardController(OwnBoards boards, Beats beats, BoardTexts texts, Clock clock) {
        this.boards = boards;
        this.beats = beats;
        this.texts = texts;
        this.clock = clock;
    }

    /** Asked for by a form where the branches to be open are said: an address has no room for hundreds of them. */
    @RequestMapping(
            path = "/cards",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Contract.Board> cards(
            HttpSession session, @PathVariable String key, @RequestParam(required = false) @Nullable String open) {
        BoardWatch watch = boards.of(session, key);
        Locale locale = watch.language();
        BoardWatch.Cards cards = watch.open(open == null ? null : OwnBoards.ids(open));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Contract.Board(
                        cards.revision(),
                        locale.toLanguageTag(),
                        clock.instant().toString(),
                        watch.by().member().toString(),
                        watch.title(),
                        texts.in(locale, watch.tense()),
                        Objects.toString(watch.look().focus(), null),
                        cards.cards()));
    }

    @GetMapping("/branch/{card}")
    ResponseEntity<Contract.Branch> branch(HttpSession session, @PathVariable String key, @PathVariable String card) {
        BoardWatch.Cards cards = boards.of(session, key).branch(OwnBoards.read(ObjectiveId::of, card));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Contract.Branch(cards.revision(), cards.cards()));
    }

    /** The browser says every few seconds that its person is here, and hears who else is. */
    @PostMapping("/here")
    ResponseEntity<Contract.Here> here(
            HttpSession session, @PathVariable String key, @RequestParam(required = false) @Nullable String editing) {
        BoardWatch watch = boards.of(session, key);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(beats.beat(watch, key, editing == null ? null : OwnBoards.read(ObjectiveId::of, editing)));
    }

    @DeleteMapping("/here")
    ResponseEntity<Void> leave(HttpSession session, @PathVariable String key) {
        // A board that the page has closed before its browser says so needs no word any more.
        boards.find(session, key).ifPresent(watch -> beats.leave(watch, key));
        return ResponseEntity.noContent().build();
    }
}
