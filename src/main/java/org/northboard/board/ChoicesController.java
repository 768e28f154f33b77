package org.northboard.board;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.northboard.alignment.AlignMode;
import org.northboard.id.KeyResultId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the board's dialogs search: outside the session's lock, so that typing never waits for anything else. */
@RestController
@RequestMapping("/live/board/{key}")
class ChoicesController {

    private final OwnBoards boards;
    private final BoardChoices choices;

    ChoicesController(OwnBoards boards, BoardChoices choices) {
        this.boards = boards;
        this.choices = choices;
    }

    @GetMapping("/targets")
    ResponseEntity<List<Contract.Choice>> targets(
            HttpSession session,
            @PathVariable String key,
            @RequestParam String cards,
            @RequestParam AlignMode mode,
            @RequestParam String text) {
        return fresh(choices.targets(boards.of(session, key), OwnBoards.ids(cards), mode, text));
    }

    @GetMapping("/takers")
    ResponseEntity<List<Contract.Choice>> takers(
            HttpSession session, @PathVariable String key, @RequestParam String keyResult, @RequestParam String text) {
        return fresh(choices.takers(boards.of(session, key), OwnBoards.read(KeyResultId::of, keyResult), text));
    }

    @GetMapping("/people")
    ResponseEntity<List<Contract.Choice>> people(
            HttpSession session, @PathVariable String key, @RequestParam String text) {
        return fresh(choices.people(boards.of(session, key), text));
    }

    @GetMapping("/cycles")
    ResponseEntity<List<Contract.Choice>> cycles(HttpSession session, @PathVariable String key) {
        return fresh(choices.cycles(boards.of(session, key)));
    }

    private static ResponseEntity<List<Contract.Choice>> fresh(List<Contract.Choice> choices) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(choices);
    }
}
