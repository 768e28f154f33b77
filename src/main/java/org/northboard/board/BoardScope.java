package org.northboard.board;

import org.jspecify.annotations.Nullable;
import org.northboard.id.CycleId;
import org.northboard.id.TeamId;

/** Which cards a board is about: those of a cycle, or of one team and the teams below it. */
public record BoardScope(CycleId cycle, @Nullable TeamId team) {}
