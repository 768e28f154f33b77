package org.northboard.board;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.northboard.id.ActingMember;
import org.northboard.id.ObjectiveId;
import org.northboard.kit.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the open board that a request of the element is about, if it is the board of whoever sends it. */
@Component
class OwnBoards {

    private final Boards boards;

    OwnBoards(Boards boards) {
        this.boards = boards;
    }

    BoardWatch of(HttpSession session, String key) {
        return find(session, key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The board, unless it is closed by now or somebody else's. */
    Optional<BoardWatch> find(HttpSession session, String key) {
        if (!(session.getAttribute(Acting.ATTRIBUTE) instanceof ActingMember by)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return boards.find(key, by);
    }

    static List<ObjectiveId> ids(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(part -> !part.isBlank())
                .map(part -> read(ObjectiveId::of, part))
                .toList();
    }

    static <T> T read(Function<String, T> reader, String text) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not an id", e);
        }
    }
}
