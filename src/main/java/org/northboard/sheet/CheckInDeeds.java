package org.northboard.sheet;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Refused;
import org.northboard.checkin.CheckIn;
import org.northboard.checkin.Confidence;
import org.northboard.id.KeyResultId;
import org.northboard.id.MemberId;
import org.northboard.id.OperationId;
import org.northboard.kit.Texts;
import org.northboard.objective.KeyResult;
import org.northboard.objective.KeyResult.Milestone;
import org.northboard.progress.Source;
import org.northboard.sheet.CheckInForm.Report;

/** What the gestures that move a key result mean: each is a check-in, or takes one back. */
final class CheckInDeeds {

    private static final int CHECK_INS = 100;

    private final Desk desk;
    private final Texts texts;
    private final Words words;
    private final Clock clock;

    CheckInDeeds(Desk desk, Texts texts, Words words, Clock clock) {
        this.desk = desk;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    MemberId me() {
        return desk.by().member();
    }

    Instant now() {
        return clock.instant();
    }

    /** Shows a refusal where the person looks. */
    void refuse(CheckInForm form, Refused refused) {
        if (!form.refuse(refused.field(), desk.words(refused))) {
            desk.tell(refused);
        }
    }

    /** The newest check-ins of a key result. */
    List<CheckIn> newest(KeyResult keyResult) {
        return desk.services().checkIns().of(desk.by(), keyResult.id(), CHECK_INS);
    }

    /** Whether people report on it, rather than the objectives that are aligned to it. */
    boolean takesCheckIns(KeyResult keyResult) {
        return keyResult.source() == Source.CHECK_INS;
    }

    /** @param givenUp called when somebody else's value is to stay */
    void value(KeyResult keyResult, BigDecimal value, Consumer<String> refused, Runnable givenUp) {
        Report report = new Report(value, null, "");
        desk.carryOut(wish(keyResult, value, report, refusal -> refused.accept(desk.words(refusal)))
                .whenGivenUp(givenUp));
    }

    void yesOrNo(KeyResult keyResult, BigDecimal value) {
        desk.carryOut(wish(keyResult, value, new Report(value, null, ""), desk::tell));
    }

    /** @param saved called when it was, before it is shown */
    void checkIn(KeyResult keyResult, Report report, Runnable saved, Consumer<Refused> refused) {
        BigDecimal value = report.value();
        desk.carryOut((value != null ? wish(keyResult, value, report, refused) : judgement(keyResult, report, refused))
                .then(saved));
    }

    private Wish judgement(KeyResult keyResult, Report report, Consumer<Refused> refused) {
        return new Wish(
                version -> desk.services()
                        .checkIns()
                        .judge(
                                desk.by(),
                                OperationId.fresh(),
                                keyResult.id(),
                                version,
                                report.confidence(),
                                report.note()),
                keyResult.version(),
                judged(keyResult, report),
                (said(report) + " " + report.note()).strip(),
                now(keyResult.id(), present -> judged(present, report)),
                null,
                refused);
    }

    private Wish wish(KeyResult keyResult, BigDecimal value, Report report, Consumer<Refused> refused) {
        return new Wish(
                version -> desk.services()
                        .checkIns()
                        .checkIn(
                                desk.by(),
                                OperationId.fresh(),
                                keyResult.id(),
                                version,
                                value,
                                report.confidence(),
                                report.note()),
                keyResult.version(),
                (words.figure(keyResult.current()) + " " + judged(keyResult, report)).strip(),
                (words.figure(value) + " " + said(report) + " " + report.note()).strip(),
                now(
                        keyResult.id(),
                        present -> (words.figure(present.current()) + " " + judged(present, report)).strip()),
                null,
                refused);
    }

    /** How sure somebody is of a key result, where the report says that, too; else it leaves that as it is. */
    private String judged(KeyResult keyResult, Report report) {
        return report.confidence() == null ? "" : said(keyResult.confidence());
    }

    private String said(Report report) {
        return report.confidence() == null ? "" : said(report.confidence().stored());
    }

    void retract(CheckIn checkIn) {
        desk.carryOut(Wish.regardless(
                version -> desk.services().checkIns().retract(desk.by(), OperationId.fresh(), checkIn.id()),
                0,
                texts.text("sheet.done.retract"),
                desk::tell));
    }

    void confidence(KeyResult keyResult, Confidence confidence) {
        desk.carryOut(new Wish(
                version -> desk.services()
                        .checkIns()
                        .judge(desk.by(), OperationId.fresh(), keyResult.id(), version, confidence, ""),
                keyResult.version(),
                said(keyResult.confidence()),
                said(confidence.stored()),
                now(keyResult.id(), present -> said(present.confidence())),
                null,
                desk::tell));
    }

    void tick(Milestone milestone, boolean done) {
        desk.carryOut(Wish.regardless(
                version ->
                        desk.services().checkIns().tick(desk.by(), OperationId.fresh(), milestone.id(), version, done),
                milestone.version(),
                null,
                desk::tell));
    }

    private static Function<Sheet, String> now(KeyResultId id, Function<KeyResult, String> value) {
        return present -> present.keyResult(id).map(value).orElse("–");
    }

    private String said(@Nullable Short stored) {
        return texts.text(stored == null ? "confidence.none" : "confidence." + Confidence.of(stored));
    }
}
