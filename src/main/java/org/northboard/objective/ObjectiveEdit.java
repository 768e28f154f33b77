package org.northboard.objective;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.northboard.id.MemberId;
import org.northboard.id.PillarId;

/** One thing about an objective that a person wants to be different. */
public sealed interface ObjectiveEdit {

    record Title(String text) implements ObjectiveEdit {}

    record Why(String text) implements ObjectiveEdit {}

    record Owner(MemberId owner) implements ObjectiveEdit {}

    record Kind(ObjectiveKind kind) implements ObjectiveEdit {}

    record Pillar(@Nullable PillarId pillar) implements ObjectiveEdit {}

    record Shown(Visibility visibility) implements ObjectiveEdit {}

    /** The objective's own days inside its cycle; null for the cycle's. */
    record Dates(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) implements ObjectiveEdit {}

    /** Draft, proposed or active; the other states have verbs of their own. */
    record State(ObjectiveState state) implements ObjectiveEdit {}

    /** Progress set by hand (0–1) with its reason, or null to let it be computed again. */
    record Override(@Nullable Double progress, String reason) implements ObjectiveEdit {}
}
