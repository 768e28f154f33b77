package org.northboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.Pace;

/** What a browser keeps: the cards that it was sent, and which of them are unfolded there. */
final class Screen {

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
        return board.watch().by() + " looking at " + look;
    }

    List<String> titles() {
        return cards.values().stream().map(Contract.Card::title).toList();
    }

    Map<String, String> shown() {
        return pictures(cards.values());
    }

    Map<String, String> anew() {
        return pictures(fresh().open(unfolded).cards());
    }

    /** Where all branches are unfolded, each card holds as many as stand below it, and its mark is the worst of those that count. */
    void isCounted(String when) {
        Map<String, Integer> below = new HashMap<>();
        Map<String, Pace> worst = new HashMap<>();
        for (Contract.Card card : cards.values()) {
            boolean counts = counts(card);
            for (Contract.Card at = upper(card); at != null; at = upper(at)) {
                below.merge(at.id(), 1, Integer::sum);
                if (counts) {
                    worst.merge(at.id(), card.pace(), BinaryOperator.minBy(Comparator.naturalOrder()));
                }
            }
        }
        assertThat(cards.values()).as(when).allSatisfy(card -> {
            assertThat(card.holds()).as(card.title()).isEqualTo(below.get(card.id()));
            assertThat(card.worst()).as(card.title()).isEqualTo(worst.get(card.id()));
        });
    }

    private boolean counts(Contract.Card card) {
        return board.graph()
                .read(nodes -> Objects.requireNonNull(nodes.objective(ObjectiveId.of(card.id())))
                        .row()
                        .counts());
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
        BoardWatch fresh = new BoardWatch(watch.by(), watch.scope(), Locale.ENGLISH, board.graph(), new DrawnFigures());
        fresh.look(look);
        return fresh;
    }

    /** Without what is above: it only spares the browser some drops that would be refused. */
    private static Map<String, String> pictures(Collection<Contract.Card> cards) {
        Map<String, String> pictures = new TreeMap<>();
        cards.forEach(card -> pictures.put(
                card.title(),
                card.toString().replaceFirst("above=(null|\\[[^]]*]), ", "").replaceFirst("checkedInAt=[^,]*, ", "")));
        return pictures;
    }
}
