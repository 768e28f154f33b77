package org.northboard.board;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.change.Done;
import org.northboard.change.Outdated;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.checkin.CheckIns;
import org.northboard.graph.Graph;
import org.northboard.graph.KeyResultNode;
import org.northboard.graph.LinkRow;
import org.northboard.graph.ObjectiveNode;
import org.northboard.graph.Viewer;
import org.northboard.graph.WorkspaceGraph;
import org.northboard.id.ActingMember;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.kit.Figures;
import org.northboard.kit.Refusals;
import org.northboard.kit.Texts;

/** What the gestures of one board mean: each is a verb of a service, and its answer holds the cards as they are then. */
public final class BoardVerbs {

    /** How long a verb's answer waits for the graph to contain what was written. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Services services;
    private final Boards.Open board;
    private final ActingMember by;
    private final Texts texts;
    private final Locale locale;

    /** The services that carry the verbs out. */
    public record Services(CheckIns checkIns, Alignments alignments, Undo undo) {}

    public BoardVerbs(Services services, Boards.Open board, Locale locale, Texts texts) {
        this.services = services;
        this.board = board;
        this.by = board.watch().by();
        this.texts = texts;
        this.locale = locale;
    }

    public Contract.Outcome checkIn(String keyResult, int version, String text, String operation) {
        KeyResultId id = KeyResultId.of(keyResult);
        try {
            BigDecimal value = Figures.parse(text, locale);
            Done done = services.checkIns().checkIn(by, OperationId.of(operation), id, version, value, null, "");
            return done(done, "boardview.done.checkIn", title(id), Figures.format(value, locale));
        } catch (Refused refused) {
            return Contract.Outcome.refused(Refusals.text(refused, texts));
        } catch (Outdated outdated) {
            return conflict(id, outdated);
        }
    }

    public Contract.Outcome align(String card, String parent, String mode, String operation) {
        ObjectiveId child = ObjectiveId.of(card);
        ObjectiveId upper = ObjectiveId.of(parent);
        AlignMode how = AlignMode.valueOf(mode);
        return answer(
                () -> services.alignments().align(by, OperationId.of(operation), child, upper, how),
                "boardview.done.align." + how,
                title(child),
                title(upper));
    }

    public Contract.Outcome alignToKeyResult(String card, String keyResult, String operation) {
        ObjectiveId child = ObjectiveId.of(card);
        KeyResultId upper = KeyResultId.of(keyResult);
        return answer(
                () -> services.alignments().alignToKeyResult(by, OperationId.of(operation), child, upper),
                "boardview.done.align.SUPPORT",
                title(child),
                title(upper));
    }

    public Contract.Outcome unalign(String link, String operation) {
        AlignmentId id = AlignmentId.of(link);
        return answer(() -> services.alignments().unalign(by, OperationId.of(operation), id), "boardview.done.unalign");
    }

    /** Puts a card before a sibling; which link is meant follows from where the card stands on this board. */
    public Contract.Outcome order(String card, String before, String operation) {
        ObjectiveId id = ObjectiveId.of(card);
        ObjectiveId sibling = before.isEmpty() ? null : ObjectiveId.of(before);
        OperationId op = OperationId.of(operation);
        @Nullable AlignmentId link = read(nodes -> primaryLink(nodes, id));
        return answer(
                () -> link != null
                        ? services.alignments().order(by, op, link, sibling)
                        : services.alignments().orderAmongRoots(by, op, id, positionAmongRoots(id, sibling)),
                "boardview.done.order",
                title(id));
    }

    public Contract.Outcome moveKeyResult(String keyResult, String objective, String operation) {
        KeyResultId id = KeyResultId.of(keyResult);
        ObjectiveId to = ObjectiveId.of(objective);
        BigDecimal last = BigDecimal.valueOf(Objects.requireNonNullElse(
                read(nodes -> {
                    ObjectiveNode node = nodes.objective(to);
                    return node == null || node.keyResults().isEmpty()
                            ? null
                            : node.keyResults().getLast().row().position();
                }),
                0.0));
        return answer(
                () -> services.alignments()
                        .moveKeyResult(by, OperationId.of(operation), id, to, last.add(BigDecimal.ONE)),
                "boardview.done.moveKeyResult",
                title(id),
                title(to));
    }

