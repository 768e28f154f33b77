package org.northboard.objective;

import org.northboard.id.PillarId;

/** A pillar of the strategy, which objectives can stand under. */
public record Pillar(PillarId id, String name) {}
