package org.northboard.graph;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.northboard.cycle.Cycle;
import org.northboard.id.AlignmentId;
import org.northboard.id.CycleId;
import org.northboard.id.KeyResultId;
import org.northboard.id.ObjectiveId;
import org.northboard.people.Directory;
import org.northboard.progress.Cadence;
import org.northboard.progress.Span;

/**
 * Objectives, key results and links of one workspace with their progress. Knows nothing of threads: {@link WorkspaceGraph}
 * guards it.
 */
public final class Graph {

    /** In the order in which they came: what is computed after each other also lies side by side in memory. */
    private final SequencedMap<ObjectiveId, ObjectiveNode> objectives = new LinkedHashMap<>();

    private final Map<KeyResultId, KeyResultNode> keyResults = new HashMap<>();
    private final Map<AlignmentId, LinkRow> links = new HashMap<>();
    private final Map<CycleId, Cycle> cycles = new HashMap<>();
    private final Places places = new Places(this);
    private final Evaluation evaluation = new Evaluation(this, places);
    private final Latest latest = new Latest();
    private final Cadence cadence;
    private final ZoneId zone;
    private Directory directory;
    private LocalDate today;

    Graph(Organisation organisation, Cadence cadence, ZoneId zone, LocalDate today) {
        this.directory = organisation.directory();
        this.cadence = cadence;
        this.zone = zone;
        this.today = today;
        organisation.cycles().forEach(cycle -> cycles.put(cycle.id(), cycle));
    }

    /** A graph of the same workspace on the same day, with nothing in it. */
    Graph empty() {
        return new Graph(new Organisation(directory, List.copyOf(cycles.values())), cadence, zone, today);
    }

    public Directory directory() {
        return directory;
    }

    public LocalDate today() {
        return today;
    }

    /** What has changed in it. */
    public Latest latest() {
        return latest;
    }

    public @Nullable ObjectiveNode objective(ObjectiveId id) {
        return objectives.get(id);
    }

    public @Nullable KeyResultNode keyResult(KeyResultId id) {
        return keyResults.get(id);
    }

    public SequencedCollection<ObjectiveNode> objectives() {
        return objectives.sequencedValues();
    }

    /** All cycles of the workspace, the newest first. */
    public List<Cycle> cycles() {
        return cycles.values().stream()
                .sorted(Comparator.comparing(Cycle::startsOn).reversed().thenComparing(Cycle::endsOn))
                .toList();
    }

    /** The cycle of that id, or null when the workspace has none such. */
    public @Nullable Cycle cycle(CycleId id) {
        return cycles.get(id);
    }

    /** The cycle of an objective; always known, because rows of unknown cycles are not taken in. */
    public Cycle cycle(ObjectiveRow row) {
        return Objects.requireNonNull(cycles.get(row.cycle()));
    }

    /** The days in which an objective is worked on: its own inside its cycle, else, or where these make no span, the cycle's. */
    public Span span(ObjectiveRow row) {
        Cycle cycle = cycle(row);
        LocalDate first = row.startsOn() == null ? cycle.startsOn() : row.startsOn();
        LocalDate last = row.endsOn() == null ? cycle.endsOn() : row.endsOn();
        return last.isBefore(first) ? new Span(cycle.startsOn(), cycle.endsOn()) : new Span(first, last);
    }

    /** Whether nobody has said anything for more than twice the cadence (okr-rules, section 3). */
    public boolean isStale(KeyResultNode keyResult) {
        ObjectiveNode owner = objectives.get(keyResult.row().objective());
        if (owner == null || owner.row().closing() != null || !owner.row().counts()) {
            return false;
        }
        LocalDate last = keyResult.row().checkedInAt() == null
                ? null
                : LocalDate.ofInstant(keyResult.row().checkedInAt(), zone);
        return cadence.isStale(keyResult.row().source(), last, span(owner.row()).first(), today);
    }

    /** An objective is as stale as the freshest of its key results that live on check-ins. */
    public boolean isStale(ObjectiveNode objective) {
        boolean any = false;
        for (KeyResultNode keyResult : objective.keyResults()) {
            if (!keyResult.aligned()) {
                if (!isStale(keyResult)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** The objective that a link ends at, directly or through one of its key results that is not retired. */
    public @Nullable ObjectiveNode upper(LinkRow link) {
        if (link.toObjective() != null) {
            return objectives.get(link.toObjective());
        }
        KeyResultNode keyResult = keyResults.get(Objects.requireNonNull(link.toKeyResult()));
        return keyResult == null || !keyResult.row().active()
                ? null
                : objectives.get(keyResult.row().objective());
    }

    /** What hangs on an objective or on one of its key results, by position. */
    public List<Branch> below(ObjectiveNode objective) {
        if (!isBelowKeyResults(objective)) {
            return Collections.unmodifiableList(objective.below);
        }
        List<Branch> all = new ArrayList<>(objective.below);
        objective.keyResults.forEach(keyResult -> all.addAll(keyResult.below));
        all.sort(Branch.BY_POSITION);
        return all;
    }

    private static boolean isBelowKeyResults(ObjectiveNode objective) {
        for (KeyResultNode keyResult : objective.keyResults) {
            if (!keyResult.below.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Objectives of a cycle that are aligned to nothing in it. */
    public Collection<ObjectiveNode> tops(CycleId cycle) {
        return places.tops(cycle);
    }

    /** Private objectives of a cycle. */
    public Collection<ObjectiveNode> hidden(CycleId cycle) {
        return places.hidden(cycle);
    }

    /** Objectives of a cycle that are not private themselves but aligned to something private, in whichever cycle. */
    public Collection<ObjectiveNode> belowHidden(CycleId cycle) {
        return places.belowHidden(cycle);
    }

    /** How the objectives of a cycle stand that are not private. */
    public Tally tally(CycleId cycle) {
        return places.tally(cycle);
    }

    Places places() {
        return places;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** Takes rows in; {@link #evaluation} has to follow. */
    Intake intake() {
        return new Intake(this, objectives, keyResults, links);
    }

    /** Takes over who is who and which cycles there are. Returns whether the cycles are others than before. */
    boolean organisation(Organisation newer) {
        directory = newer.directory();
        boolean changed = cycles.size() != newer.cycles().size()
                || newer.cycles().stream().anyMatch(cycle -> !cycle.equals(cycles.get(cycle.id())));
        // One that has gone stays known: objectives of it may still be here.
        newer.cycles().forEach(cycle -> cycles.put(cycle.id(), cycle));
        return changed;
    }

    void today(LocalDate day) {
        today = day;
    }
}
