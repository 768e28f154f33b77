package org.northboard.board;

import java.math.BigDecimal;
import java.util.Locale;
import org.northboard.alignment.Alignments;
import org.northboard.alignment.Links;
import org.northboard.change.Done;
import org.northboard.change.Outdated;
import org.northboard.change.Refused;
import org.northboard.id.AlignmentId;
import org.northboard.id.KeyResultId;
import org.northboard.id.OperationId;
import org.northboard.kit.Figures;
import org.northboard.progress.LinkKind;

/** What can be done to a link that is on the board, and to the key result that it ends at. */
public final class LinkVerbs {

    private final Links links;
    private final Alignments alignments;
    private final Answers answers;
    private final Locale locale;

    LinkVerbs(Links links, Alignments alignments, Answers answers, Locale locale) {
        this.links = links;
        this.alignments = alignments;
        this.answers = answers;
        this.locale = locale;
    }

    public Contract.Outcome unalign(String link, String operation) {
        return answers.of(
                () -> alignments.unalign(answers.by(), OperationId.of(operation), AlignmentId.of(link)),
                "boardview.done.unalign");
    }

    public Contract.Outcome changeKind(String link, int version, String kind, String operation) {
        LinkKind wanted = LinkKind.valueOf(kind);
        return answers.of(
                () -> links.changeKind(answers.by(), OperationId.of(operation), AlignmentId.of(link), version, wanted),
                "boardview.done.kind." + wanted);
    }

    public Contract.Outcome makePrimary(String link, int version, String operation) {
        return answers.of(
                () -> links.makePrimary(answers.by(), OperationId.of(operation), AlignmentId.of(link), version),
                "boardview.done.primary");
    }

    /** @param text the weight as it was typed */
    public Contract.Outcome weigh(String link, int version, String text, String operation) {
        AlignmentId id = AlignmentId.of(link);
        try {
            BigDecimal weight = Figures.parse(text, locale);
            Done done = links.weigh(answers.by(), OperationId.of(operation), id, version, weight);
            return answers.done(done, "boardview.done.weight", Figures.format(weight, locale));
        } catch (Refused refused) {
            return answers.refused(refused);
        } catch (Outdated outdated) {
            return answers.conflict(outdated, () -> Figures.format(links.weight(answers.by(), id), locale));
        }
    }

    public Contract.Outcome rollUp(String keyResult, int version, boolean fromAligned, String operation) {
        KeyResultId id = KeyResultId.of(keyResult);
        OperationId op = OperationId.of(operation);
        return answers.of(
                () -> fromAligned
                        ? alignments.rollUpInto(answers.by(), op, id, version)
                        : alignments.checkInAgain(answers.by(), op, id, version),
                fromAligned ? "boardview.done.rollUp" : "boardview.done.checkInAgain",
                answers.title(id));
    }
}