    public Contract.Outcome undo(String undone, String operation) {
        return answer(
                () -> services.undo().undo(by, OperationId.of(operation), OperationId.of(undone)),
                "boardview.done.undo");
    }

    public void fold(String card) {
        board.watch().fold(ObjectiveId.of(card));
    }

    private Contract.Outcome answer(Supplier<Done> verb, String key, Object... arguments) {
        try {
            return done(verb.get(), key, arguments);
        } catch (Refused refused) {
            return Contract.Outcome.refused(Refusals.text(refused, texts));
        } catch (Outdated outdated) {
            return Contract.Outcome.refused(Refusals.text(outdated, texts));
        }
    }

    private Contract.Outcome done(Done done, String key, Object... arguments) {
        board.graph().await(done.revision(), PATIENCE);
        return new Contract.Outcome(
                true,
                texts.text(key, arguments),
                done.changed() ? done.operation().toString() : null,
                board.watch().patch().orElse(null),
                null);
    }

    /** Someone else moved the key result meanwhile: says who, and to what. */
    private Contract.Outcome conflict(KeyResultId id, Outdated outdated) {
        String theirs = read(nodes -> {
            KeyResultNode node = nodes.keyResult(id);
            return node == null || node.row().reading().isEmpty()
                    ? "–"
                    : Figures.format(BigDecimal.valueOf(node.row().reading().getAsDouble()), locale);
        });
        return new Contract.Outcome(
                false,
                Refusals.text(outdated, texts),
                null,
                null,
                new Contract.Conflict(
                        Objects.requireNonNullElse(outdated.changedBy(), "–"),
                        Objects.requireNonNullElse(theirs, "–"),
                        outdated.version()));
    }

    private @Nullable AlignmentId primaryLink(Graph nodes, ObjectiveId id) {
        CardDrawer drawer =
                new CardDrawer(nodes, new Viewer(by.member()), board.watch().scope());
        ObjectiveNode node = nodes.objective(id);
        ObjectiveNode parent = node == null ? null : drawer.primary(node);
        if (node == null || parent == null) {
            return null;
        }
        return node.above().stream()
                .filter(link -> nodes.upper(link) == parent)
                .findFirst()
                .map(LinkRow::id)
                .orElse(null);
    }

    private BigDecimal positionAmongRoots(ObjectiveId id, @Nullable ObjectiveId before) {
        Double position = read(nodes -> {
            CardDrawer drawer =
                    new CardDrawer(nodes, new Viewer(by.member()), board.watch().scope());
            List<ObjectiveNode> roots = drawer.roots().stream()
                    .filter(root -> !root.row().id().equals(id))
                    .toList();
            double previous = Double.NaN;
            for (ObjectiveNode root : roots) {
                double here = root.row().position();
                if (root.row().id().equals(before)) {
                    return Double.isNaN(previous) ? here - 1 : (previous + here) / 2;
                }
                previous = here;
            }
            return Double.isNaN(previous) ? 1 : previous + 1;
        });
        return BigDecimal.valueOf(Objects.requireNonNullElse(position, 1.0));
    }

    private String title(ObjectiveId id) {
        return board.graph()
                .read(nodes -> Optional.ofNullable(nodes.objective(id))
                        .filter(node -> new Viewer(by.member()).sees(nodes, node))
                        .map(node -> node.row().title()))
                .orElse("…");
    }

    private String title(KeyResultId id) {
        return board.graph()
                .read(nodes -> Optional.ofNullable(nodes.keyResult(id))
                        .map(node -> node.row().title()))
                .orElse("…");
    }

    private <T> @Nullable T read(Function<Graph, @Nullable T> reader) {
        WorkspaceGraph graph = board.graph();
        return graph.read(reader);
    }
}
