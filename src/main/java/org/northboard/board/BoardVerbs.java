package org.northboard.board;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.northboard.alignment.AlignMode;
import org.northboard.alignment.Alignments;
import org.northboard.alignment.Links;
import org.northboard.alignment.ManyAlignments;
import org.northboard.change.Done;
import org.northboard.change.Outdated;
import org.northboard.change.Refused;
import org.northboard.change.Undo;
import org.northboard.checkin.CheckIns;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.kit.Figures;
import org.northboard.kit.Texts;
import org.northboard.objective.ManyObjectives;
import org.northboard.objective.Objectives;

/**
 * What the gestures of one board mean: verbs of services, whose answers hold the cards as they are then, and which branches
 * are open.
 */
public final class BoardVerbs {

    private final Services services;
    private final Boards.Open board;
    private final Answers answers;
    private final Locale locale;
    private final LinkVerbs links;
    private final ManyVerbs many;

    /**
     * The services that carry the verbs out.
     *
     * @param texts gives the texts of a language, in any thread
     */
    public record Services(
            CheckIns checkIns,
            Objectives objectives,
            Alignments alignments,
            Links links,
            ManyAlignments manyAlignments,
            ManyObjectives manyObjectives,
            Undo undo,
            Works works,
            Function<Locale, Texts> texts) {}

    public BoardVerbs(Services services, Boards.Open board, Locale locale) {
        this.services = services;
        this.board = board;
        this.answers = new Answers(board, services.texts().apply(locale));
        this.locale = locale;
        this.links = new LinkVerbs(services.links(), services.alignments(), answers, locale);
        this.many = new ManyVerbs(
                services.manyAlignments(), services.manyObjectives(), services.undo(), services.works(), answers);
    }

    /** What can be done to links and to the key results that they end at. */
    public LinkVerbs links() {
        return links;
    }

    /** What can be done to many cards at once. */
    public ManyVerbs many() {
        return many;
    }

    public Contract.Outcome checkIn(String keyResult, int version, String text, String operation) {
        KeyResultId id = KeyResultId.of(keyResult);
        try {
            BigDecimal value = Figures.parse(text, locale);
            Done done =
                    services.checkIns().checkIn(answers.by(), OperationId.of(operation), id, version, value, null, "");
            return answers.done(done, "boardview.done.checkIn", answers.title(id), Figures.format(value, locale));
        } catch (Refused refused) {
            return answers.refused(refused);
        } catch (Outdated outdated) {
            return answers.conflict(
                    outdated,
                    () -> services.checkIns()
                            .value(answers.by(), id)
                            .map(theirs -> Figures.format(theirs, locale))
                            .orElse("–"));
        }
    }

    public Contract.Outcome align(String card, String parent, String mode, String operation) {
        ObjectiveId child = ObjectiveId.of(card);
        ObjectiveId upper = ObjectiveId.of(parent);
        AlignMode how = AlignMode.valueOf(mode);
        @Nullable AlignmentId standsBy = board.watch().standsBy(child);
        return answers.of(
                () -> services.alignments().align(answers.by(), OperationId.of(operation), child, upper, how, standsBy),
                "boardview.done.align." + how,
                answers.title(child),
                answers.title(upper));
    }

    public Contract.Outcome alignToKeyResult(String card, String keyResult, String operation) {
        ObjectiveId child = ObjectiveId.of(card);
        KeyResultId upper = KeyResultId.of(keyResult);
        return answers.of(
                () -> services.alignments().alignToKeyResult(answers.by(), OperationId.of(operation), child, upper),
                answers.rollsUp(upper) ? "boardview.done.contribute" : "boardview.done.align.SUPPORT",
                answers.title(child),
                answers.title(upper));
    }

    /** Puts a card before a sibling; which link is meant follows from where the card stands on this board. */
    public Contract.Outcome order(String card, String before, String operation) {
        ObjectiveId id = ObjectiveId.of(card);
        ObjectiveId sibling = before.isEmpty() ? null : ObjectiveId.of(before);
        OperationId op = OperationId.of(operation);
        @Nullable AlignmentId link = board.watch().standsBy(id);
        return answers.of(
                () -> link != null
                        ? services.alignments().order(answers.by(), op, link, sibling)
                        : services.objectives()
                                .order(answers.by(), op, id, board.watch().roots(), sibling),
                "boardview.done.order",
                answers.title(id));
    }

    public Contract.Outcome moveKeyResult(String keyResult, String objective, String operation) {
        KeyResultId id = KeyResultId.of(keyResult);
        ObjectiveId to = ObjectiveId.of(objective);
        return answers.of(
                () -> services.alignments().moveKeyResult(answers.by(), OperationId.of(operation), id, to),
                "boardview.done.moveKeyResult",
                answers.title(id),
                answers.title(to));
    }

    public void fold(String card) {
        board.watch().fold(ObjectiveId.of(card));
    }

    public void unfold(String card) {
        board.watch().unfold(ObjectiveId.of(card));
    }
}
