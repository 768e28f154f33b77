package org.northboard.graph;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.northboard.checkin.CheckIn;
import org.northboard.checkin.CheckIns;
import org.northboard.database.Transactions;
import org.northboard.graph.Course.Expected;
import org.northboard.graph.Course.Reached;
import org.northboard.graph.Course.Retarget;
import org.northboard.id.ActingMember;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.progress.Span;
import org.springframework.stereotype.Component;

/**
 * Follows an objective through its cycle: the reports that stand, put one after the other into the graph as it is cut
 * today. Its own key results are measured as they were at each moment; links and weights, and what stands below, as they
 * are now.
 */
@Component
public class Courses {

    private static final int OWN_CHECK_INS = 2000;

    private final GraphRepository repository;
    private final CheckIns checkIns;
    private final Transactions transactions;
    private final Clock clock;

    Courses(GraphRepository repository, CheckIns checkIns, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.checkIns = checkIns;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Something that happened, and the check-in on a key result of the objective itself that it was. */
    private record Event(
            Instant at, Consumer<Excerpt> what, @Nullable CheckIn checkIn) {}

    private record Cut(Excerpt excerpt, Span span, LocalDate today, Set<KeyResultId> own) {}

    /**
     * The course of an objective; empty when the graph does not hold it.
     *
     * @throws org.northboard.change.Refused when there is no such objective for this person
     */
    public Optional<Course> of(ActingMember by, WorkspaceGraph graph, ObjectiveId id) {
        List<CheckIn> own = checkIns.below(by, id, OWN_CHECK_INS);
        Cut cut = graph.read(nodes -> cut(nodes, id));
        if (cut == null) {
            return Optional.empty();
        }
        return transactions.readSnapshot(by.workspace(), () -> Optional.of(follow(by, id, cut, own, graph)));
    }

    private static @Nullable Cut cut(Graph nodes, ObjectiveId id) {
        ObjectiveNode node = nodes.objective(id);
        if (node == null) {
            return null;
        }
        Set<KeyResultId> own = new HashSet<>();
        node.keyResults().forEach(keyResult -> own.add(keyResult.row().id()));
        return new Cut(Excerpt.of(nodes, node), nodes.span(node.row()), nodes.today(), own);
    }

    private Course follow(ActingMember by, ObjectiveId id, Cut cut, List<CheckIn> own, WorkspaceGraph graph) {
        Excerpt excerpt = cut.excerpt();
        List<Event> events = new ArrayList<>();
        List<Retarget> retargets = new ArrayList<>();
        Map<KeyResultId, KeyResultRow> earliest = new HashMap<>();
        for (GraphRepository.Aim aim : repository.aims(by.workspace(), id).reversed()) {
            KeyResultId keyResult = aim.before().id();
            if (cut.own().contains(keyResult)) {
                // From the newest back: the last change led to what it aims at now, each earlier one to what came next.
                KeyResultRow after = Optional.ofNullable(earliest.put(keyResult, aim.before()))
                        .orElseGet(() -> excerpt.present(keyResult));
                events.add(new Event(aim.at(), it -> it.aim(after), null));
                retargets.addFirst(new Retarget(aim.at(), keyResult, aim.reason()));
            }
        }
        earliest.values().forEach(excerpt::aim);
        own.stream()
                .filter(checkIn -> cut.own().contains(checkIn.keyResult()))
                .forEach(checkIn -> events.add(new Event(
                        checkIn.recordedAt().toInstant(),
                        it -> it.report(
                                checkIn.keyResult(),
                                checkIn.value() == null
                                        ? Double.NaN
                                        : checkIn.value().doubleValue(),
                                checkIn.recordedAt().toInstant()),
                        checkIn)));
        Set<KeyResultId> others = new HashSet<>(excerpt.keyResults());
        others.removeAll(cut.own());
        repository
                .readings(by.workspace(), others)
                .forEach(reading -> events.add(new Event(
                        reading.at(), it -> it.report(reading.keyResult(), reading.value(), reading.at()), null)));
        repository
                .ticks(by.workspace(), excerpt.keyResults())
                .forEach((milestone, at) -> events.add(new Event(at, it -> it.tick(milestone), null)));
        repository
                .overridden(by.workspace(), excerpt.setByHand())
                .forEach((objective, at) -> events.add(new Event(at, it -> it.override(objective), null)));
        // A tick and the check-in that it is happen at one moment; the check-in is what is shown.
        events.sort(Comparator.comparing(Event::at).thenComparing(event -> event.checkIn() != null));
        List<Reached> reached = reached(excerpt, events, cut, graph.workspace().zone());
        List<Expected> expected = cut.span()
                .first()
                .datesUntil(cut.span().last().plusDays(1))
                .map(day -> new Expected(day, excerpt.expected(day)))
                .toList();
        return new Course(cut.span(), cut.today(), expected, reached, List.copyOf(retargets));
    }

    private List<Reached> reached(Excerpt excerpt, List<Event> events, Cut cut, ZoneId zone) {
        Instant first = cut.span().first().atStartOfDay(zone).toInstant();
        Instant last = cut.span().last().plusDays(1).atStartOfDay(zone).toInstant();
        List<Reached> reached = new ArrayList<>();
        reached.add(new Reached(first, excerpt.progress(), null));
        for (Event event : events) {
            event.what().accept(excerpt);
            Reached now = new Reached(event.at(), excerpt.progress(), event.checkIn());
            if (!event.at().isAfter(first)) {
                reached.set(0, new Reached(first, now.progress(), null));
            } else if (event.checkIn() != null
                    || !now.progress().equals(reached.getLast().progress())) {
                reached.add(now);
            }
        }
        Instant now = clock.instant();
        if (now.isAfter(reached.getLast().at())) {
            reached.add(new Reached(now.isAfter(last) ? last : now, excerpt.progress(), null));
        }
        return reached;
    }
}
