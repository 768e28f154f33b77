package org.northboard.checkin;

import static org.northboard.db.Tables.KEY_RESULT;
import static org.northboard.db.Tables.MILESTONE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.northboard.change.Done;
import org.northboard.change.Ledger;
import org.northboard.change.Operations;
import org.northboard.change.Outdated;
import org.northboard.change.Refused;
import org.northboard.change.Verb;
import org.northboard.database.Transactions;
import org.northboard.id.ActingMember;
import org.northboard.id.CheckInId;
import org.northboard.id.KeyResultId;
import org.northboard.id.MilestoneId;
import org.northboard.id.ObjectiveId;
import org.northboard.id.OperationId;
import org.northboard.objective.Inputs;
import org.northboard.objective.KeyResult;
import org.northboard.objective.ObjectiveGuard;
import org.northboard.progress.Measure;
import org.springframework.stereotype.Service;

/** The verbs that move a key result. */
@Service
public class CheckIns {

    /** Within this time the author's next value corrects the one before instead of following it. */
    private static final Duration CORRECTION = Duration.ofMinutes(15);

    private final CheckInRepository repository;
    private final ObjectiveGuard guard;
    private final Operations operations;
    private final Transactions transactions;
    private final Clock clock;

    CheckIns(
            CheckInRepository repository,
            ObjectiveGuard guard,
            Operations operations,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.guard = guard;
        this.operations = operations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Records a value.
     *
     * @param version of the key result as the person saw it
     * @param confidence null to leave it as it is
     * @throws Outdated when someone else has reported on the key result since
     * @throws Refused when it is not moved by values, or the value is out of range
     */
    public Done checkIn(
            ActingMember by,
            OperationId operation,
            KeyResultId id,
            int version,
            BigDecimal value,
            @Nullable Confidence confidence,
            String note) {
        return operations.perform(by, operation, Verb.CHECK_IN, ledger -> {
            KeyResult keyResult = guard.editable(by, id);
            BigDecimal checked = CheckInRules.checked(keyResult, value);
            record(ledger, keyResult, version, checked, judged(keyResult, confidence), Inputs.text("note", note));
        });
    }

    /**
     * Records how sure somebody is of the target and what they have to say, and leaves the value as it is. This is a
     * check-in; of milestones and a yes or no, which are ticked, it may be the first.
     *
     * @param version of the key result as the person saw it
     * @param confidence null to leave it as it is
     * @throws Refused when it is not reported on, or there is no value yet that the judgement could be about
     */
    public Done judge(
            ActingMember by,
            OperationId operation,
            KeyResultId id,
            int version,
            @Nullable Confidence confidence,
            String note) {
        return operations.perform(by, operation, Verb.CHECK_IN, ledger -> {
            KeyResult keyResult = guard.editable(by, id);
            BigDecimal value = CheckInRules.unchanged(keyResult);
            record(ledger, keyResult, version, value, judged(keyResult, confidence), Inputs.text("note", note));
        });
    }

    /**
     * Ticks a milestone, or takes the tick back. A tick is a check-in.
     *
     * @param version of the milestone as the person saw it
     * @throws Outdated when someone else changed this very milestone since
     */
    public Done tick(ActingMember by, OperationId operation, MilestoneId id, int version, boolean done) {
        return operations.perform(by, operation, Verb.TICK_MILESTONE, ledger -> {
            // Two people who tick two milestones at once do not stand in each other's way: the second one counts again.
            KeyResultId of =
                    repository.lockKeyResultOf(by.workspace(), id).orElseThrow(() -> Refused.because("refused.gone"));
            KeyResult keyResult = guard.editable(by, of);
            ledger.update(
                    MILESTONE,
                    id.value(),
                    version,
                    keyResult.objective(),
                    row -> row.set(MILESTONE.DONE_AT, done ? OffsetDateTime.now(clock) : null));
            long others = keyResult.milestones().stream()
                    .filter(step -> !step.id().equals(id) && step.done())
                    .count();
            BigDecimal count = BigDecimal.valueOf(others + (done ? 1 : 0));
            record(ledger, keyResult, keyResult.version(), count, keyResult.confidence(), "");
        });
    }

    /**
     * Takes a check-in of one's own back; the one before it counts again.
     *
     * @throws Refused when it is somebody else's, or a tick
     */
    public Done retract(ActingMember by, OperationId operation, CheckInId id) {
        return operations.perform(by, operation, Verb.RETRACT_CHECK_IN, ledger -> {
            CheckIn gone = repository.find(by.workspace(), id).orElseThrow(() -> Refused.because("refused.gone"));
            KeyResult keyResult = guard.editable(by, gone.keyResult());
            if (!gone.author().equals(by.member())) {
                throw Refused.because("refused.check-in-of-another");
            }
            if (keyResult.measure() == Measure.MILESTONES) {
                throw Refused.because("refused.milestones-are-ticked");
            }
            repository.retract(ledger, keyResult.objective(), id, OffsetDateTime.now(clock));
            carry(ledger, keyResult, keyResult.version(), repository.newest(by.workspace(), keyResult.id()));
        });
    }

    /**
     * The value that stands there now; nothing while nobody has reported.
     *
     * @throws Refused when there is no such key result for this person
     */
    public Optional<BigDecimal> value(ActingMember by, KeyResultId keyResult) {
        return transactions.read(
                by.workspace(),
                () -> Optional.ofNullable(guard.readable(by, keyResult).current()));
    }

    /**
     * What was reported on a key result and not taken back, the newest first.
     *
     * @throws Refused when there is no such key result for this person
     */
    public List<CheckIn> of(ActingMember by, KeyResultId keyResult, int limit) {
        return transactions.read(by.workspace(), () -> {
            guard.readable(by, keyResult);
            return repository.of(by.workspace(), keyResult, limit);
        });
    }

    /** The newest check-ins below an objective that the person may read. */
    public List<CheckIn> below(ActingMember by, ObjectiveId objective, int limit) {
        return transactions.read(by.workspace(), () -> {
            guard.readable(by, objective);
            return repository.below(by.workspace(), objective, limit);
        });
    }

    private void record(
            Ledger ledger,
            KeyResult keyResult,
            int version,
            BigDecimal value,
            @Nullable Short confidence,
            String note) {
        String remeasured = ledger.whoChanged(
                keyResult.id().value(), version, keyResult.version(), KEY_RESULT.MEASURE, KEY_RESULT.UNIT);
        if (remeasured != null) {
            // What they saw counted something else: there are not two values of one thing to choose from.
            throw Refused.because("refused.measured-otherwise", remeasured);
        }
        int current = ledger.unlessChanged(
                KEY_RESULT,
                keyResult.id().value(),
                version,
                keyResult.version(),
                KEY_RESULT.CURRENT_VALUE,
                KEY_RESULT.CONFIDENCE,
                KEY_RESULT.LAST_CHECK_IN_AT);
        OffsetDateTime now = OffsetDateTime.now(clock);
        String corrected = repository
                .correct(ledger, keyResult.objective(), keyResult.id(), now.minus(CORRECTION), now)
                .orElse("");
        String kept = note.isEmpty() ? corrected : note;
        CheckInId id = new CheckInId(UUID.randomUUID());
        CheckIn made = new CheckIn(id, keyResult.id(), ledger.by().member(), value, confidence, kept, now);
        repository.add(ledger, keyResult.objective(), made);
        carry(ledger, keyResult, current, made);
    }

    /** The key result carries what its newest check-in says. */
    private static void carry(Ledger ledger, KeyResult keyResult, int version, @Nullable CheckIn newest) {
        ledger.update(
                KEY_RESULT,
                keyResult.id().value(),
                version,
                keyResult.objective(),
                row -> row.set(KEY_RESULT.CURRENT_VALUE, newest == null ? null : newest.value())
                        .set(KEY_RESULT.CONFIDENCE, newest == null ? null : newest.confidence())
                        .set(KEY_RESULT.LAST_CHECK_IN_AT, newest == null ? null : newest.recordedAt()));
    }

    private static @Nullable Short judged(KeyResult keyResult, @Nullable Confidence confidence) {
        return confidence == null ? keyResult.confidence() : Short.valueOf(confidence.stored());
    }
}
