package org.northboard.board;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.kit.Acting;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where the board's element fetches its cards: outside the user interface's own state, which keeps a copy of all it sends. */
@RestController
@RequestMapping("/live/board/{key}")
class BoardController {

    private final Boards boards;
    private final Beats beats;
    private final BoardTexts texts;
    private final Clock clock;

    BoardController(Boards boards, Beats beats, BoardTexts texts, Clock clock) {
        this.boards = boards;
        this.beats = beats;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/cards")
    ResponseEntity<Contract.Board> cards(
            HttpSession session, @PathVariable String key, @RequestParam(required = false) @Nullable String open) {
        BoardWatch watch = mine(session, key);
        Locale locale = watch.language();
        BoardWatch.Cards cards = watch.open(open == null ? null : ids(open));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Contract.Board(
                        cards.revision(),
                        locale.toLanguageTag(),
                        clock.instant().toString(),
                        watch.by().member().toString(),
                        texts.in(locale),
                        cards.cards()));
    }

    @GetMapping("/branch/{card}")
    ResponseEntity<Contract.Branch> branch(HttpSession session, @PathVariable String key, @PathVariable String card) {
        BoardWatch.Cards cards = mine(session, key).branch(id(card));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Contract.Branch(cards.revision(), cards.cards()));
    }

    /** The browser says every few seconds that its person is here, and hears who else is. */
    @PostMapping("/here")
    ResponseEntity<Contract.Here> here(
            HttpSession session, @PathVariable String key, @RequestParam(required = false) @Nullable String editing) {
        BoardWatch watch = mine(session, key);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(beats.beat(watch, key, editing == null ? null : id(editing)));
    }

    @DeleteMapping("/here")
    ResponseEntity<Void> leave(HttpSession session, @PathVariable String key) {
        beats.leave(mine(session, key), key);
        return ResponseEntity.noContent().build();
    }

    private BoardWatch mine(HttpSession session, String key) {
        if (!(session.getAttribute(Acting.ATTRIBUTE) instanceof ActingMember by)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return boards.find(key, by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<ObjectiveId> ids(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(part -> !part.isBlank())
                .map(BoardController::id)
                .toList();
    }

    private static ObjectiveId id(String text) {
        try {
            return ObjectiveId.of(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not an id", e);
        }
    }
}
